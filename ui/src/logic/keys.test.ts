import { describe, expect, it } from "vitest";
import { letter, matches, printed, type Press } from "./keys";

const press = (key: string, code: string, with_: Partial<Press> = {}): Press => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...with_,
});

describe("keys", () => {
  it("are the same on a Russian keyboard", () => {
    expect(letter(press("о", "KeyJ"))).toBe("j");
    expect(matches(press("я", "KeyZ", { ctrlKey: true }), { key: "z", mod: true })).toBe(true);
    expect(letter(press(".", "Slash"))).toBe("/");
    expect(letter(press(",", "Slash", { shiftKey: true }))).toBe("?");
  });
  it("follow the letter, not the place, on a Latin keyboard of another order", () => {
    expect(letter(press("a", "KeyQ"))).toBe("a");
  });
  it("tell Z from Ctrl+Z and from Ctrl+Shift+Z", () => {
    const z = { key: "z", mod: true };
    expect(matches(press("z", "KeyZ"), z)).toBe(false);
    expect(matches(press("z", "KeyZ", { ctrlKey: true }), z)).toBe(true);
    expect(matches(press("Z", "KeyZ", { ctrlKey: true, shiftKey: true }), z)).toBe(false);
    expect(matches(press("Z", "KeyZ", { metaKey: true, shiftKey: true }), { ...z, shift: true })).toBe(true);
  });
  it("take a sign with Shift or without", () => {
    expect(matches(press("?", "Slash", { shiftKey: true }), { key: "?" })).toBe(true);
    expect(matches(press("/", "Digit7", { shiftKey: true }), { key: "/" })).toBe(true);
  });
  it("are printed as on the keyboard in front of the user", () => {
    expect(printed({ key: "k", mod: true }, false)).toEqual(["Ctrl", "K"]);
    expect(printed({ key: "z", mod: true, shift: true }, true)).toEqual(["⌘", "⇧", "Z"]);
  });
});
