/** Numbers in words and digits, worked out exactly: `1.5万`, `two hundred and five`, `1 ½`, `2 weeks 3 days`, `1 h 30`. */

/** @typedef {import("./vocabulary.js").Token} Token */
/** @typedef {import("./vocabulary.js").Ratio} Ratio */
/** @typedef {Token | {kind: "number", value: Ratio, digits: string, terse?: boolean}} Part a word, or digits as they were typed */

/** @type {Ratio} */
const NOTHING = [0n, 1n];
/** @type {Ratio} */
const MINUTE = [1n, 60n];

/** @param {Ratio} one @param {Ratio} other @returns {Ratio} */
function add([a, b], [c, d]) {
  return [a * d + c * b, b * d];
}

/** @param {Ratio} one @param {Ratio} other @returns {Ratio} */
function times([a, b], [c, d]) {
  return [a * c, b * d];
}

/** @param {Ratio} one @param {Ratio} other */
function isLess([a, b], [c, d]) {
  return a * d < c * b;
}

/** A decimal number. @param {string} decimal @returns {Ratio} */
export function exactly(decimal) {
  const [whole, decimals = ""] = decimal.split(".");
  return [BigInt(whole + decimals), 10n ** BigInt(decimals.length)];
}

/**
 * As a decimal number; nothing where decimals do not end soon.
 * @param {Ratio} value
 * @param {string} point
 */
export function decimalOf([a, b], point) {
  for (let places = 0; places <= 6; places += 1) {
    if ((a * 10n ** BigInt(places)) % b) continue;
    const least = places === 3 && a >= b ? 4 : places; // three decimals may be read as thousands
    const digits = String((a * 10n ** BigInt(least)) / b).padStart(least + 1, "0");
    return least ? `${digits.slice(0, -least)}${point}${digits.slice(-least)}` : digits;
  }
}

/** How much may still be added to a number: less than its last digit is worth. @param {Ratio} value */
function room([a, b]) {
  if (b !== 1n) return NOTHING;
  let [rest, one] = [a, 1n];
  while (rest && rest % 10n === 0n) [rest, one] = [rest / 10n, one * 10n];
  return /** @type {Ratio} */ ([one, 1n]);
}

/** A number that is being read, part by part. */
class Sum {
  constructor() {
    /** @type {Ratio[]} what is complete, the greatest first */
    this.terms = [];
    /** @type {Ratio | undefined} what waits for what it counts */
    this.last = undefined;
    this.joined = false;
    this.sound = true;
    this.any = false;
  }

  /** @param {Part} part */
  take(part) {
    this.any = true;
    if (part.kind === "join") this.joined = true;
    else if (part.kind === "nought") this.many(part.power);
    else if (part.kind === "number") this.number(part);
  }

  /** @param {{value: Ratio, digits?: string}} part */
  number({ value, digits }) {
    if (!digits && !value[0] && (this.terms.length || this.last)) this.joined = true; // 一千零五
    else if (!this.last) this.last = value;
    else if (value[1] !== 1n && (this.joined || !digits)) this.last = add(this.last, value); // one and a half
    else if (isLess(value, room(this.last)) || (this.joined && isLess(this.last, room(value)))) this.last = add(this.last, value);
    else this.sound = false;
  }

  /** @param {number} power */
  many(power) {
    /** @type {Ratio} */
    const factor = [10n ** BigInt(power), 1n];
    let counted = this.last;
    while (this.terms.length && isLess(this.terms[this.terms.length - 1], factor)) counted = add(counted || NOTHING, /** @type {Ratio} */ (this.terms.pop()));
    this.terms.push(times(counted || [1n, 1n], factor));
    this.last = undefined;
    this.joined = false;
  }

  /** What it comes to; nothing where it cannot be told. @param {boolean} terse whether a digit after a hundred may mean ten of it */
  result(terse) {
    const { last, terms } = this;
    if (!this.sound || !this.any || (!last && !terms.length)) return;
    const least = terms[terms.length - 1];
    const isTerse = terse && !this.joined && least && least[0] % 100n === 0n; // 一百二
    if (last && least && (isTerse || !isLess(last, room(least)))) return;
    return [...terms, last || NOTHING].reduce(add, NOTHING);
  }
}

/**
 * What the parts of a number come to, in the unit of its field.
 * @param {Part[]} parts
 * @param {string | undefined} unit
 * @param {boolean} terse
 * @returns {Ratio | undefined}
 */
export function evaluate(parts, unit, terse) {
  let total = NOTHING;
  /** @type {Ratio | undefined} */
  let before;
  let sum = new Sum();
  for (const part of parts) {
    if (part.kind !== "unit") {
      sum.take(part);
      continue;
    }
    const count = sum.any ? sum.result(terse) : part.alone ? /** @type {Ratio} */ ([1n, 1n]) : undefined;
    if (!count || (before && !isLess(part.value, before))) return;
    total = add(total, times(count, part.value));
    [before, sum] = [part.value, new Sum()];
  }
  if (before && !sum.any) return total;
  const rest = sum.result(terse);
  if (!rest || !before) return rest;
  const minutes = unit === "hours" && before[0] === before[1] && isLess(rest, [60n, 1n]);
  return minutes ? add(total, times(rest, MINUTE)) : undefined;
}
