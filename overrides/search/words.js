/** The words of a query: folded, cut where no blanks stand, with families of words as one word each. */

import { Folding } from "./fold.js";
import { nearWords } from "./near.js";

/**
 * @typedef {object} Token a word of a query
 * @property {string} word as typed, folded
 * @property {string} term as the index has it
 * @property {string[]} parts the words one by one, where several are one
 */

const FAMILY = "+";

export class Words {
  /**
   * @param {import("./fold.js").Table} table
   * @param {string[]} ignored
   * @param {Record<string, string[]>} families
   * @param {Iterable<string>} terms those of the index
   */
  constructor(table, ignored, families, terms) {
    this.folding = new Folding(table);
    this.ignored = new Set(ignored);
    /** @type {Map<string, string>} */
    this.families = new Map();
    for (const [name, members] of Object.entries(families)) members.forEach((member) => this.families.set(member, FAMILY + name));
    this.longest = Math.max(0, ...Array.from(this.families.keys(), (member) => member.split(" ").length));
    this.known = new Set(terms);
    /** The words that members of families are made of. */
    this.own = new Set(Array.from(this.families.keys()).flatMap((member) => member.split(" ")));
    this.han = new RegExp(`[${table.signs || "a"}]`, "u");
    this.cuttable = table.signs ? new Set([...this.known, ...this.own, ...this.ignored]) : null;
  }

  /**
   * The words of a text, without those that say nothing.
   * @param {string} text
   * @returns {Token[]}
   */
  tokens(text) {
    const words = this.folding.words(this.folding.fold(text)).flatMap((word) => this.cut(word));
    const typed = words.map((word) => this.folding.stem(word));
    const stems = typed.map((_, place) => this.mended(typed, place));
    const found = [];
    for (let place = 0; place < words.length; ) {
      const idle = this.ignored.has(words[place]) || this.isSlip(words[place], stems[place]);
      const [term, length] = this.member(stems, place, idle ? 1 : 0);
      const own = words.slice(place, place + length);
      if (term) found.push({ word: own.join(" "), term, parts: length > 1 ? this.parts(own) : [] });
      else if (!idle) found.push({ word: words[place], term: stems[place], parts: [] });
      place += length;
    }
    return found;
  }

  /**
   * Whether nobody knows a word.
   * @param {string} stem
   */
  isStrange(stem) {
    return !this.known.has(stem) && !this.own.has(stem);
  }

  /**
   * A word; one that nobody knows as the nearest one with which it is part of a run that is a family.
   * @param {string[]} stems
   * @param {number} place
   */
  mended(stems, place) {
    const stem = stems[place];
    if (stems.length < 2 || !this.isStrange(stem)) return stem;
    return nearWords(stem, this.own, 1).find((other) => this.isPart(stems.map((own, at) => (at === place ? other : own)), place)) ?? stem;
  }

  /**
   * Whether a run of several words around a place is a family.
   * @param {string[]} stems
   * @param {number} place
   */
  isPart(stems, place) {
    for (let from = Math.max(0, place - this.longest + 1); from <= place; from += 1) {
      if (from + this.member(stems, from, 1)[1] > Math.max(place, from + 1)) return true;
    }
    return false;
  }

  /**
   * Whether a word that nobody knows is spelt nearly like one that says nothing, and like no other.
   * @param {string} word
   * @param {string} stem
   */
  isSlip(word, stem) {
    return this.isStrange(stem) && nearWords(word, this.ignored, 1).length > 0 && !nearWords(stem, [...this.known, ...this.own], 1).length;
  }

  /**
   * The words of a run one by one.
   * @param {string[]} words
   */
  parts(words) {
    const own = words.filter((word) => !this.ignored.has(word)).map((word) => this.folding.stem(word));
    return own.map((stem) => this.families.get(stem) ?? stem);
  }

  /**
   * The family of the longest run of words here, and its length; no family where there is none that is long enough.
   * @param {string[]} stems
   * @param {number} place
   * @param {number} shortest what it must be longer than
   * @returns {[string, number]}
   */
  member(stems, place, shortest) {
    for (let length = Math.min(this.longest, stems.length - place); length > shortest; length -= 1) {
      const term = this.families.get(stems.slice(place, place + length).join(" "));
      if (term) return [term, length];
    }
    return ["", 1];
  }

  /**
   * A run without blanks in the fewest, longest words that are known; what is not known, sign by sign.
   * @param {string} run
   * @returns {string[]}
   */
  cut(run) {
    if (!this.cuttable || !this.han.test(run)) return [run];
    const signs = Array.from(run);
    const longest = 8;
    /** @type {[number, number][]} the worth of the rest from each place on, and the length of its first word */
    const best = Array.from(signs, () => [0, 1]);
    best.push([0, 0]);
    for (let place = signs.length - 1; place >= 0; place -= 1) {
      best[place] = [best[place + 1][0], 1];
      for (let length = 1; length <= Math.min(longest, signs.length - place); length += 1) {
        if (!this.cuttable.has(signs.slice(place, place + length).join(""))) continue;
        const worth = length * length + best[place + length][0];
        if (worth > best[place][0]) best[place] = [worth, length];
      }
    }
    const words = [];
    for (let place = 0; place < signs.length; place += best[place][1]) words.push(signs.slice(place, place + best[place][1]).join(""));
    return words;
  }
}
