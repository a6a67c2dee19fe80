/** The languages of the text: the one, and in a message perhaps a second one below it. */

import { load, save } from "../core/case.js";
import { need } from "../core/need.js";

export class Languages {
  /**
   * @param {HTMLElement} root the builder
   * @param {() => void} changed told when the reader has chosen another
   */
  constructor(root, changed) {
    /** @type {HTMLSelectElement} */
    this.first = need(root, "[data-text-language]", "builder");
    this.second = /** @type {HTMLSelectElement | null} */ (root.querySelector("[data-second-language]"));
    for (const select of [this.first, this.second]) select?.addEventListener("change", () => this.keep());
    this.changed = changed;
  }

  /** The languages chosen, the first one first. */
  list() {
    return Array.from(new Set([this.first.value, this.second?.value || this.first.value]));
  }

  keep() {
    save("text", { language: this.first.value, second: this.second?.value || "" });
    this.changed();
  }

  restore() {
    const { language, second } = load("text");
    this.choose(this.first, language);
    this.choose(this.second, second);
  }

  /**
   * Choose an option that there is.
   * @param {HTMLSelectElement | null} select
   * @param {string | undefined} value
   */
  choose(select, value) {
    for (const option of select || []) if (option.value === value) option.selected = true;
  }
}
