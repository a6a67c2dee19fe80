/** Makes the files of a pack: each text filled as its own page would fill it, and all of them in one ZIP file. */

import { load } from "../core/case.js";
import { all } from "../core/need.js";
import { sheetText } from "../core/text.js";
import { trim } from "../core/trim.js";
import { fillDocx } from "../builder/docx.js";
import { writeZip } from "../builder/zip.js";
import { Item } from "../lists/item.js";
import { newEntry } from "./entry.js";
import { signOnce } from "../two/both.js";
import { bring } from "./bring.js";
import { fillSheets, languagesOf, sheetAt } from "./sheets.js";
import { packedStem } from "./stem.js";

/** @typedef {import("../core/conditions.js").Values} Values */
/** @typedef {import("../builder/sheet.js").Sheet} Sheet */
/** @typedef {import("./texts.js").State} State */
/** @typedef {{name: string, content: Blob | string}} Made */
/**
 * @typedef {object} Order what is wanted
 * @property {State[]} states
 * @property {string[]} languages those of the text; one alone for what is neither sent nor signed
 * @property {import("../two/both.js").Prevails} prevails
 * @property {(kind: "files" | "sheets", id: string, language: string) => string} address
 * @property {Record<string, import("../core/text.js").Style>} styles
 * @property {boolean} plain whether messages come as plain text too
 * @property {string} client
 * @property {string} day
 * @property {AbortSignal} signal
 * @property {(done: number, title: string) => void} told
 */
/** @typedef {{state: State, stem: string, files: Made[]}} Filled */

const BOM = "\ufeff";

/**
 * All texts, one after the other; one whose parts do not come does not stop the others.
 * @param {Order} order
 */
export async function fillAll(order) {
  /** @type {Filled[]} */
  const made = [];
  /** @type {State[]} */
  const failed = [];
  const coming = order.states.map((state) => fetchParts(order, state));
  for (const parts of coming) parts.catch(() => {}); // looked at in its turn
  for (const [index, state] of order.states.entries()) {
    const title = state.text.titles[order.languages[0]];
    order.told(index, title);
    try {
      made.push(await fill(order, state, index + 1, await coming[index]));
    } catch (error) {
      if (order.signal.aborted) throw error;
      console.warn(error);
      failed.push(state);
    }
  }
  order.signal.throwIfAborted();
  return { made, failed };
}

/**
 * The sheets and blank files of a text.
 * @param {Order} order
 * @param {State} state
 */
function fetchParts(order, state) {
  return Promise.all(languagesOf(order, state).map(async (language) => {
    const [sheet, blank] = await Promise.all([
      sheetAt(order.address("sheets", state.text.id, language), language, order.signal),
      bring(order.address("files", state.text.id, language), order.signal).then((answer) => answer.arrayBuffer()),
    ]);
    return { sheet, blank };
  }));
}

/**
 * One text, with what was ticked off in it and written into it by hand.
 * @param {Order} order
 * @param {State} state
 * @param {number} place
 * @param {{sheet: Sheet, blank: ArrayBuffer}[]} parts
 * @returns {Promise<Filled>}
 */
async function fill(order, state, place, parts) {
  const { text } = state;
  const sheets = parts.map(({ sheet }) => sheet);
  fillSheets(state, sheets, order.prevails);
  const beside = text.beside && sheets.length > 1;
  if (beside) signOnce(sheets.map(({ element }) => element));
  for (const sheet of sheets) tick(sheet, load(text.own));
  const languages = sheets.map(({ element }) => element.lang);
  const stem = packedStem(order, place, text.titles[languages[0]], languages);
  const files = [{ name: `${stem}.docx`, content: await fillDocx(parts.map(({ blank }) => blank), sheets, beside) }];
  /** @type {Made[]} */
  const plain = order.plain && text.message ? [{ name: `${stem}.txt`, content: plainText(sheets, order.styles) }] : [];
  return { state, stem, files: [...files, ...plain] };
}

/**
 * What was ticked off and noted in a list.
 * @param {Sheet} sheet
 * @param {Values} values
 */
function tick(sheet, values) {
  const list = /** @type {import("../lists/list.js").List} */ (/** @type {unknown} */ ({ values, given: { words: { tools: "" } } }));
  for (const element of all(sheet.element, "[data-item]")) new Item(element, list, sheet).draw();
}

/**
 * @param {Sheet[]} sheets
 * @param {Order["styles"]} styles
 */
export function plainText(sheets, styles) {
  return BOM + sheets.map((sheet) => sheetText(sheet, styles)).join("\n\n").replace(/\n/g, "\r\n");
}

/**
 * The list of the pack, filled like any other text.
 * @param {Order} order
 * @param {string} id the tool that lists it
 * @param {string} language that of the page
 * @param {string} title
 * @param {Values} values
 * @returns {Promise<Made[]>}
 */
export async function fillIndex(order, id, language, title, values) {
  const state = { text: { id, message: false }, values, point: false, missing: [] };
  const [{ sheet, blank }] = await fetchParts({ ...order, languages: [language] }, /** @type {any} */ (state));
  sheet.update(values);
  const stem = packedStem(order, 0, title, [language]);
  return [
    { name: `${stem}.docx`, content: await fillDocx([blank], [sheet]) },
    { name: `${stem}.txt`, content: plainText([sheet], order.styles) },
  ];
}

/**
 * Files as one ZIP file, of a day: the same files give the same bytes.
 * @param {Made[]} files
 * @param {string} day
 */
export async function zipped(files, day) {
  const entries = await Promise.all(files.map(async ({ name, content }) => {
    const bytes = new Uint8Array(await new Blob([content]).arrayBuffer());
    return /** @type {const} */ ([name, await newEntry(trim(name), bytes, day)]);
  }));
  return new Blob([writeZip(new Map(entries))], { type: "application/zip" });
}
