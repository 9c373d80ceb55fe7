// What the host says, in Russian.
import { ru } from "./ru";
import { teller } from "./told";
import { counted, words } from "./words.ru";

export const russian = teller({ forms: ru, words, counted });
