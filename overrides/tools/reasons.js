/** Why the result is this one and what would change it, in the words of questions and answers; and what it fills in. */

import { need } from "../core/need.js";
import { filled, prepare } from "../engine/fills.js";
import { change, why } from "../engine/reasons.js";
import { namesOf } from "./names.js";

/** @typedef {import("./result.js").Result} Result */

const SHOWN = 4; // other answers that are told at once

/**
 * @param {Result} result
 * @param {import("../core/conditions.js").Values} typed
 * @param {object} context
 * @param {boolean} asks whether other answers can be tried: few options, and nothing to work out
 */
export function explain(result, typed, context, asks) {
  const { engine, spec, id } = result.tool;
  result.prepare = () => prepare(id, filled(spec.fills, result.values));
  const known = result.outcome ? why(engine, typed, context) : [];
  const reasons = known.filter((reason) => isTold(result, reason)).map((reason) => because(result, reason));
  show(result, "why", reasons);
  need(result.element, "[data-why-else]", "tool").hidden = !asks || !result.outcome || reasons.length > 0;
  const changes = asks && result.outcome ? change(engine, typed, context) : [];
  show(result, "change", groups(result, changes.slice(0, SHOWN)));
  show(result, "more", groups(result, changes.slice(SHOWN)));
}

/**
 * Whether there are words for a reason: that something is filled in, or is not, the reader sees in the form.
 * @param {Result} result
 * @param {import("../engine/reasons.js").Reason} reason
 */
function isTold({ tool }, { field, value }) {
  return namesOf(tool).answer(field, value) !== "";
}

/**
 * @param {Result} result
 * @param {import("../engine/reasons.js").Reason} reason
 */
function because({ tool, values }, { field, value, counted }) {
  const names = namesOf(tool);
  const entry = names.said(field, value);
  if (!counted.length) return entry;
  const list = document.createElement("ul");
  list.append(...counted.map((name) => names.said(name, values[name])));
  entry.append(list);
  return entry;
}

/**
 * Other answers by the outcome that they lead to.
 * @param {Result} result
 * @param {import("../engine/reasons.js").Change[]} changes
 */
function groups(result, changes) {
  const { words } = result.tool;
  const names = namesOf(result.tool);
  return Array.from(new Set(changes.map(({ outcome }) => outcome)), (outcome) => {
    const entry = document.createElement("li");
    const list = document.createElement("ul");
    const same = changes.filter((one) => one.outcome === outcome);
    list.append(...same.map(({ field, value }) => names.said(field, value)));
    entry.append(words.would_be.replace("{outcome}", () => result.title(outcome)), list);
    return entry;
  });
}

/**
 * A list with its heading, which is not there without entries.
 * @param {Result} result
 * @param {string} name
 * @param {HTMLElement[]} entries
 */
function show({ element }, name, entries) {
  const part = need(element, `[data-part=${name}]`, "tool");
  need(part, "[data-list]", "tool").replaceChildren(...entries);
  part.hidden = !entries.length;
}
