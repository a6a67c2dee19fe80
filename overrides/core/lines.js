/** The lines of a sheet, which blank files, copies and changes by hand count alike. */

/** @typedef {HTMLElement & {cells?: Iterable<HTMLElement>}} Line a line, or the row of a table */

/**
 * The lines of a sheet that its blank file has too, in order; of a table, its cells. Rows that the reader adds are none.
 * @param {HTMLElement} sheet
 * @returns {HTMLElement[]}
 */
export function lines(sheet) {
  const found = /** @type {Line[]} */ (Array.from(sheet.querySelectorAll("[data-line]:not([data-prevails], [data-added])")));
  return found.filter((line) => !line.closest("[data-each] tbody")).flatMap((line) => Array.from(line.cells || [line]));
}
