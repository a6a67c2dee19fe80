/** Where an answer would change what the reader wrote: what the form would say there now, and what to do with it. */

import { need } from "../core/need.js";
import { fresh, merged } from "./merge.js";

/** @typedef {import("./unit.js").Unit} Unit */
/** @typedef {import("../core/conditions.js").Values} Values */
/** @typedef {{box: HTMLElement, wanted: string, text: string}} Shown */

export class Differences {
  /** @param {import("./hand.js").Hand} hand */
  constructor(hand) {
    this.hand = hand;
    /** @type {HTMLTemplateElement} */
    this.template = need(hand.parts, "[data-hand-difference]", "hand");
    /** @type {Map<Unit, Shown>} */
    this.shown = new Map();
  }

  get count() {
    return this.shown.size;
  }

  /**
   * @param {Unit[]} kept the places that the reader wrote
   * @param {Values} values
   */
  draw(kept, values) {
    const wanted = new Map(kept.map((unit) => [unit, unit.wanted(values)]));
    for (const [unit, { box }] of this.shown) {
      if (wanted.has(unit) && wanted.get(unit) !== unit.was) continue;
      box.remove();
      this.shown.delete(unit);
    }
    for (const [unit, text] of wanted) if (text !== unit.was) this.#show(unit, text);
  }

  /**
   * @param {Unit} unit
   * @param {string} wanted
   */
  #show(unit, wanted) {
    const before = this.shown.get(unit);
    if (before?.wanted === wanted && before.text === unit.text) return;
    const box = /** @type {HTMLElement} */ (need(this.template.content, "[data-difference]", "hand").cloneNode(true));
    const { words } = this.hand;
    const mine = merged(unit.text, unit.was || "", wanted);
    need(box, "[data-said]", "hand").textContent = wanted ? words.now : words.falls;
    this.#quote(need(box, "[data-quote]", "hand"), unit, wanted);
    const merge = need(box, "[data-do=merge]", "hand");
    merge.hidden = mine === undefined;
    need(box, "[data-do=take]", "hand").textContent = wanted ? words.use : words.leave_out;
    box.addEventListener("click", ({ target }) => {
      const action = /** @type {HTMLElement} */ (target).closest("button")?.dataset.do;
      if (action) this.#decide(unit, action, wanted, mine);
    });
    if (before) before.box.replaceWith(box);
    else (unit.line.closest(".sheet__scroll") || unit.line).after(box);
    this.shown.set(unit, { box, wanted, text: unit.text });
  }

  /**
   * What the form would say, with what is new in it marked.
   * @param {HTMLElement} quote
   * @param {Unit} unit
   * @param {string} wanted
   */
  #quote(quote, unit, wanted) {
    const [start, made, end] = fresh(unit.was || "", wanted);
    const mark = document.createElement("ins");
    mark.textContent = made;
    const { lang, dir } = /** @type {HTMLElement} */ (unit.element.closest("[data-sheet]"));
    Object.assign(quote, { lang, dir, hidden: !wanted });
    quote.append(start, mark, end);
  }

  /**
   * @param {Unit} unit
   * @param {string} action
   * @param {string} wanted
   * @param {string | undefined} mine
   */
  #decide(unit, action, wanted, mine) {
    const { hand } = this;
    hand.step(() => {
      if (action === "take") return unit.drop();
      if (action === "merge" && mine !== undefined) unit.write(mine);
      unit.was = wanted;
      unit.mark();
    }, hand.words[action === "keep" ? "stays" : "taken"]);
    if (!this.show()) hand.focusBack();
  }

  /** Lead to the first one. Returns whether there is any. */
  show() {
    const boxes = Array.from(this.shown.values(), ({ box }) => box);
    const [first] = boxes.sort((one, other) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
    if (!first) return false;
    first.scrollIntoView({ block: "center" });
    need(first, "button:not([hidden])", "hand").focus({ preventScroll: true });
    return true;
  }
}
