/** What a form knows of a number: its currency as the page's language says it, and how that language writes numbers. */

import { all } from "../core/need.js";
import { readable } from "./readable.js";

/**
 * What was typed into a field, as a number that can be read; as it is where that cannot be told.
 * @param {Element} root the builder
 * @param {string} value
 * @param {string} kind
 * @param {string | undefined} unit
 * @param {string} currency
 */
export function knownOf(root, value, kind, unit, currency) {
  const { lang } = document.documentElement;
  const words = all(root, "[data-sheet]").flatMap((sheet) => {
    const shared = JSON.parse(sheet.dataset.shared || "[]");
    const given = new Set(all(sheet, `[data-slot="currency"][data-texts]`).map(({ dataset }) => dataset.texts));
    return Array.from(given, (texts) => (shared[Number(texts)] || JSON.parse(texts))[currency]);
  });
  const variants = all(root, "[data-text-language] option").map((option) => /** @type {HTMLOptionElement} */ (/** @type {unknown} */ (option)).value);
  const locales = [lang, ...variants.filter((code) => code.startsWith(`${lang}-`))];
  const point = new Intl.NumberFormat(lang).formatToParts(1.5).find(({ type }) => type === "decimal")?.value || ".";
  return readable(value, { kind, unit, currency, words: words.filter(Boolean), locales, point });
}
