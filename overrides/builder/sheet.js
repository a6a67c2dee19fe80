/** The preview: an element that is its own template. It only fills slots, picks cases and leaves parts out. */

import { beforeMark, isSecondMark } from "./marks.js";
import { formatValue, parseRows, pluralCategory } from "./values.js";

/** `field=a|b field=filled` as a list of fields with the values they may have. */
export function parseCondition(text) {
  return (text || "").split(" ").filter(Boolean).map((pair) => {
    const [field, allowed] = pair.split("=");
    return { field, allowed: allowed.split("|") };
  });
}

/** Whether every field of a condition has one of the values it allows. */
export function conditionHolds(condition, values) {
  return condition.every(({ field, allowed }) => {
    const value = values[field] || "";
    return allowed.includes(value) || allowed.includes(value.trim() ? "filled" : "empty");
  });
}

/** The text of an element as the reader sees it: without parts left out and notes of the blank template. */
export function visibleText(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.classList.contains("off") || "note" in node.dataset) return "";
  return Array.from(node.childNodes, visibleText).join("");
}

/** The visible text right before an element in its line. */
function textBefore(element) {
  for (let at = element; at && !("line" in at.dataset); at = at.parentElement) {
    for (let before = at.previousSibling; before; before = before.previousSibling) {
      const text = visibleText(before);
      if (text) return text;
    }
  }
  return "";
}

export class Sheet {
  constructor(element) {
    this.element = element;
    this.locale = element.dataset.locale;
    this.rtl = element.dir === "rtl";
    this.byField = new Map();
    for (const slot of element.querySelectorAll("[data-slot]")) this.#indexSlot(slot);
    for (const cases of element.querySelectorAll("[data-cases]")) this.#on(cases.dataset.cases, this.#caseUpdater(cases));
    for (const part of element.querySelectorAll("[data-when]")) {
      const condition = parseCondition(part.dataset.when);
      const update = (values) => {
        const off = !conditionHolds(condition, values);
        if (part.classList.contains("off") === off) return;
        part.classList.toggle("off", off);
        this.moved = true;
      };
      for (const { field } of condition) this.#on(field, update);
    }
    for (const table of element.querySelectorAll("[data-each]")) this.#on(table.dataset.each, this.#rowUpdater(table));
    this.marks = Array.from(element.querySelectorAll("[data-stop]"));
    this.moved = element.querySelector("[data-number]") !== null; // the page comes numbered with all its parts
  }

  /** Bring the sheet up to date with `values`: all of it, or what the named fields touch. `point` is for reading numbers. */
  update(values, point, fields = this.byField.keys()) {
    this.point = point;
    const updates = new Set();
    for (const field of fields) for (const update of this.byField.get(field) || []) updates.add(update);
    for (const update of updates) update(values);
    for (const mark of this.marks) mark.classList.toggle("off", isSecondMark(textBefore(mark), mark.textContent));
    if (this.moved) this.#renumber();
  }

  /** Light the places of one field, and no others. */
  light(field) {
    for (const slot of this.element.querySelectorAll("[data-slot]")) slot.classList.toggle("gap--lit", slot.dataset.slot === field);
  }

  /** The fields whose places still show their name, and those whose rows are still empty. */
  gaps() {
    const open = this.element.querySelectorAll("[data-slot]:not(.gap--filled), [data-each]:not(.filled)");
    return Array.from(open).filter((place) => !place.closest(".off")).map(({ dataset }) => dataset.base || dataset.slot || dataset.each);
  }

  /** The fields that have a place in the text, whether it is in it now or not. */
  places() {
    return Array.from(this.element.querySelectorAll("[data-slot], [data-each]"), ({ dataset }) => dataset.slot || dataset.each);
  }

  /** The first place of a field that is in the text now. */
  place(field) {
    return Array.from(this.element.querySelectorAll(`[data-slot="${field}"], [data-base="${field}"], [data-each="${field}"]`)).find((slot) => !slot.closest(".off"));
  }

  #on(field, update) {
    if (!this.byField.has(field)) this.byField.set(field, []);
    this.byField.get(field).push(update);
  }

  #indexSlot(slot) {
    const { slot: field, base, type } = slot.dataset;
    const label = slot.textContent;
    const texts = slot.dataset.texts && JSON.parse(slot.dataset.texts);
    const mark = slot.nextElementSibling === slot.nextSibling && slot.nextElementSibling?.matches("[data-stop]") ? slot.nextSibling.textContent : "";
    const update = (values) => {
      const value = (values[field] || "").trim() || (values[base] || "").trim();
      const text = value ? beforeMark(texts ? texts[value] ?? label : formatValue(type, value, this), mark) : label;
      if (slot.textContent !== text) slot.textContent = text;
      slot.classList.toggle("gap--filled", value !== "");
    };
    this.#on(field, update);
    if (base) this.#on(base, update);
  }

  #caseUpdater(element) {
    const cases = Array.from(element.children).filter((child) => "case" in child.dataset);
    const names = cases.map((child) => child.dataset.case);
    return (values) => {
      const value = values[element.dataset.cases] || "";
      const wanted = "plural" in element.dataset ? pluralCategory(value, this) : value;
      const shown = names.includes(wanted) ? wanted : "other";
      for (const child of cases) child.classList.toggle("off", child.dataset.case !== shown);
    };
  }

  /** Rows that the reader wrote in take the place of the empty ones; they are filled when no number or date is missing. */
  #rowUpdater(table) {
    const [body] = table.tBodies;
    const blank = Array.from(body.rows);
    const columns = Object.entries(JSON.parse(table.dataset.columns));
    return (values) => {
      const written = parseRows(values[table.dataset.each]).filter((row) => Object.values(row).some((text) => text.trim()));
      const rows = written.map((row) => {
        const line = blank[0].cloneNode(true);
        columns.forEach(([name, type], index) => {
          const raw = (row[name] || "").trim();
          line.cells[index].textContent = raw && formatValue(type, raw, this);
        });
        return line;
      });
      body.replaceChildren(...(rows.length ? rows : blank));
      const whole = written.every((row) => columns.every(([name, type]) => type === "text" || (row[name] || "").trim()));
      table.classList.toggle("filled", rows.length > 0 && whole);
    };
  }

  #renumber() {
    this.moved = false;
    let count = 0;
    for (const part of this.element.querySelectorAll("[data-part]:not(.off)")) {
      const numbers = part.querySelectorAll("[data-number]");
      if (!numbers.length) continue;
      count += 1;
      let inner = 0;
      for (const number of numbers) {
        if (number.closest(".off")) continue;
        number.textContent = inner ? `${count}.${inner}` : count;
        inner += 1;
      }
      for (const ref of this.element.querySelectorAll(`[data-ref="${part.dataset.part}"]`)) ref.textContent = count;
    }
  }
}
