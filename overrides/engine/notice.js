/** When notice counts as given, when it ends, and when it has to be sent: in numbers of days. */

import { addMonths, nextInMonth } from "./days.js";

/** @typedef {import("./days.js").Calendar} Calendar */

/** @typedef {{from: string, days: number, unit: string, onFree: string}} Delivery when notice counts as given */

/** @typedef {{length: number, unit: string, first: string, runs: string, billing: number, onFree: string}} Period how long it runs */

const FARTHEST = 10_000_000; // days to look back, more than any calendar has

/**
 * The day on which a notice that is sent on `sent` counts as given.
 * @param {number} sent
 * @param {Delivery} delivery
 * @param {Calendar | null} calendar
 */
export function givenDay(sent, { from, days, unit, onFree }, calendar) {
  if (from === "sending") return sent;
  if (from !== "receipt" || Number.isNaN(days)) return NaN;
  const arrived = unit === "working_days" ? (calendar?.addWorking(sent, days, 1) ?? NaN) : sent + days;
  return moved(arrived, onFree, calendar);
}

/**
 * The last day of a period that runs from `given`.
 * @param {number} given
 * @param {Period} period
 * @param {Calendar | null} calendar
 */
export function endDay(given, period, calendar) {
  if (!Number.isFinite(given)) return given;
  const over = ranUntil(periodOver(given, period, calendar), period);
  const last = moved(over, period.onFree, calendar);
  return last < given ? given : last; // a day that is taken in place of a free one is not before the notice
}

/**
 * @param {number} given
 * @param {Period} period
 * @param {Calendar | null} calendar
 */
function periodOver(given, { length, unit, first }, calendar) {
  const counted = first === "same" && length > 0 ? 1 : 0; // the day itself is the first of the period
  if (unit === "days") return given + length - counted;
  if (unit === "weeks") return given + 7 * length - counted;
  if (unit === "months") return addMonths(given, length) - counted;
  return unit === "working_days" ? (calendar?.addWorking(given - counted, length, 1) ?? NaN) : NaN;
}

/**
 * @param {number} day
 * @param {Period} period
 */
function ranUntil(day, { runs, billing }) {
  if (runs === "any_day" || !Number.isFinite(day)) return day;
  if (runs === "month_end") return nextInMonth(day, 31);
  if (runs === "quarter_end") return nextInMonth(day, 31, 3);
  return runs === "billing_end" && billing >= 1 && billing <= 31 ? nextInMonth(day, billing) : NaN;
}

/**
 * @param {number} day
 * @param {string} onFree what is done with a day that is free
 * @param {Calendar | null} calendar
 */
function moved(day, onFree, calendar) {
  if (onFree === "keep" || !Number.isFinite(day)) return day;
  return calendar?.working(day, onFree === "previous" ? -1 : 1) ?? NaN;
}

/**
 * The latest day of sending whose last day is not after `wished`: later sending never ends earlier, so halving finds it.
 * @param {number} wished
 * @param {Delivery} delivery
 * @param {Period} period
 * @param {Calendar | null} calendar
 */
export function latestSending(wished, delivery, period, calendar) {
  const ends = (/** @type {number} */ sent) => endDay(givenDay(sent, delivery, calendar), period, calendar);
  const isLate = (/** @type {number} */ sent) => ends(sent) > wished; // what is not known lies before the calendar
  let [back, late] = [0, wished + 1];
  for (; back < FARTHEST && isLate(wished - back); back = 2 * back + 1) late = wished - back;
  let early = wished - back;
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (isLate(middle)) late = middle;
    else early = middle;
  }
  const unclear = late <= wished && calendar && wished > calendar.last && ends(late) === Infinity;
  return unclear || !(ends(early) <= wished) ? NaN : early;
}
