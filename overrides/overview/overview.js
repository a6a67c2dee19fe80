/** The overview narrows to the templates that have the typed words, or most of them, folded as the search folds them. */

import { all, need } from "../core/need.js";
import { Folding } from "../search/fold.js";

/** @typedef {import("../core/need.js").Part} Part */
/** @typedef {{element: Part, text: string, words: string[]}} Line a template with all that it can be found by, folded */

const QUIET = 500; // milliseconds after which who listens is told how many are left

class Overview {
  /** @param {Part} root */
  constructor(root) {
    this.root = root;
    this.folding = new Folding(JSON.parse(root.dataset.folding));
    /** @type {HTMLFormElement & Part} */
    this.form = need(root, "[data-form]", "overview");
    /** @type {HTMLInputElement} */
    this.field = need(this.form, "input", "overview");
    /** @type {HTMLElement} */
    this.status = need(root, "[data-status]", "overview");
    this.timer = 0;
    this.tasks = all(root, "[data-task]").map((element) => ({
      element,
      lines: all(element, "[data-line]").map((line) => this.line(line, need(element, "h3", "overview").textContent)),
    }));
    this.field.addEventListener("input", () => this.narrow());
    this.form.addEventListener("keydown", ({ key }) => key === "Escape" && this.clear());
    this.form.addEventListener("submit", (event) => this.enter(event));
    addEventListener("hashchange", () => this.follow());
    root.dataset.ready = "";
    this.follow();
  }

  /**
   * @param {Part} element
   * @param {string} task
   * @returns {Line}
   */
  line(element, task) {
    const text = this.folding.fold([element.textContent, element.dataset.names, task].join(" "));
    const words = this.folding.words(text);
    return { element, text, words: [...words, ...words.map((word) => this.folding.stem(word))] };
  }

  /** An address such as `#kind-contract` looks for that kind. */
  follow() {
    const word = /^#kind-[a-z]+$/.test(location.hash) && this.root.querySelector(location.hash)?.getAttribute("data-word");
    if (word) this.field.value = word;
    this.narrow();
  }

  clear() {
    this.field.value = "";
    this.narrow();
  }

  /**
   * Enter goes to the first template that is left.
   * @param {Event} event
   */
  enter(event) {
    event.preventDefault();
    const link = this.root.querySelector("[data-line]:not(.off) a");
    if (this.field.value.trim() && link) /** @type {HTMLElement} */ (link).focus();
  }

  /**
   * Whether a line has a word: one that begins so, or in a script without blanks the signs anywhere.
   * @param {Line} line
   * @param {string} word
   */
  has({ text, words }, word) {
    if (this.folding.table.signs && text.includes(word)) return true;
    const stem = this.folding.stem(word);
    return words.some((other) => other.startsWith(word) || other.startsWith(stem));
  }

  narrow() {
    const wanted = this.folding.words(this.folding.fold(this.field.value));
    const had = new Map(this.tasks.flatMap(({ lines }) => lines).map((line) => [line, wanted.filter((word) => this.has(line, word)).length]));
    const most = Math.max(...had.values());
    let shown = 0;
    let total = 0;
    for (const { element, lines } of this.tasks) {
      const fit = lines.filter((line) => had.get(line) === most && (most || !wanted.length));
      for (const line of lines) line.element.classList.toggle("off", !fit.includes(line));
      element.classList.toggle("off", !fit.length);
      shown += fit.length;
      total += lines.length;
    }
    need(this.root, "[data-none]", "overview").hidden = shown > 0;
    need(this.root, "[data-links]", "overview").hidden = wanted.length > 0;
    const words = this.form.dataset.count;
    this.say(words.replace("{count}", String(shown)).replace("{total}", String(total)));
  }

  /**
   * How many are left, once the reader pauses.
   * @param {string} text
   */
  say(text) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => (this.status.textContent = text), this.status.textContent ? QUIET : 0);
  }
}

for (const root of all(document, "[data-overview]")) new Overview(root);
