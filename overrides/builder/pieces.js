/** The lines of a sheet as its Word file takes them, and the pieces of a line. */

import { visibleText } from "../core/text.js";

/** @typedef {HTMLElement & {cells?: Iterable<HTMLElement>}} Line a line, or the row of a table */
/** @typedef {{text: string, style?: string, value?: boolean, ref?: string}} Piece */

/**
 * The lines of a sheet that its blank file has too, in order; of a table, its cells. Rows that the reader adds are none.
 * @param {HTMLElement} sheet
 * @returns {HTMLElement[]}
 */
export function lines(sheet) {
  const found = /** @type {Line[]} */ (Array.from(sheet.querySelectorAll("[data-line]:not([data-prevails])")));
  return found.filter((line) => !line.closest("[data-each] tbody")).flatMap((line) => Array.from(line.cells || [line]));
}

/**
 * The pieces of a line as the reader sees it: texts, values and references to clauses. Its number is Word's own.
 * @param {Node} node
 * @returns {Generator<Piece>}
 */
export function* pieces(node, style = "") {
  for (const part of node.childNodes) {
    const { classList, dataset = {} } = /** @type {HTMLElement} */ (part);
    if (part.nodeType === Node.TEXT_NODE) yield { text: part.textContent || "", style };
    else if ("slot" in dataset) yield { text: visibleText(part), value: true };
    else if ("ref" in dataset) yield { text: part.textContent || "", ref: dataset.ref };
    else if (!classList.contains("off") && !("note" in dataset) && !("number" in dataset)) {
      yield* pieces(part, classList.contains("sheet__mark") ? "Mark" : style);
    }
  }
}
