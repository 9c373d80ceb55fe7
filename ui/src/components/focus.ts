// A field that was asked for takes the focus when it comes. The browser's own attribute does so only where
// nothing else has it, and after a click the button has.
import type { Attachment } from "svelte/attachments";

export const takeFocus: Attachment<HTMLElement> = (field) => field.focus({ preventScroll: true });
