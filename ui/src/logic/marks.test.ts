import { describe, expect, it } from "vitest";
import { hues, monogram, nest, type Cut, type Node } from "./marks";

const run = (text: string, ...quotes: string[]): Cut => ({ text, quotes });

function flat(nodes: Node<Cut>[]): string {
  return nodes.map((node) => ("run" in node ? node.run.text : `[${node.quote}${node.first ? "" : "…"} ${flat(node.inside)}]`)).join("");
}

describe("marks", () => {
  it("stand inside each other as the quotations do", () => {
    expect(flat(nest([run("He said "), run("a ", "1"), run("b", "1", "2"), run(" c", "1"), run(".")]))).toBe("He said [1 a [2 b] c].");
  });
  it("keep a quotation whole over several runs", () => {
    expect(flat(nest([run("a", "1"), run("b", "1"), run("c", "2")]))).toBe("[1 ab][2 c]");
  });
  it("say only once where a quotation begins", () => {
    const begun = new Set<string>();
    expect(flat(nest([run("a", "1")], begun)) + flat(nest([run("b", "1")], begun))).toBe("[1 a][1… b]");
  });
});

describe("speakers", () => {
  it("have a hue each, the same one whenever they speak", () => {
    expect([...hues(["A", null, "B", "A"])]).toEqual([["A", 0], ["B", 1]]);
  });
  it("have letters in any script", () => {
    expect(["Piet Aalders", "Гульнора Каримова", "«Узводоканал»", "Oʻktam", null].map(monogram)).toEqual(["PA", "ГК", "У", "O", "?"]);
  });
});
