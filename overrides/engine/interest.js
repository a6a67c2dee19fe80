/** What a late payment costs: simple interest by the year, counted in one of the usual ways, and a fixed sum an invoice. */

import { filledRows, given, Money, readExact, rowsText } from "./amounts.js";
import { isoOf } from "./days.js";
import { day, daysBetween, newYear } from "./period.js";
import { isLate } from "./invoices.js";

/** @typedef {import("./amounts.js").Context} Context */
/** @typedef {import("./amounts.js").Exact} Exact */

const COMMON = 365n * 366n; // the denominator of years of both lengths

/**
 * The days after one day up to another as years, each day being one of its own year's 365 or 366.
 * @param {string} from
 * @param {string} to
 */
function actualYears(from, to) {
  const [first, last] = [Number(day(from)), Number(day(to))];
  let units = 0n;
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    const [before, end] = [newYear(year) - 1, newYear(year + 1) - 1];
    const days = Math.min(last, end) - Math.max(first, before);
    if (days > 0) units += (BigInt(days) * COMMON) / BigInt(end - before);
  }
  return { units, scale: COMMON };
}

/**
 * Days between two days where every month has thirty (30E/360).
 * @param {string} from
 * @param {string} to
 */
function thirtyDays(from, to) {
  const [one, two] = [from, to].map((text) => text.split("-").map(Number));
  return 360 * (two[0] - one[0]) + 30 * (two[1] - one[1]) + Math.min(two[2], 30) - Math.min(one[2], 30);
}

/** Ways to count days: the number of days, and the part of a year that they are. */
/** @type {Record<string, (from: string, to: string) => [number, Exact]>} */
const WAYS = {
  days_365: (from, to) => plain(Number(daysBetween(from, to)), 365n),
  days_360: (from, to) => plain(Number(daysBetween(from, to)), 360n),
  actual: (from, to) => [Number(daysBetween(from, to)), actualYears(from, to)],
  thirty: (from, to) => plain(thirtyDays(from, to), 360n),
};

/**
 * @param {number} days
 * @param {bigint} year
 * @returns {[number, Exact]}
 */
function plain(days, year) {
  return [days, { units: BigInt(days), scale: year }];
}

/**
 * Interest on each row that is open, from the day after it was due up to a day, that one counted.
 * @param {string[]} values rows of `open_rows`, per cent a year, day, way to count days, fixed sum an invoice, currency
 * @param {object} _
 * @param {Context} [context]
 */
export function interest_rows([rows, rate, until, way, fixed, currency], _, context) {
  const money = new Money(currency, context);
  const yearly = readExact(rate);
  const count = Object.hasOwn(WAYS, way) && WAYS[way];
  if (!count || !given(rate) || day(until) === null) return "";
  return rowsText(filledRows(rows).filter((row) => isLate(row, until, money)).map(({ number = "", due, open }) => {
    const [days, years] = count(due, until);
    const share = yearly && { units: yearly.units * years.units, scale: 100n * yearly.scale * years.scale };
    const sum = given(fixed) ? money.sum([fixed]) : "";
    return { number, due, amount: open, days: String(days), interest: money.times(open, share), fixed: sum };
  }));
}

/** How many days the year of a day has. @param {string} iso */
function yearLength(iso) {
  const year = Number(iso.slice(0, 4));
  return BigInt(newYear(year + 1) - newYear(year));
}

/** Ways to count days: how many make a year, on a day. */
/** @type {Record<string, (iso: string) => bigint>} */
const YEARS = { days_365: () => 365n, days_360: () => 360n, thirty: () => 360n, actual: yearLength };

/**
 * Interest that each further day adds to the rows that are late on a day: that of the day after.
 * @param {string[]} values rows of `open_rows`, per cent a year, day, way to count days, currency
 * @param {object} _
 * @param {Context} [context]
 */
export function daily_interest([rows, rate, until, way, currency], _, context) {
  const money = new Money(currency, context);
  const [yearly, last] = [readExact(rate), day(until)];
  if (!Object.hasOwn(YEARS, way) || !given(rate) || last === null) return "";
  const late = money.sum(filledRows(rows).filter((row) => isLate(row, until, money)).map(({ open }) => open));
  return money.times(late, yearly && { units: yearly.units, scale: 100n * yearly.scale * YEARS[way](isoOf(last + 1)) });
}
