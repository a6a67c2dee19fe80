/** Runs the money functions: reads a list of `[name, values, params, context]`, prints the list of results. */

import * as money from "../../overrides/engine/money.js";

/** @type {Record<string, (values: string[], params: any, context: any) => string>} */
const functions = money;
/** @type {[string, string[], object, object][]} */
const given = await new Response(Deno.stdin.readable).json();
console.log(JSON.stringify(given.map(([name, values, params, context]) => functions[name](values, params, context))));
