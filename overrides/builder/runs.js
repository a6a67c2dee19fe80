/** Runs of a Word file: a text in pieces of one direction each, as `hooks/files/docx/spans.py` cuts it. */

import { LETTERS, RTL } from "../core/alphabets.js";
import { ARABIC_DIGITS, DIGITS } from "../core/letters.js";
import { visibleText } from "../core/visible.js";

export const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
export const W14 = "http://schemas.microsoft.com/office/word/2010/wordml";
// deno-lint-ignore no-control-regex
const FORBIDDEN = /[\0-\x08\f\x0e-\x1f\ud800-\udfff\ufffe\uffff]/gu; // in XML; surrogates only where they are alone
const BREAK = /\r\n?|[\n\v]/; // \v is the line break that Outlook and PowerPoint paste
const ISOLATES = /[\u2066-\u2069]/g; // Word does not know them; its runs do the same
const [LEFT, RIGHT] = [`[${LETTERS}\u200e]`, `[${RTL}${ARABIC_DIGITS}\u200f]`];
const [LEFT_SPAN, RIGHT_SPAN] = [span(LEFT, RIGHT, `[${DIGITS}/]`), span(RIGHT, LEFT, RIGHT)];
const [HAS_LEFT, HAS_RIGHT] = [new RegExp(LEFT, "u"), new RegExp(RIGHT, "u")];
const FIGURES = new RegExp(`[${DIGITS}][^${DIGITS}.,]|[^${DIGITS}.,][${DIGITS}]`, "u");

/**
 * Letters of one direction with what stands between them, up to the last one or to `end`.
 * @param {string} own
 * @param {string} other
 * @param {string} end
 */
function span(own, other, end) {
  return new RegExp(`(${own}(?:(?:(?!${other})[^])*(?:${own}|${end}))?)`, "u");
}

/**
 * The parts of a text and whether each runs from right to left, where the paragraph does (`rtl`) or does not.
 * @param {string} text
 * @param {boolean} rtl
 * @returns {[string, boolean][]}
 */
export function spans(text, rtl) {
  const parts = text.split(rtl ? LEFT_SPAN : RIGHT_SPAN);
  for (let index = 1; index < parts.length; index += 2) {
    const open = parts[index].split("(").length > parts[index].split(")").length;
    if (open && parts[index + 1].startsWith(")")) parts.splice(index, 2, `${parts[index]})`, parts[index + 1].slice(1));
  }
  /** @type {(part: string, index: number) => [string, boolean]} */
  const direct = (part, index) => (index % 2 ? [closed(part, !rtl), !rtl] : [part, rtl]);
  return parts.map(direct).filter(([part]) => part);
}

/**
 * Those of a value, which stands for itself: in one piece when all its letters have the other direction.
 * @param {string} text
 * @param {boolean} rtl
 * @returns {[string, boolean][]}
 */
export function valueSpans(text, rtl) {
  const [left, right] = [HAS_LEFT.test(text), HAS_RIGHT.test(text)];
  const foreign = rtl ? !right && (left || FIGURES.test(text)) : right && !left;
  return foreign ? [[closed(text, !rtl), !rtl]] : spans(text, rtl);
}

/**
 * The span with a mark of its direction where it begins or ends with a sign.
 * @param {string} text
 * @param {boolean} rtl
 */
function closed(text, rtl) {
  const [mark, letter] = rtl ? ["\u200f", RIGHT] : ["\u200e", LEFT];
  const begins = new RegExp(`^${letter}`, "u").test(text);
  const ends = new RegExp(`(?:${letter}|[${DIGITS}])$`, "u").test(text);
  return `${begins ? "" : mark}${text}${ends ? "" : mark}`;
}

/**
 * An element of Word's own with its attributes and children.
 * @param {XMLDocument} xml
 * @param {string} name
 * @param {Object<string, string>} [attributes]
 * @param {...Node} children
 */
export function make(xml, name, attributes = {}, ...children) {
  const element = xml.createElementNS(W, `w:${name}`);
  for (const [key, value] of Object.entries(attributes)) element.setAttributeNS(W, `w:${key}`, value);
  element.append(...children);
  return element;
}

/** Writes runs in the language of one sheet. */
export class Typist {
  /**
   * @param {XMLDocument} xml the text that the runs are for
   * @param {HTMLElement} sheet
   * @param {string} language what Word calls the language, where it is not that of the file
   */
  constructor(xml, sheet, language) {
    this.xml = xml;
    this.rtl = sheet.dir === "rtl";
    this.eastAsian = sheet.hasAttribute("data-east-asian");
    this.language = language;
  }

  /**
   * The runs of a text; `value` says that it stands for itself, such as a name.
   * @param {string} text
   * @param {{style?: string, value?: boolean}} [how]
   * @returns {Element[]}
   */
  runs(text, { style = "", value = false } = {}) {
    const lines = text.replace(FORBIDDEN, "").replace(ISOLATES, "").split(BREAK);
    return lines.flatMap((line, index) => [
      ...(index ? [this.run(make(this.xml, "br"))] : []),
      ...(value ? valueSpans : spans)(line, this.rtl).map(([part, rtl]) => this.run(this.text("t", part), { style, rtl })),
    ]);
  }

  /**
   * A field that Word updates by itself, with the result it shows until then.
   * @param {string} instruction
   * @param {string} result
   */
  field(instruction, result) {
    const marks = ["begin", "separate", "end"].map((fldCharType) => make(this.xml, "fldChar", { fldCharType }));
    const parts = [marks[0], this.text("instrText", ` ${instruction} `), marks[1], this.text("t", result), marks[2]];
    return parts.map((part) => this.run(part, { rtl: this.rtl }));
  }

  /**
   * @param {Element} content
   * @param {{style?: string, rtl?: boolean}} [how]
   */
  run(content, { style = "", rtl = false } = {}) {
    const properties = [];
    if (style) properties.push(make(this.xml, "rStyle", { val: style }));
    if (this.eastAsian) properties.push(make(this.xml, "rFonts", { hint: "eastAsia" }));
    if (rtl) properties.push(make(this.xml, "rtl"));
    if (this.language) properties.push(make(this.xml, "lang", { val: this.language }));
    return make(this.xml, "r", {}, ...(properties.length ? [make(this.xml, "rPr", {}, ...properties)] : []), content);
  }

  /**
   * @param {string} name
   * @param {string} content
   */
  text(name, content) {
    const element = make(this.xml, name);
    element.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
    element.textContent = content;
    return element;
  }
}

/** @typedef {{text: string, style?: string, value?: boolean, ref?: string}} Piece */

/**
 * The pieces of a line as the reader sees it: texts, values and references to clauses. Its number is Word's own.
 * @param {Node} node
 * @returns {Generator<Piece>}
 */
export function* pieces(node, style = "") {
  for (const part of node.childNodes) {
    const { classList, dataset = {} } = /** @type {HTMLElement} */ (part);
    if (part.nodeType === Node.TEXT_NODE) yield { text: part.textContent || "", style };
    else if (dataset.hand === "") yield* pieces(/** @type {Node} */ (part.previousSibling), style); // still the form's
    else if ("slot" in dataset) yield { text: visibleText(part), value: true };
    else if ("ref" in dataset) yield { text: part.textContent || "", ref: dataset.ref };
    else if (!classList.contains("off") && !("note" in dataset) && !("number" in dataset)) {
      yield* pieces(part, classList.contains("sheet__mark") ? "Mark" : style);
    }
  }
}
