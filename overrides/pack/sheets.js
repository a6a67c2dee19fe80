/** Sheets of texts that have no page here: fetched once, filled in, and asked what is open in them. */

import { need } from "../core/need.js";
import { gaps, left, placed } from "../builder/places.js";
import { Sheet } from "../builder/sheet.js";
import { within } from "../core/within.js";
import { Written } from "../hand/written.js";

/** @typedef {import("./texts.js").State} State */
/** @typedef {import("./texts.js").Field} Field */

const LONGEST = 20000; // milliseconds for a file on a slow network
/** @type {Map<string, Promise<Element>>} by address */
const brought = new Map();

/**
 * @param {string} address
 * @param {AbortSignal} [signal]
 */
export async function bring(address, signal) {
  const response = await within(fetch(address, { signal }), LONGEST);
  if (!response.ok) throw new Error(response.url);
  return response;
}

/**
 * A new sheet: HTML of our own build, which holds nothing that a reader typed. One that did not come is asked for again.
 * @param {string} address
 * @param {string} language
 * @param {AbortSignal} [signal]
 */
export async function sheetAt(address, language, signal) {
  const coming = brought.get(address) || bring(address, signal).then(async (answer) => {
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return need(page, `[data-sheet="${language}"]`, "pack");
  });
  brought.set(address, coming);
  coming.catch(() => brought.delete(address));
  return new Sheet(/** @type {import("../core/need.js").Part} */ (document.importNode(await coming, true)));
}

/**
 * Fill new sheets of a text in, with what was written into it by hand.
 * @param {State} state
 * @param {Sheet[]} sheets
 */
export function fillSheets({ text, values, point }, sheets) {
  const written = new Written(`hand:${text.id}`, () => {});
  for (const sheet of sheets) {
    const units = written.languages().includes(sheet.element.lang) ? written.of(sheet) : [];
    sheet.update(values, point);
    for (const unit of units) unit.draw(false);
  }
}

/**
 * What is open in a text, as its own page would list it: fields, and what stands in square brackets where readers wrote by hand.
 * @param {State} state
 * @param {Sheet[]} sheets
 * @returns {{fields: Field[], left: string[]}}
 */
export function openIn({ text, missing }, sheets) {
  const open = new Set(sheets.flatMap(({ element }) => gaps(element)));
  const places = new Set(sheets.flatMap(({ element }) => placed(element)));
  const fields = text.fields.filter((field) => open.has(field.name) || (missing.includes(field) && !places.has(field.name)));
  return { fields, left: sheets.flatMap(({ element }) => left(element)) };
}

/**
 * The languages in which a text is made: one alone for what is no message.
 * @param {{languages: string[]}} order
 * @param {State} state
 */
export function languagesOf({ languages }, { text }) {
  return text.message ? languages : languages.slice(0, 1);
}

/**
 * What is open in a text, by name.
 * @param {ReturnType<typeof openIn>} open
 */
export function namesOf({ fields, left }) {
  return Array.from(new Set([...fields.map(({ label }) => label), ...left]));
}
