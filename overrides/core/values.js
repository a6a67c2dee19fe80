/** Values as a sentence shows them. The build does the same with Babel; tests compare the two. */

import { latinDigits, UNCLEAR } from "./exact.js";
import { BLANK } from "./letters.js";
import { keepValueOrder } from "./marks.js";
import { trim } from "./trim.js";

export { parseRows } from "./rows.js";

/** @typedef {{locale: string, rtl: boolean, point?: string | false, spelling?: string}} Writing how a sheet writes values; `point` is for reading numbers, `spelling` for amounts in words */

/** What stands for a sum that cannot be told because something in it cannot be read. It is never taken for nothing. */
export const UNREAD = "?";

const INVISIBLE = /\p{Cf}/gu; // marks of direction come along when a number is pasted
const GROUPED = new RegExp(`^([1-9]\\d{0,2}([.,${BLANK}\u066c'’])\\d{3}(?:\\2\\d{3})*)(?:(?!\\2)[.,\u066b](\\d*))?$`, "u");
const PLAIN = /^(\d+)()(?:[.,\u066b](\d*))?$/;
const MOST_DIGITS = 15; // what every browser shows without rounding
/** @type {Record<string, (raw: string, writing: Writing) => string>} by type, those of scripts that only some pages need */
export const writers = {};
/** @type {Map<string, any>} */
const cache = new Map();

/**
 * One formatter of each kind and locale: making them is slow, using them is not.
 * @param {"DateTimeFormat" | "NumberFormat" | "PluralRules"} kind
 * @param {string} locale
 * @param {object} options
 */
function formatter(kind, locale, options) {
  const key = `${kind} ${locale} ${JSON.stringify(options)}`;
  if (!cache.has(key)) cache.set(key, new /** @type {any} */ (Intl)[kind](locale, options));
  return cache.get(key);
}

/**
 * A number as people type it (1,250.50 or 1.250,50, Arabic or full-width digits) as decimal text, or null.
 * One separator before three digits groups thousands, unless a nought comes first. Where amounts may have three decimals,
 * `point` is the reader's decimal mark: then that mark is one, and the other could be either and is refused.
 * @param {string} text
 * @param {string | false} [point]
 */
export function parseNumber(text, point) {
  const plain = latinDigits(trim(text.normalize("NFKC").replace(INVISIBLE, "")));
  const unclear = point && UNCLEAR.test(plain);
  if ((unclear && !plain.includes(point)) || plain.replace(/\D/g, "").length > MOST_DIGITS) return null;
  const [, whole, , decimals] = (!unclear && plain.match(GROUPED)) || plain.match(PLAIN) || [];
  return whole ? whole.replace(/\D/g, "") + (decimals ? `.${decimals}` : "") : null;
}

/**
 * Options that show the decimals which were typed; an amount has at least those of its currency, or none if it is whole.
 * @param {string} decimal
 * @param {number} [least] of an amount
 */
function exactly(decimal, least) {
  let digits = decimal.split(".")[1]?.length || 0;
  if (least) digits = Number(decimal) % 1 ? Math.max(digits, least) : 0;
  return { minimumFractionDigits: digits, maximumFractionDigits: digits };
}

/**
 * `raw` (ISO date, number as typed, or words) as the sheet's language writes it; what cannot be read comes back as typed.
 * The type `day` is a date without its year, `sign` the sign of a currency before a number.
 * @param {string | undefined} type
 * @param {string} raw
 * @param {Writing} writing
 * @returns {string}
 */
export function formatValue(type, raw, writing) {
  const { locale, rtl, point } = writing;
  if (type && writers[type]) return writers[type](raw, writing);
  if (type === "date" || type === "day") {
    const date = new Date(raw);
    const style = type === "date" ? { dateStyle: "long" } : { day: "numeric", month: "long" };
    if (Number.isNaN(date.valueOf())) return raw;
    // South African English pads the day of a date with its year, and not of one without: a text has both
    return formatter("DateTimeFormat", locale, { ...style, timeZone: "UTC" }).format(date).replace(/^0/, "");
  }
  if (type === "sign") {
    const parts = formatter("NumberFormat", locale, { style: "currency", currency: raw }).formatToParts(0);
    const sign = parts.find((/** @type {Intl.NumberFormatPart} */ part) => part.type === "currency").value;
    return /\p{L}$/u.test(sign) ? `${sign}\u00a0` : sign;
  }
  if (type !== "number" && type !== "amount") return keepValueOrder(raw, rtl);
  const decimal = parseNumber(raw, type === "amount" && point);
  return decimal === null ? raw : formatter("NumberFormat", locale, exactly(decimal, type === "amount" ? (point ? 3 : 2) : 0)).format(decimal);
}

/**
 * Whether a number cannot be read, so that it stands in the text as it was typed.
 * @param {string | undefined} type
 * @param {string} raw
 * @param {{point?: string | false}} writing
 */
export function isUnread(type, raw, { point }) {
  return (type === "number" || type === "amount") && parseNumber(raw, type === "amount" && point) === null;
}

/**
 * The CLDR plural category of a typed number, or `other`.
 * @param {string} raw
 * @param {{locale: string, point?: string | false}} writing
 * @returns {string}
 */
export function pluralCategory(raw, { locale, point }) {
  const decimal = parseNumber(raw, point);
  return decimal === null ? "other" : formatter("PluralRules", locale, exactly(decimal)).select(Number(decimal));
}
