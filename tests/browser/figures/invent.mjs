// One long article that nobody printed: more than 10,000 words with a quotation every twenty of them.

const names = ["Ada Okafor", "Ilmar Teng", "Rosa Lindqvist", "Tomas Varga", "Nilufar Said", "Pieter Haan", "Maren Holt", "Davit Kiria"];
const roles = ["the harbour master", "a member of the river board", "the deputy mayor", "head of the pilots’ union", "the minister for ports", "the auditor"];
const subjects = ["The pumping station", "The new lock", "Our timetable", "The ferry line", "Each of the dredgers", "The grain terminal", "The tariff", "This winter’s budget"];
const doings = ["will be repaired before the frost", "has cost more than anybody planned", "can not wait for another vote", "was never meant to carry such loads", "opens again in the second week of spring", "needs two engineers and a boat"];
const between = [
  "Fog lay on the water while the session went on, and the clerks brought tea twice.",
  "Nobody in the hall had seen the drawings before, though they had been ready since August.",
  "Outside, drivers of three lorries waited for papers that were on another desk.",
];

/** The page as it would be pasted; the same for the same seed. */
export function longPage(words = 10_600, seed = 7) {
  let state = seed;
  const below = (n) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 1;
    return (state >>> 8) % n;
  };
  const one = (list) => list[below(list.length)];
  const paragraphs = [];
  let count = 0;
  while (count < words) {
    const name = one(names);
    const first = `“${one(subjects)} ${one(doings)},” said ${name}, ${one(roles)}.`;
    const second = `“${one(subjects)} ${one(doings)}, and ${one(subjects).toLowerCase()} ${one(doings)},” said ${one(names)}.`;
    const text = `${first} ${below(5) === 0 ? `${one(between)} ` : ""}${second}`;
    paragraphs.push(text);
    count += text.split(" ").length;
  }
  const top = ["PORTS | 09:30 / 04.03.2024", "All that was said on the longest day of the river board", "Minutes of a session that began in fog and ended after the last ferry", "By Lena Marsh"];
  return [...top, ...paragraphs].join("\n\n");
}
