/**
 * Numbers as people type them, with what they mean: `500 元`, `12.5 h`, `1.5万`, `1,00,000`. What stands around a number is known
 * from the browser's own tables; what is not known stays, so that nobody takes dollars for euros.
 */

import { parseNumber } from "../core/values.js";

/** @typedef {{kind: string, unit?: string, currency: string, words: string[], locales: string[], point: string}} Known of a field */

const PARTED = /^([^\p{Nd}]*)(\p{Nd}(?:.*\p{Nd})?)([^\p{Nd}]*)$/su;
const LAKHS = /^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/; // as India groups digits
const MYRIADS = /^\d{1,4}(?:,\d{4})+(?:\.\d+)?$/; // as China sometimes does
const COUNTS = [0, 1, 2, 3, 5, 11, 100]; // one of each kind that languages have a form for
/** @type {Record<string, string>} what Intl calls a unit */
const UNITS = { days: "day", hours: "hour", percent: "percent" };

/**
 * A word as it is compared: without case, marks above and below, and what closes an abbreviation.
 * @param {string} word
 */
function fold(word) {
  return word.normalize("NFKD").replace(/[\p{M}\p{Cf}]/gu, "").toLowerCase().replace(/\.$/, "").trim();
}

/**
 * The parts of one type in numbers that are written with these options.
 * @param {string[]} locales
 * @param {Intl.NumberFormatOptions} options
 * @param {string} type
 */
function partsOf(locales, options, type) {
  return locales.flatMap((locale) => {
    const format = new Intl.NumberFormat(locale, options);
    return COUNTS.flatMap((count) => format.formatToParts(count).filter((part) => part.type === type).map(({ value }) => value));
  });
}

/**
 * What may stand beside a number of this field and means nothing more.
 * @param {Known} known
 */
function around({ kind, unit = "percent", currency, words, locales }) {
  const displays = /** @type {const} */ (["long", "short", "narrow"]);
  const found = [...words];
  if (kind === "number") {
    found.push("%", "٪", ...displays.flatMap((unitDisplay) => partsOf(locales, { style: "unit", unit: UNITS[unit] || unit, unitDisplay }, "unit")));
  } else if (/^[a-z]{3}$/i.test(currency)) {
    const styles = /** @type {const} */ (["symbol", "narrowSymbol", "code", "name"]);
    found.push(...styles.flatMap((currencyDisplay) => partsOf(locales, { style: "currency", currency, currencyDisplay }, "currency")));
  }
  return new Set(found.flatMap((name) => [fold(name), ...fold(name).split(/\s+/)]).filter(Boolean));
}

/**
 * What stands for many: `K`, `tis.`, `ألف`, `万`, each with the noughts it is short for.
 * @param {string[]} locales
 */
function powers(locales) {
  /** @type {Map<string, number>} */
  const found = new Map();
  for (const locale of locales) {
    for (const compactDisplay of /** @type {const} */ (["short", "long"])) {
      const format = new Intl.NumberFormat(locale, { notation: "compact", compactDisplay, numberingSystem: "latn" });
      for (const power of [3, 4, 5, 6, 7, 8, 9]) {
        for (const times of [1, 2, 3, 5]) {
          const parts = format.formatToParts(times * 10 ** power);
          const sign = parts.find(({ type }) => type === "compact");
          const digits = parts.filter(({ type }) => type === "integer").map(({ value }) => value).join("");
          if (sign && digits) found.set(fold(sign.value), Math.round(Math.log10((times * 10 ** power) / Number(digits))));
        }
      }
    }
  }
  return found;
}

/**
 * The noughts that the words around a number add; nothing where one of them is not known.
 * @param {string} text
 * @param {Set<string>} known
 * @param {Map<string, number>} many
 */
function noughts(text, known, many) {
  let sum = 0;
  for (const word of fold(text).split(/\s+/).filter(Boolean)) {
    const bare = word.replace(/\.$/, "");
    const short = [...many.keys()].find((sign) => bare === sign || (bare.startsWith(sign) && known.has(bare.slice(sign.length))));
    if (known.has(bare)) continue;
    if (short === undefined) return undefined;
    sum += many.get(short) || 0;
  }
  return sum;
}

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

/**
 * A decimal number with its point moved.
 * @param {string} decimal
 * @param {number} places
 */
function shift(decimal, places) {
  const [whole, decimals = ""] = decimal.split(".");
  const digits = decimals.padEnd(places, "0");
  const rest = digits.slice(places);
  return (whole + digits.slice(0, places)).replace(/^0+(?=\d)/, "") + (rest ? `.${rest}` : "");
}

/**
 * What was typed as a number alone; as it is where that cannot be told.
 * @param {string} text
 * @param {Known} known
 */
export function readable(text, known) {
  const [, before, typed, after] = text.replace(/\p{Cf}/gu, "").trim().match(PARTED) || [];
  if (!typed) return text;
  const more = noughts(`${before} ${after}`, around(known), powers(known.locales));
  if (more === undefined) return text;
  let number = parseNumber(typed) === null ? westernDigits(typed) : typed;
  if (LAKHS.test(number) || (known.point === "." && MYRIADS.test(number))) number = number.replaceAll(",", "");
  const decimal = parseNumber(number);
  if (decimal === null) return text;
  return more ? shift(decimal, more) : number;
}
