/** Two texts of the same document side by side: which line of the one stands beside which of the other. */

import { all } from "../core/need.js";

/** @typedef {import("../core/need.js").Part} Part */
/** @typedef {{units: (Part | undefined)[], across: boolean}} Row what stands side by side, the left one first; or across both columns */

const UNIT = "[data-line], .sheet__scroll, [data-item]";

/**
 * The unit that an element of a sheet is in: a line, a table, or an item with what belongs to it.
 * @param {Element} element
 */
export function unitOf(element) {
  let unit = element.closest(UNIT);
  for (let outer = unit; outer; outer = outer.parentElement?.closest(UNIT) || null) unit = outer;
  return /** @type {Part} */ (unit);
}

/** A table has no room for its words in half a page. @param {Part} unit */
function isTable(unit) {
  return Boolean(unit.querySelector("tr"));
}

/**
 * What a unit is, by which its like in the other text is found.
 * @param {Part} unit
 */
function kindOf(unit) {
  const part = /** @type {Part | null} */ (unit.closest("[data-part]"));
  const condition = /** @type {Part | null} */ (unit.closest("[data-when]"));
  const { line, item } = unit.dataset;
  const prevails = "prevails" in unit.dataset && "prevails";
  return [part?.dataset.part, prevails || line || item || unit.querySelector("table")?.className, condition?.dataset.when].join("\n");
}

/**
 * The longest row of pairs that are alike, as the places of their units.
 * @param {string[]} one
 * @param {string[]} other
 */
function pairs(one, other) {
  const lengths = Array.from({ length: one.length + 1 }, () => new Array(other.length + 1).fill(0));
  for (let at = one.length - 1; at >= 0; at--) {
    for (let to = other.length - 1; to >= 0; to--) {
      lengths[at][to] = one[at] === other[to] ? lengths[at + 1][to + 1] + 1 : Math.max(lengths[at + 1][to], lengths[at][to + 1]);
    }
  }
  /** @type {[number | undefined, number | undefined][]} */
  const found = [];
  for (let [at, to] = [0, 0]; at < one.length || to < other.length;) {
    if (at < one.length && to < other.length && one[at] === other[to]) found.push([at++, to++]);
    else if (at < one.length && (to === other.length || lengths[at + 1][to] >= lengths[at][to + 1])) found.push([at++, undefined]);
    else found.push([undefined, to++]);
  }
  return found;
}

/**
 * The two sheets in the order of their columns: a text that runs from right to left stands at the right.
 * @template {{rtl: boolean}} T
 * @param {T[]} sheets
 */
export function inColumns(sheets) {
  const [first, second] = sheets;
  return first.rtl && !second.rtl ? [second, first] : [first, second];
}

/**
 * The rows of two sheets. A table stands across both, that of the first text above; so does what one text alone says.
 * @param {{element: HTMLElement, rtl: boolean}[]} sheets
 * @returns {Row[]}
 */
export function rowsOf(sheets) {
  const units = inColumns(sheets).map(({ element }) => all(element, UNIT).filter((unit) => unitOf(unit) === unit));
  const [left, right] = units;
  /** @type {(row: Row["units"]) => Row[]} */
  const rows = (row) => {
    if (row.every((unit) => unit && !isTable(unit))) return [{ units: row, across: false }];
    const ordered = inColumns(sheets)[0] === sheets[0] ? row : row.reverse();
    return ordered.filter(Boolean).map((unit) => ({ units: [unit], across: true }));
  };
  const found = pairs(left.map(kindOf), right.map(kindOf));
  return found.flatMap(([one, other]) => rows([one === undefined ? undefined : left[one], other === undefined ? undefined : right[other]]));
}

/**
 * Give each unit its row and column. Lines that are left out leave an empty row, which has no height.
 * @param {{element: HTMLElement, rtl: boolean}[]} sheets
 */
export function layOut(sheets) {
  rowsOf(sheets).forEach(({ units, across }, row) => {
    units.forEach((unit, column) => {
      if (!unit) return;
      unit.style.gridRow = String(row + 1);
      unit.style.gridColumn = across ? "1 / -1" : String(column + 1);
    });
  });
}
