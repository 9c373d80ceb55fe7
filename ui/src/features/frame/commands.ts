// What can be done anywhere in the window.
import { call } from "../../api/host";
import { collectionHere } from "../../state/collections.svelte";
import type { Command } from "../../state/commands.svelte";
import { attempt, redo, undo } from "../../state/edit";
import { host } from "../../state/host.svelte";
import { nav, sources } from "../../state/nav.svelte";
import { setPref, setTheme, isOn } from "../../state/prefs.svelte";
import { tour } from "../../state/tour.svelte";
import { text } from "../../text";

const choose = async (create: boolean) => {
  if ((await attempt(call("choose_library", { create, dialog: create ? text.key.create_library : text.key.open_library }))) !== null) await host.refresh();
};

export function windowCommands(toggleSources: () => void): Command[] {
  return [
    { id: "palette", group: "window", chords: [{ key: "k", mod: true }], run: () => (nav.dialog = "palette"), hidden: true },
    { id: "help", group: "window", chords: [{ key: "?" }], run: () => (nav.dialog = "help") },
    { id: "tour", group: "window", chords: [], run: () => tour.begin() },
    { id: "search", group: "go", chords: [{ key: "/" }, { key: "f", mod: true }], run: () => document.getElementById("search")?.focus() },
    { id: "add", group: "go", chords: [{ key: "n", mod: true }], run: () => nav.go("add") },
    { id: "go_articles", group: "go", chords: [], run: () => nav.go("articles", sources.all_articles) },
    { id: "go_feeds", group: "go", chords: [], run: () => nav.go("feeds") },
    { id: "new_feed", group: "window", chords: [], run: () => (nav.dialog = "feed") },
    { id: "refresh_feeds", group: "window", chords: [], run: () => void attempt(call("refresh_feeds", { feeds: null })) },
    { id: "go_review", group: "go", chords: [], run: () => nav.go("quotes", sources.to_review) },
    { id: "go_quotes", group: "go", chords: [], run: () => nav.go("quotes", sources.all_quotations) },
    { id: "go_people", group: "go", chords: [], run: () => nav.go("people") },
    { id: "go_tags", group: "go", chords: [], run: () => nav.go("tags") },
    { id: "go_notes", group: "go", chords: [], run: () => nav.go("notes") },
    { id: "go_history", group: "go", chords: [], run: () => nav.go("history") },
    { id: "undo", group: "edit", chords: [{ key: "z", mod: true }, { key: "z" }], run: () => void undo() },
    { id: "redo", group: "edit", chords: [{ key: "z", mod: true, shift: true }, { key: "y", mod: true }], run: () => void redo() },
    { id: "sources", group: "window", chords: [{ key: "b", mod: true }], run: toggleSources },
    { id: "list", group: "window", chords: [{ key: "\\" }], run: () => setPref("list", String(!isOn("list", true))), when: () => nav.screen === "articles" },
    { id: "export", group: "go", chords: [{ key: "e", mod: true }], run: () => nav.export(nav.screen === "quotes" ? nav.source.query : "") },
    { id: "theme_light", group: "window", chords: [], run: () => setTheme("light") },
    { id: "theme_dark", group: "window", chords: [], run: () => setTheme("dark") },
    { id: "theme_system", group: "window", chords: [], run: () => setTheme("system") },
    { id: "theme_contrast", group: "window", chords: [], run: () => setTheme("contrast") },
    { id: "collection", group: "window", chords: [], run: () => nav.editCollection(collectionHere()?.uid ?? ""), when: () => nav.screen === "articles" && collectionHere() !== null },
    { id: "rerun_all", group: "edit", chords: [], run: () => void attempt(call("rerun", { articles: null })) },
    { id: "settings", group: "window", chords: [{ key: ",", mod: true }], run: () => (nav.dialog = "settings") },
    { id: "initials", group: "window", chords: [], run: () => (nav.dialog = "initials") },
    { id: "create_library", group: "window", chords: [], run: () => void choose(true) },
    { id: "open_library", group: "window", chords: [], run: () => void choose(false) },
  ];
}
