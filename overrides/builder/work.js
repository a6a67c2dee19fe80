/** What follows what a reader does at a builder: text and form answer each other, and the text is taken away. */

import { all } from "../core/need.js";
import { chosenPlace } from "../core/place.js";
import { trim } from "../core/trim.js";
import { parseNumber } from "../core/values.js";
import { within } from "../core/within.js";
import { clear } from "./brought.js";
import { Checks } from "./checks.js";
import { bringArrival, bringHand, bringRehearsal, bringSense, useEarly } from "./parts.js";
import { workThere } from "./place.js";
import { Take } from "./take.js";
import { View } from "./view.js";

const PATIENCE = 3000; // milliseconds for what tidies numbers, without which the text can be taken as well

export class Work {
  /** @param {import("./builder.js").Builder} builder */
  constructor(builder) {
    this.builder = builder;
    this.view = builder.view = new View(builder);
    this.take = builder.take = new Take(builder);
    builder.checks = new Checks(builder.fields);
    /** @type {Promise<void> | undefined} */
    this.sense = undefined;
    this.tidies = false; // whether what tidies numbers is there, or did not come
    builder.root.addEventListener("click", (event) => this.waits(event.target) && event.stopPropagation(), true);
  }

  /** Show what was typed by now, and follow what the reader did meanwhile. */
  begin() {
    const { builder } = this;
    builder.showLanguage();
    this.validateAll(document.activeElement);
    if (builder.written) bringHand(builder, "");
    if (builder.fields.list.some(({ control }) => control.type === "date" && control.value)) this.sense = bringSense(builder);
    for (const event of builder.early) this.repeat(event);
    this.arrive();
    builder.root.dataset.begun = "";
  }

  /** @param {Event} event */
  repeat(event) {
    this.hear(event);
    if (event.type === "click") for (const list of this.builder.lists) list.press(event);
  }

  /** What other texts or a link brought. */
  arrive() {
    bringArrival(this.builder);
  }

  /** @param {Event} event */
  hear(event) {
    const { builder, view } = this;
    const target = /** @type {Element} */ (event.target);
    const field = builder.form.contains(target) ? builder.fields.of(target) : undefined;
    if (event.type === "focusin" && builder.form.contains(target)) {
      this.sense ||= bringSense(builder);
      view.enter(field);
    } else if (event.type === "focusout" && builder.form.contains(target)) {
      builder.paper.light("");
      this.validate(field);
    } else if (event.type === "change") {
      this.validate(field);
      useEarly(builder, event);
    } else if (event.type === "click") {
      this.press(event, target);
      useEarly(builder, event);
    }
  }

  /**
   * @param {Event} event
   * @param {Element} target
   */
  press(event, target) {
    const { paper, still } = this.builder;
    const link = target.closest("a");
    if (link && still.element.contains(link)) this.lead(event, link);
    if (paper.element.contains(target)) this.view.follow(target.closest("[data-slot]:not([contenteditable] *)"));
    this.act(target.closest("button"));
  }

  /**
   * From what is open to its field.
   * @param {Event} event
   * @param {HTMLAnchorElement} link
   */
  lead(event, link) {
    const { fields, still } = this.builder;
    event.preventDefault();
    still.element.open = false;
    const field = fields.named(link.hash.replace("#field-", ""));
    if (field) this.view.goTo(field);
    else document.getElementById(link.hash.slice(1))?.focus();
  }

  /** @param {import("./fields.js").Field} [field] */
  validate(field) {
    this.builder.checks?.validate(field, this.builder.point);
    this.builder.still.later();
  }

  /** @param {Element | null} [here] where the reader is still at work */
  validateAll(here = null) {
    for (const field of this.builder.fields.list) if (!field.element.contains(here)) this.validate(field);
  }

  /** @param {HTMLButtonElement | null} button */
  act(button) {
    if (!button || this.waits(button)) return;
    const { action, viewButton } = button.dataset;
    if (viewButton === "text") this.view.showText();
    else if (viewButton) this.view.showForm();
    else if (action === "clear") this.clear();
    else if (action === "done") this.view.showButtons();
    else if (action === "hand" || action === "tone") bringHand(this.builder, action);
    else if (action) this.takeAway(action);
  }

  /**
   * Whether a press that takes the text away waits for what tidies a number that was typed as only that can read it; it is
   * repeated then.
   * @param {EventTarget | null} target
   */
  waits(target) {
    /** @type {HTMLElement | null} */
    const button = /** @type {Element} */ (target).closest("[data-action], [data-pack]");
    const numbers = /** @type {HTMLInputElement[]} */ (/** @type {any} */ (all(this.builder.form, "[data-number-field]")));
    if (this.tidies || !button || !numbers.some(({ value }) => trim(value) && parseNumber(value) === null)) return false;
    within(this.sense ||= bringSense(this.builder), PATIENCE).catch(console.warn).finally(() => {
      this.tidies = true;
      button.click();
    });
    return true;
  }

  /**
   * Take the text in the language that was chosen, even while that is still on its way, and as it was written by hand.
   * @param {string} action
   */
  async takeAway(action) {
    const { builder, take } = this;
    const { turning } = builder.languages;
    if (turning) take.say(builder.words.sheet_loading);
    if (turning && !(await turning)) return take.say(builder.words.sheet_failed);
    if (builder.written && !builder.hand) await bringHand(builder, "");
    if (builder.written && !builder.hand) return;
    builder.hand?.settle();
    if (action === "rehearse") bringRehearsal(builder);
    else take.act(action);
  }

  clear() {
    const { builder } = this;
    if (!confirm(builder.words.clear_sure)) return;
    clear(builder.memory);
    if (chosenPlace() !== undefined) workThere(builder);
    builder.hand?.clear();
    builder.list?.clear();
    builder.redraw();
    this.take.say(builder.words.cleared);
  }
}
