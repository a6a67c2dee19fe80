/**
 * What tools and statements count in money. Amounts and lists come as the form keeps them, as typed, or as an earlier step
 * wrote them. A result is decimal text with a point, `""` where something is missing, `?` where something cannot be read.
 */

import { UNREAD } from "../core/values.js";
import { filledRows, given, Money, readExact, rowsText } from "./amounts.js";
import { day, daysBetween } from "./period.js";

export { daily_interest, interest_rows } from "./interest.js";
export { account_rows, open_rows, overdue_rows, overpaid, rows_with } from "./invoices.js";

/** @type {Record<string, bigint>} the most that is usual; a year's interest and a tax beyond it are rather something else */
const MOST_PER_CENT = { share: 100n, tax: 30n, interest: 30n };

/** @typedef {import("./amounts.js").Context} Context */
/** @typedef {string[]} Given values in the order of `of` */

/**
 * The sum of a column of amounts.
 * @param {Given} values rows, currency
 * @param {{column: string}} params
 * @param {Context} [context]
 */
export function sum_column([rows, currency], { column }, context) {
  return new Money(currency, context).sum(filledRows(rows).map((row) => row[column]));
}

/**
 * The sum of a column of plain numbers, such as hours, with as many decimals as the longest has.
 * @param {Given} values rows
 * @param {{column: string}} params
 */
export function sum_numbers([rows], { column }) {
  const cells = filledRows(rows).map((row) => row[column]).filter(given);
  const numbers = cells.map((cell) => readExact(cell));
  if (numbers.includes(null)) return UNREAD;
  const exact = /** @type {import("./amounts.js").Exact[]} */ (numbers);
  const scale = exact.reduce((most, number) => (number.scale > most ? number.scale : most), 1n);
  const sum = String(exact.reduce((total, { units, scale: own }) => total + (units * scale) / own, 0n));
  const decimals = String(scale).length - 1;
  if (!cells.length) return "";
  const digits = sum.padStart(decimals + 1, "0");
  return decimals ? `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`.replace(/^(?=[1-9]\d{0,2}\.\d{3}$)/, "0") : digits;
}

/**
 * How many rows of these lists hold anything; an amount among them counts as one.
 * @param {Given} values lists or amounts
 */
export function row_count(values) {
  return String(values.reduce((sum, value) => sum + (readExact(value) ? 1 : filledRows(value).length), 0));
}

/**
 * The same rows with these columns alone.
 * @param {Given} values rows
 * @param {{columns: string[]}} params
 */
export function some_columns([rows], { columns }) {
  return rowsText(filledRows(rows).map((row) => Object.fromEntries(columns.map((name) => [name, row[name] || ""]))));
}

/**
 * What stands in a column of the first row.
 * @param {Given} values rows
 * @param {{column: string}} params
 */
export function first_text([rows], { column }) {
  return filledRows(rows)[0]?.[column] || "";
}

export { first_text as first_day };

/**
 * Rows with an amount where none was typed: a number in it (hours) times a price.
 * @param {Given} values rows, price, currency
 * @param {{times: string, column: string}} params
 * @param {Context} [context]
 */
export function priced_rows([rows, price, currency], { times, column }, context) {
  const money = new Money(currency, context);
  return rowsText(filledRows(rows).map((row) => {
    const priced = !given(row[column]) && given(row[times]) && given(price);
    return { ...row, [column]: priced ? money.times(price, readExact(row[times])) : money.tidy(row[column]) };
  }));
}

/**
 * The sum of those amounts that are given.
 * @param {Given} values currency, amounts
 * @param {object} _
 * @param {Context} [context]
 */
export function total([currency, ...amounts], _, context) {
  return new Money(currency, context).sum(amounts);
}

/**
 * The same, once there is anything to add: a sum of nothing would say that nothing is owed.
 * @param {Given} values whether there is anything, currency, amounts
 * @param {object} _
 * @param {Context} [context]
 */
export function total_once([anything, ...values], _, context) {
  return anything === "some" ? total(values, _, context) : "";
}

/**
 * A price times a number: hours, days, pieces.
 * @param {Given} values price, number, currency
 * @param {object} _
 * @param {Context} [context]
 */
export function product([price, number, currency], _, context) {
  if (!given(price) || !given(number)) return "";
  return new Money(currency, context).times(price, readExact(number));
}

/**
 * So many per cent of an amount.
 * @param {Given} values amount, per cent, currency
 * @param {object} _
 * @param {Context} [context]
 */
export function percent([amount, rate, currency], _, context) {
  if (!given(amount) || !given(rate)) return "";
  const exact = readExact(rate);
  return new Money(currency, context).times(amount, exact && { units: exact.units, scale: exact.scale * 100n });
}

/**
 * The days of a period up to a last day, that one counted.
 * @param {Given} values first day and last day of the period, last day that counts
 */
export function days_within([first, end, last]) {
  const [all, used] = [daysBetween(first, end), daysBetween(first, last)];
  return all === null || used === null || all < 0 ? "" : String(Math.min(Math.max(0, used + 1), all + 1));
}

/**
 * The part of a fee for a period that falls on its days up to a last day, that one counted.
 * @param {Given} values fee, first day and last day of the period, last day that counts, currency
 * @param {object} _
 * @param {Context} [context]
 */
export function pro_rata([fee, first, end, last, currency], _, context) {
  const [used, all] = [days_within([first, end, last]), days_within([first, end, end])];
  if (!given(fee) || !used) return "";
  return new Money(currency, context).times(fee, { units: BigInt(used), scale: BigInt(all) });
}

/**
 * How far apart two sums are; one that is not given is nothing, and of two there is nothing to say.
 * @param {Given} values two amounts, currency
 * @param {object} _
 * @param {Context} [context]
 */
export function gap([one, other, currency], _, context) {
  const money = new Money(currency, context);
  const apart = given(one) || given(other) ? money.difference(one, other) : null;
  return apart === null ? "" : money.write(apart < 0n ? -apart : apart);
}

/**
 * What is left of an amount when another is taken off: at least nothing.
 * @param {Given} values amount, what comes off, currency
 * @param {object} _
 * @param {Context} [context]
 */
export function left_over([amount, off, currency], _, context) {
  const money = new Money(currency, context);
  const left = money.difference(amount, off);
  return left === null ? "" : money.write(left < 0n ? 0n : left);
}

/**
 * Who is to pay, by what the client owes the provider and what the provider owes the client.
 * @param {Given} values two amounts, currency
 * @param {object} _
 * @param {Context} [context]
 */
export function who_owes([by_client, by_provider, currency], _, context) {
  const balance = new Money(currency, context).difference(by_client, by_provider);
  if (balance === null || !(given(by_client) || given(by_provider))) return "";
  return balance > 0n ? "client_pays" : balance < 0n ? "provider_pays" : "settled";
}

/**
 * How a sum that somebody names stands to the one that was counted.
 * @param {Given} values named amount, counted amount, currency
 * @param {object} _
 * @param {Context} [context]
 */
export function compare_sums([named, counted, currency], _, context) {
  if (!given(named) || !given(counted)) return "";
  const apart = new Money(currency, context).difference(named, counted);
  if (apart === null) return "";
  return apart > 0n ? "more" : apart < 0n ? "less" : "same";
}

/**
 * Whether a number is one that per cent of this kind have: a fraction and an amount are easily written in their place.
 * @param {Given} values
 * @param {{kind: string}} params
 */
export function percent_check([number], { kind }) {
  const exact = readExact(number);
  if (!exact) return "";
  if (exact.units > MOST_PER_CENT[kind] * exact.scale) return "too_much";
  return exact.units > 0n && exact.units < exact.scale ? "fraction" : "fine";
}

/**
 * Whether a last day lies in a period.
 * @param {Given} values first day and last day of the period, last day that counts
 */
export function period_check([first, end, last]) {
  const [all, used] = [daysBetween(first, end), daysBetween(first, last)];
  if (all === null || used === null) return "";
  if (all < 0) return "turned";
  return used < 0 || used > all ? "outside" : "fine";
}

/**
 * The first of several results that there is.
 * @param {Given} values
 */
export function first_amount(values) {
  return values.find(given) || "";
}

/**
 * Whether one day comes before another.
 * @param {Given} values two days
 */
export function comes_before([one, other]) {
  const [first, second] = [day(one), day(other)];
  return first === null || second === null ? "" : first < second ? "yes" : "no";
}
