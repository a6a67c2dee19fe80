/** What is said of a text that was changed by hand, above it and in the form, and the way back to what the form says. */

import { need } from "../core/need.js";
import { Differences } from "./differences.js";

/** @typedef {import("../core/conditions.js").Values} Values */

const SOON = 400; // milliseconds after an answer until it is said what it would change

export class Panel {
  /** @param {import("./hand.js").Hand} hand */
  constructor(hand) {
    const { builder, parts } = hand;
    this.hand = hand;
    this.differences = new Differences(hand);
    /** @type {(name: string) => any} */
    const part = (name) => need(parts, `[data-hand-${name}]`, "hand");
    this.whole = part("panel");
    this.state = part("state");
    this.next = part("next");
    this.back = part("drop");
    this.undo = part("undo");
    this.form = part("form");
    this.formState = part("form-state");
    this.said = "";
    this.timer = 0;
    this.back.addEventListener("click", () => this.drop());
    this.undo.addEventListener("click", () => hand.undo());
    this.next.addEventListener("click", () => this.differences.show());
    part("see").addEventListener("click", () => this.see());
    builder.paper.element.before(this.whole);
    need(builder.root, ".builder__form > h3", "hand").after(this.form);
  }

  /**
   * @param {import("./unit.js").Unit[]} kept
   * @param {Values} values
   */
  draw(kept, values) {
    const { words, written, builder } = this.hand;
    this.differences.draw(kept, values);
    const { count } = this.differences;
    const edited = kept.length ? words.edited.replace("{count}", String(kept.length)) : "";
    const open = count ? words.pending.replace("{count}", String(count)) : "";
    const shown = builder.languages.list();
    const others = written.languages().filter((language) => !shown.includes(language));
    const elsewhere = others.map((language) => words.other.replace("{language}", () => this.#name(language)));
    this.state.textContent = [edited, open, ...elsewhere].filter(Boolean).join(" ");
    this.formState.textContent = [edited, open].filter(Boolean).join(" ");
    this.form.hidden = this.back.hidden = !edited;
    this.next.hidden = !open;
    this.undo.hidden = !written.before.length;
    this.whole.hidden = this.undo.hidden && !this.state.textContent;
    this.#tell(open);
  }

  /** @param {string} language */
  #name(language) {
    return this.hand.builder.languages.first.querySelector(`[value="${language}"]`)?.textContent || language;
  }

  /**
   * What waits for a decision is told where the form and the text both show it, once the reader pauses.
   * @param {string} sentence
   */
  #tell(sentence) {
    clearTimeout(this.timer);
    if (sentence && sentence !== this.said) this.timer = setTimeout(() => this.hand.builder.take.say(sentence), SOON);
    this.said = sentence;
  }

  /** Back to the form's text, in the languages that are shown. */
  drop() {
    const { hand } = this;
    hand.step(() => hand.kept().forEach((unit) => unit.drop()), hand.words.dropped);
    hand.focusBack();
  }

  /** From the form to what is to be decided, or to the text. */
  see() {
    this.hand.builder.view.showText();
    if (!this.differences.show()) this.whole.scrollIntoView({ block: "center" });
  }
}
