/** The text changed by hand: it stays as the reader wrote it, and where an answer would change it, the reader decides. */

import { all, need } from "../core/need.js";
import { Differences } from "./differences.js";
import { Written } from "./written.js";
import { close, enter, listen, open } from "./writing.js";

/** @typedef {import("./unit.js").Unit} Unit */
/** @typedef {import("../core/conditions.js").Values} Values */

const SOON = 400; // milliseconds after an answer until it is said what it would change

export class Hand {
  /**
   * @param {import("../builder/builder.js").Builder} builder
   * @param {import("../core/need.js").Part} parts
   */
  constructor(builder, parts) {
    const { root } = builder;
    this.builder = builder;
    this.parts = parts;
    /** @type {HTMLButtonElement} */
    this.button = need(root, "[data-action=hand]", "hand");
    /** @type {HTMLButtonElement | null} that of the tone check, which messages have */
    this.toneButton = root.querySelector("[data-action=tone]");
    /** @type {Record<string, string>} */
    this.words = { ...JSON.parse(parts.dataset.words), change: this.button.textContent };
    /** @type {(name: string) => any} */
    const part = (name) => need(parts, `[data-hand-${name}]`, "hand");
    this.panel = { whole: part("panel"), state: part("state"), drop: part("drop"), undo: part("undo"), next: part("next") };
    this.form = { whole: part("form"), state: part("form-state"), see: part("see") };
    this.written = new Written(`hand:${builder.template}`, () => builder.sayUnkept());
    this.differences = new Differences(this, part("difference"));
    this.open = false;
    /** @type {import("./tone.js").ToneOfText | undefined} */
    this.tone = undefined;
    this.told = "";
    this.timer = 0;
    need(root, "[data-by-hand]", "hand").after(this.panel.whole);
    need(root, ".builder__form > h3", "hand").after(this.form.whole);
    this.#listen();
    builder.update(builder.values());
    this.redraw();
  }

  #listen() {
    const { panel, form } = this;
    listen(this.builder.paper.element, {
      places: () => this.units().flatMap(({ hand, shown }) => (hand && shown ? [hand] : [])),
      typed: (place) => this.typed(place),
      left: () => this.turn(),
      undo: () => this.written.before.length > 0 && this.undo(),
    });
    panel.drop.addEventListener("click", () => this.drop());
    panel.undo.addEventListener("click", () => this.undo());
    panel.next.addEventListener("click", () => this.differences.show());
    form.see.addEventListener("click", () => this.see());
    addEventListener("pagehide", () => this.written.keep());
    addEventListener("pageshow", ({ persisted }) => {
      if (!persisted) return;
      this.written.restore();
      this.changed();
    });
  }

  /** The places of the text in the languages that it has now. */
  units() {
    return this.builder.paper.sheets.flatMap((sheet) => this.written.of(sheet));
  }

  /** Those that hold the reader's words. */
  kept() {
    return this.units().filter(({ kept }) => kept);
  }

  /** @param {string} action */
  act(action) {
    if (action === "tone") this.checkTone(true);
    else if (action) this.turn();
  }

  /** Begin to change the text, or end it. */
  turn() {
    this.open = !this.open;
    if (!this.open) this.settle();
    this.button.textContent = this.open ? this.words.done : this.words.change;
    this.redraw();
    this.builder.take.say(this.open ? this.words.begun : "");
    this.button.focus();
  }

  /** What was typed is a text as any other: for ways to take it away, and for who leaves a place. */
  settle() {
    for (const unit of this.units()) unit.settle();
  }

  /**
   * The form has other values, or the text another language.
   * @param {Values} values
   */
  show(values) {
    for (const unit of this.units()) unit.draw(this.open);
    const places = this.units().filter(({ hand, shown }) => hand && shown);
    places.forEach((unit, index) => this.#draw(unit, index + 1, places.length));
    if ("engine" in this.builder.root.dataset && !this.builder.live) return; // what is worked out is not there yet
    this.differences.draw(this.kept(), values);
    this.tell();
    this.tone?.later();
  }

  /**
   * @param {Unit} unit
   * @param {number} number
   * @param {number} count
   */
  #draw({ hand }, number, count) {
    if (!hand) return;
    if (this.open) open(hand, this.words.part.replace("{number}", String(number)).replace("{count}", String(count)));
    else close(hand);
    hand.dataset.placeholder = this.words.left_out;
  }

  redraw() {
    this.show(this.builder.values());
  }

  /** What is said of the text: how much of it is the reader's, and what waits for a decision. */
  tell() {
    const { panel, form, words, builder } = this;
    const kept = this.kept().length;
    const pending = this.differences.count;
    const shown = builder.languages.list();
    const others = this.written.languages().filter((language) => !shown.includes(language));
    const name = (/** @type {string} */ language) => builder.languages.first.querySelector(`[value="${language}"]`)?.textContent || language;
    const edited = kept ? words.edited.replace("{count}", String(kept)) : "";
    const open = pending ? words.pending.replace("{count}", String(pending)) : "";
    const elsewhere = others.map((language) => words.other.replace("{language}", () => name(language)));
    panel.state.textContent = [edited, open, ...elsewhere].filter(Boolean).join(" ");
    form.state.textContent = [edited, open].filter(Boolean).join(" ");
    form.whole.hidden = panel.drop.hidden = !kept;
    panel.next.hidden = !pending;
    panel.undo.hidden = !this.written.before.length;
    panel.whole.hidden = !all(panel.whole, "button:not([hidden])").length && !panel.state.textContent;
    clearTimeout(this.timer);
    if (open && open !== this.told) this.timer = setTimeout(() => builder.take.say(open), SOON);
    this.told = open;
  }

  /** @param {HTMLElement} place */
  typed(place) {
    const unit = this.units().find(({ hand }) => hand === place);
    if (!unit) return;
    const values = this.builder.values();
    unit.keep(unit.wanted(values));
    this.written.before = []; // a step back would lose what was typed since
    this.written.gather();
    this.builder.take.textChanged();
    this.builder.still.later();
    this.differences.draw(this.kept(), values);
    this.tell();
    this.checkTone(false);
    this.tone?.later();
  }

  /** Bring everything up to date with what stands in the text now. */
  changed() {
    this.builder.update(this.builder.values());
    this.builder.take.textChanged();
    this.builder.still.later();
  }

  /**
   * One step that can be taken back.
   * @param {() => void} change
   * @param {string} told
   */
  step(change, told) {
    this.written.mark();
    change();
    this.written.gather();
    this.changed();
    this.builder.take.say(told);
  }

  /**
   * Put a text in a place, as if the reader had typed it.
   * @param {Unit} unit
   * @param {string} text
   */
  put(unit, text) {
    unit.write(text);
    unit.keep(unit.wanted(this.builder.values()));
  }

  /** Back to the form's text, in the languages that are shown. */
  drop() {
    this.step(() => this.kept().forEach((unit) => unit.drop()), this.words.dropped);
    this.panel.undo.focus();
  }

  undo() {
    this.written.undo();
    this.changed();
    this.builder.take.say(this.words.undone);
    if (this.panel.undo.hidden && document.activeElement === document.body) this.button.focus();
    return true;
  }

  /** Everything that was typed is to go. */
  clear() {
    this.written.clear();
    this.tone?.forget();
  }

  /** From the form to what is to be decided, or to the text. */
  see() {
    this.builder.view.showText();
    if (!this.differences.show()) this.panel.whole.scrollIntoView({ block: "center" });
  }

  /**
   * Look at the tone: when the reader asks for it, and with the first change by hand.
   * @param {boolean} asked
   */
  async checkTone(asked) {
    if (!this.toneButton || (!asked && (this.tone || this.written.values.tone === "off"))) return;
    try {
      const { ToneOfText } = await import("./tone.js");
      const first = !this.tone;
      this.tone ||= new ToneOfText(this, this.toneButton);
      if (asked || first) this.tone.turn(!asked || !this.tone.on);
    } catch (error) {
      console.warn(error);
      if (asked) this.builder.take.say(this.builder.words.not_loaded);
    }
  }

  /**
   * Lead to a place of the text.
   * @param {Unit} unit
   */
  lead(unit) {
    if (unit.hand && this.open) enter(unit.hand, false);
    unit.element.scrollIntoView({ block: "center" });
  }
}
