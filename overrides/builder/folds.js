/** What is folded on the page of a builder, and how much of the window its panes have. */

import { all, need } from "../core/need.js";

/**
 * Open what is folded around an element.
 * @param {Element | null} element
 */
export function unfold(element) {
  for (let part = element; part; part = part.parentElement) if (part instanceof HTMLDetailsElement) part.open = true;
}

/** Advice is folded, save for what an address leads to; without scripts it stands there open. */
export function foldAdvice() {
  const target = location.hash && document.getElementById(location.hash.slice(1));
  for (const part of /** @type {HTMLDetailsElement[]} */ (all(document, "[data-advice]"))) part.open = false;
  if (!target) return;
  unfold(target);
  target.scrollIntoView();
}

/**
 * The pane of the text begins where the page lets it, and ends above the bar: all of it is in the window.
 * @param {HTMLElement} root the builder
 */
export function fit(root) {
  const { top } = need(root, "[data-text]", "builder").parentElement.getBoundingClientRect();
  root.style.setProperty("--from", `${Math.max(0, Math.round(top))}px`);
}
