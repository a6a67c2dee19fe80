/** The sheet as plain text or Markdown: the same lines that the build writes into the blank files. */

import { keepLinesRtl } from "./marks.js";
import { visibleText } from "./sheet.js";

const CELL = " | ";
const RLI = "\u2067"; // pasted where lines run from left to right, the cells of a row would change places
const PDI = "\u2069";
const CELL_RTL = " \u200f| "; // without the mark, two cells in Latin letters would change places

/** The text of a cell as Markdown: neither a bar nor a line break in it may end the cell. */
function markdownCell(text) {
  return text.replace(/(\\*)\|/g, "$1$1\\|").replace(/\r\n?|[\n\v]/g, "<br>");
}

/** The lines of a sheet joined into one text. `styles` says how each kind of line is written. */
export function sheetText(sheet, styles, markdown) {
  const between = sheet.rtl ? CELL_RTL : CELL;
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
    const row = cells.join(between);
    if (markdown) text += style.markdown + row + style.markdown_end + divider;
    else text += style.text + (sheet.rtl && line.cells ? RLI + row + PDI : row);
    previous = kind;
  }
  return `${sheet.rtl && !markdown ? keepLinesRtl(text) : text}\n`;
}
