/** A case as a file, and back. A file that is wrong, or of a newer version, is refused whole. */

import { readParts } from "./parts.js";

/** @typedef {import("./parts.js").Parts} Parts */
/** @typedef {{name: string, saved: string, parts: Parts}} Saved */
/** @typedef {"large" | "no_json" | "no_case" | "newer" | "damaged"} Fault */

export const FORMAT = "good-terms-case";
export const VERSION = 1;
const LARGEST = 4_000_000; // letters
const LONGEST = 200; // letters of a name

/**
 * The text of a file.
 * @param {Saved} saved
 * @param {string} schema the address of what a file may hold
 */
export function writeFile({ name, saved, parts }, schema) {
  return `${JSON.stringify({ $schema: schema, format: FORMAT, version: VERSION, name, saved, parts }, null, 2)}\n`;
}

/**
 * What a file holds, or why it is refused.
 * @param {string} text
 * @returns {{saved: Saved} | {fault: Fault}}
 */
export function readFile(text) {
  if (text.length > LARGEST) return { fault: "large" };
  /** @type {any} */
  let given;
  try {
    given = JSON.parse(text);
  } catch {
    return { fault: "no_json" };
  }
  if (given?.format !== FORMAT || !Number.isInteger(given.version)) return { fault: "no_case" };
  if (given.version > VERSION) return { fault: "newer" };
  const parts = readParts(given.parts);
  if (given.version < 1 || !parts || !isName(given.name) || !isTime(given.saved)) return { fault: "damaged" };
  return { saved: { name: given.name, saved: given.saved, parts } };
}

/** @param {unknown} name */
function isName(name) {
  return typeof name === "string" && name.length <= LONGEST;
}

/** @param {unknown} time */
function isTime(time) {
  return typeof time === "string" && !Number.isNaN(Date.parse(time));
}
