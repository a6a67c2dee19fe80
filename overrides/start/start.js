/** The start page: a card tried out in the sample, what it leads to filled in before it opens, and a way back to work. */

import { load, recent, save } from "../core/case.js";
import { all, need } from "../core/need.js";
import { prepare } from "../engine/fills.js";

/** @typedef {import("../core/conditions.js").Values} Values */
/** @typedef {import("../core/need.js").Part} Part */

/** The message beside the cards, which changes with the card that a reader looks at. */
class Sample {
  /** @param {Part} root */
  constructor(root) {
    this.root = root;
    /** @type {HTMLFormElement} */
    this.form = need(root, "[data-live-fields]", "start");
    /** @type {Values} */
    this.example = JSON.parse(root.dataset.values);
    /** @type {Values} what the card fills in */
    this.sets = {};
    /** @type {Promise<import("../builder/sheet.js").Sheet> | undefined} the text that can change, once a card was looked at */
    this.sheet = undefined;
    this.form.addEventListener("input", () => this.show());
    this.form.addEventListener("submit", (event) => event.preventDefault());
    need(root, "[data-take]", "start").addEventListener("click", () => this.keep());
  }

  /** @returns {Values} what the reader has put in here */
  typed() {
    const fields = /** @type {(HTMLInputElement | HTMLSelectElement)[]} */ (Array.from(this.form.querySelectorAll("[name]")));
    return Object.fromEntries(fields.map(({ name, value }) => [name, value.trim()]).filter(([name, value]) => value && value !== this.example[name]));
  }

  /**
   * The text with what a card fills in.
   * @param {Values} sets
   */
  try(sets) {
    this.sets = sets;
    this.show();
  }

  async show() {
    try {
      const sheet = await (this.sheet ||= this.open());
      sheet.update({ ...this.example, ...this.sets, ...this.typed() });
    } catch (error) {
      console.warn(error); // the finished text stays
      this.sheet = undefined;
    }
  }

  /** Put the text that can change in the place of the finished one. */
  async open() {
    const { Sheet } = await import("../builder/sheet.js");
    /** @type {HTMLTemplateElement} */
    const open = need(this.root, "[data-open]", "start");
    const part = /** @type {DocumentFragment} */ (open.content.cloneNode(true));
    const sheet = new Sheet(need(part, "[data-sheet]", "start"));
    sheet.update(this.example);
    need(this.root, "[data-filled]", "start").replaceChildren(part);
    return sheet;
  }

  /** What the reader put in here stands in the form that opens. */
  keep() {
    const typed = this.typed();
    if (Object.keys(typed).length) save("shared", { ...load("shared"), ...typed });
  }
}

class Start {
  /** @param {Part} root */
  constructor(root) {
    this.root = root;
    this.tool = root.dataset.start;
    this.sample = new Sample(need(root, "[data-sample]", "start"));
    for (const card of all(root, "[data-card]")) {
      for (const event of ["pointerenter", "focus"]) card.addEventListener(event, () => this.sample.try(JSON.parse(card.dataset.sets)));
    }
    root.addEventListener("click", ({ target }) => this.follow(/** @type {Element} */ (target).closest("[data-step]")));
    addEventListener("hashchange", () => this.arrive());
    addEventListener("pageshow", () => this.resume()); // more may have been filled in since
    root.dataset.ready = "";
    if (location.hash) this.arrive();
  }

  /** The result that the address names has the focus, and the sample is of it. */
  arrive() {
    const result = all(this.root, "[data-answers]").find(({ id }) => `#${id}` === location.hash);
    if (!result) return;
    result.focus({ preventScroll: true });
    this.sample.try(JSON.parse(result.dataset.sets));
  }

  /**
   * Before a next step opens, the answers are kept for the questions, and fill in what follows from them.
   * @param {Element | null} link
   */
  follow(link) {
    const result = /** @type {Part | null} */ (link && link.closest("[data-answers]"));
    if (!result) return;
    save(`tool:${this.tool}`, JSON.parse(result.dataset.answers));
    prepare(this.tool, JSON.parse(result.dataset.sets), "start"); // the tool itself was not used
    this.sample.keep();
  }

  /** The texts in which something is filled in, by their titles: who looks over a shoulder reads no name. */
  resume() {
    const nav = need(this.root, "[data-resume]", "start");
    const names = recent();
    const items = all(nav, "[data-kept]");
    for (const item of items) item.hidden = !names.includes(item.dataset.kept);
    const shown = names.map((name) => items.find(({ dataset }) => dataset.kept === name)).filter((item) => item !== undefined);
    need(nav, "ul", "start").prepend(...shown);
    nav.hidden = !shown.length;
  }
}

for (const root of all(document, "[data-start]")) new Start(root);
