// The fonts of the first picture are loaded before it. A letter that is drawn while its font is on the way is looked
// for in the system's fonts, once for each size and weight: on Linux that took longer than all the rest between the
// pages and the list.

/** One of each: all weights are in one file. */
const FONTS = ['13px "Inter Variable"', '15px "Source Serif 4 Variable"'];

/** Load what is needed to show these words. */
export const fontsFor = (words: string) => Promise.all(FONTS.map((font) => document.fonts.load(font, words)));
