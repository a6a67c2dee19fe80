/** What was written by hand in a text, as the case keeps it for each of its languages. */

/** @typedef {{count: number, entries: import("./unit.js").Kept[]}} Text how many places the text had, and those that were written */

/**
 * What was kept of a text; nothing of what cannot be read.
 * @param {string | undefined} json
 * @returns {Text}
 */
export function readText(json) {
  try {
    const { count, entries } = JSON.parse(json || "");
    /** @type {(entry: any[]) => boolean} */
    const isWhole = ([number, ...texts]) => Number.isInteger(number) && texts.every((text) => typeof text === "string");
    const whole = entries.filter(isWhole);
    return { count, entries: whole };
  } catch {
    return { count: 0, entries: [] };
  }
}
