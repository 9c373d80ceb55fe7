// Which key does what. One table; the palette, the help and the listener read it.

export type Place = "anywhere" | "reader" | "grid";

export interface Chord {
  /** A Latin letter, a sign, or the name of a key. */
  key: string;
  /** Ctrl, or Cmd on a Mac. */
  mod?: boolean;
  shift?: boolean;
}

export interface Press {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/** The key pressed, as on a Latin keyboard: a Russian or Uzbek layout gives the same letters. */
export function letter(press: Press): string {
  if (/^Key[A-Z]$/.test(press.code) && !/^[a-z]$/i.test(press.key)) return press.code.slice(3).toLowerCase();
  if (press.code === "Slash" && press.key === "." && !press.shiftKey) return "/";
  if (press.code === "Slash" && press.key === ",") return "?";
  return press.key.length === 1 ? press.key.toLowerCase() : press.key;
}

export function matches(press: Press, chord: Chord): boolean {
  if (press.altKey) return false;
  if ((press.ctrlKey || press.metaKey) !== (chord.mod ?? false)) return false;
  const key = letter(press);
  if (key !== chord.key) return false;
  // A sign such as "?" needs Shift on some keyboards and not on others.
  const isLetter = /^[a-z]$/.test(key) || key.length > 1;
  return !isLetter || press.shiftKey === (chord.shift ?? false);
}

/** True where keys are for writing. */
export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !["checkbox", "radio", "button", "submit", "color"].includes(target.type);
}

const mac = typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.userAgent);

const names: Record<string, string> = {
  Escape: "Esc",
  ArrowDown: "↓",
  ArrowUp: "↑",
  ArrowLeft: "←",
  ArrowRight: "→",
  Enter: "↵",
  Delete: "Del",
};

/** As printed on the keys. */
export function printed(chord: Chord, onMac = mac): string[] {
  const keys: string[] = [];
  if (chord.mod) keys.push(onMac ? "⌘" : "Ctrl");
  if (chord.shift) keys.push(onMac ? "⇧" : "Shift");
  keys.push(names[chord.key] ?? (chord.key.length === 1 ? chord.key.toUpperCase() : chord.key));
  return keys;
}

/** As `aria-keyshortcuts` wants it. */
export function aria(chord: Chord): string {
  const keys = [chord.mod ? (mac ? "Meta" : "Control") : "", chord.shift ? "Shift" : "", chord.key.length === 1 ? chord.key.toUpperCase() : chord.key];
  return keys.filter(Boolean).join("+");
}
