/** The result: why it is this one, what would change it, the next steps, and a way out that leaves nothing behind. */

import { all, need } from "../core/need.js";
import { filled, prepare } from "../engine/fills.js";

/** @typedef {import("../core/conditions.js").Values} Values */
/** @typedef {import("../core/need.js").Part} Part */

/**
 * @typedef {object} Decider what the result needs of the tool
 * @property {Part} root
 * @property {string} id
 * @property {Record<string, string>} words
 * @property {import("../engine/engine.js").Spec} spec
 * @property {import("../engine/engine.js").Engine} engine
 * @property {import("./names.js").Names} names
 * @property {() => void} forget takes away all that was typed
 */

const SHOWN = 4; // other answers that are told at once
const TWICE = 1500; // milliseconds within which a key is pressed twice

export class Result {
  /** @param {Decider} tool */
  constructor(tool) {
    this.tool = tool;
    /** @type {Part} */
    this.element = need(tool.root, "[data-result]", "tool");
    /** @type {Values} */
    this.values = {};
    this.outcome = "";
    this.escaped = -TWICE;
    this.element.addEventListener("click", ({ target }) => {
      if (/** @type {Element} */ (target).closest("[data-step]")) prepare(tool.id, filled(tool.spec.fills, this.values));
      if (/** @type {Element} */ (target).closest("[data-exit]")) this.leave();
    });
    addEventListener("keydown", ({ key, timeStamp }) => {
      if (key !== "Escape" || !this.shown?.querySelector("[data-exit]")) return;
      if (timeStamp - this.escaped < TWICE) this.leave();
      this.escaped = timeStamp;
    });
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
    this.tool.forget();
    document.body.hidden = true;
    location.replace("about:blank");
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
   */
  draw(typed, values, context, asks) {
    this.values = values;
    this.outcome = values.outcome || "";
    this.element.dataset.state = this.outcome ? "known" : "open";
    const told = this.element.querySelector("[data-told]");
    const title = this.title(this.outcome);
    if (told && told.textContent !== title) told.textContent = title;
    const { engine } = this.tool;
    this.drawWhy(this.outcome ? engine.why(typed, context) : []);
    this.drawChange(asks && this.outcome ? engine.change(typed, context) : []);
  }

  /** @param {import("../engine/engine.js").Reason[]} reasons */
  drawWhy(reasons) {
    const { names } = this.tool;
    const entries = reasons.map(({ field, value, counted }) => {
      const entry = names.said(field, value);
      if (!counted.length) return entry;
      const list = document.createElement("ul");
      list.append(...counted.map((name) => names.said(name, this.values[name])));
      entry.append(list);
      return entry;
    });
    this.fold("why", entries);
    need(this.element, "[data-why-else]", "tool").hidden = !this.outcome || entries.length > 0;
  }

  /** @param {import("../engine/engine.js").Change[]} changes */
  drawChange(changes) {
    this.fold("change", this.groups(changes.slice(0, SHOWN)));
    this.fold("more", this.groups(changes.slice(SHOWN)));
  }

  /**
   * Other answers by the outcome that they lead to.
   * @param {import("../engine/engine.js").Change[]} changes
   */
  groups(changes) {
    const { names, words } = this.tool;
    const outcomes = Array.from(new Set(changes.map(({ outcome }) => outcome)));
    return outcomes.map((outcome) => {
      const entry = document.createElement("li");
      const list = document.createElement("ul");
      const same = changes.filter((change) => change.outcome === outcome);
      list.append(...same.map(({ field, value }) => names.said(field, value)));
      entry.append(words.would_be.replace("{outcome}", () => this.title(outcome)), list);
      return entry;
    });
  }

  /**
   * A list with its heading, which is not there without entries.
   * @param {string} name
   * @param {HTMLElement[]} entries
   */
  fold(name, entries) {
    const part = need(this.element, `[data-part=${name}]`, "tool");
    need(part, "[data-list]", "tool").replaceChildren(...entries);
    part.hidden = !entries.length;
  }
}
