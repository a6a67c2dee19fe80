/** The builder: a form whose values fill the sheet beside it, and the ways to take the text away. */

import { load } from "../core/case.js";
import { conditionHolds, parseCondition } from "../core/conditions.js";
import { all, need } from "../core/need.js";
import { chosenPlace } from "../core/place.js";
import { atFirstSign } from "../core/sign.js";
import { write } from "../core/write.js";
import { Fields } from "./fields.js";
import { fit, foldAdvice, unfold } from "./folds.js";
import { Languages } from "./languages.js";
import { begin, connectParts, wake } from "./later.js";
import { Memory } from "./memory.js";
import { Open } from "./open.js";
import { Paper } from "./paper.js";
import { showPlace, workThere } from "./place.js";
import { sectionsOf } from "./sections.js";

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
    this.still = new Open(this);
    /** @type {import("./work.js").Work | undefined} what follows what the reader does, which brings these three */
    this.work = undefined;
    this.view = /** @type {import("./view.js").View} */ (/** @type {any} */ (undefined));
    this.take = /** @type {import("./take.js").Take} */ (/** @type {any} */ (undefined));
    this.checks = /** @type {import("./checks.js").Checks} */ (/** @type {any} */ (undefined));
    /** @type {Event[]} what the reader did before */
    this.early = [];
    /** @type {Promise<void> | undefined} */
    this.beginning = undefined;
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
    this.listen();
    this.showLanguage();
    fit(root);
    const arrive = () => (this.work ? this.work.arrive() : location.hash.startsWith("#answers=") && begin(this));
    addEventListener("hashchange", arrive);
    if (this.written) begin(this);
    else atFirstSign(() => begin(this));
    arrive();
    root.dataset.ready = "";
  }

  /** What is typed will be lost with the page: said where both the form and the text show it. */
  sayUnkept() {
    need(this.root, "[data-unkept]", "builder").textContent = this.words.not_kept;
  }

  /**
   * Say something about the text; once it can be taken away, for as long as it is true.
   * @param {string} sentence
   */
  say(sentence) {
    if (this.take) this.take.say(sentence);
    else write(need(this.root, "[data-status]", "builder"), sentence);
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
    const { form, root } = this;
    for (const kind of ["input", "change"]) { // programs that fill in forms say no more than the second
      form.addEventListener(kind, ({ target }) => {
        const { name } = /** @type {HTMLInputElement} */ (target);
        if (name || kind === "input") this.changed(name);
      });
    }
    form.addEventListener("submit", (event) => event.preventDefault());
    for (const kind of ["change", "focusin", "focusout", "click"]) root.addEventListener(kind, (event) => this.hear(event));
    addEventListener("pagehide", () => {
      this.memory.keep();
      form.autocomplete = "on"; // WebKit empties a form that says `off` when it comes back to a page that stood still
    });
    addEventListener("pageshow", ({ persisted }) => {
      form.autocomplete = "off";
      if (persisted) this.comeBack(); // the reader may have typed on other pages
    });
  }

  /**
   * What the reader does is followed at once, or in its order as soon as what follows it is there.
   * @param {Event} event
   */
  hear(event) {
    if (this.work) return this.work.hear(event);
    this.early.push(event);
    begin(this);
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
    if (currency) this.work?.validateAll();
    this.memory.note(name);
    this.take?.textChanged();
    this.still.later();
    this.view?.keepUp();
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
    return this.checks?.open(this.paper.open(), this.point) || { missing: [], unread: [] };
  }

  showLanguage() {
    const languages = this.languages.list();
    this.paper.show(languages);
    this.languages.two?.show(this);
    const values = this.values();
    this.showFields(values);
    this.update(values);
    this.take?.textChanged();
    this.still.later();
  }

  /**
   * Bring the sheets up to date. In a currency with three decimals, the reader's decimal mark may stand before them.
   * @param {Values} values
   * @param {Set<string>} [fields]
   */
  update(values, fields) {
    this.point = this.thousandths.some((pair) => conditionHolds([pair], values)) && this.root.dataset.point;
    if ((!this.beginning || (this.works && !this.waking)) && this.fields.changes().length) {
      begin(this);
      wake(this);
    }
    this.paper.update(values, this.point, fields);
    this.live?.show(values, this.point, fields);
    this.hand?.show(values);
    this.list?.show();
  }

  /** Everything as the fields have it now. */
  redraw() {
    for (const list of this.lists) list.draw();
    this.showLanguage();
    this.work?.validateAll();
  }
}

for (const root of all(document, "[data-builder]")) new Builder(root);
foldAdvice();
addEventListener("hashchange", () => unfold(document.getElementById(location.hash.slice(1))));
document.documentElement.classList.remove("broken");
document.documentElement.classList.add("modules");
