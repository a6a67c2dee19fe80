/** The search field of every page. Everything else of the search comes when a reader first goes to it. */

import { need } from "../core/need.js";

for (const root of document.querySelectorAll("[data-search]")) {
  const part = (/** @type {string} */ selector) => need(root, selector, "search");
  const [open, field] = [part(".search-open"), part(".search-field")];

  open.addEventListener("click", () => {
    open.setAttribute("aria-expanded", "true");
    field.focus();
  });
  const shut = (/** @type {Event} */ event) => {
    if (event instanceof KeyboardEvent && event.key !== "Escape") return;
    part(".search-out").hidden = true;
    open.setAttribute("aria-expanded", "false");
  };
  const bring = async () => {
    try {
      const { startPanel } = await import("./panel.js");
      startPanel(/** @type {import("../core/need.js").Part} */ (root));
    } catch (error) {
      console.warn(error);
      coming = undefined; // the next key tries again
      part(".search-status").textContent = /** @type {HTMLElement} */ (root).dataset.failed || "";
      part(".search-out").hidden = false;
      root.addEventListener("keydown", shut);
      part(".search-close").addEventListener("click", shut);
    }
  };
  /** @type {Promise<void> | undefined} */
  let coming;
  const begin = () => (coming ||= bring());
  for (const event of ["focus", "input"]) field.addEventListener(event, begin);
}
