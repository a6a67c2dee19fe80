/** The overview narrows to a stage and a kind. Without this script its links do it, one at a time, with `:target`. */

import { all, need } from "../core/need.js";

class Overview {
  /** @param {import("../core/need.js").Part} root */
  constructor(root) {
    /** @type {HTMLFormElement & import("../core/need.js").Part} */
    this.form = need(root, "[data-form]", "overview");
    /** @type {HTMLSelectElement} */
    this.stage = need(root, "select[name=stage]", "overview");
    /** @type {HTMLSelectElement} */
    this.kind = need(root, "select[name=kind]", "overview");
    /** @type {HTMLElement} */
    this.status = need(root, "[data-status]", "overview");
    this.groups = all(root, "[data-stage]").map((element) => ({
      element,
      stage: element.dataset.stage,
      lines: all(element, "[data-kind]"),
    }));
    this.form.addEventListener("change", () => this.narrow());
    this.form.addEventListener("submit", (event) => event.preventDefault());
    addEventListener("hashchange", () => this.follow());
    root.dataset.ready = "";
    this.follow();
  }

  /** An address such as `#kind-contract` chooses, as it does without scripts. */
  follow() {
    const [, name, value] = /^#(stage|kind)-([a-z]+)$/.exec(location.hash) || [];
    if (name) {
      this.form.reset();
      (name === "stage" ? this.stage : this.kind).value = value;
    }
    this.narrow();
  }

  narrow() {
    const { stage, kind } = this;
    let shown = 0;
    let total = 0;
    for (const group of this.groups) {
      const fit = group.lines.filter((line) => (!stage.value || stage.value === group.stage) && (!kind.value || kind.value === line.dataset.kind));
      for (const line of group.lines) line.classList.toggle("off", !fit.includes(line));
      group.element.classList.toggle("off", !fit.length);
      shown += fit.length;
      total += group.lines.length;
    }
    const words = this.form.dataset.count;
    this.status.textContent = words.replace("{count}", String(shown)).replace("{total}", String(total));
  }
}

for (const root of all(document, "[data-overview]")) new Overview(root);
