/** Works out tools: reads a list of `[spec, fields, values, context]`, prints the results of each. */

import { parseCondition } from "../../overrides/core/conditions.js";
import { Engine } from "../../overrides/engine/engine.js";
import { readNumber } from "../../overrides/engine/live.js";

/** @type {Record<string, () => Promise<any>>} */
const MODULES = {
  compare: () => import("../../overrides/engine/compare.js"),
  dates: () => import("../../overrides/engine/dates.js"),
  money: () => import("../../overrides/engine/money.js"),
  rows: () => import("../../overrides/engine/rows.js"),
  spell: () => import("../../overrides/engine/spell.js"),
  table: () => import("../../overrides/engine/table.js"),
};
/** @typedef {{name: string, type: string, when: string, options?: string[]}} Asked */
/** @type {[import("../../overrides/engine/engine.js").Spec, Asked[], Record<string, string>, object][]} */
const given = await new Response(Deno.stdin.readable).json();
const results = [];
for (const [spec, asked, values, context] of given) {
  const fields = asked.map(({ name, type, when, options }) => ({
    name,
    options,
    condition: parseCondition(when),
    read: type === "number" ? readNumber : undefined,
  }));
  const names = new Set(spec.derive.map(({ module }) => module).filter((name) => name in MODULES));
  const functions = Object.assign({}, ...(await Promise.all(Array.from(names, (name) => MODULES[name]()))));
  results.push(new Engine(spec, fields, functions).results(values, context));
}
console.log(JSON.stringify(results));
