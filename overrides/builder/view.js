/** On a phone, form or text: turning from one to the other keeps the place. */

export class View {
  /** @param {Element} root the builder */
  constructor(root) {
    this.root = root;
    this.bar = root.querySelector("[data-bar]");
    this.text = root.querySelector("[data-text]");
  }

  /** Whether only one of the two is in sight. */
  get narrow() {
    return getComputedStyle(this.bar).display !== "none";
  }

  turn(name) {
    this.root.dataset.view = name;
    for (const button of this.bar.querySelectorAll("[data-view-button]")) {
      button.setAttribute("aria-pressed", String(button.dataset.viewButton === name));
    }
  }

  /** The text, at the place that was filled in last, or from its beginning. */
  showText(place) {
    this.turn("text");
    if (!this.narrow) return;
    if (place) place.scrollIntoView({ block: "center" });
    else this.text.scrollIntoView({ block: "start" });
  }

  /** The form, at the field that was filled in last. */
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
