/**
 * Functions of dates that `derive` may name. Each takes the values as texts, `""` where there is none, and gives a text,
 * `""` where it cannot be known.
 */

import { Calendar, dayOf, isoOf, spansOf, wholeOf } from "./days.js";
import { endDay, givenDay, latestSending } from "./notice.js";

const ISO_LENGTH = 10; // of a date with its year

/** @typedef {{freeDays?: import("./days.js").FreeDays | null, today?: string}} Context what the page knows besides values */

/**
 * The day that counts as today: the one given, or that of the page.
 * @param {string[]} of
 * @param {unknown} _
 * @param {Context} [context]
 */
export function today([given], _, context) {
  const now = new Date();
  const here = isoOf(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000);
  return isoOf(dayOf(given)) || context?.today || here;
}

/**
 * The first of several days that there is.
 * @param {string[]} days
 */
export function first_given(days) {
  return days.find((day) => isoOf(dayOf(day))) ?? "";
}

/**
 * A day, or the other one if that is later.
 * @param {string[]} of
 */
export function later_day([day, other]) {
  const latest = dayOf(day);
  return isoOf(Math.max(latest, dayOf(other)));
}

/** @param {string[]} of */
export function days_between([start, end]) {
  const days = dayOf(end) - dayOf(start);
  return Number.isNaN(days) ? "" : String(days);
}

/**
 * Whether a number of days is less than another, the same, or more.
 * @param {string[]} of
 */
export function compare_lengths([days, others]) {
  const apart = wholeOf(days) - wholeOf(others);
  return Number.isNaN(apart) ? "" : apart < 0 ? "shorter" : apart > 0 ? "longer" : "same";
}

/** @param {string[]} of */
export function days_after([day, count]) {
  return isoOf(dayOf(day) + wholeOf(count));
}

/**
 * @param {string[]} of
 * @param {unknown} _
 * @param {Context} [context]
 */
export function given_day([sent, place, ...delivery], _, context) {
  return isoOf(givenDay(dayOf(sent), deliveryOf(delivery), Calendar.of(place, context)));
}

/**
 * @param {string[]} of
 * @param {unknown} _
 * @param {Context} [context]
 */
export function notice_end([given, place, ...period], _, context) {
  return isoOf(endDay(dayOf(given), periodOf(period), Calendar.of(place, context)));
}

/**
 * @param {string[]} of
 * @param {unknown} _
 * @param {Context} [context]
 */
export function send_by([wished, place, from, days, unit, onFree, ...period], _, context) {
  const delivery = deliveryOf([from, days, unit, onFree]);
  return isoOf(latestSending(dayOf(wished), delivery, periodOf(period), Calendar.of(place, context)));
}

/**
 * Whether all days lie in the years of the calendar, or the count of working days has left them.
 * @param {string[]} of
 * @param {unknown} _
 * @param {Context} [context]
 */
export function calendar_reach([sent, wished, given, place, ...period], _, context) {
  const calendar = Calendar.of(place, context);
  const start = [dayOf(sent), dayOf(wished)].filter(Number.isFinite);
  if (!calendar || !start.length) return "";
  const counts = periodOf(period);
  const missing = Number.isNaN(counts.length) || (counts.runs === "billing_end" && Number.isNaN(counts.billing));
  const days = missing ? start : [...start, endDay(dayOf(given), counts, calendar)];
  return days.every((day) => calendar.covers(day)) ? "inside" : "beyond";
}

/**
 * The day that is some working days before another; the day itself, or the last one before it that is worked, for none.
 * @param {string[]} of
 * @param {unknown} _
 * @param {Context} [context]
 */
export function working_days_before([day, count, place, daysOff], _, context) {
  const calendar = Calendar.of(place, context);
  const [last, before, spans] = [dayOf(day), wholeOf(count), spansOf(daysOff)];
  if (!calendar?.covers(last)) return "";
  const isFree = (/** @type {number} */ each) => calendar.isFree(each) || isOwn(each, spans);
  return isoOf(before === 0 ? calendar.working(last, -1, isFree) : calendar.addWorking(last, before, -1, isFree));
}

/**
 * What kind of day it is: one's own day off, a holiday, a weekend, the working day before a holiday, or a working day.
 * @param {string[]} of
 * @param {unknown} _
 * @param {Context} [context]
 */
export function day_kind([iso, place, daysOff], _, context) {
  const [day, calendar] = [dayOf(iso), Calendar.of(place, context)];
  if (isOwn(day, spansOf(daysOff))) return "own";
  if (!calendar || Number.isNaN(day)) return "";
  if (!calendar.covers(day)) return "beyond";
  if (calendar.isHoliday(day)) return "holiday";
  if (calendar.isFree(day)) return "weekend";
  return calendar.run(day + 1).holiday ? "eve" : "working";
}

/**
 * Whether one of the days is in, or shortly before, a run of at least so many free days, as offices close for a feast.
 * @param {string[]} of
 * @param {{least: string | number, before: string | number}} params
 * @param {Context} [context]
 */
export function closing_days([place, ...days], { least, before }, context) {
  const [calendar, known] = [Calendar.of(place, context), days.map(dayOf).filter(Number.isFinite)];
  if (!calendar || !known.length) return "";
  const isLong = (/** @type {number} */ day) => calendar.run(day).holiday && calendar.run(day).days >= Number(least);
  if (known.some(isLong)) return "inside";
  const ahead = Array.from({ length: Number(before) }, (_each, index) => index + 1);
  return known.some((day) => ahead.some((more) => isLong(day + more))) ? "near" : "none";
}

/**
 * Whether one of the days is in a span: from one date to another, or from one day of each year to another.
 * @param {string[]} days
 * @param {{spans: string[]}} params
 */
export function within(days, { spans }) {
  const known = days.filter((day) => isoOf(dayOf(day)));
  if (!known.length) return "";
  const isIn = (/** @type {string} */ day) => spans.some((span) => isInSpan(day, span));
  return known.some(isIn) ? "inside" : "outside";
}

/**
 * Whether any day from one to another is in a span as of `within`, which may lie between two days that are outside it.
 * @param {string[]} of
 * @param {{spans: string[]}} params
 */
export function crosses([first, last], { spans }) {
  if (!isoOf(dayOf(first)) || !isoOf(dayOf(last))) return "";
  const dated = spans.flatMap((span) => datedSpans(span, Number(first.slice(0, 4)) - 1, Number(last.slice(0, 4))));
  return dated.some(([start, end]) => start <= last && first <= end) ? "inside" : "outside";
}

/**
 * A span of dates, or one of each year in all those that begin in these years.
 * @param {string} span
 * @param {number} from
 * @param {number} to
 */
function datedSpans(span, from, to) {
  const [start, end] = span.split("..");
  if (ISO_LENGTH === start.length) return [[start, end]];
  const years = Array.from({ length: Math.max(0, to - from + 1) }, (_each, index) => from + index);
  return years.map((year) => [`${year}-${start}`, `${start <= end ? year : year + 1}-${end}`]);
}

/**
 * @param {string} day
 * @param {string} span
 */
function isInSpan(day, span) {
  const [start, end] = span.split("..");
  const each = day.slice(-start.length); // of a span without a year, month and day alone
  return start <= end ? start <= each && each <= end : start <= each || each <= end;
}

/** @param {string[]} of */
export function nearness([day, other, least]) {
  const apart = Math.abs(dayOf(day) - dayOf(other)) - wholeOf(least);
  return Number.isNaN(apart) ? "" : apart <= 0 ? "near" : "far";
}

/** @param {string[]} of */
export function compare_days([day, other]) {
  const apart = dayOf(day) - dayOf(other);
  return Number.isNaN(apart) ? "" : apart < 0 ? "before" : apart > 0 ? "after" : "same";
}

/**
 * @param {number} day
 * @param {[number, number][]} spans
 */
function isOwn(day, spans) {
  return spans.some(([first, last]) => first <= day && day <= last);
}

/** @param {string[]} of */
function deliveryOf([from, days, unit, onFree]) {
  return { from, days: wholeOf(days), unit, onFree };
}

/** @param {string[]} of */
function periodOf([length, unit, first, runs, billing, onFree]) {
  return { length: wholeOf(length), unit, first, runs, billing: wholeOf(billing), onFree };
}
