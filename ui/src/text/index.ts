import { en, type Catalogue } from "./en";
import { ru } from "./ru";

const catalogues: Record<string, Catalogue> = { en, ru };

/** The catalogue of the first of the user's languages that we speak; English otherwise. */
export function catalogue(languages: readonly string[]): { tag: string; text: Catalogue } {
  for (const language of languages) {
    const tag = language.split("-")[0] ?? "";
    const text = catalogues[tag];
    if (text) return { tag, text };
  }
  return { tag: "en", text: en };
}

/** Languages that can be chosen, each by its own name; the empty one is the system's. */
export const languages = { en: "English", ru: "Русский" } as const;

const KEY = "language";

/** The language that the user chose; empty: as the system. It is needed before the host can be asked, so the window keeps it. */
export function chosenLanguage(): string {
  try {
    return globalThis.localStorage?.getItem(KEY) ?? "";
  } catch {
    return "";
  }
}

/** Speak another language from now on: the window is drawn anew. */
export function chooseLanguage(language: string): void {
  localStorage.setItem(KEY, language);
  location.reload();
}

export const { tag, text } = catalogue(typeof navigator === "undefined" ? [] : [chosenLanguage(), ...navigator.languages]);
