/** On a phone, form or text: turning from one to the other keeps the place. */

import { all, need } from "../core/need.js";

export class View {
  /** @param {HTMLElement} root the builder */
  constructor(root) {
    this.root = root;
    /** @type {HTMLElement} */
    this.bar = need(root, "[data-bar]", "builder");
    /** @type {HTMLElement} */
    this.text = need(root, "[data-text]", "builder");
  }

  /** Whether only one of the two is in sight. */
  get narrow() {
    return getComputedStyle(this.bar).display !== "none";
  }

  /** @param {"form" | "text"} name */
  turn(name) {
    this.root.dataset.view = name;
    for (const button of all(this.bar, "[data-view-button]")) {
      button.setAttribute("aria-pressed", String(button.dataset.viewButton === name));
    }
  }

  /**
   * The text, at the place that was filled in last, or from its beginning.
   * @param {Element} [place]
   */
  showText(place) {
    this.turn("text");
    if (!this.narrow) return;
    if (place) place.scrollIntoView({ block: "center" });
    else this.text.scrollIntoView({ block: "start" });
  }

  /**
   * The form, at the field that was filled in last.
   * @param {HTMLElement} [control]
   */
  showForm(control) {
    this.turn("form");
    if (!control) {
      if (this.narrow) this.root.scrollIntoView({ block: "start" });
      return;
    }
    control.focus({ preventScroll: true });
    control.scrollIntoView({ block: "center" });
  }
}
