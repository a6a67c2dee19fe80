/** A tool on its page, or its questions on another: what it asks, what it comes to, and what else it shows. */

import { forget, load, save } from "../core/case.js";
import { conditionHolds, parseCondition } from "../core/conditions.js";
import { all, need } from "../core/need.js";
import { Engine } from "../engine/engine.js";
import { Names } from "./names.js";
import { Questions } from "./questions.js";
import { Result } from "./result.js";

/** @typedef {import("../core/conditions.js").Values} Values */
/** @typedef {import("../core/need.js").Part} Part */

/**
 * What else a tool shows: it is made once, and then called with the values whenever they have changed.
 * @typedef {(root: HTMLElement, builder: import("../engine/live.js").Desk) => ((values: Values) => void) | void} Extra
 */
/** @type {Record<string, string>} those that lie here; others are modules of the engine */
const HERE = { timeline: "./timeline.js" };

/**
 * What a page part needs, whoever keeps the answers.
 * @param {Part} root
 * @param {import("../engine/engine.js").Spec} spec
 * @param {Engine} engine
 * @param {() => void} forgetAll
 */
function parts(root, spec, engine, forgetAll) {
  const words = JSON.parse(root.dataset.words);
  /** @type {import("./questions.js").Asker & import("./result.js").Decider} */
  const tool = { root, spec, engine, words, id: root.dataset.tool, names: new Names(root), forget: forgetAll, finish: () => result.focus() };
  const result = new Result(tool);
  return { result, questions: root.querySelector("[data-questions]") ? new Questions(tool) : undefined };
}

/** On its page, where a builder keeps the answers and shows the text. */
export class Tool {
  /**
   * @param {import("../engine/live.js").Desk} builder
   * @param {import("../engine/live.js").Live} live
   */
  constructor(builder, live) {
    this.builder = builder;
    this.live = live;
    const { result, questions } = parts(builder.root, live.spec, live.engine, () => this.forget());
    this.result = result;
    this.questions = questions;
    /** @type {((values: Values) => void)[]} */
    this.extras = [];
    for (const element of all(builder.root, "[data-extra]")) this.connect(element);
  }

  /** @param {Part} element */
  async connect(element) {
    try {
      const name = element.dataset.extra;
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

/** On another page, where there are only questions and the result. */
class Asked {
  /** @param {Part} root */
  constructor(root) {
    this.root = root;
    this.form = need(root, "[data-form]", "tool");
    /** @type {import("../core/case.js").Name} */
    this.name = `tool:${root.dataset.tool}`;
    /** @type {HTMLInputElement[]} */
    this.controls = Array.from(this.form.querySelectorAll("[data-options]"));
    this.lines = all(root, "[data-live] [data-when]").map((element) => ({ element, condition: parseCondition(element.dataset.when) }));
    const spec = JSON.parse(root.dataset.engine);
    const fields = all(this.form, "[data-question]").map(({ dataset }, index) => {
      return { name: dataset.field, condition: parseCondition(dataset.when), options: (this.controls[index].dataset.options || "").split(" ") };
    });
    this.engine = new Engine(spec, fields);
    const { result, questions } = parts(root, spec, this.engine, forget);
    this.result = result;
    this.questions = /** @type {Questions} */ (questions);
    this.restore();
    this.form.addEventListener("input", () => {
      save(this.name, this.typed());
      this.show();
    });
    need(root, "[data-again]", "tool").addEventListener("click", () => this.again());
    addEventListener("pageshow", ({ persisted }) => persisted && this.restore()); // the answers may be others by now
    root.dataset.ready = "";
  }

  restore() {
    const kept = load(this.name);
    for (const control of this.controls) control.value = kept[control.name] || "";
    this.show();
  }

  /** @returns {Values} */
  typed() {
    return Object.fromEntries(this.controls.map(({ name, value }) => [name, value]));
  }

  again() {
    save(this.name, {});
    this.restore();
    this.questions.go("");
  }

  show() {
    const typed = this.typed();
    const values = this.engine.results(typed);
    for (const { element, condition } of this.lines) element.classList.toggle("off", !conditionHolds(condition, values));
    this.questions.draw(typed, values);
    this.result.draw(typed, values, {}, true);
  }
}

for (const root of all(document, "[data-asks]")) new Asked(root);
