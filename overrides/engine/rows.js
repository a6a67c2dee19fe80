/** Functions of rows with days: the first or last of them, and which rows are before or after a day, or lack something. */

import { filledRows, given, rowsText } from "./amounts.js";
import { dayOf, isoOf } from "./days.js";

/** @typedef {import("./amounts.js").Row} Row */
/** @typedef {{locale?: string}} Context how the reader writes */

/**
 * @param {string[]} of rows
 * @param {{column: string | string[]}} params
 */
export function earliest_day([rows], { column }) {
  return isoOf(Math.min(...daysIn(rows, String(column))));
}

/**
 * @param {string[]} of rows
 * @param {{column: string | string[]}} params
 */
export function latest_day([rows], { column }) {
  return isoOf(Math.max(...daysIn(rows, String(column))));
}

/**
 * The rows whose day comes before another.
 * @param {string[]} of rows, day
 * @param {{column: string | string[], name: string | string[]}} params
 * @param {Context} [context]
 */
export function rows_before([rows, day], { column, name }, context) {
  const limit = dayOf(day);
  return named(rows, (row) => dayOf(row[String(column)]) < limit, String(name), context);
}

/**
 * The rows whose day comes after another.
 * @param {string[]} of rows, day
 * @param {{column: string | string[], name: string | string[]}} params
 * @param {Context} [context]
 */
export function rows_after([rows, day], { column, name }, context) {
  const limit = dayOf(day);
  return named(rows, (row) => dayOf(row[String(column)]) > limit, String(name), context);
}

/**
 * The rows that hold something; where none does, a row for each line of a text.
 * @param {string[]} of rows, text
 * @param {{column: string | string[]}} params where the line stands
 */
export function rows_or_lines([rows, text], { column }) {
  const typed = filledRows(rows);
  return rowsText(typed.length ? typed : text.split("\n").filter(given).map((line) => ({ [String(column)]: line.trim() })));
}

/**
 * The rows that hold something, though not in this column.
 * @param {string[]} of rows
 * @param {{column: string | string[], name: string | string[]}} params
 * @param {Context} [context]
 */
export function rows_lacking([rows], { column, name }, context) {
  return named(rows, (row) => !given(row[String(column)]), String(name), context);
}

/**
 * The rows of which an earlier one says the same in this column, however it is spaced and in capitals or not.
 * @param {string[]} of rows
 * @param {{column: string | string[], name: string | string[]}} params
 * @param {Context} [context]
 */
export function rows_twice([rows], { column, name }, context) {
  /** @type {Set<string>} */
  const seen = new Set();
  return named(rows, (row) => {
    const said = (row[String(column)] || "").normalize("NFKC").replace(/\s+/g, "").toLowerCase();
    if (!said) return false;
    const again = seen.has(said);
    seen.add(said);
    return again;
  }, String(name), context);
}

/** @param {string} rows @param {string} column */
function daysIn(rows, column) {
  return filledRows(rows)
    .map((row) => dayOf(row[column]))
    .filter(Number.isFinite);
}

/**
 * What the rows that hold something and fit are called: what stands in a column, or their places among these rows.
 * @param {string} rows
 * @param {(row: Row) => boolean} fits
 * @param {string} name
 * @param {Context} [context]
 */
function named(rows, fits, name, context) {
  const names = filledRows(rows).flatMap((row, index) => (fits(row) ? [given(row[name]) ? row[name] : `#${index + 1}`] : []));
  return context?.locale ? new Intl.ListFormat(context.locale).format(names) : names.join(", ");
}
