/**
 * Numbers as people type them, with what they mean: `€ 500`, `12.5 h`, `1.5万`, `1,00,000`, `½`. What is not known stays, and is
 * named, so that nobody takes dollars for euros.
 */

import { parseNumber } from "../core/values.js";
import { decimalOf, evaluate, exactly } from "./numerals.js";
import { fold, Vocabulary } from "./vocabulary.js";

/** @typedef {import("./vocabulary.js").Known} Known */
/** @typedef {import("./numerals.js").Part} Part */
/** @typedef {{text?: string, currency?: string, cause?: [key: string, part: string]}} Reading a number, and the currency that came with it; or why there is none */

const LAKHS = /^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/; // as India groups digits
const MYRIADS = /^\d{1,4}(?:,\d{4})+(?:\.\d+)?$/; // as China sometimes does
const UNCLEAR = /^[1-9]\d{0,2}[.,]\d{3}$/;
const FRACTION = /(?:(\p{Nd}+) +)?(\p{Nd}{1,2}) ?([\u2044/]) ?(\p{Nd}{1,2})(?!\p{Nd})/uy;
const CLOCK = /(\p{Nd}{1,3}):(\p{Nd}{2})(?!\p{Nd})/uy;
const DIGITS = /\p{Nd}(?:[\p{Nd}.,'\u2019\u066b\u066c ]*\p{Nd})?|[.,\u066b]\p{Nd}+/uy;
const CLOSED = /[.,] ?[-\u2010-\u2015=]{1,2}(?! ?\p{Nd})|\/[-=]|[.,\u3002]$/uy; // 500,- and 3,000/-
const UNKNOWN = /[^\p{Nd}\s]+/uy;
const HYPHEN = /^\p{L}-\p{L}/u; // twenty-one
const DASH = /^[-\u2010-\u2015\u2212]$/;
const LONGEST = 200; // letters: no number is as long, and nobody waits for one
const WHOLE_AT_MOST = 20; // of a fraction with a slash: what is more may be two numbers

/**
 * Digits of any script as those of the west.
 * @param {string} text
 */
function westernDigits(text) {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = /** @type {number} */ (digit.codePointAt(0));
    let value = 0;
    while (/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
    return String(value % 10);
  });
}

/** What was typed, with a blank before the sign of a fraction. @param {string} text */
function parted(text) {
  return text.normalize("NFC").replace(/(\p{Nd})(?=[\u00bc-\u00be\u2150-\u215e])/gu, "$1 ");
}

/** A text, folded, with the place of each of its letters before that. @param {string} text */
function folded(text) {
  let plain = "";
  /** @type {number[]} */
  const places = [];
  let place = 0;
  for (const sign of text) {
    const letters = fold(sign).replace(/\s/g, " ");
    plain += letters;
    places.push(...Array(letters.length).fill(place));
    place += sign.length;
  }
  return { plain, places };
}

class Reader {
  /**
   * @param {string} text
   * @param {Known} known
   */
  constructor(text, known) {
    this.known = known;
    this.text = parted(text);
    const { plain, places } = folded(this.text);
    this.plain = plain;
    this.places = places;
    this.words = new Vocabulary(known);
    this.place = 0;
    /** @type {Part[]} */
    this.parts = [];
    /** @type {string[]} */
    this.unknown = [];
    /** @type {[sign: string, codes: Set<string>][]} */
    this.money = [];
    /** @type {[key: string, part: string] | undefined} */
    this.cause = undefined;
    while (this.place < this.plain.length) this.step();
  }

  /** What the pattern finds here. @param {RegExp} pattern */
  match(pattern) {
    pattern.lastIndex = this.place;
    const found = pattern.exec(this.plain);
    if (found) this.place += found[0].length;
    return found;
  }

  /** As it was typed. @param {number} start @param {number} end */
  typed(start, end) {
    return this.text.slice(this.places[start], this.places[end] ?? this.text.length).trim();
  }

  step() {
    const start = this.place;
    if (this.plain[start] === " " || (!start && this.plain[start] === "+") || HYPHEN.test(this.plain.slice(start - 1, start + 2))) this.place += 1;
    else if (this.known.unit === "hours" && this.clock()) return;
    else if (this.fraction() || this.digits() || (this.parts.length && this.match(CLOSED)) || this.word()) return;
    else {
      const [sign] = this.match(UNKNOWN) || [this.plain[this.place++]];
      const isMinus = DASH.test(sign) && !this.parts.length && /\p{Nd}/u.test(this.plain.slice(this.place));
      if (isMinus) this.cause ||= ["minus", ""];
      this.unknown.push(this.typed(start, this.place));
    }
  }

  clock() {
    const start = this.place;
    const [all, ...typed] = this.match(CLOCK) || [];
    const [hours, minutes] = typed.map((digits) => BigInt(westernDigits(digits)));
    if (all && minutes < 60n) this.parts.push({ kind: "number", value: [hours * 60n + minutes, 60n], digits: all });
    else this.place = start;
    return this.place > start;
  }

  fraction() {
    const start = this.place;
    const found = this.match(FRACTION);
    if (!found) return false;
    const [all, whole = "0", up, sign, down] = found;
    const [one, above, below] = [whole, up, down].map((digits) => BigInt(westernDigits(digits)));
    const isOne = above < below && (sign !== "/" || below <= WHOLE_AT_MOST);
    if (!isOne) this.place = start;
    else this.parts.push({ kind: "number", value: [one * below + above, below], digits: all });
    return isOne;
  }

  digits() {
    const [digits] = this.match(DIGITS) || [];
    if (!digits) return false;
    const typed = digits.replace(/^(?=[.,\u066b])/, "0");
    let number = parseNumber(typed) === null ? westernDigits(typed) : typed;
    if (LAKHS.test(number) || (this.known.point === "." && MYRIADS.test(number))) number = number.replaceAll(",", "");
    const decimal = parseNumber(number);
    if (decimal === null) this.cause ||= ["marks", digits];
    else this.parts.push({ kind: "number", value: exactly(decimal), digits: number });
    return true;
  }

  word() {
    const start = this.place;
    const found = this.words.at(this.plain, start);
    if (!found) return false;
    this.place = found.end;
    const { token } = found;
    if (token.kind === "money") this.money.push([this.typed(start, found.end), token.codes]);
    else if (token.kind !== "end") this.parts.push(token);
    return true;
  }

  /** The currency that was typed beside the number, or why it cannot be taken. @returns {Reading} */
  currency() {
    const { currency, usual = "", offered } = this.known;
    if (!this.money.length) return {};
    const [[sign]] = this.money;
    const meant = offered.filter((code) => this.money.every(([, codes]) => codes.has(code)));
    if (meant.includes(currency || usual)) return {};
    if (currency || !meant.length) return { cause: ["part", sign] };
    return meant.length === 1 ? { currency: meant[0] } : { cause: ["which", sign] };
  }

  /** @returns {Reading} */
  read() {
    const { cause, unknown, parts, known } = this;
    if (cause) return { cause };
    if (unknown.length) return { cause: ["part", unknown.join(" ")] };
    const money = this.currency();
    if (money.cause) return money;
    const counted = parts.filter((part) => part.kind !== "unit" || part.value[0] !== part.value[1]);
    const [only] = counted;
    if (counted.length === 1 && only.kind === "number" && "digits" in only && !/[:\u2044/]/.test(only.digits)) return { ...money, text: only.digits };
    if (parts.some((part) => "digits" in part && UNCLEAR.test(part.digits))) return { cause: ["marks", ""] };
    const spoken = known.unit === "percent" ? counted : parts; // 百分之十
    const value = evaluate(spoken, known.unit, /\p{sc=Han}/u.test(this.plain));
    if (!value) return { cause: ["one", ""] };
    const text = decimalOf(value, known.point);
    return text === undefined ? { cause: ["inexact", ""] } : { ...money, text };
  }
}

/**
 * What was typed as a number alone, or why that cannot be told.
 * @param {string} text
 * @param {Known} known
 * @returns {Reading}
 */
export function readable(text, known) {
  const typed = text.replace(/\p{Cf}/gu, "").trim();
  return typed.length > LONGEST ? { cause: ["one", ""] } : new Reader(typed, known).read();
}
