/** Runs the functions of rows: reads a list of `[name, values, params, context]`, prints the list of results. */

import * as rows from "../../overrides/engine/rows.js";

/** @type {Record<string, (values: string[], params: any, context: any) => string>} */
const functions = { ...rows };
/** @type {[string, string[], object, object][]} */
const given = await new Response(Deno.stdin.readable).json();
console.log(JSON.stringify(given.map(([name, values, params, context]) => functions[name](values, params, context))));
