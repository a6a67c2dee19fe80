/** Words as the search compares them, by the table of the index: the same as `hooks/folding.py` makes of a text. */

import { LETTERS, RTL } from "../core/alphabets.js";
import { ARABIC_DIGITS, DIGITS } from "../core/letters.js";

/**
 * @typedef {object} Table
 * @property {string} letters
 * @property {string} instead one for one
 * @property {string} dropped ranges of what is left out
 * @property {string} stops ranges of what ends a word
 * @property {boolean} accents
 * @property {string[]} prefixes
 * @property {string[]} endings
 * @property {number} least
 * @property {string} signs ranges of a script without blanks, or nothing
 */

const WORD = new RegExp(`[${LETTERS}${RTL}${DIGITS}${ARABIC_DIGITS}]+`, "gu");

export class Folding {
  /** @param {Table} table */
  constructor(table) {
    this.table = table;
    this.dropped = new RegExp(`[${table.dropped}]`, "gu");
    this.stops = new RegExp(`[${table.stops}]`, "gu");
    const instead = Array.from(table.instead);
    this.instead = new Map(Array.from(table.letters, (letter, place) => [letter, instead[place]]));
    this.apart = table.signs ? new RegExp(`[${table.signs}]+|[^${table.signs}]+`, "gu") : null;
  }

  /**
   * The text in small letters of one form.
   * @param {string} text
   */
  fold(text) {
    const bare = text.normalize("NFKC").toLowerCase().replace(this.stops, " ").replace(this.dropped, "");
    const plain = this.instead.size ? Array.from(bare, (letter) => this.instead.get(letter) ?? letter).join("") : bare;
    return this.table.accents ? plain : plain.normalize("NFD").replace(/\p{M}/gu, "");
  }

  /**
   * The words of a folded text, whole; of a script without blanks, the runs between other signs.
   * @param {string} text
   * @returns {string[]}
   */
  words(text) {
    const found = text.match(WORD) ?? [];
    const { apart } = this;
    return apart ? found.flatMap((word) => word.match(apart) ?? []) : found;
  }

  /**
   * A folded word without what is glued to it.
   * @param {string} word
   */
  stem(word) {
    const { prefixes, endings, least } = this.table;
    const size = (/** @type {string} */ text) => Array.from(text).length;
    const prefix = prefixes.find((part) => word.startsWith(part) && size(word) - part.length >= least);
    const rest = prefix ? word.slice(prefix.length) : word;
    const ending = endings.find((part) => rest.endsWith(part) && size(rest) - part.length >= least);
    return ending ? rest.slice(0, -ending.length) : rest;
  }
}
