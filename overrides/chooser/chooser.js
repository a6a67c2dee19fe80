/** The chooser: of all rules only the first that holds is shown, once every question has an answer. */

import { load, save } from "../core/case.js";
import { conditionHolds, parseCondition } from "../core/conditions.js";
import { all, need } from "../core/need.js";

class Chooser {
  /** @param {HTMLElement} root */
  constructor(root) {
    /** @type {HTMLFormElement} */
    const form = need(root, "[data-form]", "chooser");
    this.selects = Array.from(form.querySelectorAll("select"));
    this.rules = all(root, "[data-when]").map((element) => ({ element, condition: parseCondition(element.dataset.when) }));
    for (const select of this.selects) {
      const kept = load("situations")[select.name];
      if (kept) select.value = kept;
    }
    form.addEventListener("change", () => this.show());
    /** @type {HTMLElement} */
    const list = need(root, "[data-rules]", "chooser");
    list.addEventListener("click", ({ target }) => {
      if (/** @type {Element} */ (target).closest("a")) this.prepare();
    });
    addEventListener("pagehide", () => (form.autocomplete = "on")); // see builder.js: WebKit would empty it on the way back
    addEventListener("pageshow", () => (form.autocomplete = "off"));
    this.show();
    root.dataset.ready = "";
  }

  answers() {
    return Object.fromEntries(this.selects.map((select) => [select.name, select.value]));
  }

  show() {
    const answers = this.answers();
    save("situations", answers);
    const complete = Object.values(answers).every(Boolean);
    const chosen = complete && this.rules.find(({ condition }) => conditionHolds(condition, answers));
    for (const rule of this.rules) rule.element.classList.toggle("off", rule !== chosen);
  }

  /** What the answers say about the text is filled in before its page opens; what earlier ones said and nobody changed goes. */
  prepare() {
    const values = load("shared");
    for (const [name, value] of Object.entries(load("set"))) if (values[name] === value) delete values[name];
    const set = Object.assign({}, ...this.selects.map((select) => JSON.parse(select.selectedOptions[0].dataset.set || "{}")));
    save("set", set);
    save("shared", { ...values, ...set });
  }
}

for (const root of all(document, "[data-chooser]")) new Chooser(root);
