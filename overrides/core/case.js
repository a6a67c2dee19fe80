/**
 * The case: what was typed for one client, kept for the tab. A browser that refuses to store loses nothing but the memory.
 * Values lie under `good-terms:` and their name, with the version of this layout; what another version left is taken away.
 * A case that is kept on the device too has a module of its own, which is told of everything that is kept here.
 */

/** @typedef {import("./conditions.js").Values} Values */

/**
 * @typedef {`${"template" | "tool" | "set" | "hand"}:${string}` | "shared" | "place" | "text" | "view" | "set" | "typed" | "recent" | "from" | "kept" | "start"} Name
 * what a template or a tool asks for alone, what a tool filled in, and what was written by hand; what several ask for; where
 * the reader works; the languages of the text; how the reader likes questions; what the tools filled in last, and what the
 * reader had typed there; the texts that the reader worked at, the newest first; which text a shared value comes from; which
 * case of the device this one is, and how it lay there last
 */

const PREFIX = "good-terms:";
const VERSION = 2;
const MOST_RECENT = 3;
export const SAVED = "good-terms:saved"; // what the window is told

/**
 * What lies under a key: texts by field, or nothing when it is of another version or damaged.
 * @param {string} key
 * @returns {Values | undefined}
 */
function read(key) {
  try {
    const { version, values } = JSON.parse(sessionStorage.getItem(key) || "");
    if (version === VERSION) return onlyTexts(values);
  } catch {
    // Nothing that can be read.
  }
}

/**
 * The values kept under a name.
 * @param {Name} name
 * @returns {Values}
 */
export function load(name) {
  return read(PREFIX + name) || {};
}

/**
 * Keep values under a name. Returns whether the browser did; where it did not, what it held before would be out of date and goes.
 * @param {Name} name
 * @param {Values} values
 */
export function save(name, values) {
  const key = PREFIX + name;
  try {
    sessionStorage.setItem(key, JSON.stringify({ version: VERSION, values }));
    dispatchEvent(new Event(SAVED));
    return true;
  } catch {
    drop(key); // private mode or a full store: the page works on without memory
    return false;
  }
}

/** @param {string} key */
function drop(key) {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Nothing is held.
  }
}

/**
 * An object without the entries that are no text.
 * @param {object} object
 * @returns {Values}
 */
export function onlyTexts(object) {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => typeof value === "string"));
}

/** @param {(key: string) => unknown} stays */
function sweep(stays) {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX) && !stays(key)) drop(key);
  } catch {
    // Nothing is held.
  }
}

/** The texts that the reader worked at last, the newest first. */
export function recent() {
  return (load("recent").names || "").split(" ").filter(Boolean);
}

/**
 * Note that the reader works at a text.
 * @param {Name} name
 */
export function workedAt(name) {
  const names = recent();
  if (names[0] !== name) save("recent", { names: [name, ...names.filter((other) => other !== name)].slice(0, MOST_RECENT).join(" ") });
}

/** Take away everything that is kept for the tab. */
export function forget() {
  sweep(() => false);
}

sweep(read); // what another version left nobody reads any more, and it may say who the client is
addEventListener("pageshow", bringKept); // it may be kept since the page stood still
bringKept();

function bringKept() {
  if (load("kept").id) import("../case/kept.js").catch(console.warn);
}
