/** What is still open, as one list: gaps in the text, values that cannot be read, days that contradict one another. */

import { all, need } from "../core/need.js";

/** @typedef {import("./fields.js").Field} Field */

const SOON = 300; // milliseconds after the last change until the list is drawn
const QUIET = 1500; // milliseconds after which the reader has paused, and who hears the page is told

/**
 * @param {HTMLElement} element
 * @param {string} text
 */
function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** @param {string | Element} inside */
function item(inside) {
  const element = document.createElement("li");
  element.append(inside);
  return element;
}

export class Open {
  /**
   * @param {import("./builder.js").Builder} builder
   * @param {(field: Field | undefined) => void} lead leads the reader to a field
   */
  constructor(builder, lead) {
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
    this.told = find("-told");
    this.said = -1;
    this.timer = 0;
    this.pause = 0;
    this.element.addEventListener("click", (event) => {
      const link = /** @type {Element} */ (event.target).closest("a");
      if (!link) return;
      event.preventDefault();
      this.element.open = false;
      const field = builder.fields.named(link.hash.replace("#field-", ""));
      if (field) lead(field);
      else document.getElementById(link.hash.slice(1))?.focus();
    });
  }

  /** The text or the form has changed: look again when the browser has time. */
  later() {
    clearTimeout(this.timer);
    if (this.said < 0) this.draw(); // the page has just come
    else this.timer = setTimeout(() => this.draw(), SOON);
  }

  draw() {
    const { fields, languages, paper, sections } = this.builder;
    const missing = fields.missing(paper.open());
    const unread = fields.unread();
    const open = fields.list.filter((field) => missing.includes(field) || unread.includes(field));
    const entries = open.map((field) => {
      const name = fields.label(field);
      return this.entry(field, unread.includes(field) ? this.words.unread.replace("{names}", () => name) : name);
    });
    const clashes = fields.clashes().map(({ field, later }) => {
      const names = this.words.clash.replace("{first}", () => fields.label(field)).replace("{second}", () => fields.label(later));
      return this.entry(later, names);
    });
    const left = paper.left();
    const chosen = languages.open().map((field) => this.entry(field, field.label));
    this.fillList([...entries, ...chosen, ...clashes, ...left.map(item)]);
    this.tell(open.length + chosen.length + clashes.length + left.length + all(this.element, "[data-finding]:not(.off)").length);
    write(this.names, open.map((field) => fields.label(field)).join(" · "));
    for (const section of sections) section.draw(open);
  }

  /**
   * What is the same stays, with the focus that may be in it.
   * @param {HTMLElement[]} entries
   */
  fillList(entries) {
    const { children } = this.list;
    const same = entries.length === children.length && entries.every((entry, index) => entry.isEqualNode(children[index]));
    if (!same) this.list.replaceChildren(...entries);
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
   * @param {number} count
   */
  tell(count) {
    const text = count ? this.words.still_open.replace("{count}", String(count)) : this.words.none_open;
    write(this.count, text);
    this.element.dataset.state = count ? "some" : "none";
    clearTimeout(this.pause);
    if (this.said < 0) this.said = count;
    if (this.said === count) return;
    this.pause = setTimeout(() => {
      this.said = count;
      write(this.told, text);
    }, QUIET);
  }
}
