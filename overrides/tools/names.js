/** What fields, answers and results are called on the page. */

import { need } from "../core/need.js";

/** @typedef {import("../core/need.js").Part} Part */

const ASKS = /[?？؟]$/;

/**
 * Those of a tool, made once.
 * @param {{root: Part, names?: Names}} tool
 */
export function namesOf(tool) {
  tool.names ||= new Names(tool.root);
  return tool.names;
}

export class Names {
  /** @param {Part} root a tool, which brings the names of its results */
  constructor(root) {
    this.root = root;
    /** @type {Record<string, {label: string, options: Record<string, string>}>} */
    this.results = JSON.parse(root.dataset.results);
    /** @type {Record<string, string>} */
    this.words = JSON.parse(root.dataset.words);
  }

  /**
   * What a field is called where the reader works, or a result.
   * @param {string} name
   * @returns {string}
   */
  title(name) {
    if (name in this.results) return this.results[name].label;
    const title = need(this.root, `[data-field="${name}"] [data-name]`, "tool");
    return (title.querySelector("[data-case]:not(.off)") || title).textContent.trim();
  }

  /**
   * The words of an option; nothing for a value that is none.
   * @param {string} name
   * @param {string} value
   * @returns {string}
   */
  answer(name, value) {
    if (name in this.results) return this.results[name].options[value] || "";
    const field = `[data-field="${name}"]`;
    const option = this.root.querySelector(`${field} [data-option="${value}"], ${field} option[value="${value}"]`);
    return option?.textContent?.trim() || "";
  }

  /**
   * An entry of a list that says a question and its answer.
   * @param {string} name
   * @param {string} value
   */
  said(name, value) {
    const [entry, answer] = ["li", "strong"].map((tag) => document.createElement(tag));
    const title = this.title(name);
    answer.textContent = this.answer(name, value);
    const { answered, condition } = this.words;
    const [pattern, place] = ASKS.test(title) ? [answered, "{question}"] : [condition, "{name}"];
    const [before, after] = pattern.split("{option}").map((part) => part.replace(place, () => title));
    entry.append(before, answer, after);
    return entry;
  }
}
