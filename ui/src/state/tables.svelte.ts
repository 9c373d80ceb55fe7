// Tables that were chosen or dropped and wait until the user has seen what their columns are taken for.
import type { TableLook, WaitingTable } from "../api/host";

class Tables {
  /** The first of them is looked at. */
  waiting = $state.raw<WaitingTable[]>([]);

  next(): void {
    this.waiting = this.waiting.slice(1);
  }
}

export const tables = new Tables();

/** Which column holds each field; a field that is not here is read from none. */
export type Holds = Record<string, string | null>;

/** What a look took the columns for, said of every field: nothing is guessed from now on. */
export function holdsOf(look: TableLook, fields: readonly string[]): Holds {
  return Object.fromEntries(fields.map((field) => [field, look.columns.find((column) => column.field === field)?.name ?? null]));
}

/** A column holds another field now, or none. It held none other, and no other column holds the same. */
export function hold(holds: Holds, column: string, field: string): Holds {
  const rest = Object.entries(holds).map(([name, of]) => [name, of === column ? null : of] as const);
  return { ...Object.fromEntries(rest), ...(field ? { [field]: column } : {}) };
}
