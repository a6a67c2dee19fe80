/** Two texts side by side in a Word file: a table of two columns, line beside line, each text with numbers of its own. */

import { child, setDirection, settingsOf } from "../builder/append.js";
import { make, W } from "../builder/runs.js";
import { rowsOf, unitOf } from "./columns.js";

/** @typedef {{element: HTMLElement, rtl: boolean}} Sheet */
/** @typedef {{xml: XMLDocument, paragraphs: Map<HTMLElement, Element | undefined>}} Filled */

const OTHERS = 10; // more than the numberings of one file
const CLAUSES = 1; // the numbering that the styles of clauses have
const LEVELS = new Map([["Heading1", "0"], ["Clause", "1"]]);
const BETWEEN = 170; // twentieths of a point on each side of a text
const SEPARATOR = "TableEnd"; // the style of what only keeps a table apart
const BEFORE_NUMBER = ["pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl"];

/**
 * @param {Element} element
 * @param {string} name
 */
function number(element, name) {
  return Number(element.getAttributeNS(W, name));
}

/**
 * The numbering of the first text with that of the second, which no style has.
 * @param {string[]} parts
 */
export function joinNumbering(parts) {
  const [xml, other] = parts.map((part) => new DOMParser().parseFromString(part, "application/xml"));
  const [numbers, ...rest] = [xml.querySelector("num"), ...other.querySelectorAll("abstractNum, num")];
  for (const element of rest) {
    const copy = /** @type {Element} */ (xml.importNode(element, true));
    for (const [part, name] of [[copy, "abstractNumId"], [copy, "numId"], [child(copy, "abstractNumId"), "val"]]) {
      const found = /** @type {Element | undefined} */ (part);
      if (found?.hasAttributeNS(W, String(name))) found.setAttributeNS(W, `w:${name}`, String(number(found, String(name)) + OTHERS));
    }
    for (const bound of copy.querySelectorAll("pStyle, nsid")) bound.remove();
    if (copy.localName === "num") xml.documentElement.append(copy);
    else numbers?.before(copy);
  }
  return new XMLSerializer().serializeToString(xml);
}

/**
 * The paragraphs of the second text follow its own numbering.
 * @param {Element} paragraph
 */
function setNumber(paragraph) {
  const properties = child(paragraph, "pPr");
  const style = properties && child(properties, "pStyle")?.getAttributeNS(W, "val");
  const level = LEVELS.get(style || "");
  if (!properties || !level) return;
  const own = child(properties, "numPr");
  const id = own ? number(/** @type {Element} */ (child(own, "numId")), "val") : CLAUSES;
  own?.remove();
  const xml = paragraph.ownerDocument;
  const numbering = make(xml, "numPr", {}, make(xml, "ilvl", { val: own ? "0" : level }), make(xml, "numId", { val: String(id + OTHERS) }));
  const last = Array.from(properties.children).findLast(({ localName }) => BEFORE_NUMBER.includes(localName));
  if (last) last.after(numbering);
  else properties.prepend(numbering);
}

/**
 * What of a file belongs to each unit of its sheet; what only keeps tables apart belongs to none.
 * @param {Filled} filled
 */
function partsOf({ xml, paragraphs }) {
  const units = new Map();
  for (const [line, paragraph] of paragraphs) {
    let top = paragraph;
    while (top && top.parentElement?.localName !== "body") top = top.parentElement || undefined;
    if (top) units.set(top, unitOf(line));
  }
  /** @type {Map<Element, Element[]>} */
  const found = new Map();
  let unit;
  for (const node of xml.querySelectorAll("body > :not(sectPr)")) {
    if (node.querySelector("pStyle")?.getAttributeNS(W, "val") === SEPARATOR && node.localName === "p") continue;
    unit = units.get(node) || unit;
    if (unit) found.set(unit, [...(found.get(unit) || []), node]);
  }
  return found;
}

/** @param {XMLDocument} xml */
function separator(xml) {
  return make(xml, "p", {}, make(xml, "pPr", {}, make(xml, "pStyle", { val: SEPARATOR })));
}

/**
 * A table says the direction of its columns, or some programs take that of the page.
 * @param {Element} table
 * @param {boolean} rtl
 */
function turn(table, rtl) {
  const properties = /** @type {Element} */ (child(table, "tblPr"));
  child(properties, "bidiVisual")?.remove();
  const direction = make(table.ownerDocument, "bidiVisual", { val: rtl ? "1" : "0" });
  const style = child(properties, "tblStyle");
  if (style) style.after(direction);
  else properties.prepend(direction);
}

/**
 * @param {XMLDocument} xml
 * @param {Element[]} nodes
 * @param {number} width
 * @param {boolean} across
 */
function cell(xml, nodes, width, across) {
  const span = across ? [make(xml, "gridSpan", { val: "2" })] : [];
  const properties = make(xml, "tcPr", {}, make(xml, "tcW", { w: String(width), type: "dxa" }), ...span);
  const ends = nodes.at(-1)?.localName === "p" ? [] : [separator(xml)];
  return make(xml, "tc", {}, properties, ...nodes, ...ends);
}

/**
 * The table of both texts without its rows.
 * @param {XMLDocument} xml
 * @param {number} width of a column
 */
function frame(xml, width) {
  /** @param {string} name */
  const none = (name) => make(xml, name, { val: "nil" });
  const line = make(xml, "insideV", { val: "single", sz: "4", space: "0", color: "BFBFBF" });
  const borders = make(xml, "tblBorders", {}, ...["top", "left", "bottom", "right", "insideH"].map(none), line);
  const margins = make(xml, "tblCellMar", {}, ...["left", "right"].map((side) => make(xml, side, { w: String(BETWEEN), type: "dxa" })));
  const properties = make(xml, "tblPr", {}, make(xml, "bidiVisual", { val: "0" }), make(xml, "tblW", { w: String(2 * width), type: "dxa" }), borders, make(xml, "tblLayout", { type: "fixed" }), margins);
  const grid = make(xml, "tblGrid", {}, ...[width, width].map((w) => make(xml, "gridCol", { w: String(w) })));
  return make(xml, "tbl", {}, properties, grid);
}

/**
 * Put the text of the second file beside that of the first; each paragraph says its direction.
 * @param {XMLDocument} xml of the first file
 * @param {Sheet[]} sheets
 * @param {Filled[]} files
 */
export function sideBySide(xml, sheets, files) {
  const lying = xml.querySelector("body > p sectPr"); // for a wide table, which goes across both texts
  if (lying) settingsOf(xml).replaceWith(lying);
  const settings = settingsOf(xml);
  const [size, margins] = ["pgSz", "pgMar"].map((name) => /** @type {Element} */ (child(settings, name)));
  const whole = number(size, "w") - number(margins, "left") - number(margins, "right");
  const width = Math.floor(whole / 2);
  const parts = files.map(partsOf);
  const table = frame(xml, width);
  for (const { units, across } of rowsOf(sheets)) {
    const cells = units.map((unit) => {
      const text = unit && sheets.findIndex(({ element }) => element.contains(unit));
      const nodes = (text !== undefined && unit && parts[text].get(unit)) || [];
      return nodes.map((node) => placed(xml, node, sheets[text || 0].rtl, text === 1));
    });
    if (!cells.some((nodes) => nodes.length)) continue;
    table.append(make(xml, "tr", {}, ...cells.map((nodes) => cell(xml, nodes, across ? 2 * width : width, across))));
  }
  for (const node of xml.querySelectorAll("body > :not(sectPr)")) node.remove();
  settings.before(table, separator(xml));
}

/**
 * A part of a text for its cell.
 * @param {XMLDocument} xml
 * @param {Element} node
 * @param {boolean} rtl
 * @param {boolean} isSecond
 */
function placed(xml, node, rtl, isSecond) {
  const copy = /** @type {Element} */ (xml.importNode(node, true));
  for (const paragraph of copy.localName === "p" ? [copy] : copy.querySelectorAll("p")) {
    if (isSecond) setNumber(paragraph);
    setDirection(paragraph, rtl);
  }
  if (copy.localName === "tbl") turn(copy, rtl);
  return copy;
}
