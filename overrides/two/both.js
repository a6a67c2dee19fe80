/** What two sheets of a text say together: which of them prevails, and where both are signed. */

import { all } from "../core/need.js";
import { visibleText } from "../core/visible.js";
import { write } from "../core/write.js";
import { renumber } from "../builder/places.js";

/** @typedef {import("../builder/sheet.js").Sheet} Sheet */
/** @typedef {"" | "none" | "first" | "second"} Choice which text prevails; nothing while that is open */
/** @typedef {Record<string, Record<string, string>>} Prevails by language and that which prevails, none while it is open, the sentence that says so; how a gap is written */
/** @typedef {WeakMap<Element, {said: string, shown: string}>} Places what stands in a place, and what it was made of */

/**
 * Each text says which of them prevails: as the last part of its last clause, before it is signed, or at its end.
 * @param {Sheet[]} sheets
 * @param {string} choice
 * @param {Prevails} prevails
 */
export function sayPrevailing(sheets, choice, prevails) {
  const languages = sheets.length > 1 ? sheets.map(({ element }) => element.lang) : [];
  const first = { "": "", first: languages[0], second: languages[1] }[choice];
  for (const sheet of sheets) {
    const { element } = sheet;
    element.querySelector("[data-prevails]")?.remove();
    if (languages.length && first !== undefined) place(element, line(prevails[element.lang][first]));
    renumber(element);
  }
}

/**
 * What was typed in the first language alone stands in the second text as what is missing there.
 * @param {Sheet} sheet
 * @param {string[]} names
 * @param {string} gap how its language writes that `{name}` is missing
 * @param {Places} [places]
 */
export function markLacking(sheet, names, gap, places = new WeakMap()) {
  for (const place of all(sheet.element, "[data-slot].gap--filled")) {
    const [known, text] = [places.get(place), place.textContent || ""];
    const said = known?.shown === text ? known.said : text;
    const lacks = names.includes(place.dataset.slot);
    const shown = lacks ? gap.replace("{name}", () => said) : said;
    write(place, shown);
    place.classList.toggle("gap--lacks", lacks);
    places.set(place, { said, shown });
  }
}

/** @param {string} sentence */
function line(sentence) {
  const element = document.createElement("p");
  Object.assign(element.dataset, { prevails: "", line: "paragraph" });
  element.textContent = sentence;
  return element;
}

/**
 * @param {HTMLElement} sheet
 * @param {HTMLElement} line
 */
function place(sheet, line) {
  const clause = all(sheet, ".sheet__clause:not(.off)").at(-1);
  const signatures = sheet.querySelector(".sheet__table--signatures")?.parentElement;
  if (clause) number(clause, line);
  else if (signatures) signatures.before(line);
  else sheet.append(line);
}

/**
 * The line as the last part of a clause, which has a number.
 * @param {HTMLElement} clause
 * @param {HTMLElement} line
 */
function number(clause, line) {
  const [place, text] = ["span", "span"].map((name) => document.createElement(name));
  place.dataset.number = "";
  text.textContent = line.textContent;
  line.className = "sheet__subclause";
  line.dataset.line = "subclause";
  line.replaceChildren(place, " ", text);
  clause.append(line);
}

/**
 * A document in two languages is signed once, in a table whose words stand in both.
 * @param {HTMLElement[]} sheets
 */
export function signOnce([first, second]) {
  for (const sheet of [first, second]) for (const word of sheet ? all(sheet, "[data-also]") : []) word.remove();
  const [tables, others] = [first, second].map((sheet) => (sheet ? all(sheet, ".sheet__table--signatures") : []));
  for (const table of tables) table.parentElement?.classList.remove("off");
  tables.forEach((table, index) => {
    const other = others[index];
    if (!other) return;
    const cells = all(other, "th");
    all(table, "th").forEach((cell, place) => cell.append(also(cells[place], second)));
    other.parentElement?.classList.add("off");
  });
}

/**
 * @param {HTMLElement | undefined} cell
 * @param {HTMLElement} sheet
 */
function also(cell, { lang, dir }) {
  const word = document.createElement("span");
  word.dataset.also = "";
  const text = document.createElement("bdi");
  Object.assign(text, { lang, dir, textContent: cell ? visibleText(cell) : "" });
  word.append(" / ", text);
  return word;
}
