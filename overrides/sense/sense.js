/** Notes beside the fields of a form: what day a date is, and what a number may have been meant to be. */

import { all, need } from "../core/need.js";
import { parseNumber } from "../core/values.js";
import { write } from "../core/write.js";
import { localDay } from "../take/names.js";
import { freeDays } from "../engine/calendar.js";
import { decimalsOf } from "./decimals.js";
import { Doubts } from "./doubts.js";
import { dayDoubt, dayNotes, numberDoubt, numberNotes } from "./notes.js";
import { Tidy } from "./tidy.js";

/** @typedef {import("../builder/fields.js").Field} Field */

/**
 * @param {string} path below the site
 */
function address(path) {
  return new URL(`../${path}`, import.meta.url).href;
}

/**
 * @param {import("../builder/builder.js").Builder} builder
 */
export function start(builder) {
  const tidy = new Tidy(builder, address(`sense/${document.documentElement.lang}-typed.json`));
  look(builder, tidy).catch(console.warn);
}

/**
 * @param {import("../builder/builder.js").Builder} builder
 * @param {Tidy} tidy
 */
async function look(builder, tidy) {
  const answer = await fetch(address(`sense/${document.documentElement.lang}.json`));
  if (!answer.ok) throw new Error(answer.url);
  new Sense(builder, await answer.json(), tidy);
}

/** What a note was last made of. @param {HTMLInputElement} control */
function seenOf(control) {
  return `${control.closest("[data-rows-list] [role=group]")?.getAttribute("aria-label") || ""} ${control.value}`;
}

/** A control that gets a note: what it holds, as a number's text, and where the note goes. @typedef {{control: HTMLInputElement, text: string, put: (note: HTMLElement) => void}} Spot */

class Sense {
  /**
   * @param {import("../builder/builder.js").Builder} builder
   * @param {Record<string, string>} words
   * @param {Tidy} tidy
   */
  constructor(builder, words, tidy) {
    this.builder = builder;
    this.tidy = tidy;
    this.words = words;
    /** @type {WeakMap<Element, HTMLElement>} */
    this.notes = new WeakMap();
    this.said = 0;
    /** @type {WeakMap<Element, string>} what was looked at in each */
    this.seen = new WeakMap();
    this.doubts = new Doubts(builder, words.doubt);
    this.fields = builder.fields.list.filter(({ control }) => control.type === "date" || control.dataset.numberField);
    builder.form.addEventListener("change", (event) => this.changed(event));
    builder.form.addEventListener("input", () => this.doubts.sift());
    builder.root.addEventListener("click", () => this.catchUp());
    addEventListener("pageshow", () => this.catchUp());
    this.lookAll();
  }

  /** @param {Event} event */
  changed(event) {
    const cell = /** @type {HTMLInputElement} */ (event.target);
    if (cell.dataset.column) return this.look(this.cell(cell));
    const field = this.builder.fields.of(cell);
    if (field && ["place", "currency", "notice", "notice_days"].includes(field.name)) this.lookAll();
    else if (field && this.fields.includes(field)) this.look(this.spot(field));
  }

  lookAll() {
    for (const spot of this.spots()) this.look(spot);
  }

  /** The fields, and the cells of rows. */
  spots() {
    const cells = all(this.builder.form, "[data-rows-list] [data-column]");
    return [...this.fields.map((field) => this.spot(field)), ...cells.map((cell) => this.cell(/** @type {any} */ (cell)))];
  }

  /** A button or another page may have written fields, which tells nobody: the form was cleared, a row moved, a link taken. */
  catchUp() {
    for (const spot of this.spots()) if (this.seen.get(spot.control) !== seenOf(spot.control)) this.look(spot);
    this.doubts.sift();
  }

  /** @param {Field} field @returns {Spot} */
  spot({ control, element, name }) {
    return {
      control: /** @type {any} */ (control),
      text: this.builder.fields.read()[name],
      put: (note) => need(element, "[data-error]", "sense").before(note),
    };
  }

  /** In a row of a list. @param {HTMLInputElement} control @returns {Spot} */
  cell(control) {
    return { control, text: control.value, put: (note) => control.closest("label")?.after(note) };
  }

  /** @param {Spot} spot */
  async look(spot) {
    const { control, text } = spot;
    const { value } = control;
    this.seen.set(control, seenOf(control));
    if (control.type !== "date" && !control.dataset.numberField) return;
    const said = control.type === "date" ? await this.day(control) : this.number(control, text);
    if (control.value === value) this.say(spot, said.join(" ")); // it may have changed while a calendar was on its way
  }

  /** How the page writes, where the reader works. */
  get says() {
    const { paper } = this.builder;
    return { words: this.words, locale: paper.sheet(paper.language).locale };
  }

  /** @param {HTMLInputElement} control */
  async day(control) {
    const list = /** @type {HTMLSelectElement | undefined} */ (this.builder.fields.named("place")?.control);
    const place = list?.value ? list.selectedOptions[0].text : "";
    if (control.value) this.builder.take.bring().catch(console.warn); // below the text, each date can go into a calendar
    const calendar = control.value && place ? await freeDays(address("calendars/"), list?.value || "") : null;
    const { ahead, behind, anyYear } = control.dataset;
    const told = { ahead: ahead !== undefined, behind: behind !== undefined, anyYear: anyYear !== undefined };
    const given = { today: localDay(new Date()), ...told, place, freeDays: calendar, notice: this.notice(control) };
    this.doubts.put(control, control.value && dayDoubt(control.value, given, this.says));
    return dayNotes(control.value, given, this.says);
  }

  /** The days of notice that the form asks for, which end with the last day. @param {HTMLInputElement} control */
  notice({ name }) {
    return name === "last_day" ? Number(parseNumber(this.builder.values().notice_days || "") || 0) : 0;
  }

  /**
   * @param {HTMLInputElement} control
   * @param {string} text
   */
  number(control, text) {
    const { numberField = "", unit } = control.dataset;
    const currency = this.builder.fields.named("currency")?.control.value || "";
    const given = { kind: numberField, unit, decimals: decimalsOf(currency), point: this.builder.point, cause: this.tidy.cause(control) };
    this.doubts.put(control, numberDoubt(text, given, this.says));
    return numberNotes(text, given, this.says);
  }

  /**
   * @param {Spot} spot
   * @param {string} text
   */
  say({ control, put }, text) {
    let note = this.notes.get(control);
    if (!note && !text) return;
    if (!note) {
      note = document.createElement("p");
      note.className = "field__hint field__sense";
      note.id = `sense-${(this.said += 1)}`;
      note.setAttribute("aria-live", "polite");
      put(note);
      control.setAttribute("aria-describedby", `${control.getAttribute("aria-describedby") || ""} ${note.id}`.trim());
      this.notes.set(control, note);
    }
    write(note, text);
    note.hidden = !text;
  }
}
