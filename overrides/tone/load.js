/** The rules of a language, and what they say: fetched when they are first needed, and once. */

import { Rules } from "./rules.js";

/** @typedef {import("./engine.js").Rule & {severity: string}} Rule */
/** @typedef {{lengths: Record<string, {words: number, signs: number}>, rules: Record<string, Rule>}} Structure */
/** @typedef {{rules: import("./rules.js").Rules, structure: Structure}} Loaded */
/** @typedef {Record<string, {why: string, rewrite: string, fact: string, title: string, page: string}>} Words */

/** @type {Map<string, Promise<any>>} */
const kept = new Map();

/**
 * What is made of a file; asked for again where it did not come.
 * @param {string} address
 * @param {(data: any) => any} make
 * @returns {Promise<any>}
 */
function fetched(address, make) {
  let found = kept.get(address);
  if (!found) {
    found = fetch(address).then(async (answer) => {
      if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
      return make(await answer.json());
    });
    found.catch(() => kept.delete(address));
    kept.set(address, found);
  }
  return found;
}

/**
 * @param {string} root
 * @param {string} lang
 * @returns {Promise<Loaded>}
 */
export function rulesOf(root, lang) {
  return fetched(`${root}/tone/${lang}.json`, (data) => ({ rules: new Rules(data), structure: data.structure }));
}

/**
 * @param {string} root
 * @param {string} lang
 * @returns {Promise<Words>}
 */
export function wordsOf(root, lang) {
  return fetched(`${root}/tone/${lang}-words.json`, (data) => data);
}
