/** What is still open: what is to be filled in, and what is to be checked, such as days that contradict one another. */

import { all, need } from "../core/need.js";
import { write } from "../core/write.js";

/** @typedef {import("./fields.js").Field} Field */

const SOON = 300; // milliseconds after the last change until the list is drawn
const QUIET = 1500; // milliseconds after which the reader has paused, and who hears the page is told

/** @param {string | Element} inside */
function item(inside) {
  const element = document.createElement("li");
  element.append(inside);
  return element;
}

export class Open {
  /** @param {import("./builder.js").Builder} builder */
  constructor(builder) {
    const { root } = builder;
    this.builder = builder;
    this.words = builder.words;
    /** @param {string} part */
    const find = (part) => need(root, `[data-still${part}]`, "builder");
    /** @type {HTMLDetailsElement} */
    this.element = find("");
    /** @type {HTMLElement} */
    this.count = find("-count");
    /** @type {HTMLElement} */
    this.names = find("-names");
    /** @type {HTMLElement} */
    this.list = find("-list");
    /** @type {HTMLElement} */
    this.checks = find("-checks");
    /** @type {HTMLElement} */
    this.fillTitle = find("-fill");
    /** @type {HTMLElement} */
    this.checkTitle = find("-check");
    /** @type {HTMLElement} */
    this.told = find("-told");
    this.said = "";
    this.odd = 0; // things to check
    this.timer = 0;
    this.pause = 0;
  }

  /** The text or the form has changed: look again when the browser has time. */
  later() {
    clearTimeout(this.timer);
    if (!this.said) this.draw(); // the page has just come
    else this.timer = setTimeout(() => this.draw(), SOON);
  }

  draw() {
    const { checks, fields, languages, paper, sections } = this.builder;
    const unread = fields.unread();
    const missing = fields.missing(paper.open()).filter((field) => !unread.includes(field));
    const left = paper.left();
    const clashes = (checks?.clashes() || []).map(({ field, later }) => {
      const names = this.words.clash.replace("{first}", () => fields.label(field)).replace("{second}", () => fields.label(later));
      return this.entry(later, names);
    });
    const odd = unread.map((field) => this.entry(field, this.words.unread.replace("{names}", () => fields.label(field))));
    const chosen = languages.open().map((field) => this.entry(field, field.label));
    this.fillList(this.list, [...missing.map((field) => this.entry(field, fields.label(field))), ...chosen, ...left.map(item)]);
    this.fillList(this.checks, [...odd, ...clashes]);
    const found = all(this.element, "[data-finding]:not(.off)").length;
    this.tell(missing.length + chosen.length + left.length, odd.length + clashes.length + found);
    const open = fields.list.filter((field) => missing.includes(field) || unread.includes(field));
    write(this.names, open.map((field) => fields.label(field)).join(" · "));
    for (const section of sections) section.draw(open);
  }

  /**
   * What is the same stays, with the focus that may be in it.
   * @param {HTMLElement} list
   * @param {HTMLElement[]} entries
   */
  fillList(list, entries) {
    const { children } = list;
    const same = entries.length === children.length && entries.every((entry, index) => entry.isEqualNode(children[index]));
    if (!same) list.replaceChildren(...entries);
  }

  /**
   * @param {{control: HTMLElement}} field
   * @param {string} text
   */
  entry({ control }, text) {
    const link = document.createElement("a");
    link.href = `#${control.id}`;
    link.textContent = text;
    return item(link);
  }

  /**
   * How much is open, at once for the eye, after a pause for the ear, and only when it is another number than before.
   * @param {number} left to be filled in
   * @param {number} odd to be checked
   */
  tell(left, odd) {
    /** @type {(words: string, count: number) => string} */
    const counted = (words, count) => (count ? words.replace("{count}", String(count)) : "");
    const [first, second] = [counted(this.words.still_open, left), counted(this.words.still_check, odd)];
    const text = [first, second].filter(Boolean).join(" · ") || this.words.none_open;
    write(this.count, text);
    write(this.fillTitle, first);
    write(this.checkTitle, second);
    this.odd = odd;
    this.element.dataset.state = left ? "some" : odd ? "odd" : "none";
    clearTimeout(this.pause);
    this.said ||= text;
    if (this.said === text) return;
    this.pause = setTimeout(() => {
      this.said = text;
      write(this.told, text);
    }, QUIET);
  }
}
