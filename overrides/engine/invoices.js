/** Invoices as rows: what is open on each, and which of them hold something that cannot be right. */

import { parseRows, UNREAD } from "../core/values.js";
import { filledRows, given, isFilled, Money, roundHalfUp, rowsText } from "./amounts.js";
import { daysBetween } from "./period.js";

/** @typedef {import("./amounts.js").Context} Context */
/** @typedef {import("./amounts.js").Row} Row */

const AMOUNTS = ["net", "tax", "gross", "amount", "paid", "credited", "withheld"];
const OFF = ["paid", "credited", "withheld"];
const SHOWN = ["net", "tax", ...OFF];
const HIGHEST_TAX = 30n; // per cent; no sales tax of a place on this site comes near

/**
 * What an invoice comes to: its gross amount, or net and tax where that is left empty. A reminder lists one `amount` alone.
 * @param {Row} row
 * @param {Money} money
 */
function grossOf({ gross, net, tax, amount }, money) {
  const whole = [gross, amount].find(given);
  return whole === undefined ? (money.read(net) || 0n) + (money.read(tax) || 0n) : money.read(whole);
}

/** @param {Row} row @param {Money} money */
function unread(row, money) {
  return AMOUNTS.some((column) => money.unread(row[column]));
}

/**
 * What is open on a row, below nought where more came in than was asked for.
 * @param {Row} row
 * @param {Money} money
 */
function openOf(row, money) {
  return OFF.reduce((left, column) => left - (money.read(row[column]) || 0n), grossOf(row, money) || 0n);
}

/**
 * Invoices with their gross amount, what was paid, credited or withheld of it (`settled`), and what is `open` on each.
 * @param {string[]} values rows with `net`, `tax`, `gross`, `paid`, `credited`, `withheld`, all of which may be left empty, or with `amount`; currency
 * @param {object} _
 * @param {Context} [context]
 */
export function open_rows([rows, currency], _, context) {
  const money = new Money(currency, context);
  return rowsText(filledRows(rows).map((row) => counted(row, money)));
}

/** A row as a table of open invoices has it. @param {Row} row @param {Money} money @returns {Row} */
function counted(row, money) {
  const { number = "", due = "" } = row;
  const settled = money.sum(OFF.map((column) => row[column]));
  if (unread(row, money)) return { number, due, gross: money.tidy(row.gross || row.amount), settled, open: UNREAD };
  const left = openOf(row, money);
  return { number, due, gross: money.write(grossOf(row, money) || 0n), settled, open: money.write(left > 0n ? left : 0n) };
}

/**
 * Invoices as a statement of account lists them: what each asks for, what came off it, and what is still `open`.
 * @param {string[]} values rows as in `open_rows`, currency
 * @param {object} _
 * @param {Context} [context]
 */
export function account_rows([rows, currency], _, context) {
  const money = new Money(currency, context);
  return rowsText(filledRows(rows).map((row) => {
    const { gross, open } = counted(row, money);
    const [net, tax, paid, credited, withheld] = SHOWN.map((column) => (given(row[column]) ? money.sum([row[column]]) : ""));
    return { number: row.number || "", issued: row.issued || "", net, tax, gross, credited, withheld, paid, open };
  }));
}

/**
 * What came in beyond the invoices, over all rows on which more did.
 * @param {string[]} values rows as in `open_rows`, currency
 * @param {object} _
 * @param {Context} [context]
 */
export function overpaid([rows, currency], _, context) {
  const money = new Money(currency, context);
  const filled = filledRows(rows);
  if (filled.some((row) => unread(row, money))) return UNREAD;
  const over = filled.map((row) => -openOf(row, money)).filter((each) => each > 0n);
  return money.write(over.reduce((sum, each) => sum + each, 0n));
}

/**
 * Whether a row of `open_rows` is open and was due before a day.
 * @param {Row} row
 * @param {string} until
 * @param {Money} money
 */
export function isLate({ due, open }, until, money) {
  return (daysBetween(due, until) || 0) > 0 && (money.read(open) || 0n) > 0n;
}

/**
 * The invoices that are open and were due before a day, as a reminder lists them.
 * @param {string[]} values rows as in `open_rows`, day, currency
 * @param {object} _
 * @param {Context} [context]
 */
export function overdue_rows([rows, until, currency], _, context) {
  const money = new Money(currency, context);
  return rowsText(filledRows(rows).flatMap((row) => {
    const { number, due, open } = counted(row, money);
    return isLate({ due, open }, until, money) ? [{ number, issued: row.issued || "", due, amount: open }] : [];
  }));
}

/** What an invoice is called: its number, or its place in the list. @param {Row} row @param {number} index */
function nameOf({ number }, index) {
  return given(number) ? number : `#${index + 1}`;
}

/**
 * Whether a tax is a rate in tenths of a per cent of the net amount, up to the highest there is.
 * @param {bigint} net
 * @param {bigint} tax
 */
function isUsualTax(net, tax) {
  const rate = net ? roundHalfUp(tax * 1000n, net) : 0n;
  return rate <= HIGHEST_TAX * 10n && [rate - 1n, rate, rate + 1n].some((each) => each >= 0n && roundHalfUp(net * each, 1000n) === tax);
}

/** What to look at on a row. One that cannot be read has that fault alone. */
/** @type {Record<string, (row: Row, money: Money) => boolean>} */
const FAULTS = {
  misfit: ({ net, tax, gross }, money) =>
    given(net) && given(gross) && (money.read(net) || 0n) + (money.read(tax) || 0n) !== money.read(gross),
  over: (row, money) => openOf(row, money) < 0n,
  odd_tax: ({ net, tax }, money) => given(net) && given(tax) && !isUsualTax(money.read(net) || 0n, money.read(tax) || 0n),
  taxed: ({ tax }, money) => (money.read(tax) || 0n) > 0n,
  withheld: ({ withheld }, money) => (money.read(withheld) || 0n) > 0n,
  early: ({ issued, due }) => (daysBetween(issued, due) || 0) < 0,
  no_due: (row, money) => !given(row.due) && openOf(row, money) > 0n,
};

/**
 * The rows with a fault, by their number, or by their place in the list.
 * @param {string[]} values rows, currency
 * @param {{fault: string | string[]}} params one fault
 * @param {Context} [context]
 */
export function rows_with([rows, currency], { fault }, context = {}) {
  const money = new Money(currency, context);
  const names = parseRows(rows).flatMap((row, index) => {
    if (!isFilled(row) || !hasFault(row, String(fault), money)) return [];
    return [nameOf(row, index)];
  });
  return context.locale ? new Intl.ListFormat(context.locale).format(names) : names.join(", ");
}

/** @param {Row} row @param {string} fault @param {Money} money */
function hasFault(row, fault, money) {
  return unread(row, money) ? fault === "unread" : fault !== "unread" && FAULTS[fault](row, money);
}
