// The host speaks English: the command line, the undo log of a library and old libraries agree in it. What
// it says is turned into the window's language here, by the form of the sentence and the parts put in.
import { sentences, type Sentence } from "../generated/host";

/** A language of the window, as the host's sentences are told in it. */
export interface Tongue {
  forms: Record<Sentence, string>;
  words: Record<string, string>;
  /** A number with its noun, or nothing when it is no noun that is counted. */
  counted: (count: number, noun: string) => string | null;
}

interface Form {
  pattern: RegExp;
  translation: string;
  /** So little of it is fixed that the first part must be known, or anything would fit. */
  loose: boolean;
}

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const fixed = (sentence: string) => sentence.replaceAll("{}", "").length;

function pattern(sentence: string): RegExp {
  const pieces = sentence.split("{}");
  // Of two parts with nothing but a blank between, the last is one word; what is “of” something ends as late as it can.
  const greedy = (at: number) => pieces[at + 1] === " " || (pieces[at + 1] === " of " && pieces[at + 2] === "");
  const hole = (at: number) => (at === pieces.length - 1 ? "" : greedy(at) ? "([\\s\\S]+)" : "([\\s\\S]+?)");
  return new RegExp(`^${pieces.map((piece, at) => escaped(piece) + hole(at)).join("")}$`, "u");
}

/** Short ids, numbers, places and days stand in every language as they are. */
const same = /^(?:[a-z]\d+|[\d.,–:T+-]+)$/;

/** How to tell in `tongue` what the host said. What is not known stays as it came. */
export function teller(tongue: Tongue): (said: string) => string {
  // The one with the most words of its own fits best.
  const forms: Form[] = [...sentences]
    .sort((a, b) => fixed(b) - fixed(a))
    .map((sentence) => ({
      pattern: pattern(sentence),
      translation: tongue.forms[sentence],
      loose: sentence.startsWith("{}") && fixed(sentence) < 9,
    }));

  function known(said: string): string | null {
    if (same.test(said)) return said;
    const word = Object.hasOwn(tongue.words, said) ? tongue.words[said] : undefined;
    if (word !== undefined) return word;
    const several = list(said);
    if (several) return several;
    const count = /^(\d+) (.+)$/u.exec(said);
    if (count) {
      const [number, noun] = [count[1]!, count[2]!];
      const counted = tongue.counted(Number(number), noun);
      if (counted) return counted;
      // A plain name of things: the number follows it, which no case of a noun can spoil.
      if (Object.hasOwn(tongue.forms, noun)) return `${tongue.forms[noun as Sentence]}: ${number}`;
    }
    return byForm(said);
  }

  function byForm(said: string): string | null {
    for (const { pattern, translation, loose } of forms) {
      const parts = pattern.exec(said);
      if (!parts || (loose && parts.length > 1 && known(parts[1]!) === null)) continue;
      return translation.replace(/(«?)\{(\d)([!~]?)\}/g, (_, mark: string, at: string, how: string) => {
        const part = parts[Number(at)] ?? "";
        const asIs = how === "!" || (mark !== "" && how !== "~");
        return mark + (asIs ? part : (known(part) ?? part));
      });
    }
    return null;
  }

  /** Several things with commas between, each of them known. */
  function list(said: string): string | null {
    const parts = said.split(", ");
    if (parts.length < 2) return null;
    const told = parts.map(known);
    return told.includes(null) ? null : told.join(", ");
  }

  return (said) => known(said) ?? said;
}
