import { describe, expect, it } from "vitest";
import { hostIn } from "./address";

describe("an address alone", () => {
  it("is told with its host", () => {
    expect(hostIn(" https://ledger.example/news/1?x=y \n")).toBe("ledger.example");
    expect(hostIn("HTTP://User:pass@Ledger.example:8080")).toBe("ledger.example:8080");
    expect(hostIn("ledger.example/news")).toBe("ledger.example");
    expect(hostIn("www.ledger.example")).toBe("www.ledger.example");
    expect(hostIn("https://газета.example/")).toBe("газета.example");
  });
  it("is not found in a text, a word or a file's name", () => {
    for (const words of ["", "Toll rises", "See https://ledger.example/1", "https://a.example b", "page.html", "ftp://ledger.example/", "3.14/2"]) expect(hostIn(words), words).toBeNull();
  });
});
