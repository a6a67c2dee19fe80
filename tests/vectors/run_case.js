/** Takes cases there and back: reads a list of `[way, argument…]`, prints what comes of each. */

import { readKept, writeKept } from "../../overrides/case/device.js";
import { Facts } from "../../overrides/case/facts.js";
import { readFile, writeFile } from "../../overrides/case/file.js";
import { chosen, pack, unpack } from "../../overrides/case/link.js";
import { changed, changes, joined, merged } from "../../overrides/case/merge.js";
import { cleaned, putParts, readParts, tabParts } from "../../overrides/case/parts.js";
import { forget } from "../../overrides/core/case.js";

/** @typedef {import("../../overrides/case/parts.js").Parts} Parts */

/** @type {Record<string, (...given: any[]) => unknown>} */
const WAYS = {
  pack, unpack, readFile, writeFile, chosen, changes, changed, joined, merged, cleaned, readParts,
  link: async (/** @type {any} */ values, /** @type {any} */ text) => await unpack(await pack({ values, text })),
  list: async (/** @type {import("../../overrides/case/link.js").Shared} */ shared) => await unpack(await pack(shared)),
  linkLength: async (/** @type {any} */ values) => (await pack({ values, text: {} })).length,
  file: (/** @type {import("../../overrides/case/file.js").Saved} */ saved) => readFile(writeFile(saved, "x")),
  tab: (/** @type {Parts} */ parts) => {
    forget();
    putParts(parts);
    return tabParts();
  },
  device: (/** @type {Parts} */ parts, /** @type {string} */ name) => {
    writeKept("one", { name, changed: "2027-01-01", parts });
    return readKept("one");
  },
  facts: (/** @type {any} */ data, /** @type {Parts} */ parts) => {
    const facts = new Facts(data, parts, { yes: "yes", no: "no", in_language: "{name} ({language})", by_hand: "hand ({language})", emptied: "-{text}", said: {}, languages: { hr: "HR" } });
    const used = facts.common().map(({ label, value, used, begun }) => [label, value, used.map(({ title }) => title), begun]);
    const alone = data.texts.flatMap((/** @type {any} */ text) => facts.alone(text).map(({ label, value }) => [text.title, label, value]));
    const days = facts.days().map(({ day, label, text }) => [day, label, text?.title]);
    const states = facts.states().map(({ text, begun, ready, needed, missing }) => [text.title, begun, ready, needed, missing.map(({ field }) => field)]);
    const made = facts.made().map(({ label, value }) => [label, value]);
    return { used, alone, made, days, states, filled: facts.filled };
  },
};

/** @type {[string, ...any[]][]} */
const given = await new Response(Deno.stdin.readable).json();
const results = [];
for (const [way, ...values] of given) results.push((await WAYS[way](...values)) ?? null);
console.log(JSON.stringify(results));
