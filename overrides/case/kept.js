/**
 * The case of this tab and the same one on the device, kept alike: what is typed here goes there at once, and what another tab
 * changed there comes here. Each value is compared by itself with what both had last, so that two tabs lose nothing.
 */

import { load, save, SAVED } from "../core/case.js";
import { all } from "../core/need.js";
import { PREFIX, readKept, writeKept } from "./device.js";
import { equal, merged } from "./merge.js";
import { putParts, readParts, tabParts } from "./parts.js";
import { wordsAt } from "./words.js";

/** @typedef {import("../core/need.js").Part} Part */

/** @typedef {import("./parts.js").Parts} Parts */
/** @typedef {"full" | "gone" | "newer" | "damaged"} Trouble */

const TAB = ":"; // what a page says as it comes: the tab alone has it, and all is well

export const CHANGED = "good-terms:changed"; // what the window is told when this tab has other values, or keeps elsewhere

/** The id of the case on the device that this tab works on; nothing for none. */
export function keptId() {
  return load("kept").id || "";
}

/**
 * What both had last.
 * @returns {Parts}
 */
function lastParts() {
  try {
    return readParts(JSON.parse(load("kept").parts)) || {};
  } catch {
    return {};
  }
}

/**
 * Let this tab work on a case of the device, of which it has these parts; without an id, on none.
 * @param {string} id
 * @param {Parts} [parts]
 */
export function follow(id, parts = {}) {
  save("kept", id ? { id, parts: JSON.stringify(parts) } : {});
}

/** Where a page says what becomes of the case on the device; some do not. @returns {Part | null} */
function place() {
  return document.querySelector("[data-kept-told]");
}

/**
 * Say on the page where this case is kept, or what keeps it from being kept.
 * @param {Trouble | ""} trouble
 * @param {string} [name] what it is called on the device, where all of it is kept there
 */
async function say(trouble, name = "") {
  const element = place();
  const state = `${trouble}:${name}`;
  if (!element || (element.dataset.state || TAB) === state) return;
  element.dataset.state = state;
  try {
    const { words } = await wordsAt(element.dataset.keptTold);
    if (element.dataset.state !== state) return;
    element.textContent = trouble ? words[`told_${trouble}`] : "";
    for (const where of all(document, "[data-privacy]")) { // which says that the tab alone has it
      where.dataset.tab ||= where.textContent || "";
      where.textContent = name ? words[where.dataset.privacy].replace("{name}", () => name) : where.dataset.tab;
    }
  } catch (error) {
    console.warn(error);
    element.dataset.state = ""; // it is tried again
  }
}

let waiting = false;

/** Bring the two together. Returns whether that could be done. */
export function together() {
  waiting = false;
  const id = keptId();
  if (!id) return true;
  const read = readKept(id);
  if ("fault" in read) return lost(read.fault);
  const mine = tabParts();
  const both = merged(lastParts(), mine, read.kept.parts);
  if (!equal(both, read.kept.parts) && !writeKept(id, { ...read.kept, changed: new Date().toISOString(), parts: both })) {
    say("full"); // the tab still has everything, and tries again at the next change
    return false;
  }
  say("", read.kept.name);
  if (!equal(both, mine)) {
    putParts(both);
    tell();
  }
  if (!equal(both, lastParts())) follow(id, both);
  return true;
}

/**
 * What lay on the device is no more, or is of another version: this tab keeps its own, and leaves the other alone.
 * @param {Trouble} fault
 */
function lost(fault) {
  if (!place()) return false; // told on the next page that can
  follow("");
  say(fault);
  dispatchEvent(new Event(CHANGED));
  return false;
}

/** The page reads again what is kept, as one does that stood still. */
function tell() {
  dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  dispatchEvent(new Event(CHANGED));
}

function soon() {
  if (waiting || !keptId()) return;
  waiting = true;
  queueMicrotask(together);
}

addEventListener(SAVED, soon);
addEventListener("storage", ({ key }) => {
  if (key === null || key === PREFIX + keptId()) together();
});
addEventListener("pageshow", ({ persisted }) => {
  if (!persisted) return;
  if (keptId()) soon();
  else say(""); // it was kept when the page was left, and is no more
});
together();

