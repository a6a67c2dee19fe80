/** The sheet as plain text: the same lines that the build writes into the blank files. */

import { keepLinesRtl } from "./marks.js";
import { visibleText } from "./visible.js";

/** @typedef {{kind: string, cells: string[]}} Line */
/** @typedef {{text: string, markdown: string, markdown_end: string, joins: string[]}} Style how a kind of line is written */

const CELL = " | ";
const RLI = "\u2067"; // pasted where lines run from left to right, the cells of a row would change places
const PDI = "\u2069";
const CELL_RTL = " \u200f| "; // without the mark, two cells in Latin letters would change places

/**
 * Lines joined into one text. `styles` says how each kind of line is written.
 * @param {Line[]} lines
 * @param {Record<string, Style>} styles
 * @param {boolean} rtl
 */
export function joinLines(lines, styles, rtl) {
  const between = rtl ? CELL_RTL : CELL;
  let text = "";
  let previous = "";
  for (const { kind, cells } of lines) {
    const style = styles[kind];
    if (previous) text += style.joins.includes(previous) ? "\n" : "\n\n";
    const joined = cells.join(between);
    text += style.text + (rtl && (kind === "head" || kind === "row") ? RLI + joined + PDI : joined);
    previous = kind;
  }
  return `${rtl ? keepLinesRtl(text) : text}\n`;
}

/**
 * The lines of a sheet that the reader sees, each with the elements of its cells.
 * @param {HTMLElement} sheet
 */
export function shownLines(sheet) {
  const lines = /** @type {(HTMLElement & {cells?: Iterable<HTMLElement>})[]} */ (Array.from(sheet.querySelectorAll("[data-line]")));
  const shown = lines.filter((line) => !line.closest(".off, [data-emptied]"));
  return shown.map((line) => ({ kind: line.dataset.line || "", cells: Array.from(line.cells || [line]) }));
}

/**
 * A sheet as one text, without the lines of a kind where one is named.
 * @param {{element: HTMLElement, rtl: boolean, read?: (node: Node) => string}} sheet
 * @param {Record<string, Style>} styles
 * @param {string} [without]
 */
export function sheetText({ element, rtl, read = visibleText }, styles, without) {
  const lines = shownLines(element).filter(({ kind }) => kind !== without);
  return joinLines(lines.map(({ kind, cells }) => ({ kind, cells: cells.map(read) })), styles, rtl);
}
