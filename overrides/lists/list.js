/** A list to tick off: ticks, and who does what by when, kept with the answers of its text and written into it. */

import { load, save } from "../core/case.js";
import { saidNumber } from "../core/counted.js";
import { all, need } from "../core/need.js";
import { trim } from "../core/trim.js";
import { write } from "../core/write.js";
import { Item, PARTS } from "./item.js";

/** @typedef {import("../core/conditions.js").Values} Values */

const DAY = /^\d{4}-\d\d-\d\d$/;
const KEPT = new RegExp(`^(?:${["done", ...PARTS].join("|")}):`);

/**
 * Those of kept values that belong to items: `done:notice.receipt`.
 * @param {Values} values
 */
function ofItems(values) {
  return Object.fromEntries(Object.entries(values).filter(([name]) => KEPT.test(name)));
}

/**
 * The list of a form, on a sheet that is ready.
 * @param {import("../builder/builder.js").Builder} builder
 */
export function start(builder) {
  builder.showLanguage();
  builder.list = new List(builder);
}

export class List {
  /** @param {import("../builder/builder.js").Builder} builder */
  constructor(builder) {
    this.builder = builder;
    /** @type {HTMLElement} */
    this.element = need(builder.root, "[data-ticks]", "list");
    /** @type {{words: Record<string, string>, columns: import("../engine/csv_text.js").Column[], style: import("../engine/csv_text.js").Style}} */
    this.given = JSON.parse(this.element.dataset.ticks || "");
    /** @param {string} part */
    const find = (part) => need(this.element, `[data-list-${part}]`, "list");
    /** @type {HTMLElement} */
    this.said = find("said");
    /** @type {HTMLElement} */
    this.told = find("progress");
    /** @type {HTMLProgressElement} */
    this.bar = need(this.element, "progress", "list");
    /** @type {HTMLTemplateElement} */
    this.source = find("source");
    /** @type {HTMLButtonElement} */
    this.resetter = need(this.element, "[data-list-act=reset]", "list");
    /** @type {HTMLButtonElement} */
    this.undoer = need(this.element, "[data-list-act=undo]", "list");
    /** @type {Map<HTMLElement, Item[]>} those of each sheet, which are made once */
    this.made = new Map();
    /** @type {Values} */
    this.values = ofItems(load(builder.memory.own));
    /** @type {Values} what the last reset took away */
    this.before = {};
    find("hide").addEventListener("change", (/** @type {Event} */ { target }) => {
      builder.paper.element.classList.toggle("lists--rest", /** @type {HTMLInputElement} */ (target).checked);
    });
    this.resetter.addEventListener("click", () => this.reset());
    this.undoer.addEventListener("click", () => this.undo());
    this.show();
  }

  /** The items of the text as it is now, in its order. */
  shown() {
    return this.#made().filter(({ element }) => !element.closest(".off"));
  }

  #made() {
    const [sheet] = this.builder.paper.sheets;
    const known = this.made.get(sheet.element);
    if (known) return known;
    const items = all(sheet.element, "[data-item]").map((element) => new Item(element, this, sheet));
    this.made.set(sheet.element, items);
    return items;
  }

  /** The text has changed, or is in another language: its items say what is kept of them. */
  show() {
    for (const item of this.#made()) item.draw();
    this.count();
  }

  count() {
    const shown = this.shown();
    const done = shown.filter(({ done: ticked }) => ticked).length;
    const text = this.given.words.progress.replace("{done}", saidNumber(done)).replace("{total}", saidNumber(shown.length));
    write(this.told, text);
    this.bar.max = shown.length || 1;
    this.bar.value = done;
    this.resetter.disabled = !Object.keys(this.values).some((name) => name.startsWith("done:"));
  }

  /**
   * The reader has changed something; it is kept at once.
   * @param {Values} changes by name; what is empty is nothing
   */
  set(changes) {
    const own = load(this.builder.memory.own);
    for (const [name, value] of Object.entries(changes)) {
      for (const values of [own, this.values]) {
        if (value) values[name] = value;
        else delete values[name];
      }
    }
    if (!save(this.builder.memory.own, own)) this.builder.sayUnkept();
    this.show();
    this.builder.take?.textChanged();
    this.offerUndo();
  }

  /** No tick is left; who does what stays. */
  reset() {
    const ticks = Object.entries(this.values).filter(([name]) => name.startsWith("done:"));
    this.set(Object.fromEntries(ticks.map(([name]) => [name, ""])));
    this.offerUndo(this.given.words.was_reset, Object.fromEntries(ticks));
    this.undoer.focus(); // the button that was pressed has nothing more to do
  }

  undo() {
    this.set(this.before);
    this.said.textContent = this.given.words.undone;
    this.resetter.focus();
  }

  /**
   * Offer to take back what was said to have happened; nothing, once the reader has gone on.
   * @param {string} [said]
   * @param {Values} [before]
   */
  offerUndo(said = "", before = {}) {
    this.before = before;
    this.said.textContent = said;
    this.undoer.hidden = !said;
  }

  /**
   * What a kept value is called that belongs to an item, by its kind alone; nothing where it is none.
   * @param {string} name
   */
  label(name) {
    const [kind] = KEPT.test(name) ? name.split(":") : [];
    return this.given.columns.find((column) => column.name === kind)?.heads[0] || "";
  }

  /**
   * Those of values from elsewhere that items of this text can have.
   * @param {Values} values
   */
  fitting(values) {
    const keys = new Set(this.#made().map(({ key }) => key));
    return Object.fromEntries(Object.entries(values).filter(([name, value]) => {
      const [kind, ...key] = name.split(":");
      const whole = { done: value === "true", day: DAY.test(value) }[kind] ?? KEPT.test(name);
      return whole && trim(value) && keys.has(key.join(":"));
    }));
  }

  /** What is kept may have changed while the page stood still. */
  restore() {
    this.values = ofItems(load(this.builder.memory.own));
    this.show();
  }

  /** Nothing is ticked or noted any more. */
  clear() {
    this.set(Object.fromEntries(Object.keys(this.values).map((name) => [name, ""])));
  }
}
