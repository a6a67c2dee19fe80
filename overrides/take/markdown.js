/** A text as Markdown, in which nothing that was typed means anything but itself; `hooks/text/markdown.py` does the same. */

/** @typedef {import("./pieces.js").Piece} Piece */
/** @typedef {import("./pieces.js").Line} Line */
/** @typedef {import("../core/text.js").Style} Style */

const BREAK = /\r\n?|[\n\v]/g;
const BLANKS = /^[ \t]+|[ \t]+$/g;
/** @type {[RegExp, string][]} */
const MEANT = [[/&(?=#?[0-9A-Za-z]+;)/g, "&amp;"], [/[\\`*_[\]{}#]/g, "\\$&"], [/</g, "&lt;"], [/\|/g, "&#124;"], [/~/g, "&#126;"]];
/** @type {[RegExp, string][]} */
const MEANT_FIRST = [[/^([0-9]+)([.)])/, "$1\\$2"], [/^[-+]/, "\\$&"], [/^>/, "&gt;"], [/^=/, "&#61;"]];

/**
 * What was typed, written so that it is read as it was typed.
 * @param {string} text
 * @param {boolean} first whether it begins a line
 * @param {boolean} flows whether lines may follow one another as they are, which a heading, an item or a cell cannot have
 */
export function typedMarkdown(text, first, flows) {
  const lines = text.split(BREAK).map((line, index) => {
    const signs = index || first ? [...MEANT, ...MEANT_FIRST] : MEANT;
    return signs.reduce((written, [sign, instead]) => written.replace(sign, instead), line.replace(BLANKS, ""));
  });
  return flows ? lines.join("  \n").replace(/(?: {2}\n){2,}/g, "\n\n") : lines.join("<br>");
}

/**
 * @param {Piece[]} pieces
 * @param {boolean} flows
 * @param {boolean} begins whether it begins a line, which in a table it does not
 */
function cellMarkdown(pieces, flows, begins) {
  return pieces.reduce((before, { text, typed }) => before + (typed ? typedMarkdown(text, begins && !before.trim(), flows) : text), "");
}

/**
 * The words of a template in a cell: neither a bar nor a line break in them may end the cell.
 * @param {string} text
 */
function whole(text) {
  return text.replace(/(\\*)\|/g, "$1$1\\|").replace(BREAK, "<br>");
}

/**
 * Lines joined into one text. `styles` says how each kind of line is written.
 * @param {Line[]} lines
 * @param {Record<string, Style>} styles
 * @param {boolean} rtl
 */
export function joinMarkdown(lines, styles, rtl) {
  const between = rtl ? " \u200f| " : " | "; // without the mark, two cells in Latin letters would change places
  let text = "";
  let previous = "";
  for (const { kind, cells } of lines) {
    const style = styles[kind];
    if (previous) text += style.joins.includes(previous) ? "\n" : "\n\n";
    const inTable = kind === "head" || kind === "row";
    const written = cells.map((pieces) => cellMarkdown(pieces, !style.markdown, !inTable));
    text += style.markdown + (inTable ? written.map(whole) : written).join(between) + style.markdown_end;
    if (kind === "head") text += `|${" --- |".repeat(cells.length)}`;
    previous = kind;
  }
  return `${text}\n`;
}
