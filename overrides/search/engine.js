/** The search of one language: pages for a query, the best first. It knows no page of the browser, so that tests and commands run it. */

// @ts-types="../vendor/minisearch.d.ts"
import MiniSearch from "../vendor/minisearch.js";
import { unpacked } from "./index.js";
import { nearWords } from "./near.js";
import { Words } from "./words.js";

/**
 * @typedef {import("./index.js").Index} Index
 *
 * @typedef {object} Result
 * @property {string} url
 * @property {string} title
 * @property {string} kind
 * @property {string} description
 * @property {{url: string, title: string} | null} part the part of the page that names what was looked for
 *
 * @typedef {object} Wanted a word that is looked for
 * @property {string[]} terms any of which will do
 * @property {boolean} prefix whether it may go on
 * @property {number} worth
 */

const BOOST = { title: 6, phrases: 6, headings: 2, description: 2, text: 0.6 };
const LAST = 0.2;
const WEAK = 0.15;
const TEXT = 0.25; // of a word that no page is called by
const PART = 0.3; // of words that are one together, each by itself
const PHRASE = 30;
const RARE = 3;
const ENOUGH = 3;
const LEAST = 5;
const MOST = 12;
const FAINT = 0.12; // of the best: what fits less is not shown

export class Search {
  /** @param {Index} index */
  constructor(index) {
    this.index = index;
    const terms = index.terms.split(" ");
    this.pagesWith = new Map(terms.map((term, place) => [term, Math.max(...index.postings[place].map((field) => field.length))]));
    this.spoken = new Words(index.folding, index.ignored, index.families, terms);
    this.terms = terms;
    /** Words that some page is called by, and not only has in its text. */
    this.named = new Set(terms.filter((_, place) => index.postings[place].some((field, number) => field.length && index.fields[number] !== "text")));
    this.weak = new Set(index.weak.map((name) => `+${name}`));
    this.last = new Set(index.last);
    /** @type {Map<string, string> | null} */
    this.single = null;
    this.mini = MiniSearch.loadJS(unpacked(index, terms), { fields: index.fields, tokenize: (text) => [text], processTerm: (term) => term });
  }

  /**
   * The pages for a query.
   * @param {string} query
   * @returns {Result[]}
   */
  find(query) {
    const wanted = this.wanted(query);
    const strong = this.isStrong(wanted);
    const whole = wanted.reduce((sum, { worth }) => sum + worth, 0);
    if (!whole) return [];
    const found = this.mini.search({
      combineWith: "OR",
      queries: wanted.map(({ terms, prefix }) => ({ combineWith: "OR", queries: terms, prefix })),
      boost: BOOST,
      boostTerm: (term) => this.little(term, strong) ? WEAK : 1,
    });
    const called = this.called(wanted);
    const ranked = found.map(({ id, score, queryTerms }) => {
      const said = wanted.reduce((sum, { terms, worth }) => sum + (terms.some((term) => queryTerms.includes(term)) ? worth : 0), 0) / whole;
      const met = Math.max(said, called.get(id) ?? 0); // what readers call a page, it need not say itself
      const own = score / queryTerms.length; // MiniSearch multiplies by their number
      return { id, met, score: own * said * said * (this.last.has(id) ? LAST : 1) + this.calling(id, called.get(id) ?? 0) };
    });
    const pages = new Set(found.map(({ id }) => id));
    for (const [id, fit] of called) if (!pages.has(id)) ranked.push({ id, met: fit, score: this.calling(id, fit) });
    const all = ranked.filter(({ met }) => met > 0.85);
    const top = Math.max(...all.map(({ score }) => score), 0);
    const best = all.length >= ENOUGH ? ranked.filter(({ met, score }) => met > 0.85 || score > top) : ranked;
    best.sort((a, b) => b.score - a.score || a.id - b.id);
    const shown = best.filter(({ score }, place) => place < LEAST || score >= FAINT * best[0].score);
    return shown.slice(0, MOST).map(({ id }) => this.result(id, wanted));
  }

  /**
   * What it counts that readers call a page so. One that comes after the rest comes first where just that is asked for.
   * @param {number} id
   * @param {number} fit
   */
  calling(id, fit) {
    return PHRASE * fit * (this.last.has(id) && fit < 1 ? LAST : 1);
  }

  /** The pages that are offered where nothing is found. */
  ways() {
    return this.index.ways.map((id) => this.result(id, []));
  }

  /**
   * What a query asks for. A word that says little counts little; the last one may be only begun.
   * @param {string} query
   * @returns {Wanted[]}
   */
  wanted(query) {
    const said = this.spoken.tokens(query);
    const tokens = said.filter(({ term }, place) => said.findLastIndex((other) => other.term === term) === place); // twice is no more
    const begun = !/\s$/.test(query);
    const plain = tokens.map(({ word, term }, place) => {
      const last = begun && place === tokens.length - 1;
      const terms = this.alike(word, term, last);
      return { terms: last && !term.startsWith("+") ? [...new Set([...terms, ...this.begun(word)])] : terms, prefix: last && !term.startsWith("+"), worth: 0 };
    });
    const strong = this.isStrong(plain);
    for (const item of plain) item.worth = Math.max(...item.terms.map((term) => this.worth(term, strong)), 0);
    const rare = tokens.filter(({ term }) => (this.pagesWith.get(term) ?? 0) < ENOUGH);
    const parts = rare.flatMap((token) => token.parts).filter((term) => this.pagesWith.has(term));
    return [...plain, ...parts.map((term) => ({ terms: [term], prefix: false, worth: PART * this.worth(term, strong) }))];
  }

  /**
   * Whether a query has words that say more than the weak ones.
   * @param {Wanted[]} wanted
   */
  isStrong(wanted) {
    return wanted.some(({ terms }) => terms.some((term) => !this.weak.has(term)));
  }

  /**
   * Whether a word says little beside the others of a query.
   * @param {string} term
   * @param {boolean} strong
   */
  little(term, strong) {
    return strong && this.weak.has(term);
  }

  /**
   * How much a word says: the fewer pages have it, the more.
   * @param {string} term
   * @param {boolean} strong
   */
  worth(term, strong) {
    const pages = this.index.pages.length;
    const said = this.little(term, strong) ? WEAK : this.named.has(term) || term.startsWith("+") ? 1 : TEXT;
    return said * Math.log(1 + pages / (this.pagesWith.get(term) ?? 0.5));
  }

  /**
   * The words of the index for one of a query. One that hardly any page has may be misspelt all the same.
   * @param {string} word
   * @param {string} term
   * @param {boolean} last
   */
  alike(word, term, last) {
    const pages = this.pagesWith.get(term) ?? 0;
    if (term.startsWith("+") || pages > RARE || this.named.has(term)) return [term];
    return [...(pages ? [term] : []), ...this.unknown(word, term, last)];
  }

  /**
   * What stands for a word that no page has: a beginning of it, words that begin with it, words spelt nearly so. A sum of
   * money or a year stands for nothing.
   * @param {string} word
   * @param {string} term
   * @param {boolean} last
   * @returns {string[]}
   */
  unknown(word, term, last) {
    if (/^\p{N}+$/u.test(term)) return [];
    const single = this.singles();
    const others = [...single.keys()].filter((other) => other !== term);
    const meant = (/** @type {string[]} */ words) => [...new Set(words.map((other) => /** @type {string} */ (single.get(other))))];
    const near = nearWords(term, others, 1);
    if (near.length) return meant(near).slice(0, 4);
    for (let length = term.length - 1; length >= Math.max(4, term.length - 3); length -= 1) {
      if (single.has(term.slice(0, length))) return meant([term.slice(0, length)]);
    }
    const longer = term.length > 3 ? others.filter((other) => other.startsWith(term)) : [];
    if (longer.length) return meant(longer).slice(0, 8);
    const far = nearWords(term, others, 2);
    return far.length ? meant(far).slice(0, 4) : last ? [word] : [];
  }

  /**
   * The families of which a member begins so.
   * @param {string} word
   */
  begun(word) {
    if (word.length < 3) return [];
    return Array.from(this.spoken.families).filter(([member]) => member.startsWith(word)).map(([, term]) => term).slice(0, 3);
  }

  /** Every word that is known, with the word that the index has for it. */
  singles() {
    this.single ??= new Map([
      ...this.terms.filter((term) => !term.startsWith("+")).map((term) => /** @type {[string, string]} */ ([term, term])),
      ...Array.from(this.spoken.families).filter(([member]) => !member.includes(" ")),
    ]);
    return this.single;
  }

  /**
   * How well what readers call each page fits.
   * @param {Wanted[]} wanted
   * @returns {Map<number, number>}
   */
  called(wanted) {
    const found = new Map();
    const whole = wanted.reduce((sum, { worth }) => sum + worth, 0);
    for (const [page, words] of this.index.phrases) {
      const met = wanted.filter(({ terms }) => terms.some((term) => words.includes(term)));
      const common = met.reduce((sum, { worth }) => sum + worth, 0);
      const besides = words.filter((word) => !met.some(({ terms }) => terms.includes(word)));
      const fit = (common / (whole + besides.reduce((sum, word) => sum + this.worth(word, true), 0))) ** 2;
      if (fit > (found.get(page) ?? 0)) found.set(page, fit);
    }
    return found;
  }

  /**
   * What is shown of a page.
   * @param {number} id
   * @param {Wanted[]} wanted
   * @returns {Result}
   */
  result(id, wanted) {
    const [url, title, kind, description, headings] = this.index.pages[id];
    const own = new Set(this.spoken.tokens(title).map(({ term }) => term));
    const terms = wanted.flatMap((item) => item.terms).filter((term) => !own.has(term) && !this.weak.has(term));
    const counted = headings.map(([anchor, text]) => {
      const words = this.spoken.tokens(text).map(({ term }) => term);
      return { anchor, text, met: terms.filter((term) => words.includes(term)).length };
    });
    const best = counted.reduce((most, next) => (next.met > most.met ? next : most), { anchor: "", text: "", met: 0 });
    return { url, title, kind, description, part: best.met ? { url: `${url}#${best.anchor}`, title: best.text } : null };
  }
}
