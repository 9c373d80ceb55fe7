// What the host says, in the language of the window.
import { tag } from "../index";

const tellers: Record<string, () => Promise<(said: string) => string>> = {
  ru: async () => (await import("./russian")).russian,
};

/** A sentence, a label of what was done, or where a field was read: as the user's language says it. */
export const told: (said: string) => string = (await tellers[tag]?.()) ?? ((said) => said);
