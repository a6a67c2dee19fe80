/** The list of findings: each with its words, why it is one, what to write instead, and what the reader may do with it. */

import { need } from "../core/need.js";

/** @typedef {import("../core/need.js").Part} Part */
/** @typedef {import("./load.js").Words} Words */
/** @typedef {import("./engine.js").Finding & {severity: string, replaces: string}} Item */
/** @typedef {{why: Words, rewrite: Words}} Told */
/** @typedef {{text: string, lang: string, dir: string}} Message */

export class List {
  /**
   * @param {Part} root
   * @param {Record<string, string>} words
   * @param {(act: string, number: number) => void} act
   */
  constructor(root, words, act) {
    this.root = root;
    this.words = words;
    /** @type {HTMLElement} */
    this.element = need(root, "[data-list]", "tone");
    /** @type {HTMLTemplateElement} */
    this.item = need(root, "[data-item]", "tone");
    /** @type {string[]} */
    this.rewrites = [];
    this.element.addEventListener("click", ({ target }) => {
      const button = /** @type {Element} */ (target).closest("button");
      const item = button?.closest("li");
      if (button && item) act(button.dataset.act || "", Array.from(this.element.children).indexOf(item));
    });
  }

  /**
   * @param {Item[]} items
   * @param {Message} message
   * @param {Told} [told]
   */
  draw(items, message, told) {
    this.rewrites = items.map(({ rule }) => told?.rewrite[rule]?.rewrite || "");
    this.element.replaceChildren(...(told ? items.map((item, number) => this.made(item, number, message, told)) : []));
  }

  /**
   * @param {Item} item
   * @param {number} number
   * @param {Message} message
   * @param {Told} told
   */
  made({ rule, severity, replaces, start, end }, number, { text, lang, dir }, told) {
    const made = /** @type {DocumentFragment} */ (this.item.content.cloneNode(true));
    const item = need(made, "li", "tone");
    /** @type {(name: string) => any} */
    const part = (name) => need(made, `[data-${name}]`, "tone");
    const { why, fact, title, page } = told.why[rule];
    const rewrite = this.rewrites[number];
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
    part("instead").hidden = !rewrite;
    const take = need(made, '[data-act="take"]', "tone");
    take.hidden = replaces === "nothing";
    take.textContent = rewrite ? this.words.take : this.words.leave_out;
    need(made, '[data-act="show"]', "tone").hidden = !end;
    part("fact").textContent = fact;
    const link = part("page");
    link.textContent = title;
    link.href = `${this.root.dataset.root}/${page}`;
    return item;
  }

  /** @param {number} number */
  rewrite(number) {
    return this.rewrites[number];
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
