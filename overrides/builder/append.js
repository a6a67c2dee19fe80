/** One text of a Word file below another, and the direction of its paragraphs. */

import { make } from "./runs.js";

/**
 * The page settings, which end the text of a file.
 * @param {XMLDocument} xml
 */
export function settingsOf(xml) {
  return /** @type {Element} */ (xml.querySelector("body > sectPr"));
}

/**
 * Add the text of a second document before the page settings of the first; each paragraph says its direction.
 * @param {XMLDocument} xml
 * @param {XMLDocument} other
 * @param {boolean} rtl
 */
export function append(xml, other, rtl) {
  const settings = settingsOf(xml);
  const lying = other.querySelector("body > p sectPr"); // its first pages: those of the text above end before them
  settings.before(make(xml, "p", {}, ...(lying ? [make(xml, "pPr", {}, settings.cloneNode(true))] : [])));
  for (const node of other.querySelectorAll("body > :not(sectPr)")) {
    const copy = xml.importNode(node, true);
    settings.before(copy);
    for (const paragraph of copy.localName === "p" ? [copy] : copy.querySelectorAll("p")) setDirection(paragraph, rtl);
  }
}

const BEFORE_BIDI = ["pStyle", "keepNext", "keepLines", "pageBreakBefore", "widowControl", "numPr", "pBdr", "shd", "tabs"];

/**
 * @param {Element} paragraph
 * @param {boolean} rtl
 */
export function setDirection(paragraph, rtl) {
  const xml = paragraph.ownerDocument;
  let properties = child(paragraph, "pPr");
  if (!properties) {
    properties = make(xml, "pPr");
    paragraph.prepend(properties);
  }
  child(properties, "bidi")?.remove();
  const bidi = make(xml, "bidi", { val: rtl ? "1" : "0" });
  const last = Array.from(properties.children).findLast(({ localName }) => BEFORE_BIDI.includes(localName));
  if (last) last.after(bidi);
  else properties.prepend(bidi);
}

/**
 * @param {Element} element
 * @param {string} name
 */
export function child(element, name) {
  return Array.from(element.children).find(({ localName }) => localName === name);
}
