/** A tool on its page, where a builder keeps the answers and shows the text: what it asks, comes to, and shows besides. */

import { all } from "../core/need.js";
import { connect } from "./parts.js";

/** @typedef {import("../core/conditions.js").Values} Values */
/** @typedef {import("../core/need.js").Part} Part */
/** @typedef {import("../engine/live.js").Desk} Desk */
/** @typedef {import("../engine/live.js").Live} Live */

/**
 * What else a tool shows: it is made once, and what it gives is called with the values whenever they have changed.
 * @typedef {(root: HTMLElement, builder: Desk) => ((values: Values) => void) | void} Extra
 */
/** @type {Record<string, string>} those that lie here; others are modules of the engine */
const HERE = { timeline: "./timeline.js", pack: "../pack/pack.js" };

export class Tool {
  /**
   * A tool with the script of its questions, where it has any.
   * @param {Desk} builder
   * @param {Live} live
   */
  static async start(builder, live) {
    const asks = builder.root.querySelector("[data-questions]");
    return new Tool(builder, live, asks ? (await import("./questions.js")).Questions : undefined);
  }

  /**
   * @param {Desk} builder
   * @param {Live} live
   * @param {typeof import("./questions.js").Questions} [Questions]
   */
  constructor(builder, live, Questions) {
    const { root } = builder;
    this.builder = builder;
    this.live = live;
    const { result, questions } = connect({ root, spec: live.spec, engine: live.engine, forget: () => this.forget() }, Questions);
    this.result = result;
    this.questions = questions;
    /** @type {((values: Values) => void)[]} */
    this.extras = [];
    for (const element of all(root, "[data-extra]")) this.add(element);
  }

  /** @param {Part} element */
  async add(element) {
    const name = element.dataset.extra;
    try {
      /** @type {{extra: Extra}} */
      const { extra } = await import(HERE[name] || `../engine/${name}.js`);
      const show = extra(element, this.builder);
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
    this.result.draw(typed, values, this.live.context, !!this.questions);
    for (const show of this.extras) show(values);
  }
}
