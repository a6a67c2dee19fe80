/** The preview: an element that is its own template. It only fills slots, picks cases and leaves parts out. */

import { rtlText } from "../core/apart.js";
import { conditionHolds, parseCondition } from "../core/conditions.js";
import { trim } from "../core/trim.js";
import { isSecondMark } from "../core/marks.js";
import { all } from "../core/need.js";
import { chooseCase, slotText } from "../core/phrase.js";
import { formatValue, isUnread, parseRows, UNREAD } from "../core/values.js";
import { visibleText } from "../core/visible.js";
import { write } from "../core/write.js";
import { markAfter, textBefore } from "./beside.js";
import { renumber } from "./places.js";
import { isShown } from "./seen.js";

/** @typedef {import("../core/conditions.js").Values} Values */
/** @typedef {import("../core/need.js").Part} Part */
/** @typedef {HTMLTableElement & Part} Table */
/** @typedef {(values: Values) => void} Update */

const WHOLE = /^(?=.*-)(?=.*[\p{Nd}@]).{1,28}$/u; // numbers of accounts and papers, days, addresses: short enough for a phone

export class Sheet {
  /** @param {Part} element */
  constructor(element) {
    this.element = element;
    const { locale, locales, shared, spelling } = element.dataset;
    /** @type {Record<string, string>[]} texts of options that many places have */
    this.shared = JSON.parse(shared || "[]");
    this.usual = this.locale = locale;
    this.spelling = spelling;
    /** @type {Record<string, string>} the places that write dates or numbers otherwise */
    this.locales = JSON.parse(locales || "{}");
    this.rtl = element.dir === "rtl";
    /** How it is read aloud as plain text. */
    this.read = this.rtl ? rtlText : visibleText;
    /** @type {string | false | undefined} */
    this.point = false;
    /** @type {Map<string, Update[]>} */
    this.byField = new Map();
    for (const slot of all(element, "[data-slot]")) this.#indexSlot(slot);
    for (const cases of all(element, "[data-cases]")) this.#on(cases.dataset.cases, this.#caseUpdater(cases));
    for (const part of all(element, "[data-when]")) this.#indexPart(part);
    for (const table of /** @type {Table[]} */ (all(element, "[data-each]"))) this.#on(table.dataset.each, this.#rowUpdater(table));
    for (const row of all(element, "[data-spare]")) this.#indexRow(row);
    this.years = element.dataset.years; // of dates: none says all of them have one
    this.dates = this.years ? all(element, '[data-type="date"]') : [];
    this.marks = all(element, "[data-stop]");
    this.paragraphs = all(element, "[data-runs]");
    this.moved = true; // it comes numbered with all its parts
  }

  /**
   * Bring the sheet up to date with `values`: all of it, or what the named fields touch. `point` is for reading numbers.
   * @param {Values} values
   * @param {string | false} [point]
   * @param {Iterable<string>} [fields]
   */
  update(values, point, fields = this.byField.keys()) {
    this.point = point;
    const locale = this.locales[values.place] || this.usual;
    if (locale !== this.locale) fields = this.byField.keys(); // every date is written anew
    this.locale = locale;
    const updates = new Set();
    for (const field of fields) for (const update of this.byField.get(field) || []) updates.add(update);
    for (const update of updates) update(values);
    this.#dropYears(values);
    for (const line of this.paragraphs) this.#space(line);
    for (const mark of this.marks) mark.classList.toggle("off", isSecondMark(textBefore(mark), mark.textContent));
    if (this.moved) renumber(this.element);
    this.moved = false;
  }

  /**
   * @param {string} field
   * @param {Update} update
   */
  #on(field, update) {
    const updates = this.byField.get(field);
    if (updates) updates.push(update);
    else this.byField.set(field, [update]);
  }

  /** @param {Part} element */
  #indexSlot(element) {
    const { slot: field, base, type, texts, label = element.textContent } = element.dataset;
    const slot = { label, type, texts: texts ? this.shared[Number(texts)] || JSON.parse(texts) : undefined, mark: markAfter(element) };
    /** @type {Update} */
    const update = (values) => {
      const value = trim(values[field] || "") || trim(values[base] || "");
      const text = slotText(slot, value, this);
      write(element, text);
      element.classList.toggle("gap--filled", value !== "");
      element.classList.toggle("gap--whole", WHOLE.test(text));
      element.classList.toggle("gap--unread", value !== "" && isUnread(type, value, this));
    };
    this.#on(field, update);
    if (base) this.#on(base, update);
  }

  /**
   * In what people type, a year goes without saying once it was said; in a subject, a chat and a call from the beginning.
   * @param {Values} values
   */
  #dropYears(values) {
    let before = "";
    for (const slot of this.dates.filter(isShown)) {
      const value = values[slot.dataset.slot];
      if (!value) continue;
      const year = value.slice(0, 4);
      const said = this.years === "never" || slot.closest('[data-line="subject"]');
      const text = slotText({ label: "", type: said || year === before ? "day" : "date", mark: markAfter(slot) }, value, this);
      write(slot, text);
      if (!said) before = year;
    }
  }

  /**
   * A part in which readers wrote by hand stays until they leave it out themselves.
   * @param {Part} part
   */
  #indexPart(part) {
    const condition = parseCondition(part.dataset.when);
    /** @type {Update} */
    const update = (values) => {
      const off = !conditionHolds(condition, values) && !part.querySelector("[data-hand=kept]");
      if (part.classList.contains("off") === off) return;
      part.classList.toggle("off", off);
      this.moved = true;
    };
    for (const { field } of condition) this.#on(field, update);
  }

  /**
   * A row that a text does not need is in it while something stands in it.
   * @param {Part} row
   */
  #indexRow(row) {
    const fields = new Set(all(row, "[data-slot]").map(({ dataset }) => dataset.slot));
    /** @type {Update} */
    const update = (values) => {
      row.classList.toggle("off", !Array.from(fields).some((field) => trim(values[field] || "")));
    };
    for (const field of fields) this.#on(field, update);
  }

  /**
   * @param {Part} element
   * @returns {Update}
   */
  #caseUpdater(element) {
    const cases = /** @type {Part[]} */ (Array.from(element.children)).filter(({ dataset }) => "case" in dataset);
    const names = cases.map((child) => child.dataset.case);
    const { cases: field, plural } = element.dataset;
    return (values) => {
      const shown = chooseCase(names, values[field] || "", plural, this);
      for (const child of cases) child.classList.toggle("off", child.dataset.case !== shown);
    };
  }

  /**
   * Rows that the reader wrote in take the place of the one that names what is missing, as does a cell that cannot be told;
   * they are filled when no number or date is missing.
   * @param {Table} table
   * @returns {Update}
   */
  #rowUpdater(table) {
    const [body] = table.tBodies;
    const [blank] = body.rows;
    const { each, columns } = table.dataset;
    /** @type {[string, string][]} */
    const types = Object.entries(JSON.parse(columns));
    return (values) => {
      const written = parseRows(values[each]).filter((row) => Object.values(row).some((text) => text.trim()));
      const rows = written.map((row) => {
        const line = /** @type {HTMLTableRowElement} */ (blank.cloneNode(true));
        types.forEach(([name, type], index) => {
          const raw = trim(row[name] || "");
          if (type === "text" || raw !== UNREAD) line.cells[index].textContent = raw && formatValue(type, raw, this);
        });
        return line;
      });
      body.replaceChildren(...(rows.length ? rows : [blank]));
      const whole = written.every((row) => types.every(([name, type]) => type === "text" || (row[name] || "").trim()));
      table.classList.toggle("filled", rows.length > 0 && whole);
    };
  }

  /**
   * A paragraph of several sentences: no space before the first one that is there, and no paragraph without any.
   * @param {Part} line
   */
  #space(line) {
    const first = all(line, "[data-sentence]").find((sentence) => {
      const off = sentence.closest(".off");
      return !off || off.contains(line);
    });
    for (const space of all(line, "[data-between]")) space.classList.toggle("off", space.parentNode === first);
    line.classList.toggle("off", !first && !line.querySelector("[data-hand=kept]"));
  }
}
