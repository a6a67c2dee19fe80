/**
 * The rows of a list of clients, read and compared. Money is whole minor units; hours, trouble and shares are whole hundredths.
 * A cell that is empty or cannot be read is `null` and is left out of what it would be part of.
 */

import { filledRows, given, Money, readExact, roundHalfUp } from "./amounts.js";
import { BLANK } from "../core/letters.js";
import { trim } from "../core/trim.js";

/** @typedef {import("./amounts.js").Context} Context */
/** @typedef {bigint | null} Number_ hundredths */
/** @typedef {{name: string, hours: Number_, income: bigint | null, trouble: Number_, future: Number_, whole: boolean}} Client */
/** @typedef {Client & {income: bigint, trouble: bigint}} Judged one with what it brings in and what trouble it is */

const NO_TROUBLE = 100n;
const MOST_TROUBLE = 500n;
const HARD = 300n;
const EVERYTHING = 10000n; // a hundred per cent
const BLANKS = new RegExp(`[${BLANK}]+`, "gu");

/**
 * A number as it was typed, in hundredths.
 * @param {string | undefined} text
 */
export function hundredths(text) {
  const exact = readExact(text);
  return exact && roundHalfUp(exact.units * 100n, exact.scale);
}

/** Hundredths as decimal text, without noughts at its end. @param {bigint} number */
export function numberText(number) {
  const digits = String(number).padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/\.?0+$/, "");
}

/** A part of a whole in whole per cent. @param {bigint} part @param {bigint} whole */
export function percent(part, whole) {
  return whole ? String(roundHalfUp(part * 100n, whole)) : "";
}

/** @param {Number_} number @param {bigint} least @param {bigint} most */
function within(number, least, most) {
  return number !== null && number >= least && number <= most ? number : null;
}

/**
 * The clients of a list, in its order; rows with nothing in them are none.
 * @param {string} rows
 * @param {Money} [money] of the currency of what they paid
 * @returns {Client[]}
 */
export function readClients(rows, money = new Money("")) {
  return filledRows(rows).map((row) => {
    const name = trim(row.name || "");
    const hours = hundredths(row.hours);
    const income = money.read(row.income);
    const trouble = within(hundredths(row.trouble), NO_TROUBLE, MOST_TROUBLE);
    const future = within(hundredths(row.future), 0n, EVERYTHING);
    const whole = name !== "" && hours !== null && income !== null && trouble !== null && (future !== null || !given(row.future));
    return { name, hours, income, trouble, future, whole };
  });
}

/** @param {(bigint | null)[]} numbers */
export function sum(numbers) {
  return numbers.reduce((/** @type {bigint} */ total, number) => total + (number || 0n), 0n);
}

/** A share as text; nothing where the part is not known. @param {bigint | null} part @param {bigint} whole */
export function share(part, whole) {
  return part === null ? "" : percent(part, whole);
}

/**
 * The clients with the money they pay in.
 * @param {string} rows
 * @param {string} currency
 * @param {Context} [context]
 */
export function read(rows, currency, context) {
  const money = new Money(currency, context);
  const clients = readClients(rows, money);
  return { money, clients, total: sum(clients.map(({ income }) => income)), paid: clients.some(({ income }) => income !== null) };
}

/** What trouble counts: the steps above the lowest. @param {Number_} trouble */
export function points(trouble) {
  return trouble === null ? null : trouble - NO_TROUBLE;
}

/** What a client pays for an hour, as a fraction of minor units and hours. @param {Client} client @returns {[bigint, bigint] | null} */
export function rate({ income, hours }) {
  return income === null || !hours ? null : [income * 100n, hours];
}

/** @param {[bigint, bigint]} one @param {[bigint, bigint]} other */
function compareRates([one, hours], [other, others]) {
  return Number(one * others > other * hours) - Number(one * others < other * hours);
}

/**
 * The clients in an order, those without the number last; equal ones stay as they came.
 * @template {bigint | [bigint, bigint]} Key
 * @param {Client[]} clients
 * @param {(client: Client) => Key | null} key
 * @param {(one: Key, other: Key) => number} compare
 */
function sorted(clients, key, compare) {
  return clients.map((client) => ({ client, by: key(client) })).sort(({ by: one }, { by: other }) => {
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return compare(one, other);
  }).map(({ client }) => client);
}

/** @param {bigint} one @param {bigint} other */
const descending = (one, other) => Number(other > one) - Number(other < one);

/** @type {Record<string, (clients: Client[]) => Client[]>} */
export const ORDERS = {
  income: (clients) => sorted(clients, ({ income }) => income, descending),
  rate: (clients) => sorted(clients, rate, compareRates),
  trouble: (clients) => sorted(clients, ({ trouble }) => trouble, descending),
  future: (clients) => sorted(clients, ({ future }) => future, descending),
};

/** Whether a client pays less an hour than a floor. @param {Client} client @param {bigint | null} floor */
export function isBelow(client, floor) {
  const paid = rate(client);
  return paid !== null && floor !== null && compareRates(paid, [floor, 1n]) < 0;
}

/** The clients that can be compared: what they bring in and what trouble they are is known. @param {Client[]} clients */
export function judged(clients) {
  return /** @type {Judged[]} */ (clients.filter(({ income, trouble }) => income !== null && trouble !== null));
}

/** Whether a client takes twice the share of the trouble that they bring in. @param {Judged} client @param {Judged[]} all */
function takesDouble({ income, trouble }, all) {
  const [paid, counted] = [sum(all.map((client) => client.income)), sum(all.map((client) => points(client.trouble)))];
  return (trouble - NO_TROUBLE) * paid >= 2n * income * counted;
}

/**
 * The clients that stand out, the worst first: much trouble, and twice the share of it that they bring in, or too low a rate.
 * @param {Judged[]} all
 * @param {bigint | null} floor
 */
export function standouts(all, floor) {
  const hard = all.filter((client) => client.trouble >= HARD && (takesDouble(client, all) || isBelow(client, floor)));
  return hard.sort((one, other) => descending(one.trouble, other.trouble) || -descending(one.income, other.income));
}

/**
 * The client that brings in more than any other and is at least as much trouble as each; not one that takes twice its share.
 * @param {Judged[]} all
 */
export function biggestAndHardest(all) {
  const [first] = all.filter(({ income }) => all.filter((other) => other.income >= income).length === 1);
  const isHardest = first && first.trouble >= HARD && all.every(({ trouble }) => trouble <= first.trouble);
  return isHardest && !takesDouble(first, all) ? first : undefined;
}

/** @param {string} name */
function folded(name) {
  return trim(name.normalize("NFKC").toLowerCase()).replace(BLANKS, " ");
}

/**
 * The one client that has a name, or that alone begins with it or as it; undefined for none and for several.
 * @param {Client[]} clients
 * @param {string} name
 */
export function named(clients, name) {
  const wanted = folded(name);
  const same = clients.filter((client) => folded(client.name) === wanted);
  /** @param {Client} client */
  const isLike = (client) => client.name !== "" && (folded(client.name).startsWith(wanted) || wanted.startsWith(folded(client.name)));
  const found = same.length ? same : clients.filter(isLike);
  return found.length === 1 ? found[0] : undefined;
}
