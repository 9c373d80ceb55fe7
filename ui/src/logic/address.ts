// An address of a page that stands alone in what was typed or pasted.
const HOST = /^(?:[\p{L}\p{N}_-]+\.)+\p{L}[\p{L}\p{N}-]+$/u;

/** The host of the address that these words are; nothing when they are anything else. */
export function hostIn(words: string): string | null {
  const text = words.trim();
  if (text.length === 0 || text.length > 8192 || /\s/u.test(text)) return null;
  const named = /^https?:\/\/(?:[^/?#@]*@)?([^/?#]+)/iu.exec(text);
  if (named) return named[1]!.toLowerCase();
  const host = text.split(/[/?#]/u)[0]!.split(":")[0]!;
  // Without a scheme only what nobody would take for a word: a host with a path, or with “www.” before it.
  return HOST.test(host) && (text.length > host.length || /^www\./iu.test(host)) ? host.toLowerCase() : null;
}
