/** The sheet as plain text or Markdown: the same lines that the build writes into the blank files. */

import { visibleText } from "./sheet.js";

const CELL = " | ";

/** The text of a cell as Markdown: neither a bar nor a line break in it may end the cell. */
function markdownCell(text) {
  return text.replace(/(\\*)\|/g, "$1$1\\|").replace(/\r\n?|[\n\v]/g, "<br>");
}

/** The lines of a sheet joined into one text. `styles` says how each kind of line is written. */
export function sheetText(sheet, styles, markdown) {
  let text = "";
  let previous = "";
  for (const line of sheet.element.querySelectorAll("[data-line]")) {
    if (line.closest(".off")) continue;
    const kind = line.dataset.line;
    const style = styles[kind];
    let cells = Array.from(line.cells || [line], visibleText);
    if (markdown && line.cells) cells = cells.map(markdownCell);
    const divider = markdown && kind === "head" ? `|${" --- |".repeat(cells.length)}` : "";
    if (text) text += style.joins.includes(previous) ? "\n" : "\n\n";
    text += markdown ? style.markdown + cells.join(CELL) + style.markdown_end + divider : style.text + cells.join(CELL);
    previous = kind;
  }
  return `${text}\n`;
}
