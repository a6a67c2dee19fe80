/** The items of a list in a Word file: their boxes as they are ticked, and below them what was added. */

import { make, pieces, W, W14 } from "./runs.js";

const TICKED = "\u2612"; // the sign that the blank file names for a ticked box
const KEPT = "7FFFFFFF"; // any id: a paragraph without one is guidance, and goes

/**
 * @param {HTMLElement} sheet
 * @param {Map<HTMLElement, Element | undefined>} paragraphs those of the lines
 * @param {import("./runs.js").Typist} typist
 */
export function fillItems(sheet, paragraphs, typist) {
  for (const item of sheet.querySelectorAll("[data-item]:not(.off)")) {
    const lines = /** @type {NodeListOf<HTMLElement>} */ (item.querySelectorAll("[data-line]:not([data-added])"));
    const found = Array.from(lines, (line) => paragraphs.get(line)).filter((paragraph) => paragraph?.parentNode);
    const [first, last] = [found[0], found.at(-1)];
    if (!first || !last) continue;
    if (item.hasAttribute("data-done")) tick(first);
    const remark = item.querySelector("[data-added]");
    if (remark) last.after(added(last, remark, typist));
  }
}

/** @param {Element} paragraph */
function tick(paragraph) {
  paragraph.querySelector("checkbox > checked")?.setAttributeNS(W14, "w14:val", "1");
  const sign = paragraph.querySelector("sdtContent t");
  if (sign) sign.textContent = TICKED;
}

/**
 * What was added, in a paragraph like that before it.
 * @param {Element} before
 * @param {Element} remark
 * @param {import("./runs.js").Typist} typist
 */
function added(before, remark, typist) {
  const xml = before.ownerDocument;
  const style = before.querySelector("pStyle")?.getAttributeNS(W, "val") || "";
  const properties = make(xml, "pPr", {}, make(xml, "pStyle", { val: style }));
  const runs = Array.from(pieces(remark)).flatMap((piece) => typist.runs(piece.text, piece));
  const paragraph = make(xml, "p", {}, properties, ...runs);
  paragraph.setAttributeNS(W14, "w14:paraId", KEPT);
  return paragraph;
}
