/** What was written by hand in a text, in each of its languages: kept in the case, and taken back step by step. */

import { load, save } from "../core/case.js";
import { lines } from "../core/lines.js";
import { readText } from "./text.js";
import { Unit } from "./unit.js";

/** @typedef {import("../builder/sheet.js").Sheet} Sheet */
/** @typedef {import("../core/conditions.js").Values} Values */

const WAIT = 150; // milliseconds after the last key

export class Written {
  /**
   * @param {import("../core/case.js").Name} name
   * @param {() => void} refused told when nothing can be kept
   */
  constructor(name, refused) {
    this.name = name;
    this.refused = refused;
    this.values = load(name);
    /** @type {Map<Sheet, Unit[]>} */
    this.texts = new Map();
    /** @type {Values[]} what was written before each step that can be taken back */
    this.before = [];
    this.timer = 0;
  }

  /**
   * The places of a sheet, made once, with what was kept for its language.
   * @param {Sheet} sheet
   */
  of(sheet) {
    let units = this.texts.get(sheet);
    if (!units) {
      units = lines(sheet.element).map((line, number) => new Unit(line, number));
      this.texts.set(sheet, units);
      this.#fill(sheet, units);
    }
    return units;
  }

  /**
   * A text that has other places than it had then holds what was written where the form says the same, or near there: the
   * reader sees both and decides.
   * @param {Sheet} sheet
   * @param {Unit[]} units
   */
  #fill(sheet, units) {
    const { count, entries } = readText(this.values[sheet.element.lang]);
    for (const [number, was, now] of entries) {
      const same = count === units.length ? undefined : units.find((unit) => !unit.kept && unit.said === was);
      const unit = same || units[Math.min(Math.max(number, 0), units.length - 1)];
      unit.write(unit.kept ? `${unit.text}\n${now}` : now);
      unit.was = was;
      unit.mark();
    }
  }

  /** The languages in which something was written. */
  languages() {
    return Object.keys(this.values).filter((key) => readText(this.values[key]).entries.length);
  }

  /** Something was written: what stands in the sheets now. */
  gather() {
    for (const [{ element }, units] of this.texts) {
      const entries = units.filter((unit) => unit.kept).map((unit) => unit.entry());
      if (entries.length) this.values[element.lang] = JSON.stringify({ count: units.length, entries });
      else delete this.values[element.lang];
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), WAIT);
  }

  keep() {
    if (!this.timer) return;
    clearTimeout(this.timer);
    this.timer = 0;
    if (!save(this.name, this.values)) this.refused();
  }

  /** From here one can come back. */
  mark() {
    this.before.push({ ...this.values });
  }

  /**
   * The sheets as these values have them.
   * @param {Values} values
   */
  reset(values) {
    this.values = { ...values };
    for (const [sheet, units] of this.texts) {
      for (const unit of units) unit.drop();
      this.#fill(sheet, units);
    }
  }

  /** Take the last step back. */
  undo() {
    this.reset(this.before.pop() || this.values);
    this.gather();
  }

  /** What the case holds now, as the page may have stood still while it changed. */
  restore() {
    this.before = [];
    this.reset(load(this.name));
  }

  clear() {
    this.before = [];
    this.reset({});
    this.gather();
    this.keep();
  }
}
