/** The result with its next steps, and a way out that leaves nothing behind. */

import { leave, onEscapeTwice } from "../core/leave.js";
import { all, need } from "../core/need.js";

/** @typedef {import("../core/conditions.js").Values} Values */
/** @typedef {import("../core/need.js").Part} Part */

/**
 * @typedef {object} Decider what the result needs of the tool
 * @property {Part} root
 * @property {string} id
 * @property {Record<string, string>} words
 * @property {import("../engine/engine.js").Spec} spec
 * @property {import("../engine/engine.js").Engine} engine
 * @property {import("./names.js").Names} [names]
 * @property {() => void} forget takes away all that was typed
 */

export class Result {
  /** @param {Decider} tool */
  constructor(tool) {
    this.tool = tool;
    /** @type {Part} */
    this.element = need(tool.root, "[data-result]", "tool");
    /** @type {Values} */
    this.values = {};
    this.outcome = "";
    this.explained = false;
    this.prepare = () => {}; // fills other texts before they open; comes with the reasons
    this.element.addEventListener("click", ({ target }) => {
      if (/** @type {Element} */ (target).closest("[data-step]")) this.prepare();
      if (/** @type {Element} */ (target).closest("[data-exit]")) this.leave();
    });
    onEscapeTwice(() => this.leave(), () => !!this.shown?.querySelector("[data-exit]"));
  }

  /** The part of the outcome that there is. */
  get shown() {
    return this.part(this.outcome);
  }

  /** @param {string} outcome */
  part(outcome) {
    return all(this.element, "[data-outcome]").find(({ dataset }) => dataset.outcome === outcome);
  }

  /** @param {string} outcome */
  title(outcome) {
    return this.part(outcome)?.querySelector("[data-heading]")?.textContent || "";
  }

  /** Nothing of what was typed stays, on this page or in this tab; an empty page takes the place of this one. */
  leave() {
    leave(() => this.tool.forget());
  }

  focus() {
    const heading = this.shown?.querySelector("[data-heading]") || need(this.element, "[data-heading]", "tool");
    /** @type {HTMLElement} */ (heading).focus();
  }

  /**
   * @param {Values} typed
   * @param {Values} values those that count, and what follows from them
   * @param {object} context
   * @param {boolean} asks whether other answers can be tried: few options, and nothing to work out
   * @param {boolean} answered whether there is an answer to give a reason from
   */
  draw(typed, values, context, asks, answered) {
    this.values = values;
    this.outcome = values.outcome || "";
    this.element.dataset.state = this.outcome ? "known" : "open";
    const told = this.element.querySelector("[data-told]");
    const title = this.title(this.outcome);
    if (told && told.textContent !== title) told.textContent = title;
    if ((this.outcome && answered) || this.explained) this.explain(typed, context, asks);
    this.explained = !!this.outcome && answered;
  }

  /**
   * Why, and what would change it, once the script for that is there.
   * @param {Values} typed
   * @param {object} context
   * @param {boolean} asks
   */
  async explain(typed, context, asks) {
    const { values } = this;
    try {
      const { explain } = await import("./reasons.js");
      if (values === this.values) explain(this, typed, context, asks);
    } catch (error) {
      console.warn(error); // the result stands without them
    }
  }
}
