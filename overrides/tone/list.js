/** The list of findings: each with its words, why it is one, what to write instead, and what the reader may do with it. */

import { need } from "../core/need.js";
import { apply } from "./rewrite.js";

/** @typedef {import("../core/need.js").Part} Part */
/** @typedef {import("./check.js").Item} Item */

const WORDS = /\p{L}/u; // a rewrite may be a mark alone

export class List {
  /**
   * @param {Part} root
   * @param {Record<string, string>} words
   * @param {string} site where its pages begin
   * @param {(act: string, number: number) => void} act
   */
  constructor(root, words, site, act) {
    this.words = words;
    this.site = site;
    /** @type {HTMLElement} */
    this.element = need(root, "[data-list]", "tone");
    /** @type {HTMLTemplateElement} */
    this.item = need(root, "[data-item]", "tone");
    this.element.addEventListener("click", ({ target }) => {
      const button = /** @type {Element} */ (target).closest("button");
      const item = button?.closest("li");
      if (button && item) act(button.dataset.act || "", Array.from(this.element.children).indexOf(item));
    });
  }

  /** @param {Item[]} items */
  draw(items) {
    this.element.replaceChildren(...items.map((item, number) => this.made(item, number)));
  }

  /**
   * @param {Item} finding
   * @param {number} number
   */
  made(finding, number) {
    const { severity, start, end, told, rewrite, message } = finding;
    const { text, lang, dir } = message;
    const made = /** @type {DocumentFragment} */ (this.item.content.cloneNode(true));
    const item = need(made, "li", "tone");
    /** @type {(name: string) => any} */
    const part = (name) => need(made, `[data-${name}]`, "tone");
    const { why, fact, title, page } = told;
    item.id = `finding-${number + 1}`;
    item.classList.toggle("finding--stop", severity === "stop");
    part("number").textContent = String(number + 1);
    part("kind").textContent = this.words[severity];
    const quote = part("quote");
    if (end > start) {
      const found = Array.from(text).slice(start, end).join("");
      quote.textContent = this.words.quoted.replace("{text}", () => found);
      Object.assign(quote, { lang, dir });
    } else quote.textContent = end ? this.words.here : this.words.whole;
    part("why").textContent = why;
    const advice = part("rewrite");
    advice.textContent = rewrite;
    Object.assign(advice, { lang, dir });
    const written = WORDS.test(rewrite);
    part("instead").hidden = !written;
    const take = need(made, '[data-act="take"]', "tone");
    take.hidden = !apply(text, finding, finding);
    take.textContent = written ? this.words.take : rewrite ? this.words.part : this.words.leave_out;
    need(made, '[data-act="show"]', "tone").hidden = !end;
    part("fact").textContent = fact;
    const link = part("page");
    link.textContent = title;
    link.href = `${this.site}/${page}`;
    return item;
  }

  /**
   * Go to the first button of a finding, or of the last one where there are fewer. Returns whether there is any.
   * @param {number} number
   */
  focus(number) {
    const items = Array.from(this.element.children);
    /** @type {HTMLElement | null | undefined} */
    const button = items[Math.min(number, items.length - 1)]?.querySelector("button:not([hidden])");
    button?.focus();
    return !!button;
  }
}
