/** The search field of every page. Everything else of the search comes when a reader first goes to it. */

import { need } from "../core/need.js";

for (const root of document.querySelectorAll("[data-search]")) {
  const part = (/** @type {string} */ selector) => need(root, selector, "search");
  const [open, field] = [part(".search-open"), part(".search-field")];

  open.addEventListener("click", () => {
    open.setAttribute("aria-expanded", "true");
    field.focus();
  });
  const begin = async () => {
    const { startPanel } = await import("./panel.js");
    startPanel(/** @type {import("../core/need.js").Part} */ (root));
  };
  field.addEventListener("focus", begin, { once: true });
}
