import { describe, expect, it } from "vitest";
import { begins, hues, kept, monogram, nest, type Cut, type Node } from "./marks";

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

describe("an article", () => {
  const blocks = [{ runs: [run("abc"), run("d", "1"), run("ef", "1", "2")] }, { runs: [run("gh", "1"), run("ij", "3")] }];
  it("knows where each quotation begins and where it goes on", () => {
    const found = begins(blocks);
    expect(found.get("1")).toEqual({ block: 0, share: 0.5, blocks: [0, 1] });
    expect(found.get("2")).toEqual({ block: 0, share: 4 / 6, blocks: [0] });
    expect(found.get("3")).toEqual({ block: 1, share: 0.5, blocks: [1] });
  });
  it("keeps the blocks that an edit left as they were", () => {
    const now = structuredClone(blocks);
    now[1]!.runs = [run("gh"), run("ij", "3")];
    const blocksNow = kept(blocks, now);
    expect(blocksNow[0]).toBe(blocks[0]);
    expect(blocksNow[1]).toBe(now[1]);
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
