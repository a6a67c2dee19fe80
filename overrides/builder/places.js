/** Places in sheets: which there are and which are open, without a look at what goes into them. */

import { parseCondition } from "../core/conditions.js";
import { all } from "../core/need.js";
import { write } from "../core/write.js";
import { isSeen, isShown } from "./seen.js";

/** @typedef {import("../core/need.js").Part} Part */

const BRACKETS = /[[\uff3b][^[\]\uff3b\uff3d\n]+[\]\uff3d]/g;

/**
 * Put a sheet that has just come in order: what a form says from the beginning stands in it, and its clauses are numbered.
 * @param {Part} sheet
 */
export function begin(sheet) {
  for (const slot of all(sheet, "[data-stands]")) {
    slot.dataset.label = slot.textContent;
    slot.textContent = slot.dataset.stands;
    slot.classList.add("gap--filled");
  }
  renumber(sheet);
}

/**
 * Light the places of one field, and no others.
 * @param {Part} sheet
 * @param {string} field
 */
export function light(sheet, field) {
  for (const slot of all(sheet, "[data-slot]")) slot.classList.toggle("gap--lit", slot.dataset.slot === field);
}

/**
 * The fields whose places still show their name, and those whose rows are still empty.
 * @param {Part} sheet
 */
export function gaps(sheet) {
  const open = all(sheet, "[data-slot]:not(.gap--filled), [data-each]:not(.filled)").filter(isSeen);
  return open.map(({ dataset }) => dataset.base || dataset.slot || dataset.each);
}

/**
 * What still stands in square brackets where readers wrote by hand, as a wording that they took over left it.
 * @param {Part} sheet
 */
export function left(sheet) {
  return all(sheet, "[data-hand=kept]").filter(isSeen).flatMap(({ textContent }) => textContent.match(BRACKETS) || []);
}

/**
 * The fields that have a place in the text, whether it is in it now or not.
 * @param {Part} sheet
 */
export function placed(sheet) {
  return all(sheet, "[data-slot], [data-each]").map(({ dataset }) => dataset.slot || dataset.each);
}

/**
 * The places of a field that are in the text now: where it stands, or else what it decides.
 * @param {Part} sheet
 * @param {string} field
 */
export function placesOf(sheet, field) {
  const own = all(sheet, `[data-slot="${field}"], [data-base="${field}"], [data-each="${field}"]`).filter(isSeen);
  if (own.length) return own;
  const decided = all(sheet, "[data-when]").filter(({ dataset }) => parseCondition(dataset.when).some((pair) => pair.field === field));
  return [...all(sheet, `[data-cases="${field}"]`), ...decided].filter(isSeen);
}

/**
 * Clauses and their parts are numbered as they stand there now.
 * @param {Part} sheet
 */
export function renumber(sheet) {
  let count = 0;
  for (const part of all(sheet, "[data-part]:not(.off)")) {
    const numbers = all(part, "[data-number]");
    if (!numbers.length) continue;
    count += 1;
    for (const [inner, number] of numbers.filter(isShown).entries()) write(number, inner ? `${count}.${inner}` : String(count));
    for (const ref of all(sheet, `[data-ref="${part.dataset.part}"]`)) write(ref, String(count));
  }
}
