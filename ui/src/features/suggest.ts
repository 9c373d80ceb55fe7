// Help with typing, from the host.
import { call, type SuggestWhat, type Suggestion } from "../api/host";

export const suggest =
  (what: SuggestWhat, limit = 12) =>
  (typed: string): Promise<Suggestion[]> =>
    call("suggest", { what, typed, limit });
