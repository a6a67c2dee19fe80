/** Runs functions of `derive` by module: reads a list of `[module, name, values, context]`, prints the list of results. */

import * as compare from "../../overrides/engine/compare.js";
import * as table from "../../overrides/engine/table.js";

/** @type {Record<string, Record<string, (values: string[], params: object, context: object) => string>>} */
const MODULES = { compare, table };
/** @type {[string, string, string[], object][]} */
const given = await new Response(Deno.stdin.readable).json();
console.log(JSON.stringify(given.map(([module, name, values, context]) => MODULES[module][name](values, {}, context))));
