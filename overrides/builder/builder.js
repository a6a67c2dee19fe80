/** The builder: a form whose values fill the sheet beside it, and the ways to take the text away. */

import { load } from "../core/case.js";
import { conditionHolds, parseCondition } from "../core/conditions.js";
import { all, need } from "../core/need.js";
import { chosenPlace } from "../core/place.js";
import { Fields } from "./fields.js";
import { Languages } from "./languages.js";
import { bringArrival, bringHand, bringRehearsal, connectParts, wake } from "./later.js";
import { Memory } from "./memory.js";
import { Open } from "./open.js";
import { Paper } from "./paper.js";
import { showPlace, workThere } from "./place.js";
import { sectionsOf } from "./sections.js";
import { Take } from "./take.js";
import { foldAdvice, unfold, View } from "./view.js";

/** @typedef {import("../core/conditions.js").Values} Values */
/** @typedef {import("./fields.js").Field} Field */

export class Builder {
  /** @param {import("../core/need.js").Part} root */
  constructor(root) {
    const { builder, words, thousandths } = root.dataset;
    this.root = root;
    this.template = builder;
    /** @type {Record<string, string>} */
    this.words = JSON.parse(words);
    /** @type {HTMLFormElement} */
    this.form = need(root, "[data-form]", "builder");
    this.thousandths = parseCondition(thousandths);
    this.paper = new Paper(root);
    this.languages = new Languages(root, this.paper, this.words, () => this.showLanguage());
    /** @type {import("./rows.js").Rows[]} */
    this.lists = [];
    this.fields = new Fields(root, this.words);
    this.sections = sectionsOf(root, this.fields.list, this.words);
    this.view = new View(this);
    this.still = new Open(this, (field) => field && this.view.goTo(field));
    this.take = new Take(this);
    this.memory = new Memory(this.fields, `${"tool" in root.dataset ? "tool" : "template"}:${builder}`, () => this.sayUnkept());
    /** @type {import("../engine/live.js").Live | undefined} where something is worked out, once that is there */
    this.live = undefined;
    this.works = "engine" in root.dataset || "workedAt" in root.dataset;
    /** @type {Promise<void> | undefined} */
    this.waking = undefined;
    /** @type {import("../hand/hand.js").Hand | undefined} what was written by hand, once something was */
    this.hand = undefined;
    /** @type {import("../lists/list.js").List | undefined} where there is something to tick off, the same */
    this.list = undefined;
    /** @type {Promise<void> | undefined} */
    this.listing = undefined;
    this.memory.begin();
    this.restore();
    connectParts(this);
    this.written = Object.keys(load(`hand:${builder}`)).length > 0;
    if (this.written) bringHand(this, "");
    this.listen();
    this.showLanguage();
    this.validateAll();
    addEventListener("hashchange", () => bringArrival(this));
    bringArrival(this);
    root.dataset.ready = "";
  }

  /** What is typed will be lost with the page: said where both the form and the text show it. */
  sayUnkept() {
    need(this.root, "[data-unkept]", "builder").textContent = this.words.not_kept;
  }

  restore() {
    this.fields.hint("suggests", load("shared"));
    for (const hint of all(this.form, "[data-suggests]:not(.off)")) unfold(hint);
    this.languages.restore();
    if (chosenPlace() !== undefined) workThere(this);
  }

  /** The values that count, and what is worked out from them. */
  values() {
    return this.live?.values() || this.fields.values();
  }

  listen() {
    const { form } = this;
    form.addEventListener("input", ({ target }) => this.changed(/** @type {HTMLInputElement} */ (target).name));
    form.addEventListener("change", (event) => {
      const { name } = /** @type {HTMLInputElement} */ (event.target);
      if (name) this.changed(name); // programs that fill in forms say no more than this
      this.validate(this.fieldOf(event));
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("focusin", (event) => this.view.enter(this.fieldOf(event)));
    form.addEventListener("focusout", (event) => {
      this.paper.light("");
      this.validate(this.fieldOf(event));
    });
    this.paper.element.addEventListener("click", ({ target }) => this.view.follow(/** @type {Element} */ (target).closest("[data-slot]:not([contenteditable] *)")));
    this.root.addEventListener("click", ({ target }) => this.act(/** @type {Element} */ (target).closest("button")));
    addEventListener("pagehide", () => {
      this.memory.keep();
      form.autocomplete = "on"; // WebKit empties a form that says `off` when it comes back to a page that stood still
    });
    addEventListener("pageshow", ({ persisted }) => {
      form.autocomplete = "off";
      if (persisted) this.comeBack(); // the reader may have typed on other pages
    });
  }

  /** @param {Event} event */
  fieldOf({ target }) {
    return this.fields.of(/** @type {Element} */ (target));
  }

  comeBack() {
    this.memory.keep();
    this.memory.restore();
    this.restore();
    this.list?.restore();
    this.redraw();
  }

  /** @param {string} name */
  changed(name) {
    if (name === "place") workThere(this);
    const values = this.values();
    const touched = new Set([name, ...(name === "place" ? ["currency"] : []), ...(this.live?.changed(values) || [])]);
    /** @param {{field: string}} pair */
    const names = ({ field }) => field === name;
    const currency = this.thousandths.some(names);
    for (const field of this.fields.list) if (currency || field.condition.some(names)) touched.add(field.name);
    if (touched.size > 1) this.showFields(values);
    else this.fields.hint("explains", values);
    this.update(values, touched);
    if (currency) this.validateAll();
    this.memory.note(name);
    this.take.textChanged();
    this.still.later();
    this.view.keepUp();
  }

  /** @param {Field} [field] */
  validate(field) {
    this.fields.validate(field, this.point);
    this.still.later();
  }

  validateAll() {
    for (const field of this.fields.list) this.validate(field);
  }

  /** @param {Values} values */
  showFields(values) {
    showPlace(this.root, values.place);
    this.fields.show(values, this.languages.list());
    for (const section of this.sections) section.show();
    this.fields.hint("explains", values);
  }

  /** What is still open, by label: fields that show as gaps or are needed, and those that cannot be read. */
  open() {
    return this.fields.open(this.paper.open(), this.point);
  }

  showLanguage() {
    const languages = this.languages.list();
    this.paper.show(languages);
    this.languages.two?.show(this);
    const values = this.values();
    this.showFields(values);
    this.update(values);
    this.take.textChanged();
    this.still.later();
  }

  /**
   * Bring the sheets up to date. In a currency with three decimals, the reader's decimal mark may stand before them.
   * @param {Values} values
   * @param {Set<string>} [fields]
   */
  update(values, fields) {
    this.point = this.thousandths.some((pair) => conditionHolds([pair], values)) && this.root.dataset.point;
    if (!this.waking && this.works && this.fields.changes().length) wake(this);
    this.paper.update(values, this.point, fields);
    this.live?.show(values, this.point, fields);
    this.hand?.show(values);
    this.list?.show();
  }

  /** Everything as the fields have it now. */
  redraw() {
    for (const list of this.lists) list.draw();
    this.showLanguage();
    this.validateAll();
  }

  /** @param {HTMLButtonElement | null} button */
  act(button) {
    if (!button) return;
    const { action, viewButton } = button.dataset;
    if (viewButton === "text") this.view.showText();
    else if (viewButton) this.view.showForm();
    else if (action === "clear") this.clear();
    else if (action === "done") this.view.showButtons();
    else if (action === "hand" || action === "tone") bringHand(this, action);
    else if (action) this.takeAway(action);
  }

  /**
   * Take the text in the language that was chosen, even while that is still on its way, and as it was written by hand.
   * @param {string} action
   */
  async takeAway(action) {
    const { turning } = this.languages;
    if (turning) this.take.say(this.words.sheet_loading);
    if (turning && !(await turning)) return this.take.say(this.words.sheet_failed);
    if (this.written && !this.hand) await bringHand(this, "");
    if (this.written && !this.hand) return;
    this.hand?.settle();
    if (action === "rehearse") bringRehearsal(this);
    else this.take.act(action);
  }

  clear() {
    if (!confirm(this.words.clear_sure)) return;
    this.memory.clear();
    if (chosenPlace() !== undefined) workThere(this);
    this.hand?.clear();
    this.list?.clear();
    this.redraw();
    this.take.say(this.words.cleared);
  }
}

for (const root of all(document, "[data-builder]")) new Builder(root);
foldAdvice();
addEventListener("hashchange", () => unfold(document.getElementById(location.hash.slice(1))));
document.documentElement.classList.remove("broken");
document.documentElement.classList.add("modules");
