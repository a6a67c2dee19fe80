/** What the tab remembers of a form: only what its reader changed, so that nothing else is ever lost. */

import { forget, load, save, workedAt } from "../core/case.js";

/** @type {import("../core/case.js").Name[]} */
const PARTS = ["shared", "set", "from"];
const WAIT = 150; // milliseconds after the last key

export class Memory {
  /**
   * @param {import("./fields.js").Fields} fields
   * @param {import("../core/case.js").Name} own what this form alone asks for
   * @param {() => void} refused told when nothing can be kept
   */
  constructor(fields, own, refused) {
    this.fields = fields;
    this.own = own;
    this.refused = refused;
    /** @type {Set<string>} */
    this.changed = new Set();
    /** @type {Set<string>} fields of which something was kept */
    this.held = new Set();
    this.timer = 0;
  }

  /** Fill the form with what was kept; what was typed before this script arrived is newer and stays. */
  begin() {
    const early = this.fields.changes();
    this.restore();
    this.fields.write(Object.fromEntries(early));
    for (const [name] of early) this.note(name);
  }

  /** What was kept; of what was kept once and is no more, a page that stood still shows nothing either. */
  restore() {
    const kept = { ...load("shared"), ...load(this.own), ...load("place") };
    const gone = Object.entries(this.fields.initial).filter(([name]) => this.held.has(name) && !(name in kept));
    this.fields.write({ ...Object.fromEntries(gone), ...kept });
    this.held = new Set(Object.keys(kept));
  }

  /**
   * A field was changed; keep it soon.
   * @param {string} name
   */
  note(name) {
    this.changed.add(name);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), WAIT);
  }

  /**
   * Whether the reader put there what stands in a field.
   * @param {string} name
   */
  isTyped(name) {
    const value = this.fields.read()[name];
    return value && (this.changed.has(name) || load("set")[name] !== value);
  }

  /**
   * What follows from something else, as a currency does from the place, stands in a field of which several texts ask until the
   * reader chooses. It is kept, but as what nobody typed.
   * @param {string} name
   * @param {string} value
   */
  follow(name, value) {
    if (this.isTyped(name)) return;
    this.fields.write({ [name]: value });
    if (this.fields.read()[name] !== value) return; // this form does not offer it
    this.held.add(name);
    for (const part of PARTS) save(part, { ...load(part), [name]: part === "from" ? "" : value });
  }

  /** Keep what was changed on this page; what was not may have changed on another. */
  keep() {
    clearTimeout(this.timer);
    if (!this.changed.size) return;
    const values = this.fields.read();
    const [shared, own, place, from] = [load("shared"), load(this.own), load("place"), load("from")];
    for (const { name, shared: isShared } of this.fields.list) {
      if (!this.changed.has(name)) continue;
      (name === "place" ? place : isShared ? shared : own)[name] = values[name];
      if (isShared) from[name] = this.own;
    }
    const moved = this.changed.has("place"); // only a reader who chose it works there
    for (const name of this.changed) this.held.add(name);
    this.changed.clear();
    workedAt(this.own);
    const kept = [save("shared", shared), save(this.own, own), !moved || save("place", place), save("from", from)];
    if (!kept.includes(false)) return;
    this.held.clear(); // what stands in the form is all there is
    this.refused();
  }

  /** Keep nothing any more, on this page or any other. */
  forget() {
    clearTimeout(this.timer);
    this.changed.clear();
    forget();
  }
}
