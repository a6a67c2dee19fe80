/** Which clients stand out in a list: much trouble for what they bring in, or less an hour than the reader can live with. */

import { given } from "./amounts.js";
import { biggestAndHardest, isBelow, judged, points, rate, read, share, standouts, sum } from "./clients.js";

/** @typedef {import("./amounts.js").Context} Context */
/** @typedef {string[]} Given values in the order of `of` */

/**
 * What the whole list shows.
 * @param {Given} values rows, currency, floor
 * @param {object} _
 * @param {Context} [context]
 */
export function standing([rows, currency, floor], _, context) {
  const { money, clients } = read(rows, currency, context);
  const all = judged(clients);
  if (all.length < 2 || !sum(all.map(({ income }) => income))) return "few";
  const out = standouts(all, money.read(floor));
  const big = biggestAndHardest(all);
  if (big && out.every((client) => client === big)) return "big";
  return ["none", "one"][out.length] || "several";
}

/**
 * The client that stands out most, with all that are compared.
 * @param {Given} values rows, currency, floor
 * @param {Context} [context]
 */
function worst([rows, currency, floor], context) {
  const { money, clients } = read(rows, currency, context);
  const all = judged(clients);
  const [client] = ["one", "several"].includes(standing([rows, currency, floor], {}, context)) ? standouts(all, money.read(floor)) : [];
  return { client, all };
}

/** @param {Given} values rows, currency, floor @param {object} _ @param {Context} [context] */
export function standout(values, _, context) {
  return worst(values, context).client?.name || "";
}

/** @param {Given} values rows, currency, floor @param {object} _ @param {Context} [context] */
export function standout_trouble(values, _, context) {
  const { client, all } = worst(values, context);
  return client ? share(points(client.trouble), sum(all.map(({ trouble }) => points(trouble)))) : "";
}

/** @param {Given} values rows, currency, floor @param {object} _ @param {Context} [context] */
export function standout_income(values, _, context) {
  const { client, all } = worst(values, context);
  return client ? share(client.income, sum(all.map(({ income }) => income))) : "";
}

/** How many pay less an hour than the floor. @param {Given} values rows, currency, floor @param {object} _ @param {Context} [context] */
export function count_below([rows, currency, floor], _, context) {
  const { money, clients } = read(rows, currency, context);
  const least = money.read(floor);
  return least === null || !clients.some(rate) ? "" : String(clients.filter((client) => isBelow(client, least)).length);
}

/** @param {Given} values rows, currency, floor @param {object} _ @param {Context} [context] */
export function any_below(values, _, context) {
  const number = count_below(values, _, context);
  if (!given(number)) return "";
  return number === "0" ? "none" : "some";
}
