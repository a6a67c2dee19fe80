/**
 * Reads and writes CSV files: `["read", base64, columns, language]`, `["cells", base64, separator]`, or `["write", rows, columns, style, point]`
 * each to a result.
 */

import { readFile } from "../../overrides/engine/csv.js";
import { csvText, decode, parse } from "../../overrides/engine/csv_text.js";

/** @param {string} base64 */
const bytes = (base64) => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));

/** @type {Record<string, (...given: any[]) => unknown>} */
const FUNCTIONS = {
  read: (base64, columns, language) => readFile(bytes(base64), columns, language),
  cells: (base64, separator) => parse(decode(bytes(base64), "utf-8") || "", separator),
  write: csvText,
};

/** @type {[string, ...any[]][]} */
const given = await new Response(Deno.stdin.readable).json();
console.log(JSON.stringify(given.map(([name, ...values]) => FUNCTIONS[name](...values))));
