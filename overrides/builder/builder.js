/** The builder: a form whose values fill the sheet beside it, and the ways to take the text away. */

import { Sheet, conditionHolds, parseCondition } from "./sheet.js";
import { load, save } from "./store.js";
import { Take } from "./take.js";
import { parseNumber } from "./values.js";

class Builder {
  constructor(root) {
    this.root = root;
    this.template = root.dataset.builder;
    this.words = JSON.parse(root.dataset.words);
    this.form = root.querySelector("[data-form]");
    this.language = root.querySelector("[data-text-language]");
    this.second = root.querySelector("[data-second-language]");
    this.rows = Array.from(root.querySelectorAll("[data-field]"), (row) => ({
      row,
      name: row.dataset.field,
      shared: "shared" in row.dataset,
      languages: row.dataset.languages?.split(" "),
      condition: parseCondition(row.dataset.when),
      control: row.querySelector("input, select, textarea"),
    }));
    this.thousandths = parseCondition(root.dataset.thousandths);
    this.initial = this.read();
    this.stage = root.querySelector("[data-stage]");
    const others = Array.from(root.querySelectorAll("[data-sheet-source]"), ({ content }) => content);
    this.sources = new Map([this.stage, ...others].map(({ firstElementChild: sheet }) => [sheet.dataset.sheet, sheet]));
    this.made = new Map();
    this.take = new Take(this);
    this.restore();
    this.connectRows();
    this.listen();
    this.showLanguage();
  }

  /** The sheet in a language. Each is made once, because only then its element is as the page brought it. */
  sheet(language) {
    if (!this.made.has(language)) this.made.set(language, new Sheet(this.sources.get(language)));
    return this.made.get(language);
  }

  /** Every value as text, as it stands in the form. */
  read() {
    const text = (control) => (control.type === "checkbox" ? String(control.checked) : control.value);
    return Object.fromEntries(this.rows.map(({ name, control }) => [name, text(control)]));
  }

  write(values) {
    for (const { name, control } of this.rows) {
      if (!(name in values)) continue;
      if (control.type === "checkbox") control.checked = values[name] === "true";
      else control.value = values[name];
    }
  }

  /** The values that count: an answer to a question that is no longer asked is kept, but has no effect. */
  values() {
    const values = this.read();
    for (const { name, condition } of this.rows) if (!conditionHolds(condition, values)) values[name] = "";
    return values;
  }

  restore() {
    this.write({ ...load("shared"), ...load(this.template) });
    this.kept = this.read();
    this.show("suggests", load("shared"));
    const { language, second } = load("text");
    for (const option of this.language) if (option.value === language) option.selected = true;
    for (const option of this.second || []) if (option.value === second) option.selected = true;
  }

  /** Fields of repeating rows bring their own script; other pages do not load it. */
  async connectRows() {
    const fields = this.rows.filter(({ control }) => "rows" in control.dataset);
    if (!fields.length) return;
    const { Rows } = await import("./rows.js");
    this.repeats = fields.map(({ row, control }) => new Rows(row, control, this.words.row));
  }

  /** Show those hints whose condition holds: what the chosen option `explains`, what another template `suggests`. */
  show(kind, values) {
    for (const element of this.root.querySelectorAll(`[data-${kind}]`)) {
      element.classList.toggle("off", !conditionHolds(parseCondition(element.dataset[kind]), values));
    }
  }

  keep() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keepNow(), 150);
  }

  /** Keep what changed on this page; what did not may have changed on another. */
  keepNow() {
    clearTimeout(this.timer);
    const values = this.read();
    const [shared, own] = [load("shared"), load(this.template)];
    for (const row of this.rows) if (values[row.name] !== this.kept[row.name]) (row.shared ? shared : own)[row.name] = values[row.name];
    save("shared", shared);
    save(this.template, own);
    this.kept = values;
  }

  listen() {
    this.form.addEventListener("input", ({ target }) => this.changed(target.name));
    this.form.addEventListener("change", ({ target }) => this.validate(target));
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("focusin", ({ target }) => this.light(target.name));
    this.form.addEventListener("focusout", ({ target }) => {
      this.light("");
      this.validate(target);
    });
    for (const select of [this.language, this.second]) {
      select?.addEventListener("change", () => {
        save("text", { language: this.language.value, second: this.second?.value });
        this.showLanguage();
      });
    }
    this.stage.addEventListener("click", ({ target }) => this.focusField(target.closest("[data-slot]")));
    this.root.addEventListener("click", ({ target }) => this.act(target.closest("button")));
    addEventListener("pagehide", () => this.keepNow());
    addEventListener("pageshow", ({ persisted }) => {
      if (!persisted) return;
      this.restore(); // the page stood still while the reader typed on others
      this.redraw();
    });
  }

  changed(name) {
    const values = this.values();
    const touched = new Set([name]);
    const names = ({ field }) => field === name;
    const currency = this.thousandths.some(names);
    for (const row of this.rows) if (currency || row.condition.some(names)) touched.add(row.name);
    if (touched.size > 1) this.showRows(values);
    else this.show("explains", values);
    this.update(values, touched);
    if (currency) for (const { row } of this.rows) this.validate(row);
    this.keep();
    this.take.count();
  }

  light(name) {
    for (const sheet of this.sheets) sheet.light(name);
  }

  /** The labels of required fields that are asked for and still empty. */
  missing() {
    const values = this.values();
    const empty = this.rows.filter(({ row, name, control }) => control.required && !row.classList.contains("off") && !values[name].trim());
    return empty.map(({ row }) => row.querySelector("label").firstChild.data.trim());
  }

  /** Show the rows that this text language and the answers so far ask for. */
  showRows(values) {
    for (const { row, languages, condition } of this.rows) {
      const spoken = !languages || this.sheets.some(({ element }) => languages.includes(element.dataset.sheet));
      row.classList.toggle("off", !spoken || !conditionHolds(condition, values));
    }
    this.show("explains", values);
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
    const values = this.values();
    this.showRows(values);
    this.update(values);
    this.take.count();
  }

  /** Bring the sheets up to date. In a currency with three decimals, the reader's decimal mark may stand before them. */
  update(values, fields) {
    this.point = this.thousandths.some((pair) => conditionHolds([pair], values)) && this.root.dataset.point;
    for (const sheet of this.sheets) sheet.update(values, this.point, fields);
  }

  focusField(slot) {
    const row = slot && this.rows.find(({ name }) => name === slot.dataset.slot);
    if (!row) return;
    this.view("form");
    row.control.focus();
  }

  /** Say beside the field of an element what is wrong in it; what was typed stays. */
  validate(element) {
    const row = element.closest("[data-field]");
    const error = row.querySelector("[data-error]");
    error.textContent = "";
    for (const input of row.querySelectorAll("input")) {
      const number = input.dataset.numberField;
      const unread = number && input.value.trim() && parseNumber(input.value, number === "amount" && this.point) === null;
      const message = unread ? this.words.bad_number : input.validity.badInput ? this.words.bad_date : "";
      input.setAttribute("aria-invalid", message !== "");
      error.textContent ||= message;
    }
  }

  /** Everything as the fields have it now. */
  redraw() {
    for (const repeat of this.repeats || []) repeat.draw();
    this.showLanguage();
    for (const { row } of this.rows) this.validate(row);
  }

  view(name) {
    this.root.dataset.view = name;
    for (const button of this.root.querySelectorAll("[data-view-button]")) {
      button.setAttribute("aria-pressed", String(button.dataset.viewButton === name));
    }
  }

  act(button) {
    if (!button) return;
    if (button.dataset.viewButton) this.view(button.dataset.viewButton);
    const { action } = button.dataset;
    if (action === "copy") this.take.copy();
    else if (action === "clear") this.clear();
    else if (action === "rehearse") this.rehearse();
    else if (action) this.take.download(action);
  }

  async rehearse() {
    const { Rehearsal } = await import("./rehearsal.js");
    new Rehearsal(this.root.querySelector("[data-rehearsal-dialog]"), this.sheets[0], this.words);
  }

  clear() {
    if (!confirm(this.words.clear_sure)) return;
    this.write(this.initial);
    this.redraw();
    this.keepNow();
    this.take.say(this.words.cleared);
  }
}

for (const root of document.querySelectorAll("[data-builder]")) new Builder(root);
