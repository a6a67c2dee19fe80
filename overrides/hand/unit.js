/** A place of the sheet whose text can be changed by hand: a line, or a cell of a table. What the form says there stays. */

import { conditionHolds, parseCondition } from "../core/conditions.js";
import { all } from "../core/need.js";
import { visibleText } from "../core/visible.js";
import { trim } from "../core/trim.js";

/** @typedef {import("../core/conditions.js").Values} Values */
/** @typedef {[number: number, was: string, now: string]} Kept the place, what the form said there, and what the reader wrote */

/** @param {Node} node */
function isFixed(node) {
  return node instanceof Element && node.matches("[data-number], .sheet__mark");
}

/**
 * The text of an element that is being typed in: browsers put breaks there as elements, too.
 * @param {Node} node
 * @returns {string}
 */
function typedText(node) {
  if (node.nodeName === "BR") return node.nextSibling || node.previousSibling === null ? "\n" : "";
  if (node.nodeType === Node.TEXT_NODE) return /** @type {Text} */ (node).data;
  return (node.nodeName === "DIV" && node.previousSibling ? "\n" : "") + Array.from(node.childNodes, typedText).join("");
}

export class Unit {
  /**
   * @param {HTMLElement} element
   * @param {number} number its place among those of the sheet
   */
  constructor(element, number) {
    this.element = element;
    this.number = number;
    this.line = /** @type {HTMLElement} */ (element.closest("[data-line]"));
    /** @type {string | undefined} what the form said when the reader wrote something else; undefined while the form counts */
    this.was = undefined;
    /** @type {HTMLElement | undefined} where the text by hand stands */
    this.hand = undefined;
    this.form = document.createElement("span");
    this.#wrap();
  }

  /** What the form says stands in an element of its own; numbers and marks of a line stay outside. */
  #wrap() {
    const inner = Array.from(this.element.childNodes);
    while (inner.length && isFixed(inner[0])) inner.shift();
    while (inner.length && isFixed(inner[inner.length - 1])) inner.pop();
    const [first] = inner;
    const dot = first instanceof Text && first.previousSibling && /^\.? /.exec(first.data);
    if (dot) inner[0] = /** @type {Text} */ (first).splitText(dot[0].length);
    if (inner.length) inner[0].before(this.form);
    else this.element.append(this.form);
    this.form.append(...inner);
  }

  /** What the form says here. */
  get said() {
    return Array.from(this.form.childNodes, visibleText).join("");
  }

  /** What stands here. */
  get text() {
    return this.hand ? trim(typedText(this.hand)) : this.said;
  }

  /** Whether the reader's words stand here. */
  get kept() {
    return this.was !== undefined;
  }

  /** Whether it is in the text now. */
  get shown() {
    return !this.element.closest(".off");
  }

  /**
   * What the form would have here with these answers: nothing where they leave it out.
   * @param {Values} values
   */
  wanted(values) {
    for (let part = /** @type {HTMLElement | null} */ (this.element); part && !("sheet" in part.dataset); part = part.parentElement) {
      const { when } = part.dataset;
      if (when && !conditionHolds(parseCondition(when), values)) return "";
    }
    return this.said;
  }

  /**
   * Draw it: the form's text, or an element beside it that can be typed in, or that holds what was.
   * @param {boolean} open whether it can be changed now
   */
  draw(open) {
    const { hand, kept } = this;
    if (hand && !kept && (!open || this.text !== trim(this.said))) this.drop();
    if (open && !this.hand) this.write(this.said);
    this.mark();
  }

  /** What follows from the text: whether it is the reader's, what of it is a gap, and whether the line is empty. */
  mark() {
    const { hand, line } = this;
    if (hand) {
      hand.dataset.hand = this.kept ? "kept" : "";
      for (const gap of all(hand, "[data-label]")) gap.classList.toggle("gap--filled", gap.textContent !== gap.dataset.label);
    }
    line.toggleAttribute("data-emptied", line === this.element && this.kept && !this.text && !line.querySelector("[data-number]"));
  }

  /**
   * Put a text here; what it still has of the form's gaps is seen as such.
   * @param {string} text
   */
  write(text) {
    if (!this.hand) {
      this.hand = document.createElement("span");
      this.form.after(this.hand);
      this.form.dataset.note = "";
    }
    /** @type {(Node | string)[]} */
    const nodes = [];
    let rest = text;
    for (const slot of all(this.form, "[data-slot]:not(.gap--filled)")) {
      const label = slot.closest(".off") && slot.closest(".off") !== this.form.closest(".off") ? "" : slot.textContent || "";
      const at = label ? rest.indexOf(label) : -1;
      if (at < 0) continue;
      const gap = /** @type {HTMLElement} */ (slot.cloneNode(true));
      gap.dataset.label = label;
      nodes.push(rest.slice(0, at), gap);
      rest = rest.slice(at + label.length);
    }
    this.hand.replaceChildren(...nodes, rest);
  }

  /**
   * The text is the reader's, unless it is what the form has here.
   * @param {string} wanted
   */
  keep(wanted) {
    this.was ??= wanted;
    if (this.text === trim(wanted)) this.was = undefined;
    this.mark();
  }

  /** The form counts again. */
  drop() {
    this.was = undefined;
    this.hand?.remove();
    this.hand = undefined;
    delete this.form.dataset.note;
    this.mark();
  }

  /** Whether something else than plain text came in, by a paste where the browser takes that. */
  get styled() {
    return !!this.hand?.querySelector(":not(.gap, br, div)");
  }

  /** Breaks that the browser put in as elements become signs; blanks at the ends go. Returns whether there were any. */
  settle() {
    const loose = this.hand && (this.hand.textContent !== this.text || this.hand.querySelector("br, div"));
    if (loose) this.write(this.text);
    return loose;
  }

  /** @returns {Kept} */
  entry() {
    return [this.number, this.was || "", this.text];
  }
}
