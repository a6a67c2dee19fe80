/** A list as a table for spreadsheets, as it stands: what is ticked, who does what, and by when. */

import { all } from "../core/need.js";
import { visibleText } from "../core/visible.js";
import { csvText } from "../engine/csv_text.js";
import { PARTS } from "./item.js";

const DONE = "x";

/** @param {import("./list.js").List} list */
export function listTable(list) {
  const rows = list.shown().map((item) => {
    const [heading] = all(/** @type {HTMLElement} */ (item.element.closest("[data-part]")) || document, "[data-line]");
    return {
      part: item.element.closest("[data-part]") ? visibleText(heading) : "",
      item: visibleText(item.line),
      done: item.done ? DONE : "",
      ...Object.fromEntries(PARTS.map((part) => [part, item.value(part)])),
    };
  });
  return csvText(rows, list.given.columns, list.given.style);
}
