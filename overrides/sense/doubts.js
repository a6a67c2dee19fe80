/** What can hardly be meant, in the list of what is to be checked: there as long as it stands and is asked for. */

import { need } from "../core/need.js";

/** @typedef {import("../builder/fields.js").Field} Field */

export class Doubts {
  /**
   * @param {import("../builder/builder.js").Builder} builder
   * @param {string} words how a field and what is asked about it are written
   */
  constructor(builder, words) {
    this.builder = builder;
    this.words = words;
    this.list = document.createElement("ul");
    /** @type {Map<HTMLElement, HTMLElement>} the entry of each control */
    this.entries = new Map();
    need(builder.root, "[data-still-findings]", "sense").after(this.list);
  }

  /**
   * @param {HTMLElement} control
   * @param {string} note nothing where there is no doubt any more
   */
  put(control, note) {
    const field = this.builder.fields.of(control);
    this.entries.get(control)?.remove();
    this.entries.delete(control);
    if (note && field) {
      const { still, fields, words } = this.builder;
      const row = control.closest("[data-rows-list] [role=group]")?.getAttribute("aria-label");
      const name = row ? words.pair.replace("{first}", () => fields.label(field)).replace("{second}", () => row) : fields.label(field);
      const entry = still.entry(field, this.words.replace("{name}", () => name).replace("{note}", () => note));
      entry.dataset.finding = field.name;
      this.entries.set(control, entry);
      this.list.append(entry);
    }
    this.sift();
    this.builder.still.later();
  }

  /** What is not asked for now is not to be checked, nor what stood in a row that is gone. */
  sift() {
    for (const [control, entry] of this.entries) {
      entry.classList.toggle("off", Boolean(control.closest("[data-field].off")));
      if (control.isConnected) continue;
      entry.remove();
      this.entries.delete(control);
    }
  }
}
