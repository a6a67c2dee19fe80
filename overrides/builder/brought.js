/** What other texts filled in here, and a form that is emptied but for that. */

import { load, save } from "../core/case.js";

/** @typedef {import("./memory.js").Memory} Memory */

/**
 * The fields that were filled in elsewhere.
 * @param {Memory} memory
 */
export function brought({ fields, own }) {
  const [from, shared] = [load("from"), load("shared")];
  return Object.keys(fields.initial).filter((name) => shared[name] && (from[name] || own) !== own);
}

/**
 * Everything as the page brought it, and kept so; the reader still works where they did, and what other texts brought stays.
 * @param {Memory} memory
 */
export function clear(memory) {
  const { place: _, ...initial } = memory.fields.initial;
  for (const name of brought(memory)) delete initial[name];
  memory.fields.write(initial);
  const filled = load("set"); // and what tools filled in here is no longer theirs
  for (const name of Object.keys(initial)) {
    memory.changed.add(name);
    delete filled[name];
    delete filled[`${memory.own.replace(/^.*:/, "")}.${name}`];
  }
  save("set", filled);
  save(memory.own, {}); // what stands in no field now, such as words in another language, goes with the rest
  memory.keep();
}
