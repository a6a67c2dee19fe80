/**
 * Days as whole numbers since 1 January 1970, and the calendar of a place. No time zone has a part in it.
 *
 * A day that cannot be known is `NaN`; one after the last day of the calendar, which one does not matter, is `Infinity`.
 */

import { parseRows, parseNumber } from "../core/values.js";

/** @typedef {{weekend: number[], from: string, to: string, free: string[], worked: string[]}} FreeDays of a place, as the build writes them */

const LENGTH = 86_400_000; // of a day, in milliseconds
const ISO = /^[1-9]\d{3}-\d\d-\d\d$/;
/** @type {WeakMap<FreeDays, Calendar>} */
const calendars = new WeakMap();

/**
 * The number of a day in ISO form; one that there is not, such as 30 February, is not known.
 * @param {string} [iso]
 */
export function dayOf(iso = "") {
  const day = ISO.test(iso) ? Date.parse(`${iso}T00:00:00Z`) / LENGTH : NaN;
  return isoOf(day) === iso ? day : NaN;
}

/**
 * A day in ISO form; nothing where it is not known, or has no year of four digits.
 * @param {number} day
 */
export function isoOf(day) {
  const date = new Date(day * LENGTH);
  const iso = Number.isNaN(date.valueOf()) ? "" : date.toISOString().slice(0, 10);
  return ISO.test(iso) ? iso : "";
}

/**
 * A whole number as people type it, or `NaN`.
 * @param {string} [text]
 */
export function wholeOf(text = "") {
  const number = Number(parseNumber(text) ?? NaN);
  return Number.isInteger(number) ? number : NaN;
}

/**
 * The same day of a later month, or the last day of one that is too short for it.
 * @param {number} day
 * @param {number} months
 */
export function addMonths(day, months) {
  const date = new Date(day * LENGTH);
  return dayInMonth(date.getUTCFullYear(), date.getUTCMonth() + months, date.getUTCDate());
}

/**
 * The first day not before `day` that is this one of its month, or the last of a month that is too short for it.
 * @param {number} day
 * @param {number} wanted 1 to 31
 * @param {number} [every] only each third month, as quarters end
 */
export function nextInMonth(day, wanted, every = 1) {
  const date = new Date(day * LENGTH);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const ends = month + (every - 1 - (month % every));
  const found = dayInMonth(year, ends, wanted);
  return found < day ? dayInMonth(year, ends + every, wanted) : found;
}

/**
 * @param {number} year
 * @param {number} month from 0, and past 11 in later years
 * @param {number} wanted
 */
function dayInMonth(year, month, wanted) {
  const last = Date.UTC(year, month + 1, 0);
  return last / LENGTH - Math.max(0, new Date(last).getUTCDate() - wanted);
}

/**
 * The spans of days in the rows of a list field with the columns `first` and `last`; one without a last day is one day.
 * @param {string} [rows]
 * @returns {[number, number][]}
 */
export function spansOf(rows) {
  return parseRows(rows).map(({ first, last }) => /** @type {[number, number]} */ ([dayOf(first), dayOf(last || first)]));
}

/** Which days of a place are worked. */
export class Calendar {
  /** @param {FreeDays} given */
  constructor({ weekend, from, to, free, worked }) {
    this.first = dayOf(from);
    this.last = dayOf(to);
    this.weekend = new Set(weekend);
    this.holidays = new Set(free.map(dayOf));
    this.worked = new Set(worked.map(dayOf));
  }

  /**
   * The calendar of the place that was chosen; none while none is chosen, or its days are not there yet.
   * @param {string} place
   * @param {{freeDays?: FreeDays | null}} [context]
   */
  static of(place, { freeDays } = {}) {
    if (!place || !freeDays) return null;
    const known = calendars.get(freeDays) ?? new Calendar(freeDays);
    calendars.set(freeDays, known);
    return known;
  }

  /** @param {number} day */
  covers(day) {
    return day >= this.first && day <= this.last;
  }

  /** @param {number} day */
  isHoliday(day) {
    return this.holidays.has(day);
  }

  /** @param {number} day */
  isFree(day) {
    const weekday = (((day + 4) % 7) + 7) % 7; // 0 is Sunday, and 1 January 1970 was a Thursday
    return this.isHoliday(day) || (this.weekend.has(weekday) && !this.worked.has(day));
  }

  /**
   * `day`, or the first one in a direction that is worked.
   * @param {number} day
   * @param {1 | -1} step
   * @param {(day: number) => boolean} [isFree]
   */
  working(day, step, isFree = (each) => this.isFree(each)) {
    let found = day;
    while (this.covers(found) && isFree(found)) found += step;
    return this.covers(found) ? found : this.outside(found);
  }

  /**
   * The day that is `count` working days later, or earlier.
   * @param {number} day
   * @param {number} count
   * @param {1 | -1} step
   * @param {(day: number) => boolean} [isFree]
   */
  addWorking(day, count, step, isFree) {
    let found = Number.isNaN(count) ? NaN : day;
    for (let left = count; left > 0 && Number.isFinite(found); left -= 1) found = this.working(found + step, step, isFree);
    return found;
  }

  /**
   * What a count is worth that has left the calendar: after its end it is later than any day it knows.
   * @param {number} day
   */
  outside(day) {
    return day > this.last ? Infinity : NaN;
  }

  /**
   * The free days without a gap that `day` is one of: the first and the last of them, and whether one is a holiday.
   * @param {number} day
   */
  run(day) {
    if (!this.covers(day) || !this.isFree(day)) return { days: 0, holiday: false };
    let [start, end, holiday] = [day, day, this.isHoliday(day)];
    while (this.covers(start - 1) && this.isFree(start - 1)) holiday = this.isHoliday((start -= 1)) || holiday;
    while (this.covers(end + 1) && this.isFree(end + 1)) holiday = this.isHoliday((end += 1)) || holiday;
    return { days: end - start + 1, holiday };
  }
}
