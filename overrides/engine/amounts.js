/**
 * Amounts of money as whole numbers of minor units. What a reader typed is read exactly; a step rounds once, where it ends,
 * half up, as trade does. Neither uses floating point.
 */

import { trim } from "../core/trim.js";
import { parseNumber, parseRows, UNREAD } from "../core/values.js";

/** @typedef {{point?: string | false, locale?: string}} Context how the reader writes: decimal mark and locale */
/** @typedef {{units: bigint, scale: bigint}} Exact a decimal number as a fraction */
/** @typedef {Record<string, string>} Row */

const THOUSANDTHS = ["bhd", "jod", "kwd", "omr"];
const MOST_DIGITS = 15; // what every browser shows without rounding
const GROUPED = /^[1-9]\d{0,2}\.\d{3}$/; // a reader of numbers may take such a point for one before thousands

/** @param {bigint} numerator @param {bigint} denominator */
export function roundHalfUp(numerator, denominator) {
  return (2n * numerator + denominator) / (2n * denominator);
}

/**
 * A number as it was typed; null where it is not given or cannot be read.
 * @param {string | undefined} text
 * @param {string | false} [point]
 * @returns {Exact | null}
 */
export function readExact(text, point) {
  const decimal = parseNumber(text || "", point);
  if (decimal === null) return null;
  const [whole, decimals = ""] = decimal.split(".");
  return { units: BigInt(whole + decimals), scale: 10n ** BigInt(decimals.length) };
}

/**
 * Whether something stands there.
 * @param {string | undefined} text
 * @returns {text is string}
 */
export function given(text) {
  return trim(text || "") !== "";
}

/** Whether a row holds anything. @param {Row} row */
export function isFilled(row) {
  return Object.values(row).some(given);
}

/** The rows of a list that hold anything. @param {string} text @returns {Row[]} */
export function filledRows(text) {
  return parseRows(text).filter(isFilled);
}

/** The rows of a result as a list field holds them: nothing where there are none. @param {Row[]} rows */
export function rowsText(rows) {
  return rows.length ? JSON.stringify(rows) : "";
}

/** Amounts of one currency. */
export class Money {
  /**
   * @param {string} currency its option, such as `kwd`
   * @param {Context} [context]
   */
  constructor(currency, context = {}) {
    this.decimals = THOUSANDTHS.includes(currency) ? 3 : 2;
    this.unit = 10n ** BigInt(this.decimals);
    this.point = this.decimals === 3 && (context.point || false);
  }

  /** @param {string | undefined} text */
  exact(text) {
    return readExact(text, this.point);
  }

  /**
   * An amount in minor units; null where it is not given or cannot be read.
   * @param {string | undefined} text
   */
  read(text) {
    const exact = this.exact(text);
    return exact && roundHalfUp(exact.units * this.unit, exact.scale);
  }

  /** Whether something stands there that is no amount. @param {string | undefined} text */
  unread(text) {
    return given(text) && this.exact(text) === null;
  }

  /**
   * Minor units as decimal text with all decimals of the currency. A nought leads where a point before three digits could be
   * one before thousands, so that everybody who reads typed numbers reads it alike; unread if browsers would round it.
   * @param {bigint} minor
   */
  write(minor) {
    const digits = String(minor).padStart(this.decimals + 1, "0");
    if (digits.length > MOST_DIGITS) return UNREAD;
    const text = `${digits.slice(0, -this.decimals)}.${digits.slice(-this.decimals)}`;
    return GROUPED.test(text) ? `0${text}` : text;
  }

  /**
   * The sum of those amounts that are given, unread if one cannot be read.
   * @param {(string | undefined)[]} texts
   */
  sum(texts) {
    const there = texts.filter(given);
    if (there.some((text) => this.unread(text))) return UNREAD;
    return this.write(there.reduce((sum, text) => sum + (this.read(text) || 0n), 0n));
  }

  /**
   * One amount less another, of which one that is not given is nothing; null where one cannot be read.
   * @param {string} one
   * @param {string} other
   */
  difference(one, other) {
    if (this.unread(one) || this.unread(other)) return null;
    return (this.read(one) || 0n) - (this.read(other) || 0n);
  }

  /** An amount as typed, as every later step reads it; what cannot be read stays. @param {string | undefined} text */
  tidy(text = "") {
    const minor = this.read(text);
    return minor === null ? text : this.write(minor);
  }

  /**
   * A price times a fraction, rounded once.
   * @param {string} price with as many decimals as it has
   * @param {Exact | null} times
   */
  times(price, times) {
    const exact = this.exact(price);
    if (!exact || !times) return UNREAD;
    return this.write(roundHalfUp(exact.units * times.units * this.unit, exact.scale * times.scale));
  }
}
