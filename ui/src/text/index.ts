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

export const { tag, text } = catalogue(typeof navigator === "undefined" ? [] : navigator.languages);
