/** A text as HTML, for programs that keep its form: headings, lists, tables, and the direction of each part. */

import { LETTERS, RTL } from "../core/alphabets.js";

/** @typedef {import("./pieces.js").Piece} Piece */
/** @typedef {import("./pieces.js").Line} Line */
/** @typedef {import("./pieces.js").Part} Part */

const HEADINGS = new Map([["title", "h1"], ["clause", "h2"], ["step", "h2"], ["card", "h2"]]);
const NOTES = ["why", "remark"];
const LISTED = ["item", "done", "option", "tick", ...NOTES];
const CELLS = new Map([["head", "th"], ["row", "td"]]);
// How parts look, as attributes: browsers take styles out of what is copied from a page whose policy forbids them.
const LOOKS = new Map([["table", ' border="1" cellpadding="4" cellspacing="0"'], ["ul", ' type="none"']]);
const [BOX, TICKED] = ["\u2610 ", "\u2611 "];
const [HAS_LEFT, HAS_RIGHT] = [new RegExp(`[${LETTERS}]`, "u"), new RegExp(`[${RTL}]`, "u")];
const SIGNS = new Map([["&", "&amp;"], ["<", "&lt;"], [">", "&gt;"], ['"', "&quot;"]]);
// deno-lint-ignore no-control-regex
const NONE = /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]/gu; // no signs of a text

/** @param {string} text */
function escape(text) {
  const signs = text.replace(NONE, "").replace(/[&<>"]/g, (sign) => SIGNS.get(sign) || "");
  return signs.replace(/\r\n?|[\n\v\f]/g, "<br>");
}

/**
 * A piece of a line; a value in letters of the other direction says so.
 * @param {Piece} piece
 * @param {boolean} rtl
 */
function inline({ text, value }, rtl) {
  const [left, right] = [HAS_LEFT.test(text), HAS_RIGHT.test(text)];
  const other = value && (rtl ? left && !right : right);
  return other ? `<span dir="${right ? "rtl" : "ltr"}">${escape(text)}</span>` : escape(text);
}

/**
 * An element; where the text runs from right to left each says so, for programs that look at paragraphs alone.
 * @param {string} name
 * @param {string} html
 * @param {boolean} rtl
 */
function element(name, html, rtl) {
  const side = name === "th" && (rtl ? ' align="right"' : ' align="left"');
  const marks = (rtl ? ' dir="rtl"' : "") + (side || LOOKS.get(name) || "");
  return `<${name}${marks}>${html}</${name}>`;
}

/**
 * @param {Line} line
 * @param {boolean} rtl
 */
function block({ kind, cells }, rtl) {
  const written = cells.map((pieces) => pieces.map((piece) => inline(piece, rtl)).join(""));
  const [text] = written;
  const cell = CELLS.get(kind);
  const row = cell && written.map((html) => element(cell, html, rtl)).join("");
  if (row) return `<tr>${row}</tr>`;
  if (LISTED.includes(kind)) return element("li", NOTES.includes(kind) ? `<small>${text}</small>` : (kind === "done" ? TICKED : BOX) + text, rtl);
  return element(HEADINGS.get(kind) || "p", kind === "question" ? `<strong>${text}</strong>` : text, rtl);
}

/**
 * What lines of this kind stand in together, if anything.
 * @param {string} kind
 */
function around(kind) {
  if (LISTED.includes(kind)) return "ul";
  return CELLS.has(kind) ? "table" : "";
}

/** @param {Part} part */
function partHtml({ lang, rtl, lines }) {
  let [html, open, inside] = ["", "", ""];
  const close = () => {
    if (open) html += element(open, inside, rtl);
    [open, inside] = ["", ""];
  };
  for (const line of lines) {
    const wanted = around(line.kind);
    if (open !== wanted || line.kind === "head") close();
    open = wanted;
    if (wanted) inside += block(line, rtl);
    else html += block(line, rtl);
  }
  close();
  return `<div lang="${lang}" dir="${rtl ? "rtl" : "ltr"}">${html}</div>`;
}

/**
 * The text, a part a language.
 * @param {Part[]} parts
 */
export function richText(parts) {
  return parts.map(partHtml).join("<br>");
}
