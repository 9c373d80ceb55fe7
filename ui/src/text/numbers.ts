/** A whole number with a mark between its thousands, as Intl writes it: whose tables take longer to load than a list to draw. */
export const grouped = (count: number, mark: string) => String(count).replace(/\B(?=(\d{3})+$)/g, mark);

/** As English does. */
export const englishNumber = (count: number) => grouped(count, ",");

/** As Russian does: a space that doesn't break. */
export const russianNumber = (count: number) => grouped(count, "\u00a0");
