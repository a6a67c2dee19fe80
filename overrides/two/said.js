/** What was typed in words in the second language of a text: kept under the name of its field, with the language behind it. */

import { trim } from "../core/trim.js";

/** @typedef {import("../core/conditions.js").Values} Values */

const APART = "@"; // between the name of a field and a language; no name has it

/** @param {string} name */
export function baseOf(name) {
  return name.split(APART)[0];
}

/**
 * The name under which a field is kept in a second language.
 * @param {string} name
 * @param {string} language
 */
export function nameIn(name, language) {
  return `${name}${APART}${language}`;
}

/**
 * The values of the text in its second language: where nothing was typed in it, what was typed in the first.
 * @param {Values} values
 * @param {string} language
 */
export function saidIn(values, language) {
  const own = Object.keys(values).filter((name) => name.endsWith(APART + language) && trim(values[name] || "") && trim(values[baseOf(name)] || ""));
  return { ...values, ...Object.fromEntries(own.map((name) => [baseOf(name), values[name]])) };
}
