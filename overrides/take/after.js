/** What comes after a text was taken away, and how much of it is filled in already. */

import { saidNumber } from "../core/counted.js";
import { load } from "../core/case.js";
import { conditionHolds, parseCondition } from "../core/conditions.js";
import { all, need } from "../core/need.js";
import { trim } from "../core/trim.js";

/**
 * @typedef {object} Needs what the next text asks for
 * @property {import("../core/case.js").Name} own what it alone asks for
 * @property {[name: string, shared: boolean, when: string][]} fields what it needs, each with the condition under which it asks
 * @property {import("../core/conditions.js").Values} defaults what its form begins with
 */

/**
 * How many of the needed fields there are, and how many are filled in.
 * @param {Needs} needs
 */
export function readiness({ own, fields, defaults }) {
  const [shared, alone] = [load("shared"), load(own)];
  const values = { ...defaults, ...alone, ...shared, ...load("place") };
  const asked = fields.filter(([, , when]) => conditionHolds(parseCondition(when), values));
  const ready = asked.filter(([name, isShared]) => trim((isShared ? shared : alone)[name] || ""));
  return { ready: ready.length, needed: asked.length };
}

/** @param {HTMLElement} root the builder */
export function showNext(root) {
  const section = need(root, "[data-after]", "take");
  for (const step of all(section, "[data-needs]")) {
    const { ready, needed } = readiness(JSON.parse(step.dataset.needs));
    const place = need(step, "[data-ready]", "take");
    place.textContent = ready ? step.dataset.words.replace("{ready}", String(ready)).replace("{needed}", String(needed)) : "";
  }
  section.hidden = false;
}

/**
 * How many places in a text are open and how many things to check, and those of them that have a name.
 * @param {import("../builder/take.js").Take} take
 */
export function openIn(take) {
  const { builder } = take;
  const { missing, unread } = builder.open();
  builder.still.draw();
  /** @type {(text: string, count: number) => string} */
  const counted = (text, count) => (count ? text.replace("{number}", saidNumber(count)) : "");
  /** @type {(first: string, second: string) => string} */
  const pair = (first, second) => take.words.pair.replace("{first}", () => first).replace("{second}", () => second);
  /** @type {(text: string, names: string[]) => string} */
  const named = (text, names) => (names.length ? text.replace("{names}", () => names.reduce(pair)) : "");
  const places = counted(take.words.places, missing.length + (builder.languages?.open().length || 0) + builder.paper.left().length);
  return [places, named(take.words.missing, missing), named(take.words.unread, unread), counted(take.words.checks, builder.still.odd)];
}
