// Every sentence the window says, in English. The other catalogues have this shape.
export const en = {
  paste_title: "Paste a news page",
  paste_hint: "Copy a whole page in your browser — headline, date, text — and paste it here.",
  paste_label: "Text of the page",
  read: "Find the quotations",
  reading: "Reading…",
  another: "Read another page",
  nothing_stored: "Nothing is stored or sent anywhere.",
  failed: "The page could not be read",
  no_quotes: "No quotations were found in this text.",
  no_quotes_hint: "The engine looks for words in quotation marks and for reported speech with a named speaker.",
  quotes: (n: number) => (n === 1 ? "1 quotation" : `${n} quotations`),
  no_headline: "No headline was found",
  photo: "Photo",
  unknown_speaker: "Speaker not known",
  said_on: "said on",
  via: "as told by",
  inside: "inside another quotation",
  sure: (percent: number) => `${percent}% sure`,
  kind: { direct: "verbatim", mixed: "partial", indirect: "paraphrase" } as Record<string, string>,
  act: { said: "", declined: "declined", denied: "denied", asked: "asked", alleged: "alleged" } as Record<string, string>,
  version: (version: string, engine: string) => `Onrecord ${version} · engine “${engine}”`,
};

export type Catalogue = typeof en;
