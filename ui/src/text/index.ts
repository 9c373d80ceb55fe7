import { en, type Catalogue } from "./en";

// English is always there, and the others are fetched by who speaks them.
const catalogues: Record<string, () => Promise<Catalogue>> = {
  en: () => Promise.resolve(en),
  ru: async () => (await import("./ru")).ru,
};

/** The catalogue of the first of the user's languages that we speak; English otherwise. */
export async function catalogue(languages: readonly string[]): Promise<{ tag: string; text: Catalogue }> {
  for (const language of languages) {
    const tag = language.split("-")[0] ?? "";
    const text = await catalogues[tag]?.();
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

export const { tag, text } = await catalogue(typeof navigator === "undefined" ? [] : [chosenLanguage(), ...navigator.languages]);
