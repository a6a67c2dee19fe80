/** A text in pieces, for ways to take it away that treat what was typed otherwise than the words around it. */

import { shownLines } from "../core/text.js";

/** @typedef {{text: string, value: boolean, typed: boolean}} Piece `value` stands for itself, such as a name; `typed` by the reader */
/** @typedef {{kind: string, cells: Piece[][]}} Line of a table's row each cell, else one */
/** @typedef {{lang: string, rtl: boolean, lines: Line[]}} Part the lines of one language */

/**
 * The pieces of an element as the reader sees them.
 * @param {Node} node
 * @returns {Piece[]}
 */
function piecesOf(node) {
  if (node.nodeType === Node.TEXT_NODE) return [{ text: node.textContent || "", value: false, typed: false }];
  const { classList, dataset } = /** @type {HTMLElement} */ (node);
  if (classList.contains("off") || "note" in dataset) return [];
  if (dataset.hand) return [{ text: node.textContent || "", value: false, typed: true }];
  if (dataset.hand === "") return Array.from(/** @type {Node} */ (node.previousSibling).childNodes).flatMap(piecesOf); // still the form's
  if ("slot" in dataset) return [{ text: node.textContent || "", value: true, typed: classList.contains("gap--filled") && !("texts" in dataset) }];
  return Array.from(node.childNodes).flatMap(piecesOf);
}

/**
 * Those of a cell; one of a row that the reader wrote is a value as a whole.
 * @param {HTMLElement} cell
 */
function cellPieces(cell) {
  const written = cell.closest("[data-each] tbody") && !cell.querySelector("[data-slot], .gap");
  return written ? [{ text: cell.textContent || "", value: true, typed: true }] : piecesOf(cell);
}

/**
 * A sheet in pieces, without the lines of a kind where one is named.
 * @param {{element: HTMLElement, rtl: boolean}} sheet
 * @param {string} [without]
 * @returns {Part}
 */
export function sheetPart({ element, rtl }, without) {
  const lines = shownLines(element).filter(({ kind }) => kind !== without);
  return { lang: element.lang, rtl, lines: lines.map(({ kind, cells }) => ({ kind, cells: cells.map(cellPieces) })) };
}
