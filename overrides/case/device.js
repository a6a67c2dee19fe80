/** Cases that readers asked this device to keep, each by itself, so that one that cannot be read takes no other with it. */

import { readParts } from "./parts.js";

/** @typedef {import("./parts.js").Parts} Parts */
/** @typedef {{name: string, changed: string, parts: Parts}} Kept */
/** @typedef {"newer" | "damaged" | "gone"} Fault why one cannot be read; it stays as it is */
/** @typedef {{id: string, name: string, changed: string, fault: Fault | ""}} Entry */

export const PREFIX = "good-terms-case:";
const VERSION = 1;
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g; // marks that would turn the sentence around a name

/**
 * The name as readers wrote it, without blanks around it or in a row, and without marks that turn letters round.
 * @param {string} name
 */
export function tidyName(name) {
  return name.replace(TURNS, "").replace(/\s+/gu, " ").trim().slice(0, 80);
}

/** Whether this browser lets pages keep anything on the device. */
export function canKeep() {
  try {
    const probe = `${PREFIX}?`;
    localStorage.setItem(probe, "");
    localStorage.removeItem(probe);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {string} id
 * @returns {{kept: Kept} | {fault: Fault}}
 */
export function readKept(id) {
  try {
    const text = localStorage.getItem(PREFIX + id);
    if (text === null) return { fault: "gone" };
    const { version, name, changed, parts } = JSON.parse(text);
    if (Number.isInteger(version) && version > VERSION) return { fault: "newer" };
    const read = readParts(parts);
    if (version !== VERSION || !read || typeof name !== "string" || typeof changed !== "string") return { fault: "damaged" };
    return { kept: { name, changed, parts: read } };
  } catch {
    return { fault: "damaged" };
  }
}

/**
 * What lies under an id, as it is, for those that cannot be read too.
 * @param {string} id
 */
export function rawKept(id) {
  try {
    return localStorage.getItem(PREFIX + id) ?? "";
  } catch {
    return "";
  }
}

/**
 * Returns whether the device took it; where it did not, what lay there before still does.
 * @param {string} id
 * @param {Kept} kept
 */
export function writeKept(id, { name, changed, parts }) {
  return writeRaw(id, JSON.stringify({ version: VERSION, name, changed, parts }));
}

/**
 * @param {string} id
 * @param {string} text
 */
export function writeRaw(id, text) {
  try {
    localStorage.setItem(PREFIX + id, text);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} id */
export function dropKept(id) {
  try {
    localStorage.removeItem(PREFIX + id);
  } catch {
    // Nothing is held.
  }
}

/** All of this device, the one that was changed last first. @returns {Entry[]} */
export function listKept() {
  /** @type {string[]} */
  let keys = [];
  try {
    keys = Object.keys(localStorage);
  } catch {
    // Nothing is held.
  }
  const ids = keys.filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length));
  const entries = ids.map((id) => {
    const read = readKept(id);
    return "fault" in read ? { id, name: "", changed: "", fault: read.fault } : { id, name: read.kept.name, changed: read.kept.changed, fault: /** @type {""} */ ("") };
  });
  return entries.sort((one, other) => (one.changed < other.changed ? 1 : -1));
}

/**
 * The name, with a number where another case of this device has it already.
 * @param {string} name
 */
export function freeName(name) {
  const taken = new Set(listKept().map((entry) => entry.name));
  let free = name;
  for (let count = 2; name && taken.has(free); count++) free = `${name} ${count}`;
  return free;
}

/** An id that no other case of this device has. */
export function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
