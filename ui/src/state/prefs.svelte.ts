// What the window keeps between starts: widths, the theme, saved searches. The host holds it.
import { MediaQuery, SvelteMap } from "svelte/reactivity";
import { call, type Noun } from "../api/host";
import { host } from "./host.svelte";

const set = new SvelteMap<string, string>();

export function pref(key: string): string | null {
  return set.get(key) ?? host.state?.prefs[key] ?? null;
}

export function setPref(key: string, value: string): void {
  set.set(key, value);
  // A width that could not be kept is no reason to disturb anybody.
  call("set_pref", { key, value }).catch(() => {});
}

export const numberPref = (key: string, otherwise: number): number => {
  const value = Number(pref(key) ?? Number.NaN);
  return Number.isFinite(value) ? value : otherwise;
};

export const isOn = (key: string, otherwise: boolean) => (pref(key) ?? String(otherwise)) === "true";

export interface SavedSearch {
  noun: Noun;
  query: string;
}

function list<T>(key: string): T[] {
  try {
    const value: unknown = JSON.parse(pref(key) ?? "[]");
    return Array.isArray(value) ? (value as T[]) : [];
  } catch {
    return [];
  }
}

export const searches = () => list<SavedSearch>("searches");
export const setSearches = (all: SavedSearch[]) => setPref("searches", JSON.stringify(all));

export const recentTags = () => list<string>("recent_tags");
export function useTag(path: string): void {
  setPref("recent_tags", JSON.stringify([path, ...recentTags().filter((other) => other !== path)].slice(0, 9)));
}

export const themes = ["system", "light", "dark", "contrast"] as const;
export type Theme = (typeof themes)[number];

/** The theme that is chosen; `contrast` is light or dark as the system. */
export const theme = (): Theme => themes.find((one) => one === pref("theme")) ?? "system";
export const setTheme = (theme: Theme) => setPref("theme", theme);

const moreContrast = new MediaQuery("prefers-contrast: more");

/** Put the chosen theme over the system's. */
export function applyTheme(): void {
  const root = document.documentElement;
  const now = theme();
  if (now === "light" || now === "dark") root.dataset["theme"] = now;
  else delete root.dataset["theme"];
  root.toggleAttribute("data-contrast", now === "contrast" || moreContrast.current);
}
