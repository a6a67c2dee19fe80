/** From a field to its place in the text, and back; on a phone, one of form and text is in sight. */

import { all, need } from "../core/need.js";

/** @param {HTMLElement} control */
function focusOn(control) {
  control.focus({ preventScroll: true });
  control.scrollIntoView({ block: "center" });
}

export class View {
  /** @param {import("./builder.js").Builder} builder */
  constructor(builder) {
    this.builder = builder;
    this.root = builder.root;
    /** @type {HTMLElement} */
    this.bar = need(this.root, "[data-bar]", "builder");
    /** @type {HTMLElement} */
    this.text = need(this.root, "[data-text]", "builder");
    /** @type {import("./fields.js").Field | undefined} the field that was filled in last */
    this.last = undefined;
    /** @type {HTMLElement | undefined} and its place, where the reader came from there */
    this.place = undefined;
  }

  /**
   * The reader is at a field: its places in the text are lit, and the text opens there.
   * @param {View["last"]} [field]
   */
  enter(field) {
    if (field !== this.last) {
      this.last = field;
      this.place = undefined;
    }
    this.builder.paper.light(field?.name || "");
  }

  /**
   * From a place in the text to its field; later, back there.
   * @param {HTMLElement | null} slot
   */
  follow(slot) {
    const { fields } = this.builder;
    const field = slot && (fields.named(slot.dataset.slot) || fields.named(slot.dataset.base));
    if (!field) return;
    this.showForm(field.control);
    this.enter(field);
    this.place = slot;
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

  /** The text, at the place that was filled in last, or from its beginning. */
  showText() {
    const { live, paper } = this.builder;
    const name = this.last?.name || "";
    const place = this.place?.isConnected ? this.place : paper.place(name);
    this.turn("text");
    if (this.narrow) {
      if (place && !live?.tool) place.scrollIntoView({ block: "center" });
      else this.text.scrollIntoView({ block: "start" }); // the result of a tool stands above its text
    }
    paper.light(name);
    if (this.narrow) live?.tool?.result.focus(); // or who hears the page would be left at its end
  }

  /** The buttons with which the text is taken away. */
  showButtons() {
    this.turn("text");
    focusOn(need(this.root, "[data-action=copy]", "builder"));
  }

  /** The form, at a field: the one that was filled in last. */
  showForm(control = this.last?.control) {
    this.turn("form");
    if (control) focusOn(control);
    else if (this.narrow) this.root.scrollIntoView({ block: "start" });
  }
}
