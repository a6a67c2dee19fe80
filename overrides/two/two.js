/** What a text in two languages needs besides its sheets: which of them prevails, and of what is signed, both side by side. */

import { load, save } from "../core/case.js";
import { all, need } from "../core/need.js";
import { visibleText } from "../core/visible.js";
import { renumber } from "../builder/places.js";
import { layOut } from "./columns.js";
import { Words } from "./words.js";

/** @typedef {import("../builder/builder.js").Builder} Builder */

const STYLES = new URL("two.css", import.meta.url);

export class Two {
  /** @param {import("../core/need.js").Part} root the builder */
  constructor(root) {
    const { prevails, beside } = root.dataset;
    /** @type {Record<string, Record<string, string>>} by language and that which prevails, none while it is open, the sentence that says so */
    this.prevails = JSON.parse(prevails);
    /** @type {HTMLElement} */
    this.field = need(root, "[data-prevailing-field]", "builder");
    /** @type {HTMLSelectElement} */
    this.choice = need(root, "[data-prevailing]", "builder");
    this.key = beside ? "prevails" : "prevails_in_messages"; // what suits what is signed does not suit a message
    /** @type {Words | undefined} of what is signed, what was typed in words */
    this.typed = beside ? new Words(JSON.parse(beside)) : undefined;
    /** @type {Builder | undefined} */
    this.builder = undefined;
    this.choice.addEventListener("change", () => {
      save("text", { ...load("text"), [this.key]: this.choice.value });
      this.builder?.showLanguage();
    });
    if (beside) bringStyle();
  }

  /**
   * The text has other languages, or one alone.
   * @param {Builder} builder
   */
  show(builder) {
    this.builder = builder;
    const { sheets, element } = builder.paper;
    const both = sheets.length > 1;
    const kept = load("text")[this.key];
    for (const option of this.choice) if (option.value === kept) option.selected = true;
    this.field.classList.toggle("off", !both);
    for (const sheet of sheets) this.say(sheet, both ? sheets.map((one) => one.element.lang) : []);
    if (!this.typed) return;
    element.classList.toggle("two", both);
    signOnce(sheets.map((sheet) => sheet.element));
    if (both) layOut(sheets);
    this.typed.show(builder, both ? sheets[1] : undefined);
  }

  /** What the reader has still to choose, as a field and what it is called. */
  open() {
    const { field, choice } = this;
    const isOpen = !choice.value && !field.classList.contains("off");
    return isOpen ? [{ control: choice, label: visibleText(need(field, "label", "builder")) }] : [];
  }

  /**
   * Each text says which of them prevails: as the last part of its last clause, before it is signed, or at its end.
   * @param {import("../builder/sheet.js").Sheet} sheet
   * @param {string[]} languages
   */
  say(sheet, languages) {
    const { element } = sheet;
    element.querySelector("[data-prevails]")?.remove();
    const first = { "": "", first: languages[0], second: languages[1] }[this.choice.value];
    if (languages.length && first !== undefined) place(element, line(this.prevails[element.lang][first]));
    renumber(element);
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
function signOnce([first, second]) {
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

/** Without it, one text stands below the other. */
function bringStyle() {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = STYLES.href;
  document.head.append(link);
}
