/** The sheet as plain text or Markdown: the same lines that the build writes into the blank files. */

import { visibleText } from "./sheet.js";

const CELL = " | ";

/** The lines of a sheet joined into one text. `styles` says how each kind of line is written. */
export function sheetText(sheet, styles, markdown) {
  let text = "";
  let previous = "";
  for (const line of sheet.element.querySelectorAll("[data-line]")) {
    if (line.closest(".off")) continue;
    const kind = line.dataset.line;
    const style = styles[kind];
    const cells = line.tagName === "TR" ? Array.from(line.cells, visibleText) : [visibleText(line)];
    const divider = markdown && kind === "head" ? `|${" --- |".repeat(cells.length)}` : "";
    if (text) text += style.joins.includes(previous) ? "\n" : "\n\n";
    text += markdown ? style.markdown + cells.join(CELL) + style.markdown_end + divider : style.text + cells.join(CELL);
    previous = kind;
  }
  return `${text}\n`;
}
