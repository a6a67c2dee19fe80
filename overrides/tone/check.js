/** A text checked for its tone: each finding with its words, why it is one, and what to write instead. It knows no page. */

import { find } from "./engine.js";
import { rulesOf, wordsOf } from "./load.js";

/** @typedef {import("./load.js").Words} Words */
/** @typedef {{text: string, lang: string, dir: string, channel: string}} Message */
/** @typedef {{severity: string, replaces: string, letters: import("./tokens.js").Letters, told: Words[string], rewrite: string, message: Message}} Told */
/** @typedef {import("./engine.js").Finding & Told} Item */

export const PAUSE = 350; // ms without a key before findings are told
export const MOST = 20_000; // letters that are checked

/**
 * What a finding is known by when the reader means it.
 * @param {string} text
 * @param {import("./engine.js").Finding} finding
 */
export function keyOf(text, { rule, start, end }) {
  return `${rule} ${Array.from(text).slice(start, end).join("")}`;
}

/**
 * The findings that the reader does not mean: why in the language of the page, what to write instead in that of the message.
 * @param {Message} message
 * @param {string[]} left what the reader means
 * @param {string} root of the site
 * @param {string} own the language of the page
 * @returns {Promise<Item[]>}
 */
export async function check(message, left, root, own) {
  const { text, lang, channel } = message;
  if (!text.trim()) return [];
  const { rules, structure } = await rulesOf(root, lang);
  const found = find(Array.from(text).slice(0, MOST).join(""), rules, structure, channel);
  const shown = found.filter((finding) => !left.includes(keyOf(text, finding)));
  if (!shown.length) return [];
  const [why, rewrite] = await Promise.all([wordsOf(root, own), wordsOf(root, lang)]);
  return shown.map((finding) => {
    const { severity, replaces } = structure.rules[finding.rule];
    const told = { told: why[finding.rule], rewrite: rewrite[finding.rule].rewrite };
    return { ...finding, severity, replaces, letters: rules.letters, ...told, message };
  });
}
