/** The words and titles that are fetched when they are first needed, and once. */

import { isSecondMark } from "../core/marks.js";

/** @typedef {{titles: Record<string, string>, words: Record<string, string>, packs: import("../pack/renew.js").Packs}} Words */

/** @type {Map<string, Promise<Words>>} */
const kept = new Map();

/**
 * Asked for again where they did not come.
 * @param {string} address
 * @returns {Promise<Words>}
 */
export function wordsAt(address) {
  let found = kept.get(address);
  if (!found) {
    found = fetch(address).then((answer) => {
      if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
      return answer.json();
    });
    found.catch(() => kept.delete(address));
    kept.set(address, found);
  }
  return found;
}

/**
 * Names as a sentence lists them.
 * @param {Record<string, string>} words
 * @param {string[]} names
 */
export function listed(words, names) {
  return names.reduce((first, second) => words.pair.replace("{first}", () => first).replace("{second}", () => second));
}

/**
 * A sentence with names in it; a mark after them goes where the last one brings its own: `What now?`
 * @param {string} sentence
 * @param {string} names
 */
export function naming(sentence, names) {
  return sentence.replace(/\{names\}(\p{P}?)/u, (_, mark) => names + (mark && isSecondMark(names, mark) ? "" : mark));
}
