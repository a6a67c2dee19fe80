/** The text as it is taken away: copied at once; every other way comes when the reader looks for it. */

import { saidNumber } from "../core/counted.js";
import { trim } from "../core/trim.js";
import { need } from "../core/need.js";
import { sheetText } from "../core/text.js";
import { write } from "../core/write.js";
import { within } from "../core/within.js";

const PATIENCE = 3000; // milliseconds: some browsers neither copy nor refuse

/**
 * @typedef {object} Desk what the builder tells of itself
 * @property {import("../core/need.js").Part} root
 * @property {string} template
 * @property {Record<string, string>} words
 * @property {import("./paper.js").Paper} paper
 * @property {HTMLFormElement} form
 * @property {() => {missing: string[], unread: string[]}} open
 * @property {import("./open.js").Open} still
 * @property {() => import("../core/conditions.js").Values} values
 * @property {import("./fields.js").Fields} fields
 * @property {import("./memory.js").Memory} memory
 * @property {import("./languages.js").Languages} [languages]
 * @property {import("../lists/list.js").List} [list] where there is something to tick off
 */

export class Take {
  /** @param {Desk} builder */
  constructor(builder) {
    const { root } = builder;
    const { lines, subjects } = root.dataset;
    this.builder = builder;
    this.root = root;
    this.words = builder.words;
    /** @type {Record<string, import("../core/text.js").Style>} */
    this.styles = JSON.parse(lines);
    /** @type {Record<string, string>} by language, how its subject is written: of what has one that is sent apart */
    this.subjects = JSON.parse(subjects || "{}");
    /** @type {HTMLElement} */
    this.status = need(root, "[data-status]", "builder");
    this.counter = root.querySelector("[data-count]"); // messages have one
    this.timer = 0;
    /** @type {import("../take/ways.js").Ways | undefined} the other ways, once they are there */
    this.ways = undefined;
    /** @type {HTMLDetailsElement} */
    const more = need(root, "[data-ways]", "builder");
    const bring = () => this.bring().catch(console.warn); // a click that copies or shares cannot wait for it
    more.addEventListener("toggle", bring);
    if (more.open) bring();
  }

  /** All sheets as one text. */
  text() {
    return this.builder.paper.sheets.map((sheet) => sheetText(sheet, this.styles)).join("\n\n");
  }

  /** What a message says without its subject, which has a field of its own where it is sent. */
  body() {
    return this.builder.paper.sheets.map((sheet) => sheetText(sheet, this.styles, this.apart)).join("\n\n");
  }

  /** The kind of lines that are sent apart from the text. */
  get apart() {
    return Object.keys(this.subjects).length ? "subject" : undefined;
  }

  /** The text is another one: it is looked at when the browser has time, and what was offered is out of date. */
  textChanged() {
    const offer = this.offered();
    if (offer && ![this.body(), this.ways?.subject()].includes(offer.value)) offer.remove();
    if (this.status.textContent && !offer?.isConnected && this.text() !== this.of) this.say(); // it was said of the text before
    if (!this.counter) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.tell(), 300);
  }

  /** How long the text is. */
  tell() {
    if (!this.counter) return;
    const length = Array.from(trim(this.body())).length;
    write(this.counter, this.words.count.replace("{count}", saidNumber(length)));
  }

  /** @param {...string} sentences */
  say(...sentences) {
    this.of = this.text();
    this.status.textContent = sentences.filter(Boolean).join(" ");
  }

  copy() {
    return this.put(this.body());
  }

  /**
   * Put a text on the clipboard. Where the browser forbids it, the text stands selected in a field of its own.
   * @param {string} text
   */
  async put(text) {
    try {
      await within(navigator.clipboard.writeText(text), PATIENCE);
      this.offered()?.remove();
      this.taken(this.words.copied);
    } catch {
      await this.act("offer", text);
    }
  }

  /**
   * Say that the text was taken, what is open in it, and what may come next.
   * @param {string} sentence
   */
  taken(sentence) {
    this.say(sentence);
    this.status.ariaBusy = "true"; // read aloud once, with what is open
    const all = this.bring().then((ways) => ways.taken(sentence));
    all.catch(console.warn).finally(() => (this.status.ariaBusy = "false")); // the text was taken all the same
  }

  /** @returns {HTMLTextAreaElement | null} the field with a text that could not be copied */
  offered() {
    return this.root.querySelector("textarea[data-offer]");
  }

  /** The other ways; asked for again where they did not come. */
  async bring() {
    if (this.ways) return this.ways;
    const { Ways } = await import("../take/ways.js");
    return this.ways ||= new Ways(this);
  }

  /**
   * Take the text in one of the other ways, within the reader's click where that can be.
   * @param {string} action
   * @param {string} [text]
   */
  async act(action, text) {
    if (action === "copy") return this.copy();
    try {
      await (this.ways || await this.bring()).run(action, text);
    } catch (error) {
      console.warn(error);
      this.say(this.words.not_loaded);
    }
  }
}
