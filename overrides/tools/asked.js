/** The questions of a tool and its result on another page, without its text: what answers the reader. */

import { forget, load, save, workedAt } from "../core/case.js";
import { conditionHolds, parseCondition } from "../core/conditions.js";
import { all, need } from "../core/need.js";
import { Engine } from "../engine/engine.js";
import { connect } from "./parts.js";

/** @typedef {import("../core/conditions.js").Values} Values */
/** @typedef {import("../core/need.js").Part} Part */

/** @typedef {[event: any, checked: boolean]} Done something that the reader did, and what it left in a box */

export class Asked {
  /**
   * @param {Part} root
   * @param {Done[]} early what the reader did before this was there
   */
  constructor(root, early) {
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
    const { result, questions } = connect({ root, spec, engine: this.engine, forget });
    this.result = result;
    this.questions = /** @type {import("./questions.js").Questions} */ (questions);
    this.restore();
    this.form.addEventListener("input", () => {
      save(this.name, this.typed());
      workedAt(this.name);
      this.show();
    });
    need(root, "[data-again]", "tool").addEventListener("click", () => this.again());
    addEventListener("pageshow", ({ persisted }) => persisted && this.restore()); // the answers may be others by now
    for (const done of early) this.repeat(done);
    root.dataset.awake = "";
  }

  /** @param {Done} done */
  repeat([{ type, target, key }, checked]) {
    const control = /** @type {HTMLInputElement} */ (target);
    if (type === "change") control.checked = checked;
    control.dispatchEvent(Object.assign(new Event(type, { bubbles: true, cancelable: true }), { key }));
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
    this.result.draw(typed, values, {}, true, true);
  }
}
