/** The builder: a form whose values fill the sheet beside it, and the ways to take the text away. */

import { Fields } from "./fields.js";
import { Memory } from "./memory.js";
import { Sheet, conditionHolds, parseCondition } from "./sheet.js";
import { load, save } from "./store.js";
import { Take } from "./take.js";
import { View } from "./view.js";

class Builder {
  constructor(root) {
    this.root = root;
    this.template = root.dataset.builder;
    this.words = JSON.parse(root.dataset.words);
    this.form = root.querySelector("[data-form]");
    this.language = root.querySelector("[data-text-language]");
    this.second = root.querySelector("[data-second-language]");
    this.thousandths = parseCondition(root.dataset.thousandths);
    this.stage = root.querySelector("[data-stage]");
    const others = Array.from(root.querySelectorAll("[data-sheet-source]"), ({ content }) => content);
    this.sources = new Map([this.stage, ...others].map(({ firstElementChild: sheet }) => [sheet.dataset.sheet, sheet]));
    this.made = new Map();
    this.fields = new Fields(root, this.words);
    this.view = new View(root);
    this.take = new Take(this);
    this.memory = new Memory(this.fields, this.template, () => this.sayUnkept());
    this.memory.begin();
    this.restoreLanguages();
    this.connectRows();
    this.listen();
    this.showLanguage();
    this.validate();
    root.dataset.ready = "";
  }

  /** What is typed will be lost with the page: said where both the form and the text show it. */
  sayUnkept() {
    this.root.querySelector("[data-unkept]").textContent = this.words.not_kept;
  }

  validate() {
    for (const field of this.fields.list) this.fields.validate(field, this.point);
  }

  /** The sheet in a language. Each is made once, because only then its element is as the page brought it. */
  sheet(language) {
    if (!this.made.has(language)) this.made.set(language, new Sheet(this.sources.get(language)));
    return this.made.get(language);
  }

  restoreLanguages() {
    this.show("suggests", load("shared"));
    const kept = load("text");
    for (const [select, value] of [[this.language, kept.language], [this.second, kept.second]]) {
      for (const option of select || []) if (option.value === value) option.selected = true;
    }
  }

  /** Fields of repeating rows bring their own script; other pages do not load it. */
  async connectRows() {
    const fields = this.fields.list.filter(({ control }) => "rows" in control.dataset);
    if (!fields.length) return;
    try {
      const { Rows } = await import("./rows.js");
      this.repeats = fields.map(({ row, control }) => new Rows(row, control, this.words.row));
    } catch (error) {
      console.warn(error);
      for (const { row } of fields) row.querySelector("[data-error]").textContent = this.words.not_loaded;
    }
  }

  /** Show those hints whose condition holds: what the chosen option `explains`, what another template `suggests`. */
  show(kind, values) {
    for (const element of this.root.querySelectorAll(`[data-${kind}]`)) {
      element.classList.toggle("off", !conditionHolds(parseCondition(element.dataset[kind]), values));
    }
  }

  listen() {
    this.form.addEventListener("input", ({ target }) => this.changed(target.name));
    this.form.addEventListener("change", ({ target }) => {
      if (target.name) this.changed(target.name); // programs that fill in forms say no more than this
      this.fields.validate(this.fields.of(target), this.point);
    });
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("focusin", ({ target }) => this.enter(this.fields.of(target)));
    this.form.addEventListener("focusout", ({ target }) => {
      this.light("");
      this.fields.validate(this.fields.of(target), this.point);
    });
    for (const select of [this.language, this.second]) {
      select?.addEventListener("change", () => {
        save("text", { language: this.language.value, second: this.second?.value });
        this.showLanguage();
      });
    }
    this.stage.addEventListener("click", ({ target }) => this.follow(target.closest("[data-slot]")));
    this.root.addEventListener("click", ({ target }) => this.act(target.closest("button")));
    addEventListener("pagehide", () => {
      this.memory.keep();
      this.form.autocomplete = "on"; // WebKit empties a form that says `off` when it comes back to a page that stood still
    });
    addEventListener("pageshow", ({ persisted }) => {
      this.form.autocomplete = "off";
      if (persisted) this.comeBack(); // the reader may have typed on other pages
    });
  }

  comeBack() {
    this.memory.restore();
    this.restoreLanguages();
    this.redraw();
  }

  changed(name) {
    const values = this.fields.values();
    const touched = new Set([name]);
    const names = ({ field }) => field === name;
    const currency = this.thousandths.some(names);
    for (const field of this.fields.list) if (currency || field.condition.some(names)) touched.add(field.name);
    if (touched.size > 1) this.showFields(values);
    else this.show("explains", values);
    this.update(values, touched);
    if (currency) this.validate();
    this.memory.note(name);
    this.take.textChanged();
  }

  /** The reader is at a field: its places in the text are lit, and the text opens there. */
  enter(field) {
    if (field !== this.last) [this.last, this.place] = [field, null];
    this.light(field?.name || "");
  }

  light(name) {
    for (const sheet of this.sheets) sheet.light(name);
  }

  showFields(values) {
    this.fields.show(values, this.sheets.map(({ element }) => element.dataset.sheet));
    this.show("explains", values);
  }

  /** What is still open, by label: fields that show as gaps or are needed, and those that cannot be read. */
  open() {
    const all = (read) => new Set(this.sheets.flatMap(read));
    return this.fields.open({ gaps: all((sheet) => sheet.gaps()), places: all((sheet) => sheet.places()) }, this.point);
  }

  /** The languages of the text, the first one first. */
  languages() {
    const second = this.second?.value;
    return second && second !== this.language.value ? [this.language.value, second] : [this.language.value];
  }

  showLanguage() {
    const languages = this.languages();
    this.sheets = languages.map((language) => this.sheet(language));
    this.stage.replaceChildren(...this.sheets.map(({ element }) => element));
    this.take.nameFirst(languages);
    const values = this.fields.values();
    this.showFields(values);
    this.update(values);
    this.take.textChanged();
  }

  /** Bring the sheets up to date. In a currency with three decimals, the reader's decimal mark may stand before them. */
  update(values, fields) {
    this.point = this.thousandths.some((pair) => conditionHolds([pair], values)) && this.root.dataset.point;
    for (const sheet of this.sheets) sheet.update(values, this.point, fields);
  }

  /** From a place in the text to its field, and later back to that place. */
  follow(slot) {
    const field = slot && (this.fields.named(slot.dataset.slot) || this.fields.named(slot.dataset.base));
    if (!field) return;
    this.view.showForm(field.control);
    this.enter(field);
    this.place = slot;
  }

  /** Everything as the fields have it now. */
  redraw() {
    for (const repeat of this.repeats || []) repeat.draw();
    this.showLanguage();
    this.validate();
  }

  showText() {
    const places = this.sheets.map((sheet) => this.last && sheet.place(this.last.name));
    this.view.showText(this.place?.isConnected ? this.place : places.find(Boolean));
    this.light(this.last?.name || "");
  }

  act(button) {
    if (!button) return;
    const { action, viewButton } = button.dataset;
    if (viewButton === "text") this.showText();
    else if (viewButton) this.view.showForm(this.last?.control);
    else if (action === "copy") this.take.copy();
    else if (action === "clear") this.clear();
    else if (action === "rehearse") this.rehearse();
    else if (action === "done") this.done();
    else if (action) this.take.download(action);
  }

  /** The form is filled in: on to the buttons with which the text is taken away. */
  done() {
    this.view.turn("text");
    const copy = this.root.querySelector("[data-action=copy]");
    copy.focus({ preventScroll: true });
    copy.scrollIntoView({ block: "center" });
  }

  async rehearse() {
    try {
      const { Rehearsal } = await import("./rehearsal.js");
      new Rehearsal(this.root.querySelector("[data-rehearsal-dialog]"), this.sheets[0], this.words);
    } catch (error) {
      console.warn(error);
      this.take.say(this.words.not_loaded);
    }
  }

  clear() {
    if (!confirm(this.words.clear_sure)) return;
    this.memory.clear();
    this.redraw();
    this.take.say(this.words.cleared);
  }
}

for (const root of document.querySelectorAll("[data-builder]")) new Builder(root);
document.documentElement.classList.remove("broken");
document.documentElement.classList.add("modules");
