/** The text right beside a place in a sheet. */

import { isClosing } from "../core/marks.js";
import { visibleText } from "../core/visible.js";

/** @typedef {import("../core/need.js").Part} Part */

/**
 * The visible text right before an element in its line, beyond the quotation marks that close it.
 * @param {Part} element
 */
export function textBefore(element) {
  let text = "";
  for (let at = /** @type {HTMLElement | null} */ (element); at && !("line" in at.dataset); at = at.parentElement) {
    for (let before = at.previousSibling; before; before = before.previousSibling) {
      text = visibleText(before) + text;
      if (!isClosing(text)) return text;
    }
  }
  return text;
}

/**
 * The mark of the sentence right after a place, where there is one.
 * @param {HTMLElement} slot
 */
export function markAfter({ nextElementSibling: next, nextSibling }) {
  return next && next === nextSibling && next.matches("[data-stop]") ? next.textContent : "";
}
