/** Runs functions of the browser's modules: reads a list of `[name, arguments]`, prints the list of results. */

import { spans, valueSpans } from "../../overrides/builder/runs.js";
import { load, save } from "../../overrides/core/case.js";
import { conditionHolds, parseCondition, pruneValues } from "../../overrides/core/conditions.js";
import { trim } from "../../overrides/core/trim.js";
import { beforeMark, isSecondMark, keepLinesRtl, keepOrder, keepValueOrder } from "../../overrides/core/marks.js";
import { need } from "../../overrides/core/need.js";
import { chooseCase, slotText } from "../../overrides/core/phrase.js";
import { joinLines } from "../../overrides/core/text.js";
import { formatValue, parseNumber, parseRows, pluralCategory } from "../../overrides/core/values.js";

/** @typedef {import("../../overrides/core/conditions.js").Values} Values */

/** @type {Record<string, (...given: any[]) => unknown>} */
const FUNCTIONS = {
  beforeMark, chooseCase, formatValue, isSecondMark, joinLines, keepLinesRtl, keepOrder, keepValueOrder, load, parseNumber,
  parseRows, pluralCategory, save, slotText, spans, trim, valueSpans,
  conditionHolds: (/** @type {string} */ condition, /** @type {Values} */ values) => conditionHolds(parseCondition(condition), values),
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
console.log(JSON.stringify(given.map(([name, values]) => FUNCTIONS[name](...values) ?? null)));
