/** The builder: a form whose values fill the sheet beside it, and the ways to take the text away. */

import { sheetText } from "./lines.js";
import { Sheet, conditionHolds, parseCondition } from "./sheet.js";
import { load, save } from "./store.js";
import { parseNumber } from "./values.js";

class Builder {
  constructor(root) {
    this.root = root;
    this.template = root.dataset.builder;
    this.words = JSON.parse(root.dataset.words);
    this.files = JSON.parse(root.dataset.files);
    this.styles = JSON.parse(root.dataset.lines);
    this.form = root.querySelector("[data-form]");
    this.status = root.querySelector("[data-status]");
    this.language = root.querySelector("[data-text-language]");
    this.rows = Array.from(root.querySelectorAll("[data-field]"), (row) => ({
      row,
      name: row.dataset.field,
      shared: "shared" in row.dataset,
      languages: row.dataset.languages && row.dataset.languages.split(" "),
      condition: parseCondition(row.dataset.when),
      control: row.querySelector("input, select, textarea"),
      error: row.querySelector("[data-error]"),
    }));
    this.initial = this.read();
    this.stage = root.querySelector("[data-stage]");
    this.sources = new Map();
    for (const source of root.querySelectorAll("[data-sheet-source]")) {
      const sheet = source.content.firstElementChild;
      this.sources.set(sheet.dataset.sheet, sheet);
    }
    this.restore();
    this.connectRows();
    this.listen();
    this.showLanguage();
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
    const { language } = load("text");
    if (language && this.files[language]) this.language.value = language;
  }

  /** Fields of repeating rows bring their own script; other pages do not load it. */
  async connectRows() {
    const fields = this.rows.filter(({ control }) => "rows" in control.dataset);
    if (!fields.length) return;
    const { Rows } = await import("./rows.js");
    this.repeats = fields.map(({ row, control }) => new Rows(row, control, this.words.row));
  }

  keep() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keepNow(), 150);
  }

  keepNow() {
    clearTimeout(this.timer);
    const values = this.read();
    const pick = (shared) => Object.fromEntries(this.rows.filter((row) => row.shared === shared).map(({ name }) => [name, values[name]]));
    save("shared", { ...load("shared"), ...pick(true) });
    save(this.template, pick(false));
  }

  listen() {
    this.form.addEventListener("input", ({ target }) => this.changed(target.name));
    this.form.addEventListener("change", ({ target }) => this.validate(target.name));
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("focusin", ({ target }) => this.sheet.light(target.name));
    this.form.addEventListener("focusout", ({ target }) => {
      this.sheet.light("");
      this.validate(target.name);
    });
    this.language.addEventListener("change", () => {
      save("text", { language: this.language.value });
      this.showLanguage();
    });
    this.stage.addEventListener("click", ({ target }) => this.focusField(target.closest("[data-slot]")));
    this.root.addEventListener("click", ({ target }) => this.act(target.closest("button")));
    addEventListener("pagehide", () => this.keepNow());
  }

  changed(name) {
    const values = this.values();
    const touched = new Set([name]);
    for (const row of this.rows) {
      if (row.condition.some(({ field }) => field === name)) touched.add(row.name);
    }
    if (touched.size > 1) this.showRows(values);
    this.sheet.update(values, touched);
    this.keep();
  }

  /** Show the rows that this text language and the answers so far ask for. */
  showRows(values) {
    for (const { row, languages, condition } of this.rows) {
      const spoken = !languages || languages.includes(this.language.value);
      row.classList.toggle("off", !spoken || !conditionHolds(condition, values));
    }
  }

  showLanguage() {
    const lang = this.language.value;
    const current = this.stage.firstElementChild;
    if (current.dataset.sheet !== lang) {
      this.sources.set(current.dataset.sheet, current);
      current.replaceWith(this.sources.get(lang));
    }
    this.sheet = new Sheet(this.stage.firstElementChild);
    const values = this.values();
    this.showRows(values);
    this.sheet.update(values);
  }

  focusField(slot) {
    const row = slot && this.rows.find(({ name }) => name === slot.dataset.slot);
    if (!row) return;
    this.view("form");
    row.control.focus();
  }

  /** Say what is wrong beside the field; what was typed stays. */
  validate(name) {
    const row = this.rows.find((item) => item.name === name);
    if (!row) return;
    const { control, error } = row;
    let message = "";
    if (control.validity.badInput) message = this.words.bad_date;
    else if ("numberField" in control.dataset && control.value.trim() && parseNumber(control.value) === null) message = this.words.bad_number;
    error.textContent = message;
    control.setAttribute("aria-invalid", String(message !== ""));
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
    if (action === "copy") this.copy();
    else if (action === "clear") this.clear();
    else if (action) this.download(action);
  }

  say(...sentences) {
    this.status.textContent = sentences.filter(Boolean).join(" ");
  }

  /** The required fields that are asked for and still empty, as one sentence; nothing when there are none. */
  missing() {
    const values = this.values();
    const empty = this.rows.filter(({ row, name, control }) => control.required && !row.classList.contains("off") && !values[name].trim());
    const names = empty.map(({ row }) => row.querySelector("label").firstChild.data.trim());
    const list = new Intl.ListFormat(document.documentElement.lang, { type: "unit" }).format(names);
    return names.length ? this.words.missing.split("{names}").join(list) : "";
  }

  async copy() {
    const text = sheetText(this.sheet, this.styles, false);
    try {
      await navigator.clipboard.writeText(text);
      this.say(this.words.copied, this.missing());
    } catch {
      this.offer(text);
      this.say(this.words.copy_failed, this.missing());
    }
  }

  /** Where the browser forbids copying, the text stands selected in a field of its own. */
  offer(text) {
    let area = this.root.querySelector("[data-offer]");
    if (!area) {
      area = document.createElement("textarea");
      area.readOnly = true;
      area.rows = 8;
      area.dataset.offer = "";
      area.setAttribute("aria-label", this.root.querySelector("[data-action=copy]").textContent);
      this.status.after(area);
    }
    area.dir = this.sheet.element.dir;
    area.lang = this.sheet.element.lang;
    area.value = text;
    area.focus();
    area.select();
  }

  async download(format) {
    const name = `${this.template}.${format}`;
    try {
      const blob = await this.file(format);
      const link = document.createElement("a");
      link.href = URL.createObjectURL(blob);
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60000);
      this.say(this.words.saved.split("{file}").join(name), this.missing());
    } catch (error) {
      console.warn(error);
      this.say(this.words.download_failed);
    }
  }

  async file(format) {
    if (format === "docx") {
      const { fillDocx } = await import("./docx.js");
      const response = await fetch(this.files[this.language.value]);
      if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
      return fillDocx(await response.arrayBuffer(), this.sheet);
    }
    const text = sheetText(this.sheet, this.styles, format === "md");
    if (format === "md") return new Blob([text], { type: "text/markdown" });
    return new Blob(["\ufeff", text.replace(/\n/g, "\r\n")], { type: "text/plain" });
  }

  clear() {
    if (!confirm(this.words.clear_sure)) return;
    this.write(this.initial);
    for (const repeat of this.repeats || []) repeat.draw();
    for (const { name } of this.rows) this.validate(name);
    this.showLanguage();
    this.keepNow();
    this.say(this.words.cleared);
  }
}

for (const root of document.querySelectorAll("[data-builder]")) new Builder(root);
