/** From a field to its place in the text, and back; on a phone, one of form and text is in sight. */

import { all, need } from "../core/need.js";
import { fit, unfold } from "./folds.js";

/** @typedef {import("./fields.js").Field} Field */

/** @param {HTMLElement} control */
function focusOn(control) {
  unfold(control);
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
    /** @type {HTMLElement} the pane, which scrolls where form and text stand side by side */
    this.text = need(this.root, "[data-text]", "builder");
    /** @type {Field | undefined} the field that was filled in last */
    this.last = undefined;
    /** @type {HTMLElement | undefined} and its place, where the reader came from there */
    this.place = undefined;
    this.held = false; // whether the reader has scrolled the text by hand and looks at something else
    this.frame = 0;
    for (const kind of ["wheel", "touchmove", "pointerdown", "keydown"]) {
      this.text.addEventListener(kind, () => (this.held = true), { passive: true });
    }
    for (const kind of ["scroll", "resize"]) addEventListener(kind, () => fit(this.root), { passive: true });
    addEventListener("click", ({ target }) => this.closeOthers(/** @type {Node} */ (target)));
    this.bar.addEventListener("toggle", ({ target }) => this.showPanel(/** @type {HTMLDetailsElement} */ (target)), true);
    this.bar.addEventListener("keydown", ({ key, target }) => key === "Escape" && this.closeAround(/** @type {Element} */ (target)));
    fit(this.root);
  }

  /**
   * The reader is at a field: its places in the text are lit, and the text opens there.
   * @param {View["last"]} [field]
   */
  enter(field) {
    if (field !== this.last) {
      this.last = field;
      this.place = undefined;
      this.held = false;
    }
    this.builder.paper.light(field?.name || "");
    this.keepUp();
  }

  /**
   * From a place in the text to its field; later, back there.
   * @param {HTMLElement | null} slot
   */
  follow(slot) {
    const { fields } = this.builder;
    const field = slot && (fields.named(slot.dataset.slot) || fields.named(slot.dataset.base));
    if (!field) return;
    this.goTo(field);
    this.place = slot;
  }

  /** @param {Field} field */
  goTo(field) {
    this.showForm(field.control.type === "hidden" ? need(field.element, "button, input:not([type=hidden])", "builder") : field.control);
    this.enter(field);
  }

  /** Whether only one of the two is in sight. */
  get narrow() {
    return getComputedStyle(need(this.bar, "[data-view-button]:not([hidden])", "builder")).display !== "none";
  }

  /** The text follows the field: before the next frame, its place is brought into sight, if none of its places is. */
  keepUp() {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      if (this.held || this.narrow || this.text.scrollHeight <= this.text.clientHeight) return;
      const { top, bottom } = this.text.getBoundingClientRect();
      const boxes = this.builder.paper.places(this.last?.name || "").map((place) => place.getBoundingClientRect());
      if (!boxes.length || boxes.some((box) => box.top >= top && box.bottom <= bottom)) return;
      const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
      const to = boxes[0].top - top - (bottom - top) / 3;
      this.text.scrollBy({ top: to, behavior: calm ? "instant" : "smooth" });
    });
  }

  /**
   * What lies open above the bar closes when the reader goes on elsewhere.
   * @param {Node} target
   */
  closeOthers(target) {
    for (const part of /** @type {HTMLDetailsElement[]} */ (all(this.bar, "details[open]"))) {
      if (!part.contains(target)) part.open = false;
    }
  }

  /** @param {Element} target */
  closeAround(target) {
    const part = target.closest("details");
    if (!part) return;
    part.open = false;
    need(part, "summary", "builder").focus();
  }

  /** @param {"form" | "text"} name */
  turn(name) {
    this.root.dataset.view = name;
    for (const button of all(this.bar, "[data-view-button]")) button.hidden = button.dataset.viewButton === name;
  }

  /** A panel of the bar begins below the head of the page, also where the page goes on below the bar. @param {HTMLDetailsElement} details */
  showPanel(details) {
    if (details.open && !this.narrow) details.querySelector(".builder__panel")?.scrollIntoView({ block: "nearest" });
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
    if (!this.narrow) return;
    if (live?.tool) return live.tool.result.focus(); // or who hears the page would be left at its end
    const back = need(this.bar, "[data-view-button=form]", "builder");
    back.focus();
    this.leadToResult(back);
  }

  /**
   * A result that is still on its way gets the focus once it is there, unless the reader has gone on.
   * @param {Element} from where the focus waits
   */
  async leadToResult(from) {
    await this.builder.waking;
    const tool = this.builder.live?.tool;
    await tool?.begun;
    if (document.activeElement === from) tool?.result.focus();
  }

  /** The buttons with which the text is taken away. */
  showButtons() {
    this.showText();
    need(this.bar, ".builder__copy", "builder").focus({ preventScroll: true });
  }

  /** The form, at a field: the one that was filled in last. */
  showForm(control = this.last?.control) {
    this.turn("form");
    if (control) focusOn(control);
    else if (this.narrow) this.root.scrollIntoView({ block: "start" });
  }
}
