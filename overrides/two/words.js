/** What was typed in words, in the second language: a field below each such field, for the second text alone. */

import { load } from "../core/case.js";
import { markLacking } from "./both.js";
import { baseOf, nameIn, saidIn } from "./said.js";

/** @typedef {import("../builder/builder.js").Builder} Builder */
/** @typedef {import("../builder/fields.js").Field} Field */
/** @typedef {import("../builder/sheet.js").Sheet} Sheet */
/** @typedef {import("../core/conditions.js").Values} Values */

export class Words {
  /**
   * @param {Record<string, string>} labels by language, what a field is called that asks for `{name}` in it
   * @param {(lang: string) => string} gap how a language writes that `{name}` is missing
   */
  constructor(labels, gap) {
    this.labels = labels;
    this.gap = gap;
    /** @type {Field[]} */
    this.fields = [];
    /** @type {Sheet | undefined} that of the second language */
    this.sheet = undefined;
    /** @type {WeakSet<Sheet>} */
    this.known = new WeakSet();
    /** @type {import("./both.js").Places} */
    this.places = new WeakMap();
  }

  /**
   * @param {Builder} builder
   * @param {Sheet | undefined} sheet
   */
  show(builder, sheet) {
    if (sheet === this.sheet) return;
    for (const field of this.fields) this.drop(builder, field);
    this.fields = [];
    this.sheet = sheet;
    if (!sheet) return;
    this.teach(builder.paper, sheet);
    const worded = builder.fields.list.filter(({ element }) => "worded" in element.dataset);
    for (const field of worded) this.add(builder, field, sheet.element.lang);
  }

  /**
   * While its language is the second one, a sheet shows what was typed in it.
   * @param {import("../builder/paper.js").Paper} paper
   * @param {Sheet} sheet
   */
  teach(paper, sheet) {
    if (this.known.has(sheet)) return;
    this.known.add(sheet);
    const { update } = sheet;
    sheet.update = (values, point, fields) => {
      update.call(sheet, this.said(sheet, values), point, fields && Array.from(fields, baseOf));
      this.mark(sheet, values);
    };
    paper.names.set(sheet.element, baseOf);
  }

  /**
   * The values of a sheet: where nothing was typed in its language, what was typed in the first.
   * @param {Sheet} sheet
   * @param {Values} values
   */
  said(sheet, values) {
    return sheet === this.sheet ? saidIn(values, sheet.element.lang) : values;
  }

  /**
   * What was typed in the first language alone stands in the second text as what is missing there.
   * @param {Sheet} sheet
   * @param {Values} values
   */
  mark(sheet, values) {
    const missing = sheet === this.sheet ? this.fields.filter(({ name }) => !values[name]?.trim()) : [];
    markLacking(sheet, missing.map(({ name }) => baseOf(name)), this.gap(sheet.element.lang), this.places);
  }

  /**
   * @param {Builder} builder
   * @param {Field} field
   */
  drop({ fields, sections }, field) {
    for (const list of [fields.list, ...sections.map((section) => section.fields)]) {
      const place = list.indexOf(field);
      if (place >= 0) list.splice(place, 1);
    }
    delete fields.initial[field.name];
    field.element.remove();
  }

  /**
   * @param {Builder} builder
   * @param {Field} above
   * @param {string} language
   */
  add({ fields, sections, memory }, above, language) {
    const field = this.made(above, language);
    above.element.after(field.element);
    for (const list of [fields.list, ...sections.map((section) => section.fields)]) {
      const place = list.indexOf(above);
      if (place >= 0) list.splice(place + 1, 0, field);
    }
    this.fields.push(field);
    fields.initial[field.name] = "";
    fields.write({ [field.name]: load(above.shared ? "shared" : memory.own)[field.name] || "" });
  }

  /**
   * A field like the one above it, which is asked for once something stands there.
   * @param {Field} above
   * @param {string} language
   * @returns {Field}
   */
  made(above, language) {
    const name = nameIn(above.name, language);
    const control = /** @type {HTMLInputElement} */ (above.control.cloneNode());
    Object.assign(control, { id: `field-${name}`, name, defaultValue: "", value: "", required: true, lang: language });
    control.setAttribute("aria-describedby", `error-${name}`);
    const label = document.createElement("label");
    label.htmlFor = control.id;
    const title = document.createElement("span");
    title.dataset.name = "";
    const [before, after] = this.labels[language].split("{name}");
    title.append(before, ...Array.from(above.title.cloneNode(true).childNodes), after);
    label.append(title);
    const error = document.createElement("p");
    Object.assign(error, { id: `error-${name}`, className: "field__error" });
    Object.assign(error.dataset, { error: "" });
    error.setAttribute("aria-live", "polite");
    const element = document.createElement("div");
    element.className = "field";
    element.dataset.field = name;
    if ("private" in above.element.dataset) element.dataset.private = "";
    element.append(label, control, error);
    const condition = [...above.condition, { field: above.name, allowed: ["filled"] }];
    return { element, name, title, shared: above.shared, languages: above.languages, condition, control };
  }
}
