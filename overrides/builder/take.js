/** The ways to take the text away: copy it, or save it as a file. */

import { trim } from "../core/trim.js";
import { need } from "../core/need.js";
import { sheetText } from "../core/text.js";

const PATIENCE = 3000; // milliseconds: some browsers neither copy nor refuse
const LONGEST = 20000; // milliseconds for a file on a slow network
const SOON = 500; // milliseconds after which waiting wants a word

/**
 * What `promise` brings, or an error where it brings nothing in time.
 * @template T
 * @param {Promise<T>} promise
 * @param {number} milliseconds
 * @returns {Promise<T>}
 */
function within(promise, milliseconds) {
  /** @type {Promise<never>} */
  const late = new Promise((_, fail) => setTimeout(fail, milliseconds, new Error("This took too long.")));
  return Promise.race([promise, late]);
}

/**
 * @typedef {object} Desk what the builder tells of itself
 * @property {import("../core/need.js").Part} root
 * @property {string} template
 * @property {Record<string, string>} words
 * @property {import("./paper.js").Paper} paper
 * @property {HTMLFormElement} form
 * @property {() => {missing: string[], unread: string[]}} open
 * @property {import("./fields.js").Fields} fields
 */

export class Take {
  /** @param {Desk} builder */
  constructor(builder) {
    const { root } = builder;
    const { files, lines, prevails } = root.dataset;
    this.builder = builder;
    this.root = root;
    this.words = builder.words;
    /** @type {Record<string, string>} */
    this.files = JSON.parse(files);
    /** @type {Record<string, import("../core/text.js").Style>} */
    this.styles = JSON.parse(lines);
    /** @type {Record<string, Record<string, string>>} */
    this.prevails = JSON.parse(prevails || "{}"); // messages have some
    /** @type {HTMLElement} */
    this.status = need(root, "[data-status]", "builder");
    this.counter = root.querySelector("[data-count]"); // messages have one
    /** @type {Set<string>} */
    this.busy = new Set();
    this.timer = 0;
  }

  /**
   * All sheets as one text.
   * @param {boolean} markdown
   */
  text(markdown) {
    return this.builder.paper.sheets.map((sheet) => sheetText(sheet, this.styles, markdown)).join("\n\n");
  }

  /**
   * Where there are two languages, each text ends by saying which of them prevails.
   * @param {string[]} languages
   */
  nameFirst(languages) {
    for (const { element } of this.builder.paper.sheets) {
      element.querySelector("[data-prevails]")?.remove();
      if (languages.length < 2) continue;
      const line = document.createElement("p");
      line.dataset.prevails = "";
      line.dataset.line = "paragraph";
      line.textContent = this.prevails[element.lang][languages[0]];
      element.append(line);
    }
  }

  /** The text is another one: it is looked at when the browser has time, and what was offered is out of date. */
  textChanged() {
    const offer = this.offered();
    if (offer && offer.value !== this.text(false)) offer.remove();
    if (!offer?.isConnected) this.say(); // what was said was said of the text before
    if (!this.counter) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.tell(), 300);
  }

  /** How long the text is. */
  tell() {
    if (!this.counter) return;
    const length = Array.from(trim(this.text(false))).length;
    const number = new Intl.NumberFormat(document.documentElement.lang, { numberingSystem: "latn" }).format(length);
    this.counter.textContent = this.words.count.replace("{count}", number);
  }

  /** @param {...string} sentences */
  say(...sentences) {
    this.status.textContent = sentences.filter(Boolean).join(" ");
  }

  /** What is still open, as sentences; none when nothing is. */
  stillOpen() {
    const { missing, unread } = this.builder.open();
    return this.sentences(missing, unread);
  }

  /**
   * @param {string[]} missing
   * @param {string[]} unread
   */
  sentences(missing, unread) {
    /** @type {(first: string, second: string) => string} */
    const pair = (first, second) => this.words.pair.replace("{first}", () => first).replace("{second}", () => second);
    /** @type {(words: string, names: string[]) => string} */
    const sentence = (words, names) => (names.length ? words.replace("{names}", () => names.reduce(pair)) : "");
    return [sentence(this.words.missing, missing), sentence(this.words.unread, unread)];
  }

  async copy() {
    try {
      await within(navigator.clipboard.writeText(this.text(false)), PATIENCE);
      this.offered()?.remove();
      this.say(this.words.copied, ...this.stillOpen());
    } catch {
      this.offer(this.text(false));
      this.say(this.words.copy_failed, ...this.stillOpen());
    }
  }

  /** @returns {HTMLTextAreaElement | null} the field with a text that could not be copied */
  offered() {
    return this.root.querySelector("textarea[data-offer]");
  }

  /**
   * Where the browser forbids copying, the text stands selected in a field of its own.
   * @param {string} text
   */
  offer(text) {
    const area = this.offered() || document.createElement("textarea");
    if (!area.isConnected) {
      area.readOnly = true;
      area.rows = 8;
      area.addEventListener("focus", () => area.select());
      area.dataset.offer = "";
      area.setAttribute("aria-label", need(this.root, "[data-action=copy]", "builder").textContent);
      this.status.after(area);
    }
    const [{ element }] = this.builder.paper.sheets;
    area.dir = element.dir;
    area.lang = element.lang;
    area.translate = false;
    area.value = text;
    if (!this.builder.form.contains(document.activeElement)) area.focus(); // who goes on typing is not interrupted
  }

  /**
   * One file of a format at a time; a slow network does not make three of them.
   * @param {string} format
   */
  async download(format) {
    if (this.busy.has(format)) return;
    this.busy.add(format);
    const name = `${this.builder.template}.${format}`;
    const soon = setTimeout(() => this.say(this.words.making), SOON);
    try {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(await within(this.file(format), LONGEST));
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60000);
      this.say(this.words.saved.replace("{file}", name), ...this.stillOpen());
    } catch (error) {
      console.warn(error);
      this.say(this.words.download_failed);
    } finally {
      clearTimeout(soon);
      this.busy.delete(format);
    }
  }

  /** @param {string} format */
  async file(format) {
    if (format === "docx") {
      const { fillDocx } = await import("./docx.js");
      const { sheets } = this.builder.paper;
      return fillDocx(await Promise.all(sheets.map(({ element }) => this.blank(element.lang))), sheets);
    }
    const text = this.text(format === "md");
    if (format === "md") return new Blob([text], { type: "text/markdown" });
    return new Blob(["\ufeff", text.replace(/\n/g, "\r\n")], { type: "text/plain" });
  }

  /** @param {string} language */
  async blank(language) {
    const response = await fetch(this.files[language]);
    if (!response.ok) throw new Error(response.url);
    return response.arrayBuffer();
  }
}
