/** The sheet as plain text or Markdown: the same lines that the build writes into the blank files. */

import { keepLinesRtl } from "./marks.js";

/** @typedef {{kind: string, cells: string[]}} Line */
/** @typedef {{text: string, markdown: string, markdown_end: string, joins: string[]}} Style how a kind of line is written */
/** @typedef {{markdown: boolean, rtl: boolean}} Format */

const CELL = " | ";
const CELL_RTL = " \u200f| "; // without the mark, two cells in Latin letters would change places

/**
 * The text of an element as the reader sees it: without parts left out and notes of the blank template.
 * @param {Node} node
 * @returns {string}
 */
export function visibleText(node) {
  if (node.nodeType === Node.TEXT_NODE) return /** @type {Text} */ (node).data;
  const { classList, dataset } = /** @type {HTMLElement} */ (node);
  if (classList.contains("off") || "note" in dataset) return "";
  return Array.from(node.childNodes, visibleText).join("");
}

/**
 * The text of a cell as Markdown: neither a bar nor a line break in it may end the cell.
 * @param {string} text
 */
function markdownCell(text) {
  return text.replace(/(\\*)\|/g, "$1$1\\|").replace(/\r\n?|[\n\v]/g, "<br>");
}

/**
 * Lines joined into one text. `styles` says how each kind of line is written.
 * @param {Line[]} lines
 * @param {Record<string, Style>} styles
 * @param {Format} format
 */
export function joinLines(lines, styles, { markdown, rtl }) {
  const between = rtl ? CELL_RTL : CELL;
  let text = "";
  let previous = "";
  for (const { kind, cells } of lines) {
    const style = styles[kind];
    if (previous) text += style.joins.includes(previous) ? "\n" : "\n\n";
    if (!markdown) text += style.text + cells.join(between);
    else if (kind === "head" || kind === "row") text += style.markdown + cells.map(markdownCell).join(between) + style.markdown_end;
    else text += style.markdown + cells.join(between) + style.markdown_end;
    if (markdown && kind === "head") text += `|${" --- |".repeat(cells.length)}`;
    previous = kind;
  }
  return `${rtl && !markdown ? keepLinesRtl(text) : text}\n`;
}

/**
 * The lines of a sheet that the reader sees.
 * @param {HTMLElement} sheet
 * @returns {Line[]}
 */
function visibleLines(sheet) {
  const lines = /** @type {(HTMLElement & Partial<HTMLTableRowElement>)[]} */ (Array.from(sheet.querySelectorAll("[data-line]")));
  return lines
    .filter((line) => !line.closest(".off"))
    .map((line) => ({ kind: line.dataset.line || "", cells: Array.from(line.cells || [line], visibleText) }));
}

/**
 * A sheet as one text.
 * @param {{element: HTMLElement, rtl: boolean}} sheet
 * @param {Record<string, Style>} styles
 * @param {boolean} markdown
 */
export function sheetText({ element, rtl }, styles, markdown) {
  return joinLines(visibleLines(element), styles, { markdown, rtl });
}
