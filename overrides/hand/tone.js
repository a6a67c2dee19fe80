/** The tone check of a text in its builder: it points at words where they stand, while the reader types, and never stands in the way. */

import { need } from "../core/need.js";
import { check, keyOf, PAUSE } from "../tone/check.js";
import { List } from "../tone/list.js";
import { apply } from "../tone/rewrite.js";
import { rangeOf, rawText } from "./places.js";

/** @typedef {import("./unit.js").Unit} Unit */
/** @typedef {{unit: Unit, start: number, length: number}} Place where a part of the text begins in the whole, in code points */
/** @typedef {import("../tone/check.js").Item & {place: Place | undefined}} Item */

const BETWEEN = "\n\n";
const SITE = new URL("..", import.meta.url).href.replace(/\/$/, "");

/** @param {string} text */
function lengthOf(text) {
  return Array.from(text).length;
}

/**
 * A text as one message, with the places of its parts.
 * @param {Unit[]} units
 */
function gather(units) {
  let text = "";
  /** @type {Place[]} */
  const places = [];
  for (const unit of units) {
    if (text) text += BETWEEN;
    const own = rawText(unit);
    places.push({ unit, start: lengthOf(text), length: lengthOf(own) });
    text += own;
  }
  return { text, places };
}

export class ToneOfText {
  /**
   * @param {import("./hand.js").Hand} hand
   * @param {HTMLButtonElement} button
   */
  constructor(hand, button) {
    this.hand = hand;
    this.button = button;
    this.label = button.textContent;
    /** @type {import("../core/need.js").Part} */
    this.section = need(hand.parts, "[data-hand-tone]", "hand");
    /** @type {Record<string, string>} */
    this.words = JSON.parse(this.section.dataset.words);
    /** @type {HTMLElement} */
    this.status = need(this.section, "[data-tone-status]", "hand");
    /** @type {HTMLElement} */
    this.again = need(this.section, "[data-tone-left]", "hand");
    this.list = new List(this.section, this.words, SITE, (act, number) => this.act(act, number));
    this.on = false;
    this.number = 0;
    this.timer = 0;
    /** @type {Item[]} */
    this.found = [];
    hand.builder.paper.element.after(this.section);
    this.again.addEventListener("click", () => this.hand.step(() => this.#leave([]), this.words.undone));
    this.section.addEventListener("keydown", (event) => {
      if (event.key !== "z" || !(event.ctrlKey || event.metaKey) || !hand.written.before.length) return;
      event.preventDefault();
      hand.undo();
    });
  }

  /** What the reader means as it is. @returns {string[]} */
  get left() {
    return JSON.parse(this.hand.written.values.left || "[]");
  }

  /** @param {string[]} left */
  #leave(left) {
    this.hand.written.values.left = JSON.stringify(left);
  }

  /**
   * Begin to look, or leave this text alone from now on.
   * @param {boolean} on
   */
  turn(on) {
    const { written } = this.hand;
    this.on = on;
    if (on) delete written.values.tone;
    else written.values.tone = "off";
    written.gather();
    this.button.textContent = on ? this.words.uncheck : this.label;
    this.section.hidden = !on;
    if (on) this.check();
    else this.#show([]);
  }

  /** @param {Item[]} items */
  #show(items) {
    this.found = items;
    this.list.draw(items);
    this.#mark(items);
    this.again.hidden = !this.left.length;
  }

  /** The text has changed: look again when the reader pauses. */
  later() {
    clearTimeout(this.timer);
    if (this.on) this.timer = setTimeout(() => this.check(), PAUSE);
  }

  /** @param {string} sentence */
  say(sentence) {
    if (this.status.textContent !== sentence) this.status.textContent = sentence;
  }

  async check() {
    clearTimeout(this.timer);
    const number = ++this.number;
    const loading = setTimeout(() => this.say(this.words.loading), PAUSE);
    try {
      const found = await Promise.all(this.hand.builder.paper.sheets.map((sheet) => this.#look(sheet)));
      if (number !== this.number || !this.on) return; // the reader has typed on
      this.#show(found.flat());
      this.say(this.found.length ? this.words.found.replace("{count}", String(this.found.length)) : this.words.none);
    } catch (error) {
      console.warn(error);
      if (number === this.number) this.say(this.words.failed);
    } finally {
      clearTimeout(loading);
    }
  }

  /**
   * What is found in the text of one language; a variant is judged as its base.
   * @param {import("../builder/sheet.js").Sheet} sheet
   * @returns {Promise<Item[]>}
   */
  async #look(sheet) {
    const { text, places } = gather(this.hand.written.of(sheet).filter(({ shown }) => shown));
    const { lang, dir } = sheet.element;
    const message = { text, lang: lang.split("-")[0], dir, channel: this.button.dataset.channel || "" };
    const items = await check(message, this.left, SITE, this.hand.builder.paper.language);
    return items.map((item) => {
      const place = item.end ? places.findLast(({ start }) => start <= item.start) : undefined;
      const within = place && item.end <= place.start + place.length;
      return { ...item, place, replaces: within ? item.replaces : "nothing" };
    });
  }

  /**
   * Where a finding stands in its part of the text.
   * @param {Item} item
   * @param {Place} place
   */
  #within({ start, end }, { start: begins, length }) {
    return { start: Math.min(start - begins, length), end: Math.min(end - begins, length) };
  }

  /**
   * Underline the words in the text itself, which no letter of it has to move for.
   * @param {Item[]} items
   */
  #mark(items) {
    if (!("highlights" in CSS)) return;
    for (const severity of ["stop", "think"]) {
      const ranges = items.flatMap((item) => {
        if (!item.place || item.severity !== severity || item.end === item.start) return [];
        const { start, end } = this.#within(item, item.place);
        return [rangeOf(item.place.unit, start, end)];
      });
      CSS.highlights.set(`tone-${severity}`, new Highlight(...ranges));
    }
  }

  /**
   * What the reader does with a finding.
   * @param {string} act
   * @param {number} number
   */
  async act(act, number) {
    const item = this.found[number];
    const { hand } = this;
    const { place } = item;
    if (act === "leave") hand.step(() => this.#leave([...this.left, keyOf(item.message.text, item)]), this.words.silenced);
    if (act === "show" && place) return this.#select(place.unit, this.#within(item, place));
    if (act === "take" && place) {
      const made = apply(rawText(place.unit), { rule: item.rule, ...this.#within(item, place) }, item);
      if (!made) return;
      const gap = Array.from(made.text)[made.start] === "[";
      hand.step(() => hand.put(place.unit, made.text), gap ? this.words.gap : this.words.taken);
      if (gap) {
        if (!hand.open) hand.turn();
        return this.#select(place.unit, made);
      }
    }
    await this.check();
    if (!this.list.focus(number)) hand.focusBack();
  }

  /**
   * @param {Unit} unit
   * @param {{start: number, end: number}} where
   */
  #select(unit, { start, end }) {
    this.hand.lead(unit);
    const selection = getSelection();
    selection?.removeAllRanges();
    selection?.addRange(rangeOf(unit, start, end));
  }

  /** The text is a new one. */
  forget() {
    if (this.on) this.check();
  }
}
