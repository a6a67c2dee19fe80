/** The dates of a tool in order, on a line from the first to the last, and all of them as one file for a calendar. */

import { all } from "../core/need.js";

/** @typedef {import("../core/conditions.js").Values} Values */

const DAY = 86400000; // milliseconds

/** @param {HTMLElement} root holds the list, an entry a date */
export function extra(root) {
  const list = /** @type {HTMLElement} */ (root.querySelector("[data-dates]"));
  const entries = all(list, "[data-date]");
  /** @param {Values} values */
  return (values) => {
    const known = entries.filter(({ dataset }) => values[dataset.date]);
    known.sort((one, other) => values[one.dataset.date].localeCompare(values[other.dataset.date]));
    list.append(...known);
    const days = known.map(({ dataset }) => Date.parse(values[dataset.date]) / DAY);
    for (const [index, entry] of known.entries()) {
      entry.style.setProperty("--days", String(index ? days[index] - days[index - 1] : 0));
    }
    root.hidden = !known.length;
  };
}
