/**
 * What a table of clients shows: rates, shares, the few that make most of something, and how long the money lasts without one.
 * Each function takes values as the form keeps them and gives text, `""` where it cannot be known.
 */

import { roundHalfUp, rowsText } from "./amounts.js";
import { numberText, ORDERS, percent, points, rate, read, readClients, share, sum } from "./clients.js";
import { parseRows } from "../core/values.js";

/** @typedef {import("./amounts.js").Context} Context */
/** @typedef {import("./amounts.js").Money} Money */
/** @typedef {import("./clients.js").Client} Client */
/** @typedef {string[]} Given values in the order of `of` */

const REACH = 80n; // per cent that count as most

/** @param {Given} values rows */
export function count_clients([rows]) {
  return String(readClients(rows).length);
}

/** How many rows lack a number or a name. @param {Given} values rows, currency @param {object} _ @param {Context} [context] */
export function count_incomplete([rows, currency], _, context) {
  return String(read(rows, currency, context).clients.filter(({ whole }) => !whole).length);
}

/** @param {Given} values rows, currency @param {object} _ @param {Context} [context] */
export function any_incomplete([rows, currency], _, context) {
  const { clients } = read(rows, currency, context);
  if (!clients.length) return "";
  return clients.every(({ whole }) => whole) ? "none" : "some";
}

/** @param {Given} values rows, currency @param {object} _ @param {Context} [context] */
export function total_income([rows, currency], _, context) {
  const { money, total, paid } = read(rows, currency, context);
  return paid ? money.write(total) : "";
}

/** @param {Given} values rows */
export function total_hours([rows]) {
  const hours = readClients(rows).map((client) => client.hours).filter((number) => number !== null);
  return hours.length ? numberText(sum(hours)) : "";
}

/** What all clients together pay for an hour. @param {Given} values rows, currency @param {object} _ @param {Context} [context] */
export function mean_rate([rows, currency], _, context) {
  const { money, clients } = read(rows, currency, context);
  const counted = clients.filter(rate);
  const hours = sum(counted.map((client) => client.hours));
  return hours ? money.write(roundHalfUp(sum(counted.map(({ income }) => income)) * 100n, hours)) : "";
}

/** @param {Client} client @param {Money} money */
function rateText(client, money) {
  const paid = rate(client);
  return paid ? money.write(roundHalfUp(...paid)) : "";
}

/**
 * Every client with rate and shares, in an order.
 * @param {Given} values rows, currency, order
 * @param {object} _
 * @param {Context} [context]
 */
export function rank_clients([rows, currency, order], _, context) {
  const { money, clients, total } = read(rows, currency, context);
  const hours = sum(clients.map((client) => client.hours));
  const trouble = sum(clients.map((client) => points(client.trouble)));
  return rowsText((ORDERS[order] || ORDERS.income)(clients).map((client, index) => ({
    rank: String(index + 1),
    name: client.name,
    rate: rateText(client, money),
    income_share: share(client.income, total),
    hours_share: share(client.hours, hours),
    trouble_share: share(points(client.trouble), trouble),
  })));
}

/**
 * The smallest number of clients that together reach a part of a sum, the largest first, each with what came together so far.
 * @param {Client[]} clients in order
 * @param {(client: Client) => bigint | null} part
 * @param {(client: Client, share: string) => Record<string, string>} describe
 */
function few(clients, part, describe) {
  const whole = sum(clients.map(part));
  let together = 0n;
  const found = [];
  for (const client of clients) {
    if (together * 100n >= whole * REACH) break;
    together += part(client) || 0n;
    found.push({ name: client.name, ...describe(client, share(part(client), whole)), together: percent(together, whole) });
  }
  return rowsText(found);
}

/** @param {Given} values rows, currency @param {object} _ @param {Context} [context] */
export function few_by_income([rows, currency], _, context) {
  const { money, clients } = read(rows, currency, context);
  return few(ORDERS.income(clients), ({ income }) => income, ({ income }, income_share) => ({ income: money.write(income || 0n), income_share }));
}

/** @param {Given} values rows */
export function few_by_trouble([rows]) {
  const clients = ORDERS.trouble(readClients(rows));
  return few(clients, ({ trouble }) => points(trouble), ({ trouble }, trouble_share) => ({ trouble: numberText(trouble || 0n), trouble_share }));
}

/** @param {Given} values rows of a result */
export function count_few([rows]) {
  return rows ? String(parseRows(rows).length) : "";
}

/** @param {Given} values rows */
export function any_trouble([rows]) {
  const known = readClients(rows).map(({ trouble }) => points(trouble)).filter((number) => number !== null);
  if (!known.length) return "";
  return sum(known) ? "some" : "none";
}

/** @param {Given} values rows, currency @param {object} _ @param {Context} [context] */
export function biggest([rows, currency], _, context) {
  const { clients, paid } = read(rows, currency, context);
  return paid ? ORDERS.income(clients)[0].name : "";
}

/** @param {Given} values rows, currency @param {object} _ @param {Context} [context] */
export function biggest_share([rows, currency], _, context) {
  const { clients, total, paid } = read(rows, currency, context);
  return paid ? share(ORDERS.income(clients)[0].income, total) : "";
}

/** Whether one client brings in more than half. @param {Given} values rows, currency @param {object} _ @param {Context} [context] */
export function income_weight([rows, currency], _, context) {
  const { clients, total } = read(rows, currency, context);
  if (!total) return "";
  return 2n * (ORDERS.income(clients)[0].income || 0n) > total ? "half" : "spread";
}

/** The client with most of the work ahead, where it was given for any. @param {string} rows */
function mostAhead(rows) {
  const [client] = ORDERS.future(readClients(rows));
  return client && client.future !== null ? { name: client.name, future: client.future } : undefined;
}

/** @param {Given} values rows */
export function needed([rows]) {
  return mostAhead(rows)?.name || "";
}

/** @param {Given} values rows */
export function needed_share([rows]) {
  const most = mostAhead(rows);
  return most ? numberText(most.future) : "";
}

/** Whether half of the work ahead, or more, is from one client. @param {Given} values rows */
export function work_weight([rows]) {
  const most = mostAhead(rows);
  if (!most) return "";
  return most.future >= 5000n ? "half" : "spread";
}

/** @param {Given} values rows, currency @param {object} _ @param {Context} [context] */
export function lowest([rows, currency], _, context) {
  return ORDERS.rate(read(rows, currency, context).clients.filter(rate))[0]?.name || "";
}

/** @param {Given} values rows, currency @param {object} _ @param {Context} [context] */
export function lowest_rate([rows, currency], _, context) {
  const { money, clients } = read(rows, currency, context);
  const [client] = ORDERS.rate(clients.filter(rate));
  return client ? rateText(client, money) : "";
}

export { any_below, count_below, standing, standout, standout_income, standout_trouble } from "./standing.js";
export { any_gap, budget, gap_rows, gap_without, income_without, lasts_without, months_without } from "./runway.js";
