/** Runs functions of the browser's modules: reads a list of `[name, arguments]`, prints the list of results. */

import { spans, valueSpans } from "../../overrides/builder/runs.js";
import { isolateName } from "../../overrides/core/apart.js";
import { load, save } from "../../overrides/core/case.js";
import { conditionHolds, parseCondition, pruneValues } from "../../overrides/core/conditions.js";
import { trim } from "../../overrides/core/trim.js";
import { beforeMark, isSecondMark, keepLinesRtl, keepOrder, keepValueOrder } from "../../overrides/core/marks.js";
import { need } from "../../overrides/core/need.js";
import { chooseCase, slotText } from "../../overrides/core/phrase.js";
import { joinLines as joinText } from "../../overrides/core/text.js";
import { exactText, typedText } from "../../overrides/core/exact.js";
import { formatValue, parseNumber, parseRows, pluralCategory } from "../../overrides/core/values.js";
import { count } from "../../overrides/engine/decide.js";
import { Engine } from "../../overrides/engine/engine.js";
import * as reasons from "../../overrides/engine/reasons.js";
import { in_words } from "../../overrides/engine/spell.js";
import { judge } from "../../overrides/engine/rules.js";
import { filled, prepare } from "../../overrides/engine/fills.js";
import { readiness } from "../../overrides/take/after.js";
import { savesFiles } from "../../overrides/take/browsers.js";
import { draftFile } from "../../overrides/take/eml.js";
import { mailLink } from "../../overrides/take/mail.js";
import { joinMarkdown, typedMarkdown } from "../../overrides/take/markdown.js";
import { naming } from "../../overrides/case/words.js";
import { dayDoubt, dayNotes, numberDoubt, numberNotes } from "../../overrides/sense/notes.js";
import { readable } from "../../overrides/sense/readable.js";
import { fileStem, localDay } from "../../overrides/take/names.js";
import { richText } from "../../overrides/take/rich.js";

/** @typedef {import("../../overrides/core/conditions.js").Values} Values */

/** @type {Record<string, (...given: any[]) => unknown>} */
const FUNCTIONS = {
  beforeMark, chooseCase, count, filled, formatValue, fileStem, in_words, isSecondMark, keepLinesRtl, keepOrder, keepValueOrder, load, mailLink, parseNumber,
  parseRows, pluralCategory, prepare, readiness, richText, save, savesFiles, slotText, spans, trim, typedMarkdown, valueSpans, readable, dayDoubt, dayNotes, numberDoubt, numberNotes, naming, isolateName, exactText, typedText,
  draftFile: (/** @type {any} */ draft, /** @type {string} */ now) => draftFile(draft, new Date(now)),
  spelled: (/** @type {string} */ raw, /** @type {any} */ how) => formatValue("words", raw, how),
  localDay: (/** @type {string} */ now) => localDay(new Date(now)),
  joinLines: (/** @type {any[]} */ lines, /** @type {any} */ styles, /** @type {{markdown: boolean, rtl: boolean}} */ { markdown, rtl }) => {
    if (!markdown) return joinText(lines, styles, rtl);
    const inPieces = lines.map(({ kind, cells }) => ({ kind, cells: cells.map((/** @type {string} */ text) => [{ text, value: false, typed: false }]) }));
    return joinMarkdown(inPieces, styles, rtl);
  },
  conditionHolds: (/** @type {string} */ condition, /** @type {Values} */ values) => conditionHolds(parseCondition(condition), values),
  judge: (/** @type {string} */ condition, /** @type {Values} */ values, /** @type {string[]} */ open) =>
    judge(parseCondition(condition), values, new Set(open)),
  engine: async (/** @type {any} */ spec, /** @type {any[]} */ fields, /** @type {string} */ ask, /** @type {Values} */ typed, /** @type {object} */ context) => {
    const asked = fields.map(({ name, when, options }) => ({ name, options, condition: parseCondition(when) }));
    const engine = await Engine.load(spec, asked);
    if (ask === "outcome") return engine.results(typed).outcome;
    return ask in reasons ? reasons[/** @type {"why"} */ (ask)](engine, typed, context) : engine[/** @type {"results"} */ (ask)](typed, context);
  },
  pruneValues: (/** @type {[string, string][]} */ fields, /** @type {Values} */ values) =>
    pruneValues(fields.map(([name, when]) => ({ name, condition: parseCondition(when) })), values),
  store: (/** @type {string} */ key, /** @type {string} */ text) => sessionStorage.setItem(key, text),
  missing(/** @type {string} */ selector, /** @type {string} */ component) {
    try {
      const root = /** @type {any} */ ({ querySelector: () => null });
      return need(root, selector, component);
    } catch (error) {
      return String(error);
    }
  },
};

/** @type {[string, any[]][]} */
const given = await new Response(Deno.stdin.readable).json();
const results = [];
for (const [name, values] of given) results.push((await FUNCTIONS[name](...values)) ?? null);
console.log(JSON.stringify(results));
