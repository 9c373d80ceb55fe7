// What was copied, as far as it can become a page.

export interface Copied {
  text: string | null;
  html: string | null;
}

/** Longer words than these are not put back into a field: no web view edits them. */
export const EDITABLE = 1_000_000;

/** A picture and no words: the browser's copy of one also brings an element with its address. */
export const isPicture = (data: Pick<DataTransfer, "files" | "getData">): boolean =>
  [...data.files].some((file) => file.type.startsWith("image/")) && !data.getData("text/plain").trim();

/** The words and the mark-up that were copied; nothing when there is neither. */
export function copied(data: Pick<DataTransfer, "getData">): Copied | null {
  const text = data.getData("text/plain");
  const html = data.getData("text/html");
  return text.trim() || html.trim() ? { text: text || null, html: html || null } : null;
}
