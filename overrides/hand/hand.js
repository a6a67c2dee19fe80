/** The text changed by hand: it stays as the reader wrote it, and where an answer would change it, the reader decides. */

import { need } from "../core/need.js";
import { Written } from "./written.js";
import { allow, enter, goOn } from "./writing.js";

/** @typedef {import("./unit.js").Unit} Unit */
/** @typedef {import("../core/conditions.js").Values} Values */

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
    this.words = { ...JSON.parse(parts.dataset.words), change: this.button.textContent, undo: need(parts, "[data-hand-undo]", "hand").textContent };
    this.written = new Written(`hand:${builder.template}`, () => builder.sayUnkept());
    /** @type {import("./panel.js").Panel | undefined} once there is something to say */
    this.panel = undefined;
    this.open = false;
    /** @type {import("./tone.js").ToneOfText | undefined} */
    this.tone = undefined;
    this.#listen();
    this.redraw();
  }

  #listen() {
    const { element } = this.builder.paper;
    element.addEventListener("input", ({ target }) => this.typed(/** @type {HTMLElement} */ (target)));
    element.addEventListener("keydown", (event) => this.key(event));
    element.addEventListener("focusout", () => this.settle());
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

  /**
   * @param {string} action
   * @param {boolean} wanted whether the text is to be changed from now on
   */
  act(action, wanted) {
    if (action === "tone") this.checkTone(true);
    else if (action && this.open !== wanted) this.turn(wanted);
  }

  /** Begin to change the text, or end it. */
  turn(open = !this.open) {
    this.open = open;
    if (!this.open) this.settle();
    this.button.textContent = this.open ? this.words.done : this.words.change;
    this.redraw();
    const keys = matchMedia("(hover: hover)").matches ? this.words.begun_keys : "";
    this.builder.take.say(...(this.open ? [this.words.begun, keys] : []));
    this.button.focus();
  }

  /** What was typed is a text as any other: for ways to take it away, and for who leaves a place. */
  settle() {
    if (this.units().filter((unit) => unit.settle()).length) this.tone?.later();
  }

  /**
   * The form has other values, or the text another language.
   * @param {Values} values
   */
  show(values) {
    const { paper, point } = this.builder;
    const isNew = paper.sheets.some((sheet) => !this.written.texts.has(sheet));
    const units = this.units();
    if (isNew) paper.update(values, point); // where the reader has written, a part stays
    for (const unit of units) unit.draw(this.open);
    const places = units.filter(({ hand, shown }) => hand && shown);
    places.forEach((unit, index) => this.#draw(unit, index + 1, places.length));
    if (this.builder.works && !this.builder.live) return; // what is worked out is not there yet
    this.compare(values);
    this.tone?.later();
  }

  /**
   * Hold what was written against what the form would say.
   * @param {Values} values
   */
  async compare(values) {
    const { written } = this;
    const kept = this.kept();
    if (!this.panel && (kept.length || written.before.length || written.languages().length)) {
      const { Panel } = await import("./panel.js");
      this.panel ||= new Panel(this);
    }
    this.panel?.draw(kept, values);
  }

  /**
   * @param {Unit} unit
   * @param {number} number
   * @param {number} count
   */
  #draw({ hand }, number, count) {
    if (!hand) return;
    allow(hand, this.open);
    hand.ariaLabel = this.open ? this.words.part.replace("{number}", String(number)).replace("{count}", String(count)) : null;
    hand.dataset.placeholder = this.words.left_out;
  }

  redraw() {
    this.show(this.builder.values());
  }

  /** @param {HTMLElement} place */
  typed(place) {
    const unit = this.units().find(({ hand }) => hand === place);
    if (!unit) return;
    const values = this.builder.values();
    if (unit.styled) unit.settle();
    unit.keep(unit.wanted(values));
    this.written.before = []; // a step back would lose what was typed since
    this.written.gather();
    this.builder.take.textChanged();
    this.builder.still.later();
    this.compare(values);
    this.checkTone(false);
    this.tone?.later();
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const places = this.units().flatMap(({ hand, shown }) => (hand && shown ? [hand] : []));
    const place = places.find((element) => element === event.target);
    if (!place) return;
    if (event.key === "Escape" && !event.isComposing) this.turn();
    else if (event.key === "z" && (event.ctrlKey || event.metaKey) && this.written.before.length) {
      event.preventDefault();
      this.undo();
    } else goOn(event, place, places);
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
    const { take } = this.builder;
    take.say(told);
    take.status.append(" ", this.back());
  }

  /** The way back from a step, where it is told; it goes with the next word. */
  back() {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = this.words.undo;
    button.dataset.handBack = "";
    button.addEventListener("click", () => this.undo());
    return button;
  }

  /** To the way back: what was pressed is gone. */
  focusBack() {
    /** @type {HTMLElement | null} */ (this.builder.take.status.querySelector("[data-hand-back]") || this.panel?.undo || null)?.focus();
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

  undo() {
    this.written.undo();
    this.changed();
    this.builder.take.say(this.words.undone);
    if (!this.written.before.length && document.activeElement === document.body) this.button.focus();
  }

  /** Everything that was typed is to go. */
  clear() {
    this.written.clear();
    this.tone?.forget();
  }

  /**
   * Look at the tone: when the reader asks for it, and with the first change by hand.
   * @param {boolean} asked
   */
  async checkTone(asked) {
    if (!this.toneButton || (!asked && (this.tone || this.written.values.tone === "off"))) return;
    const wanted = !this.tone?.on; // what the button said when it was pressed, whatever arrives meanwhile
    try {
      const { ToneOfText } = await import("./tone.js");
      this.tone ||= new ToneOfText(this, this.toneButton);
      if (this.tone.on !== wanted) this.tone.turn(wanted);
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
