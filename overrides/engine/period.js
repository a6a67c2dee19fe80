/** Days as whole numbers, for what is counted from one to another. */

const ISO = /^(\d{4})-(\d\d)-(\d\d)$/;
const MS_OF_DAY = 86_400_000;

/**
 * A day as a number of days; null where it is not given.
 * @param {string | undefined} text
 */
export function day(text) {
  const [, year, month, date] = (text || "").match(ISO) || [];
  return year ? Date.UTC(Number(year), Number(month) - 1, Number(date)) / MS_OF_DAY : null;
}

/**
 * @param {string | undefined} from
 * @param {string | undefined} to
 */
export function daysBetween(from, to) {
  const [first, last] = [day(from), day(to)];
  return first === null || last === null ? null : last - first;
}

/** The first day of a year. @param {number} year */
export function newYear(year) {
  return Date.UTC(year, 0) / MS_OF_DAY;
}
