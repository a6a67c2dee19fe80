/** The page for addresses that do not exist, in the language of the address. Without this script all languages stand there. */

import { all, need } from "../core/need.js";

/** @typedef {import("../core/need.js").Part} Part */

/**
 * The language whose pages begin like the address: the longest beginning, for that of the default language is part of all.
 * @param {Part[]} sections
 */
function nearest(sections) {
  const fit = sections.filter(({ dataset }) => location.pathname.startsWith(new URL(dataset.lost, location.href).pathname));
  return fit.sort((one, other) => other.dataset.lost.length - one.dataset.lost.length)[0] || sections[0];
}

/**
 * The page speaks the language of a section, and its search finds the pages of that language.
 * @param {Part} section
 */
function speak(section) {
  const { lang, dir, dataset } = section;
  Object.assign(document.documentElement, { lang, dir });
  document.documentElement.dataset.script = dataset.script;
  document.body.dir = dir;
  if (section !== sections[0]) frame(section, JSON.parse(dataset.frame));
  const search = document.querySelector("[data-search]");
  if (search) find(/** @type {Part} */ (search), dataset.index, JSON.parse(dataset.words));
  const button = need(section, "[data-find]", "lost");
  button.hidden = !search;
  button.addEventListener("click", () => open(/** @type {Part} */ (search)));
}

/**
 * The frame was built in the default language, whose menu leads elsewhere: what stays of it speaks the one of the address.
 * @param {Part} section
 * @param {Record<string, string>} words
 */
function frame({ dataset, lang }, words) {
  const home = /** @type {HTMLAnchorElement} */ (document.querySelector(".bar__home"));
  home.href = dataset.lost;
  for (const [selector, text] of [[".bar__home span", words.name], [".bar__language span", dataset.name], [".md-copyright__highlight", words.copyright]]) need(document, selector, "lost").textContent = text;
  for (const [selector, label] of [[".bar", words.header], [".bar__language", words.language], [".bar__colours", words.dark]]) need(document, selector, "lost").ariaLabel = label;
  for (const part of [".bar__menu", "#menu", ".md-tabs"]) need(document, part, "lost").remove();
  for (const link of all(document, "#languages a")) {
    if (link.lang === lang) link.ariaCurrent = "true";
    else link.removeAttribute("aria-current");
  }
}

/**
 * @param {Part} search
 * @param {string} index
 * @param {Record<string, string>} words
 */
function find(search, index, words) {
  Object.assign(search.dataset, { search: index, count: words.count, none: words.none, failed: words.failed });
  const [field, way] = [need(search, ".search-field", "lost"), need(search, ".search-open", "lost")];
  field.placeholder = words.hint;
  for (const [element, word] of [[field, words.label], [way, words.open], [need(search, ".search-close", "lost"), words.close]]) element.ariaLabel = word;
  need(search, ".search-panel", "lost").ariaLabel = words.label;
  need(search, ".search-ways", "lost").textContent = words.ways;
}

/** @param {Part} search */
function open(search) {
  const way = need(search, ".search-open", "lost");
  if (way.offsetParent) way.click();
  else need(search, ".search-field", "lost").focus();
}

const sections = all(document, "[data-lost]");
const own = nearest(sections);
for (const section of sections) section.hidden = section !== own;
speak(own);
const title = need(own, "h2", "lost");
document.title = title.textContent;
need(document, "h1", "lost").replaceChildren(...title.childNodes);
title.remove();
