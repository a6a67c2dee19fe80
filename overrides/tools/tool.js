/** A tool on its page, where a builder keeps the answers and shows the text: what it asks, comes to, and shows besides. */

import { all } from "../core/need.js";
import { connect } from "./parts.js";

/** @typedef {import("../core/conditions.js").Values} Values */
/** @typedef {import("../core/need.js").Part} Part */
/** @typedef {import("../engine/live.js").Desk} Desk */
/** @typedef {import("../engine/live.js").Live} Live */

/**
 * What else a tool shows: it is made once, and what it gives is called with the values whenever they have changed.
 * @typedef {(root: Part, builder: Desk) => ((values: Values) => void) | void} Extra
 */
/** @type {Record<string, () => Promise<{extra: Extra}>>} */
const EXTRAS = {
  chart: () => import("../engine/chart.js"),
  csv: () => import("../engine/csv.js"),
  pack: () => import("../pack/pack.js"),
  timeline: () => import("./timeline.js"),
};

export class Tool {
  /**
   * @param {Desk} builder
   * @param {Live} live
   */
  constructor(builder, live) {
    const { root } = builder;
    this.builder = builder;
    this.live = live;
    const { result, questions } = connect({ root, spec: live.spec, engine: live.engine, forget: () => this.forget() });
    this.result = result;
    this.questions = questions;
    /** @type {((values: Values) => void)[]} */
    this.extras = [];
    this.waiting = new Set(all(root, "[data-extra]"));
    this.ready = false; // whether what needs no result is there
    this.begun = Promise.all(Array.from(this.waiting, (element) => this.begin(element))).then(() => (this.ready = true));
  }

  /**
   * What needs a result waits for it; what needs none at all comes at once.
   * @param {Part} element
   */
  begin(element) {
    const { needs } = element.dataset;
    if (needs === undefined) this.offer(element);
    else if (!needs) {
      this.waiting.delete(element);
      return this.add(element);
    }
  }

  /**
   * What a reader uses comes when they turn to it; what they did too early is done again.
   * @param {Part} element
   */
  offer(element) {
    element.hidden = false;
    this.waiting.delete(element);
    /** @type {Promise<void> | undefined} */
    let coming;
    const bring = () => (coming ||= this.add(element));
    for (const event of ["pointerenter", "focusin"]) element.addEventListener(event, bring);
    for (const kind of ["click", "change"]) {
      element.addEventListener(kind, async ({ target }) => {
        if ("ready" in element.dataset) return;
        await bring();
        if ("ready" in element.dataset) target?.dispatchEvent(new Event(kind, { bubbles: true }));
      });
    }
  }

  /**
   * What shows results comes with the first of them.
   * @param {Values} values
   */
  bringNeeded(values) {
    for (const element of this.waiting) {
      if (!element.dataset.needs.split(" ").some((name) => values[name])) continue;
      this.waiting.delete(element);
      this.add(element);
    }
  }

  /** @param {Part} element */
  async add(element) {
    const name = element.dataset.extra;
    try {
      const { extra } = await EXTRAS[name]();
      const show = extra(element, this.builder);
      element.dataset.ready = "";
      if (!show) return;
      this.extras.push(show);
      show(this.builder.values());
    } catch (error) {
      console.warn(error);
      element.textContent = this.builder.words.not_loaded;
    }
  }

  forget() {
    this.builder.form.reset();
    this.builder.memory.forget();
  }

  /** @param {Values} values */
  show(values) {
    const typed = this.builder.fields.read();
    this.questions?.draw(typed, values);
    this.result.draw(typed, values, this.live.context, !!this.questions, this.builder.fields.changes().length > 0);
    this.bringNeeded(values);
    for (const show of this.extras) show(values);
  }
}
