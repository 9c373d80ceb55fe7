//! How much is read. Beyond these a page is refused in one sentence, not cut.

/// Bytes of a page as it comes.
pub const PAGE_BYTES: usize = 32 << 20;
/// Bytes of a page once decoded to UTF-8.
pub const DECODED_BYTES: usize = 64 << 20;
/// Bytes of text to read (UTF-8), mark-up not counted.
pub const TEXT_BYTES: usize = 8 << 20;
/// Elements of an HTML page open at once.
pub const NESTING: usize = 512;
/// Entries of an archive.
pub const ARCHIVE_ENTRIES: usize = 10_000;
/// Bytes of an archive once unpacked, in all.
pub const ARCHIVE_BYTES: u64 = 2 << 30;
/// Bytes unpacked for each byte packed: more is a bomb, not an article.
pub const ARCHIVE_RATIO: u64 = 200;
