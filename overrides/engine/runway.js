/** How long savings last when a client goes: costs less what the others pay is a gap, and savings fill it for whole months. */

import { given, Money, rowsText } from "./amounts.js";
import { named, readClients, sum } from "./clients.js";

/** @typedef {import("./amounts.js").Context} Context */
/** @typedef {string[]} Given values in the order of `of` */

/**
 * What the reader earns, spends and has; `without` is what is left of the income when one client goes, `null` if not known.
 * @param {{rows: string, currency: string, leaving?: string, costs?: string, savings?: string}} given
 * @param {Context} [context]
 */
function read({ rows, currency, leaving = "", costs, savings }, context) {
  const money = new Money(currency, context);
  const clients = readClients(rows, money);
  const paying = clients.filter(({ income }) => income !== null);
  const total = sum(paying.map(({ income }) => income));
  const client = given(leaving) ? named(clients, leaving) : undefined;
  const without = client && client.income !== null ? total - client.income : null;
  return { money, clients, paying, total, client, without, costs: money.read(costs), savings: money.read(savings) };
}

/** What is missing a month when this much is left. @param {bigint | null} left @param {bigint | null} costs */
function missing(left, costs) {
  if (left === null || costs === null) return null;
  return left < costs ? costs - left : 0n;
}

/** Whether all clients together cover the costs. @param {Given} values rows, currency, costs @param {object} _ @param {Context} [context] */
export function budget([rows, currency, costs], _, context) {
  const { paying, total, costs: spent } = read({ rows, currency, costs }, context);
  if (!paying.length || spent === null) return "";
  return total < spent ? "short" : "covered";
}

/**
 * The clients without whom something is missing, the largest gap first.
 * @param {Given} values rows, currency, costs, savings
 * @param {object} _
 * @param {Context} [context]
 */
export function gap_rows([rows, currency, costs, savings], _, context) {
  const { money, paying, total, costs: spent, savings: saved } = read({ rows, currency, costs, savings }, context);
  const found = paying.map(({ name, income }) => {
    const left = total - (income || 0n);
    return { name, left, gap: missing(left, spent) || 0n };
  }).filter(({ gap }) => gap > 0n).sort((one, other) => Number(other.gap > one.gap) - Number(other.gap < one.gap));
  return rowsText(found.map(({ name, left, gap }) => ({
    name, left: money.write(left), gap: money.write(gap), months: saved === null ? "" : String(saved / gap),
  })));
}

/** Whether there are any such clients. @param {Given} values rows, currency, costs @param {object} _ @param {Context} [context] */
export function any_gap([rows, currency, costs], _, context) {
  if (!budget([rows, currency, costs], _, context)) return "";
  return gap_rows([rows, currency, costs, ""], _, context) ? "some" : "none";
}

/**
 * What happens without the client who may go.
 * @param {Given} values rows, currency, leaving, costs, savings
 * @param {object} _
 * @param {Context} [context]
 */
export function lasts_without([rows, currency, leaving, costs, savings], _, context) {
  const { clients, client, without, costs: spent, savings: saved } = read({ rows, currency, leaving, costs, savings }, context);
  if (!given(leaving) || !clients.length) return "";
  if (!client) return "unlisted";
  const gap = missing(without, spent);
  if (gap === 0n) return "covered";
  return gap === null || saved === null ? "" : "months";
}

/** @param {Given} values rows, currency, leaving @param {object} _ @param {Context} [context] */
export function income_without([rows, currency, leaving], _, context) {
  const { money, without } = read({ rows, currency, leaving }, context);
  return without === null ? "" : money.write(without);
}

/** @param {Given} values rows, currency, leaving, costs @param {object} _ @param {Context} [context] */
export function gap_without([rows, currency, leaving, costs], _, context) {
  const { money, without, costs: spent } = read({ rows, currency, leaving, costs }, context);
  const gap = missing(without, spent);
  return gap ? money.write(gap) : "";
}

/** Whole months that savings fill the gap. @param {Given} values rows, currency, leaving, costs, savings @param {object} _ @param {Context} [context] */
export function months_without([rows, currency, leaving, costs, savings], _, context) {
  const { without, costs: spent, savings: saved } = read({ rows, currency, leaving, costs, savings }, context);
  const gap = missing(without, spent);
  return gap && saved !== null ? String(saved / gap) : "";
}
