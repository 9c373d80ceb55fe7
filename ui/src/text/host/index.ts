// What the host says, in the language of the window.
import { tag } from "../index";
import { ru } from "./ru";
import { teller } from "./told";
import { counted, words } from "./words.ru";

const tellers: Record<string, (said: string) => string> = { ru: teller({ forms: ru, words, counted }) };

/** A sentence, a label of what was done, or where a field was read: as the user's language says it. */
export const told: (said: string) => string = tellers[tag] ?? ((said) => said);
