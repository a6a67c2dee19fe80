/** The rows of a result as bars, each with its number; the same numbers stand in the table of the text. */

import { need } from "../core/need.js";
import { formatValue, parseRows } from "../core/values.js";

/** @typedef {import("../core/conditions.js").Values} Values */
/** @typedef {{list: string, title: string, bars: {column: string, label: string}[], locale: string}} Given */

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {string} className
 * @param {...(Node | string)} content
 */
function make(name, className, ...content) {
  const element = document.createElement(name);
  element.className = className;
  element.append(...content);
  return element;
}

/**
 * A share as a bar as long as it, with its number beside.
 * @param {string} share in per cent
 * @param {string} locale
 */
function bar(share, locale) {
  const drawn = make("span", "chart__bar");
  drawn.setAttribute("aria-hidden", "true");
  drawn.style.setProperty("--share", share);
  return make("dd", "chart__share", make("span", "chart__track", drawn), make("bdi", "chart__number", formatValue("number", share, { locale, rtl: false })));
}

/**
 * @param {import("../core/need.js").Part} root
 */
export function extra(root) {
  /** @type {Given} */
  const { list, title, bars, locale } = JSON.parse(root.dataset.given);
  const items = need(root, "[data-chart]", "chart");
  let shown = "";
  /** @param {Values} values */
  return (values) => {
    const text = values[list] || "";
    if (text === shown) return;
    shown = text;
    const rows = parseRows(text).filter((row) => bars.some(({ column }) => row[column]));
    items.replaceChildren(...rows.map((row) => {
      const known = bars.filter(({ column }) => row[column]);
      const shares = known.flatMap(({ column, label }) => [make("dt", "", label), bar(row[column], locale)]);
      return make("li", "", make("bdi", "chart__name", row[title]), make("dl", "chart__shares", ...shares));
    }));
    root.hidden = !rows.length;
  };
}
