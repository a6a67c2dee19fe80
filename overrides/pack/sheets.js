/** Sheets of texts that have no page here: fetched once, filled in, and asked what is open in them. */

import { load } from "../core/case.js";
import { need } from "../core/need.js";
import { trim } from "../core/trim.js";
import { gaps, left, placed } from "../builder/places.js";
import { markLacking, sayPrevailing } from "../two/both.js";
import { nameIn, saidIn } from "../two/said.js";
import { Sheet } from "../builder/sheet.js";
import { bring } from "./bring.js";
import { Written } from "../hand/written.js";

/** @typedef {import("./texts.js").State} State */
/** @typedef {import("./texts.js").Field} Field */

/** @type {Map<string, Promise<Element>>} by address */
const brought = new Map();

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
 * Which of two texts prevails, as the reader chose it for what is signed, or for messages.
 * @param {import("./texts.js").Text} text
 */
function prevailing({ beside }) {
  const { prevails = "", prevails_in_messages: inMessages = "none" } = load("text");
  return beside ? prevails : inMessages;
}

/**
 * Fill new sheets of a text in, with what was written into it by hand.
 * @param {State} state
 * @param {Sheet[]} sheets
 * @param {import("../two/both.js").Prevails} [prevails] what two languages say of which one prevails
 */
export function fillSheets({ text, values, point }, sheets, prevails) {
  const written = new Written(`hand:${text.id}`, () => {});
  if (prevails && sheets.length > 1) sayPrevailing(sheets, prevailing(text), prevails);
  for (const [index, sheet] of sheets.entries()) {
    const units = written.languages().includes(sheet.element.lang) ? written.of(sheet) : [];
    const { lang } = sheet.element;
    const beside = index > 0 && text.beside;
    sheet.update(beside ? saidIn(values, lang) : values, point);
    if (beside && prevails) markLacking(sheet, lacking({ text, values }, lang).map(({ name }) => name), prevails[lang].gap);
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
 * The languages in which a text is made: one alone for what is neither sent nor signed.
 * @param {{languages: string[]}} order
 * @param {State} state
 */
export function languagesOf({ languages }, { text }) {
  return text.message || text.beside ? languages : languages.slice(0, 1);
}

/**
 * The fields whose words stand in the first language alone.
 * @param {Pick<State, "text" | "values">} state
 * @param {string} second
 */
function lacking({ text, values }, second) {
  const worded = text.fields.filter(({ name, worded: isWorded }) => isWorded && trim(values[name] || ""));
  return worded.filter(({ name }) => !trim(values[nameIn(name, second)] || ""));
}

/**
 * What two languages leave open in a text that is signed: which one prevails, and words that stand in one alone.
 * @param {State} state
 * @param {string[]} languages those of the text
 * @param {{words: Record<string, string>, languages: Record<string, string>}} says
 * @returns {{name: string, label: string}[]}
 */
export function openInTwo({ text, values }, [, second], says) {
  if (!second || !text.beside) return [];
  const missing = lacking({ text, values }, second);
  const { prevailing: choice, in_language: pattern } = says.words;
  const words = missing.map(({ name, label }) => ({ name: nameIn(name, second), label: pattern.replace("{name}", () => label).replace("{language}", () => says.languages[second]) }));
  return [...words, ...(prevailing(text) ? [] : [{ name: "", label: choice }])];
}
