/** What a pack filled in is worked out anew, as what it follows from may have been typed on other pages since. */

import { load } from "../core/case.js";
import { freeDays } from "../engine/calendar.js";
import { Engine } from "../engine/engine.js";
import { prepare } from "../engine/fills.js";
import { workedAt } from "./checks.js";
import { bring } from "./bring.js";
import { describe, Texts } from "./texts.js";

/** @typedef {import("../core/conditions.js").Values} Values */
/** @typedef {Record<string, [data: string, worked: string]>} Packs where each stands below the site */

const SITE = new URL("..", import.meta.url).href;

/**
 * Bring up to date what packs filled in that the reader used. Returns whether anything is other than it was.
 * @param {Packs} packs
 * @param {string} lang that of the page
 */
export async function renew(packs, lang) {
  const before = JSON.stringify(load("set"));
  for (const [name, [data, worked]] of Object.entries(packs)) {
    if (Object.keys(load(`set:${name}`)).length) await refill(name, SITE + data, SITE + worked, lang);
  }
  return JSON.stringify(load("set")) !== before;
}

/**
 * @param {string} name
 * @param {string} data
 * @param {string} worked
 * @param {string} lang
 */
async function refill(name, data, worked, lang) {
  const [given, part] = await Promise.all([bring(data).then((answer) => answer.json()), workedAt(worked)]);
  const { point, fields } = /** @type {Required<import("./texts.js").Data>} */ (given);
  /** @type {import("../engine/engine.js").Spec} */
  const spec = JSON.parse(part.dataset.engine);
  const [engine, texts] = await Promise.all([
    Engine.load(spec, fields.map(describe)),
    Texts.load(given, spec, new Set(fields.map((field) => field.name))),
  ]);
  const { place } = load("place");
  const context = { freeDays: place ? await freeDays(`${SITE}calendars/`, place) : null, point, locale: lang };
  const typed = read(fields, `tool:${name}`);
  const values = engine.results(typed, context);
  prepare(name, texts.fills(values));
  const shared = Object.fromEntries(fields.filter((field) => field.shared && typed[field.name]).map((field) => [field.name, typed[field.name]]));
  for (const [{ id }, fresh] of texts.read(values, shared, context).flows) {
    if (Object.keys({ ...fresh, ...load(`set:${id}`) }).length) prepare(id, fresh, `tool:${name}`);
  }
}

/**
 * What the form of a pack would hold.
 * @param {import("./texts.js").Field[]} fields
 * @param {import("../core/case.js").Name} own
 * @returns {Values}
 */
function read(fields, own) {
  const kept = { ...load(own), ...load("shared"), ...load("place") };
  return Object.fromEntries(fields.map(({ name, default: usual = "" }) => [name, kept[name] ?? usual]));
}
