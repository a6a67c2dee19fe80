/**
 * Amounts of money in words, by rules that each language writes as data and its sheet brings. The build does the same in
 * `hooks/text/spell.py`.
 */

import { writers } from "../core/values.js";
import { given, Money } from "./amounts.js";

/** @typedef {{base: number, divisor: number, least: number, text: string}} Rule how numbers from `base` on are said: quotient and rest by `divisor`; a rest below `least` counts as none */
/** @typedef {{by: string, forms: string[]}} Forms what is counted: the set of rules that counts it, and its forms */
/** @typedef {{rules: Record<string, Rule[]>, nouns: Record<string, string[]>}} Spelling */

const MOST_DIGITS = 12; // before the decimals: beyond them languages name thousands of milliards
const AMOUNT = /^(\d+)\.(\d+)-(\w+)$/;
const PART = /\[([^|\]]*)\|?([^\]]*)\]|([<>=-])(\w+)(?::(\w+))?\3|@(\d)/g;
/** @type {Map<string, {words: Record<string, string>, spelling: Spelling}>} */
const read = new Map();

/**
 * An amount and its currency as `1250.50-eur`; nothing for what has more decimals than the currency, or more digits than have names.
 * @param {string[]} values amount, currency
 * @param {object} _
 * @param {import("./amounts.js").Context} [context]
 */
export function in_words([amount, currency], _, context) {
  if (!given(amount) || !given(currency)) return "";
  const money = new Money(currency, context);
  const exact = money.exact(amount);
  if (!exact || (exact.units * money.unit) % exact.scale) return "";
  const [whole, decimals] = money.write(money.read(amount) || 0n).replace(/^0+(?=\d)/, "").split(".");
  return decimals && whole.length <= MOST_DIGITS ? `${whole}.${decimals}-${currency}` : "";
}

/** @param {string} text @returns {Forms} */
function readForms(text) {
  const [by, forms = ""] = text.split(":");
  return { by, forms: forms.split("|") };
}

/**
 * The rules as a language writes them: `%set` begins a set, `@name form|form` names what is counted.
 * @param {string} text
 */
function readSpelling(text) {
  /** @type {Spelling} */
  const spelling = { rules: {}, nouns: {} };
  /** @type {Rule[]} */
  let rules = [];
  for (const line of text.split("\n").map((written) => written.trim()).filter(Boolean)) {
    const [first] = line.split(" ");
    const rest = line.slice(first.length + 1);
    const name = first.slice(1);
    if (first[0] === "%") rules = spelling.rules[name] = [];
    else if (first[0] === "@") spelling.nouns[name] = rest.split("|");
    else {
      const [base, divisor, least] = first.split("/");
      rules.push({ base: Number(base), divisor: Number(divisor) || 10 ** (base.length - 1), least: Number(least) || 1, text: rest });
    }
  }
  return spelling;
}

/**
 * A number in words by one set of rules; `forms` are those of what it counts, `own` what has other names here.
 * @param {Spelling} spelling
 * @param {number} number
 * @param {Forms} how
 * @param {Record<string, Forms>} own
 * @returns {string}
 */
function spell(spelling, number, { by, forms }, own) {
  if (/^0+$/.test(by)) return String(number).padStart(by.length, "0");
  const { divisor, least, text } = /** @type {Rule} */ (spelling.rules[by].findLast(({ base }) => base <= number));
  const rest = number % divisor;
  /** @type {Record<string, number>} */
  const values = { "<": (number - rest) / divisor, ">": rest, "=": number, "-": number - rest };
  /** @param {string} part @returns {string} */
  const fill = (part) => part.replace(PART, (_, more, less, sign, name, noun, place) => {
    if (place) return forms[Number(place) - 1];
    if (!sign) return fill(rest >= least ? more : less);
    return spell(spelling, values[sign], own[name] || { by: name, forms: spelling.nouns[noun] || forms }, own);
  });
  return fill(text);
}

/**
 * `1250.50-eur` in words, with its currency; nothing for what is no amount, or in no currency of the language.
 * @param {string} raw
 * @param {import("../core/values.js").Writing} writing
 */
function spellAmount(raw, { spelling: text = "{}" }) {
  if (!read.has(text)) {
    const words = JSON.parse(text);
    read.set(text, { words, spelling: readSpelling(words.rules || "") });
  }
  const { words, spelling } = /** @type {{words: Record<string, string>, spelling: Spelling}} */ (read.get(text));
  const [, whole, part = "", currency] = raw.match(AMOUNT) || [];
  if (!words[currency]) return "";
  const [unit, small = unit] = words[currency].split(";").map(readForms);
  return spell(spelling, Number(whole + part), { by: `sum${part.length}`, forms: unit.forms }, { unit, part: small });
}

writers.words = spellAmount;
