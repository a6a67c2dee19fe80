/** What is open in the texts of a case, as their own pages would list it: their sheets are filled in here, unseen. */

import { load } from "../core/case.js";
import { spokenOn } from "../core/spoken.js";
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
  const { data, words } = facts;
  const id = text.own.replace("template:", "");
  const { language = lang, second } = spokenOn(lang);
  const fields = text.rules.map((rule) => ({ ...rule, label: facts.label(text, rule.name) }));
  const own = /** @type {`template:${string}`} */ (text.own);
  const described = { ...text, own, id, fields, titles: {}, file: "", open: "", when: "", copies: {}, thousandths: text.thousandths || "" };
  const [{ Checks, workedAt }, { fillSheets, languagesOf, openIn, openInTwo, sheetAt }] = await Promise.all([import("../pack/checks.js"), import("../pack/sheets.js")]);
  const engine = text.worked && await Engine.load(JSON.parse((await workedAt(`${root}/${text.worked}`)).dataset.engine), fields.map(describe));
  const texts = new Texts({ point: data.point, texts: [described] }, NO_SPEC, new Set(), new Map(engine ? [[id, engine]] : []));
  const state = texts.state(described, texts.values(described, {}, {}, { freeDays: free, point: data.point, locale: lang }));
  const spoken = Array.from(new Set([language, second || language])).filter((one) => one in data.sheets);
  const languages = languagesOf({ languages: spoken }, state);
  const [sheets, checks] = await Promise.all([
    Promise.all(languages.map((one) => sheetAt(`${root}/${data.sheets[one].replace("{name}", id)}`, one))),
    new Checks(root, lang, words.said).of(state),
  ]);
  fillSheets(state, sheets);
  const unread = new Set(checks.filter(({ kind }) => kind === "unread").map(({ field }) => field));
  const open = openIn(state, sheets);
  const missing = [...open.fields.filter(({ name }) => !unread.has(name)), ...openInTwo(state, languages, { words: words.said, languages: words.languages })];
  return { missing: [...missing.map(({ name, label }) => ({ field: name, label })), ...open.left.map((label) => ({ field: "", label }))], checks };
}
