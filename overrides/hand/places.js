/** Stretches of the text that stands in a place, counted in code points, as ranges of the page. */

/** @typedef {import("./unit.js").Unit} Unit */

/**
 * The nodes of the text that is seen, in order.
 * @param {Node} node
 * @returns {Generator<Text>}
 */
function* texts(node) {
  for (const part of node.childNodes) {
    if (part instanceof Text) yield part;
    else if (part instanceof HTMLElement && !part.matches(".off, [data-note]")) yield* texts(part);
  }
}

/** @param {Unit} unit */
function standing({ hand, form }) {
  return hand || form;
}

/**
 * What stands in a place, with the blanks at its ends.
 * @param {Unit} unit
 */
export function rawText(unit) {
  return Array.from(texts(standing(unit)), ({ data }) => data).join("");
}

/**
 * A stretch of it.
 * @param {Unit} unit
 * @param {number} start
 * @param {number} end
 */
export function rangeOf(unit, start, end) {
  const range = document.createRange();
  range.selectNodeContents(standing(unit));
  let before = 0;
  for (const node of texts(standing(unit))) {
    const letters = Array.from(node.data);
    /** @param {number} place */
    const at = (place) => letters.slice(0, place - before).join("").length;
    const after = before + letters.length;
    if (start >= before && start <= after) range.setStart(node, at(start));
    if (end >= before && end <= after) range.setEnd(node, at(end));
    before = after;
  }
  return range;
}
