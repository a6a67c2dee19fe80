/** What a form says beside a day or a number that can be read, but may not be what was meant. Nothing here forbids anything. */

import { Calendar, dayOf } from "../engine/days.js";
import { latinDigits } from "../core/exact.js";
import { formatValue, parseNumber } from "../core/values.js";
import { trim } from "../core/trim.js";

/** @typedef {Record<string, string>} Words */
/** @typedef {{words: Words, locale: string}} Says how the page says it */

const UNCLEAR = /^[1-9]\d{0,2}[.,]\d{3}$/;
const MINUS = /^\s*[-\u2010-\u2014\u2212\uff0d]/;
const [LONG, YEAR] = [1000, 365.2425]; // days
const [AGO, OFF] = [366, 1096]; // days: a year back, three years ahead
const [FSI, PDI] = ["\u2068", "\u2069"];
const MOST_DIGITS = 15; // as in `core/values.js`

/**
 * @param {string} sentence
 * @param {Record<string, string>} values
 */
function fill(sentence, values) {
  return Object.entries(values).reduce((text, [name, value]) => text.replace(`{${name}}`, () => value), sentence);
}

/**
 * Why a day can hardly be meant: it has passed or is still to come, lies years away, or comes before the notice is over.
 * @param {string} iso
 * @param {{today: string, ahead?: boolean, behind?: boolean, anyYear?: boolean, notice?: number}} given `notice` in days from today
 * @param {Says} says
 */
export function dayDoubt(iso, { today, ahead, behind, anyYear, notice = 0 }, { words, locale }) {
  const away = dayOf(iso) - dayOf(today);
  const years = { years: counted(locale, "year", Math.abs(away) / YEAR) };
  if (ahead && away < 0) return words.past;
  if (behind && away > 0) return words.to_come;
  if (!anyYear && away < -AGO) return fill(words.long_ago, years);
  if (!anyYear && away > OFF) return fill(words.far_off, years);
  return away >= 0 && away < notice ? fill(words.soon, { days: counted(locale, "day", notice) }) : "";
}

/**
 * The day in full, how far away it is, and what kind of day it is where the reader works.
 * @param {string} iso
 * @param {{today: string, ahead?: boolean, behind?: boolean, anyYear?: boolean, place: string, freeDays: any, notice?: number}} given
 * @param {Says} says
 */
export function dayNotes(iso, given, { words, locale }) {
  const { today, place, freeDays } = given;
  const [day, now] = [dayOf(iso), dayOf(today)];
  if (Number.isNaN(day)) return [];
  const full = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeZone: "UTC" }).format(new Date(iso));
  const distance = new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(day - now, "day");
  const calendar = Calendar.of(place, { freeDays });
  const free = calendar?.covers(day) && (calendar.isHoliday(day) ? words.holiday : calendar.isFree(day) ? words.weekend : "");
  return [fill(words.day, { day: full, distance }), dayDoubt(iso, given, { words, locale }), free ? fill(free, { place }) : ""].filter(Boolean);
}

/**
 * What may be asked about a number.
 * @param {string} text as the form holds it
 * @param {{kind: string, unit?: string, decimals: number, point?: string | false, cause?: [key: string, part: string]}} given `cause`
 * is why it cannot be read, where that was looked into
 * @param {Says} says
 */
export function numberNotes(text, { kind, unit, decimals, point, cause }, { words, locale }) {
  const reads = kind === "amount" && point;
  const decimal = parseNumber(text, reads);
  if (!trim(text)) return [];
  if (decimal === null) return [cause ? fill(words[cause[0]], { part: FSI + cause[1] + PDI }) : unread(text, reads, { words, locale })];
  const [value, number] = [formatValue(kind, decimal.replace(/^(?=[1-9]\d{0,2}\.\d{3}$)/, "0"), { locale, rtl: false }), Number(decimal)];
  if (unit === "days") return days(number, value, { words, locale });
  if (number === 0) return [kind === "amount" ? words.zero : words.no_number];
  if (unit === "percent" && number > 100) return [fill(words.over, { value })];
  if (kind === "amount" && (decimal.split(".")[1] || "").length > decimals) return [fill(words.decimals, { value })];
  const [, mark] = latinDigits(trim(text)).match(/^[1-9]\d{0,2}([.,])\d{3}$/) || [];
  const groups = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(12345).find(({ type }) => type === "group")?.value;
  return mark && mark !== groups && Number.isInteger(number) ? [fill(words.read_as, { value })] : [];
}

/**
 * Why a number that can be read can hardly be meant.
 * @param {string} text
 * @param {{kind: string, unit?: string, decimals: number, point?: string | false}} given
 * @param {Says} says
 */
export function numberDoubt(text, given, says) {
  return parseNumber(text, given.kind === "amount" && given.point) === null ? "" : numberNotes(text, given, says).join(" ");
}

/**
 * @param {number} number
 * @param {string} value
 * @param {Says} says
 */
function days(number, value, { words, locale }) {
  if (!Number.isInteger(number)) return [fill(words.not_whole, { value })];
  if (number === 0) return [words.no_days];
  if (number <= LONG) return [];
  return [fill(words.many_days, { days: counted(locale, "day", number), years: counted(locale, "year", number / YEAR) })];
}

/** @param {string} locale @param {string} unit @param {number} count */
function counted(locale, unit, count) {
  return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long", maximumFractionDigits: 0 }).format(count);
}

/**
 * Why a number cannot be read, with what stands in its way as it was typed.
 * @param {string} text
 * @param {string | false | undefined} point
 * @param {Says} says
 */
function unread(text, point, { words, locale }) {
  const plain = latinDigits(trim(text));
  if (MINUS.test(plain)) return words.minus;
  const foreign = trim(plain.replace(/[\p{Nd}.,'\u2019\u066b\u066c\s]+/gu, " "));
  if (foreign) return fill(words.part, { part: FSI + foreign + PDI });
  if (plain.replace(/\D/g, "").length > MOST_DIGITS) return words.long;
  if (!point || !UNCLEAR.test(plain)) return words.marks;
  const whole = plain.replace(/[.,]/, "");
  const [first, second] = [whole, `${whole.slice(0, -3)}.${whole.slice(-3)}0`].map((each) => formatValue("number", each, { locale, rtl: false }));
  return fill(words.unclear, { first, second: second.slice(0, -1) });
}
