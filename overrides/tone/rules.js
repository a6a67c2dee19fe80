/** The compiled rules of a language, ready for texts: what each word of a text is to them. */

import { READ } from "./message.js";
import { isHan, Letters } from "./tokens.js";

/** @typedef {{symbol: number, gap: number, optional: boolean}} Step */
/** @typedef {{id: number, steps: Step[], first: number, last: number}} Steps a sequence, marked from one step up to another */
/** @typedef {{number: number, sequence: Steps, single: boolean, next: number, near: number}} Begun a sequence of a set; whether it is one word that nobody marks; what must follow and how near, if anything */
/** @typedef {import("./tokens.js").LetterData & {sets: string, names: Record<string, number>, rules: Record<string, [[number, number][], number, number, number]>}} Compiled */

const LEAST_REST = 3;
const MOST_PREFIXES = 3;
const LONGEST_WORD = 40;

/**
 * All sets, each behind those that it uses, and by line the number of its set: those in round brackets are sets too.
 * @param {string} text
 */
function flattened(text) {
  /** @type {string[]} */
  const sets = [];
  /** @type {number[]} */
  const lines = [];
  for (const line of text.split("\n")) {
    let flat = line.replace(/<(\d+)>/g, (_, number) => `<${lines[number]}>`);
    while (flat.includes("(")) flat = flat.replace(/\(([^()]*)\)/g, (_, inner) => `<${sets.push(inner) - 1}>`);
    lines.push(sets.push(flat) - 1);
  }
  return { sets, lines };
}

export class Rules {
  /** @param {Compiled} data */
  constructor(data) {
    this.letters = new Letters(data);
    const { sets, lines } = flattened(data.sets);
    /** @type {(number: number) => number} */
    const own = (number) => lines[number] ?? -1;
    /** @type {Record<string, number>} */
    this.names = Object.fromEntries(Object.entries(data.names).map(([name, number]) => [name, own(number)]));
    /** @type {Compiled["rules"]} */
    this.rules = {};
    for (const [name, [finds, ...others]] of Object.entries(data.rules)) {
      const [again, unless, besides] = others.map(own);
      this.rules[name] = [finds.map(([number, silencer]) => [own(number), own(silencer)]), again, unless, besides];
    }
    /** @type {Set<number>} the sets whose matches are told */
    this.told = new Set([...READ.map((name) => this.names[name] ?? -1), ...Object.values(this.rules).flat(3)].filter((number) => number >= 0));
    /** @type {Map<string, number>} */
    this.symbols = new Map(sets.map((_, number) => [`<${number}>`, number]));
    this.size = 0; // so many sequences
    this.sets = sets.map((text) => text.split("|").map((sequence) => this.steps(sequence)));
    /** @type {Begun[][]} by symbol, the sequences that may begin with it */
    this.begun = Array.from(this.symbols, () => []);
    for (const [number, sequences] of this.sets.entries()) {
      for (const sequence of sequences) {
        for (const [place, { symbol, optional }] of sequence.steps.entries()) {
          const after = sequence.steps[place + 1];
          const sure = after && !after.optional && !optional;
          const single = sequence.steps.length === 1 && !this.told.has(number);
          this.begun[symbol].push({ number, sequence, single, next: sure ? after.symbol : -1, near: sure ? 2 << after.gap : 0 });
          if (!optional) break;
        }
      }
    }
    /** @type {Map<string, [string, number][]>} words with a star: by what they begin with, what they end with */
    this.stems = new Map();
    for (const [name, symbol] of this.symbols) {
      if (!name.includes("*")) continue;
      const [begin, end] = name.split("*");
      this.stems.set(begin, [...(this.stems.get(begin) || []), [end, symbol]]);
    }
    /** @type {Map<string, number[]>} */
    this.known = new Map();
  }

  /**
   * @param {string} text
   * @returns {Steps}
   */
  steps(text) {
    /** @type {Step[]} */
    const steps = [];
    let first = 0;
    let last = -1;
    for (const part of text.split(" ")) {
      if (part === "[") first = steps.length;
      else if (part === "]") last = steps.length;
      else {
        const [name, gap] = part.split("~").reverse();
        const optional = name.endsWith("?") && name[0] !== "$";
        const bare = optional ? name.slice(0, -1) : name;
        for (const [place, word] of (isHan(bare) ? [...bare] : [bare]).entries()) {
          if (!this.symbols.has(word)) this.symbols.set(word, this.symbols.size);
          steps.push({ symbol: Number(this.symbols.get(word)), gap: place ? 0 : Number(gap || 0), optional });
        }
      }
    }
    return { id: this.size++, steps, first, last: last < 0 ? steps.length : last };
  }

  /**
   * The symbols that a word is.
   * @param {string} word
   */
  of(word) {
    let known = this.known.get(word);
    if (!known) {
      if (this.known.size > 50_000) this.known.clear();
      this.known.set(word, (known = [...this.found(word)]));
    }
    return known;
  }

  /** @param {string} word */
  found(word) {
    /** @type {Set<number>} */
    const found = new Set();
    /** @param {string} name */
    const look = (name) => {
      const symbol = this.symbols.get(name);
      if (symbol !== undefined) found.add(symbol);
    };
    look(`=${word}`);
    look(word[0] >= "0" && word[0] <= "9" ? "#" : word);
    for (const form of this.forms(word)) {
      look(form);
      for (let length = 0; length <= Math.min(form.length, LONGEST_WORD); length++) {
        for (const [end, symbol] of this.stems.get(form.slice(0, length)) || []) {
          if (form.endsWith(end) && form.length >= length + end.length) found.add(symbol);
        }
      }
    }
    return found;
  }

  /**
   * The word, and what is left of it without what is glued to its front.
   * @param {string} word
   */
  forms(word) {
    const { prefixes } = this.letters.data;
    const forms = [word];
    for (let times = prefixes.length ? MOST_PREFIXES : 0; times; times--) {
      for (const form of [...forms]) {
        for (const prefix of prefixes) {
          const rest = form.slice(prefix.length);
          if (form.startsWith(prefix) && rest.length >= LEAST_REST && !forms.includes(rest)) forms.push(rest);
        }
      }
    }
    return forms;
  }
}
