/* A disk that fails when it is told to: preloaded into `onrecord` by the fault tests, on Linux.
 *
 * Every call that changes a file under FAULT_UNDER is counted. The call with number FAULT_AT, and with
 * FAULT_STAYS=1 all that would take more room after it, fails with the error number FAULT_ERROR. The count
 * is written to the file FAULT_COUNT when the program ends, so that a first run tells how many places there are.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static atomic_long calls;
static const char *under;
static long at;
static int error_number;
static int stays;

static int (*real_open)(const char *, int, ...);

__attribute__((constructor)) static void begin(void) {
  under = getenv("FAULT_UNDER");
  at = getenv("FAULT_AT") ? atol(getenv("FAULT_AT")) : 0;
  error_number = getenv("FAULT_ERROR") ? atoi(getenv("FAULT_ERROR")) : EIO;
  stays = getenv("FAULT_STAYS") != NULL;
  real_open = dlsym(RTLD_NEXT, "open");
}

__attribute__((destructor)) static void end(void) {
  const char *path = getenv("FAULT_COUNT");
  if (!path) return;
  int file = real_open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  if (file < 0) return;
  dprintf(file, "%ld\n", atomic_load(&calls));
  close(file);
}

static int ours(const char *path) {
  return under && path && strncmp(path, under, strlen(under)) == 0;
}

/* True when this call on `path` must fail; errno is set then. */
static int fails(const char *path, int takes_room) {
  if (!ours(path)) return 0;
  long number = atomic_fetch_add(&calls, 1) + 1;
  if (at <= 0 || number < at || (number > at && !(stays && takes_room))) return 0;
  errno = error_number;
  return 1;
}

static int fails_at(int folder, const char *path, int takes_room) {
  if (path && path[0] == '/') return fails(path, takes_room);
  char link[64], full[PATH_MAX];
  if (folder == AT_FDCWD) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
  ssize_t length = readlink(link, full, sizeof full - 1);
  if (length <= 0) return 0;
  full[length] = 0;
  return fails(full, takes_room);
}

static int fails_fd(int file, int takes_room) { return fails_at(file, NULL, takes_room); }

#define REAL(type, name, ...) \
  static type (*real)(__VA_ARGS__); \
  if (!real) real = dlsym(RTLD_NEXT, #name)

ssize_t write(int file, const void *bytes, size_t count) {
  REAL(ssize_t, write, int, const void *, size_t);
  return fails_fd(file, 1) ? -1 : real(file, bytes, count);
}

ssize_t writev(int file, const struct iovec *pieces, int count) {
  REAL(ssize_t, writev, int, const struct iovec *, int);
  return fails_fd(file, 1) ? -1 : real(file, pieces, count);
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t place) {
  REAL(ssize_t, pwrite, int, const void *, size_t, off_t);
  return fails_fd(file, 1) ? -1 : real(file, bytes, count, place);
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t place) {
  REAL(ssize_t, pwrite64, int, const void *, size_t, off64_t);
  return fails_fd(file, 1) ? -1 : real(file, bytes, count, place);
}

/* What the Rust library and SQLite copy whole files with. */
ssize_t copy_file_range(int from, off64_t *here, int to, off64_t *there, size_t count, unsigned flags) {
  REAL(ssize_t, copy_file_range, int, off64_t *, int, off64_t *, size_t, unsigned);
  return fails_fd(to, 1) ? -1 : real(from, here, to, there, count, flags);
}

int fsync(int file) {
  REAL(int, fsync, int);
  return fails_fd(file, 0) ? -1 : real(file);
}

int fdatasync(int file) {
  REAL(int, fdatasync, int);
  return fails_fd(file, 0) ? -1 : real(file);
}

int ftruncate(int file, off_t length) {
  REAL(int, ftruncate, int, off_t);
  return fails_fd(file, 0) ? -1 : real(file, length);
}

int ftruncate64(int file, off64_t length) {
  REAL(int, ftruncate64, int, off64_t);
  return fails_fd(file, 0) ? -1 : real(file, length);
}

int rename(const char *from, const char *to) {
  REAL(int, rename, const char *, const char *);
  return fails(to, 0) ? -1 : real(from, to);
}

int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned flags) {
  REAL(int, renameat2, int, const char *, int, const char *, unsigned);
  return fails_at(to_folder, to, 0) ? -1 : real(from_folder, from, to_folder, to, flags);
}

int link(const char *from, const char *to) {
  REAL(int, link, const char *, const char *);
  return fails(to, 1) ? -1 : real(from, to);
}

int mkdir(const char *path, mode_t mode) {
  REAL(int, mkdir, const char *, mode_t);
  return fails(path, 1) ? -1 : real(path, mode);
}

#define OPEN(name) \
  int name(const char *path, int flags, ...) { \
    REAL(int, name, const char *, int, ...); \
    mode_t mode = 0; \
    if (flags & (O_CREAT | O_TMPFILE)) { \
      va_list more; \
      va_start(more, flags); \
      mode = va_arg(more, mode_t); \
      va_end(more); \
      if ((flags & O_CREAT) && fails(path, 1)) return -1; \
    } \
    return real(path, flags, mode); \
  }
OPEN(open)
OPEN(open64)
