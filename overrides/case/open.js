/** What is open in the texts of a case, as their own pages would list it: their sheets are filled in here, unseen. */

import { load } from "../core/case.js";
import { spokenOn } from "../core/spoken.js";
import { trim } from "../core/trim.js";
import { isUnread } from "../core/values.js";
import { Engine } from "../engine/engine.js";
import { freeDays } from "../engine/calendar.js";
import { describe, Texts } from "../pack/texts.js";

/** @typedef {import("./facts.js").Facts} Facts */
/** @typedef {import("./facts.js").Text} Text */
/** @typedef {import("./facts.js").Open} Open */
/** @typedef {{root: string, calendars: string, lang: string}} Where the site, its calendars, and the language of the page */

const NO_SPEC = { derive: [], outcomes: [], findings: [], fills: [], dates: [] };

/**
 * What is open in those texts that the reader began; of one that does not come, nothing is known.
 * @param {Facts} facts
 * @param {Where} where
 */
export async function look(facts, where) {
  const begun = Array.from(facts.begun).filter(({ own }) => own.startsWith("template:"));
  const { place } = load("place");
  const free = place ? await freeDays(where.calendars, place) : null;
  const found = await Promise.all(begun.map(async (text) => {
    try {
      return /** @type {const} */ ([text.own, await lookAt(facts, text, where, free)]);
    } catch (error) {
      console.warn(error);
    }
  }));
  return new Map(found.flatMap((entry) => (entry ? [entry] : [])));
}

/**
 * @param {Facts} facts
 * @param {Text} text
 * @param {Where} where
 * @param {object | null} free
 * @returns {Promise<Open>}
 */
async function lookAt(facts, text, { root, lang }, free) {
  const { data } = facts;
  const id = text.own.replace("template:", "");
  const { language = lang, second } = spokenOn(lang);
  const languages = Array.from(new Set([language, second || language])).filter((one) => one in data.sheets);
  const fields = text.rules.map((rule) => ({ ...rule, label: facts.label(text, rule.name) }));
  const own = /** @type {`template:${string}`} */ (text.own);
  const described = { ...text, own, id, fields, titles: {}, file: "", open: "", when: "", copies: {}, message: false, thousandths: text.thousandths || "" };
  const { engine, findings } = await worked(text, root, fields);
  const texts = new Texts({ point: data.point, texts: [described] }, NO_SPEC, new Set(), new Map(engine ? [[id, engine]] : []));
  const values = texts.values(described, {}, {}, { freeDays: free, point: data.point, locale: lang });
  const state = texts.state(described, values);
  const { fillSheets, openIn, sheetAt } = await import("../pack/sheets.js");
  const sheets = await Promise.all(languages.map((one) => sheetAt(`${root}/${data.sheets[one].replace("{name}", id)}`, one)));
  fillSheets(state, sheets);
  const open = openIn(state, sheets);
  const unread = fields.filter(({ name }) => values[name] && isUnread((text.asks[name] || data.fields[name]).type, trim(values[name] || ""), { point: state.point }));
  const missing = open.fields.filter((field) => !unread.includes(field)).map(({ name, label }) => ({ field: name, label }));
  const left = open.left.map((label) => ({ field: "", label }));
  return { missing: [...missing, ...left], odd: unread.length + findings.filter((finding) => values[finding] === "true").length };
}

/**
 * What is worked out in a text, and which findings its page would list.
 * @param {Text} text
 * @param {string} root
 * @param {import("../pack/texts.js").Field[]} fields
 */
async function worked(text, root, fields) {
  if (!text.worked) return { engine: undefined, findings: [] };
  const { bring } = await import("../pack/sheets.js");
  const page = new DOMParser().parseFromString(await (await bring(`${root}/${text.worked}`)).text(), "text/html");
  const spec = JSON.parse(page.querySelector("[data-worked]")?.getAttribute("data-engine") || "");
  const findings = Array.from(page.querySelectorAll("[data-finding]"), (item) => item.getAttribute("data-finding") || "");
  return { engine: await Engine.load(spec, fields.map(describe)), findings };
}
