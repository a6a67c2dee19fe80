/** Answers as the end of an address, and back. What follows `#` is never sent to a server. */

import { checksum, through } from "../core/bytes.js";
import { onlyTexts } from "../core/case.js";

/** @typedef {import("../core/conditions.js").Values} Values */
/** @typedef {{values: Values, text: Values, list?: Values}} Shared answers by field, the languages of the text, and what is ticked and noted in a list */
/** @typedef {"newer" | "damaged"} Fault */

export const MARK = "#answers=";
const VERSION = 1;
const HEAD = 5; // bytes: the version, and what the answers are checked by
const SHORTEST = 3; // letters of a name that is looked for among other words
const HAN = /\p{Script=Han}/u;
const LARGEST = 500_000; // bytes of answers: nobody types more, and a link could be made to fill the memory

/**
 * What follows the address of a page.
 * @param {Shared} shared
 */
export async function pack({ values, text, list }) {
  const bytes = new TextEncoder().encode(JSON.stringify(list ? [values, text, list] : [values, text]));
  const packed = await through(bytes, new CompressionStream("deflate-raw"));
  const whole = new Uint8Array(HEAD + packed.length);
  whole[0] = VERSION;
  new DataView(whole.buffer).setUint32(1, checksum(bytes));
  whole.set(packed, HEAD);
  const letters = Array.from(whole, (byte) => String.fromCharCode(byte)).join("");
  return MARK + btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/**
 * What the end of an address holds, or what is wrong with it; nothing where it is no such end.
 * @param {string} hash
 * @returns {Promise<Shared | {fault: Fault} | undefined>}
 */
export async function unpack(hash) {
  if (!hash.startsWith(MARK)) return;
  try {
    const [code] = /^[\w-]*/.exec(hash.slice(MARK.length)) || [""]; // what apps add to a link is none of it
    const whole = Uint8Array.from(atob(code.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
    if (whole[0] > VERSION) return { fault: "newer" };
    const bytes = await inflated(whole.slice(HEAD));
    if (whole[0] !== VERSION || checksum(bytes) !== new DataView(whole.buffer).getUint32(1)) return { fault: "damaged" };
    const [values, text, list] = JSON.parse(new TextDecoder().decode(bytes));
    return { values: onlyTexts(values), text: onlyTexts(text), ...(list && { list: onlyTexts(list) }) };
  } catch {
    return { fault: "damaged" };
  }
}

/**
 * @param {Uint8Array<ArrayBuffer>} packed
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
async function inflated(packed) {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const pieces = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length;
    if (size > LARGEST) throw new Error("too large");
    pieces.push(next.value);
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

/**
 * The answers that may go into a link: those that say something, without names where these stay out, and without what
 * the reader wrote that holds such a name among other words.
 * @param {{name: string, value: string, initial: string, kind: "chosen" | "written" | "rows", names: boolean}[]} fields
 * @param {boolean} withNames
 * @returns {{inside: string[], outside: string[]}} the names of the fields
 */
export function chosen(fields, withNames) {
  const told = fields.filter(({ value, initial }) => value !== initial);
  const hidden = withNames ? [] : told.filter(({ names }) => names);
  const lines = hidden.filter(({ kind }) => kind === "written").flatMap(({ value }) => value.toLowerCase().split("\n"));
  const secrets = lines.map((line) => line.trim()).filter((line) => line.length >= (HAN.test(line) ? 2 : SHORTEST));
  /** @param {{value: string, kind: string}} field */
  const tells = ({ value, kind }) => kind !== "chosen" && secrets.some((secret) => value.toLowerCase().includes(secret));
  const outside = told.filter((field) => hidden.includes(field) || tells(field));
  return { inside: told.filter((field) => !outside.includes(field)).map(({ name }) => name), outside: outside.map(({ name }) => name) };
}
