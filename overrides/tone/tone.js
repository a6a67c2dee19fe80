/** The tone check on its page: a message is pasted, findings point at its words, and nothing of it is kept or sent. */

import { all, need } from "../core/need.js";
import { check, keyOf, MOST, PAUSE } from "./check.js";
import { detect } from "./detect.js";
import { List } from "./list.js";
import { markText } from "./marks.js";
import { apply } from "./rewrite.js";

/** @typedef {import("../core/need.js").Part} Part */
/** @typedef {import("./check.js").Item} Item */
/** @typedef {{text: string, left: string[]}} State */

class ToneCheck {
  /** @param {Part} root */
  constructor(root) {
    this.root = root;
    /** @type {Record<string, string>} */
    this.words = JSON.parse(root.dataset.words);
    /** @type {import("./detect.js").Known} */
    this.known = JSON.parse(root.dataset.usual);
    /** @type {(name: string) => any} */
    const part = (name) => need(root, `[data-${name}]`, "tone");
    /** @type {HTMLTextAreaElement} */
    this.text = part("text");
    /** @type {HTMLSelectElement} */
    this.channel = part("channel");
    /** @type {HTMLSelectElement} */
    this.language = part("language");
    this.parts = {
      status: part("status"),
      detected: part("detected"),
      undo: part("undo"),
      left: part("left"),
      clear: part("clear"),
      findings: part("findings"),
      marked: part("marked"),
      copy: part("copy"),
    };
    this.list = new List(root, this.words, root.dataset.root, (act, number) => this.act(act, number));
    /** @type {State[]} what was so before each step that can be undone */
    this.before = [];
    /** @type {string[]} findings that the reader means */
    this.left = [];
    /** @type {Item[]} */
    this.found = [];
    this.turn = 0;
    this.listen(part("form"));
    root.dataset.ready = "";
  }

  /** @param {HTMLFormElement} form */
  listen(form) {
    this.text.addEventListener("input", () => {
      this.before = []; // a step back would lose what was typed since
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => this.check(), PAUSE);
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    for (const select of [this.channel, this.language]) select.addEventListener("change", () => this.check());
    const { undo, left, clear } = this.parts;
    undo.addEventListener("click", () => this.undo());
    left.addEventListener("click", () => this.step({ text: this.text.value, left: [] }, this.words.undone));
    clear.addEventListener("click", () => this.clear());
    this.root.addEventListener("keydown", (event) => {
      if (event.key !== "z" || !(event.ctrlKey || event.metaKey) || event.target === this.text || !this.before.length) return;
      event.preventDefault();
      this.undo();
    });
    addEventListener("pagehide", () => this.forget()); // the message is gone with its page
    addEventListener("pageshow", () => this.check()); // also for who comes back to one that stood still
  }

  /** @param {string} message */
  say(message) {
    const { status } = this.parts;
    if (status.textContent !== message) status.textContent = message;
  }

  /**
   * Look for findings, and show them. Returns whether that could be done.
   * @param {string} [told] what is said instead of how many they are
   */
  async check(told) {
    clearTimeout(this.waiting);
    const turn = ++this.turn;
    const text = this.text.value;
    const lang = this.language.value || detect(text, this.known, this.root.dataset.lang) || this.root.dataset.lang;
    const loading = setTimeout(() => this.say(this.words.loading), PAUSE);
    const message = { text, lang, dir: this.known[lang].dir, channel: this.channel.value };
    try {
      const found = await check(message, this.left, this.root.dataset.root, this.root.dataset.lang);
      if (turn !== this.turn) return false; // the reader has typed on
      this.found = found;
      this.show(message);
      this.say(told || this.summary(text));
      return true;
    } catch (error) {
      console.warn(error);
      if (turn === this.turn) this.say(this.words.failed);
      return false;
    } finally {
      clearTimeout(loading);
    }
  }

  /** @param {string} text */
  summary(text) {
    if (!text.trim()) return "";
    const found = this.found.length ? this.words.found.replace("{count}", String(this.found.length)) : this.words.none;
    return text.length > MOST ? `${found} ${this.words.long}` : found;
  }

  /** @param {import("./check.js").Message} message */
  show({ text, lang, dir }) {
    const { findings, marked, copy, detected, undo, left, clear } = this.parts;
    const name = this.language.querySelector(`[value="${lang}"]`)?.textContent || "";
    detected.textContent = text.trim() && !this.language.value ? this.words.detected.replace("{language}", () => name) : "";
    this.text.lang = copy.lang = lang;
    copy.dir = dir;
    copy.replaceChildren(markText(text, this.found, (number) => `#finding-${number + 1}`));
    this.list.draw(this.found);
    findings.hidden = marked.hidden = !this.found.length;
    undo.hidden = !this.before.length;
    left.hidden = !this.left.length;
    clear.hidden = !text;
  }

  /**
   * What the reader does with a finding.
   * @param {string} act
   * @param {number} number
   */
  async act(act, number) {
    const finding = this.found[number];
    const text = this.text.value;
    if (act === "show") return this.select(finding.start, finding.end);
    if (act === "leave") {
      await this.step({ text, left: [...this.left, keyOf(text, finding)] }, this.words.silenced);
      return this.list.focus(number);
    }
    const change = apply(text, finding, finding);
    if (!change) return;
    const gap = Array.from(change.text)[change.start] === "[";
    await this.step({ text: change.text, left: this.left }, gap ? this.words.gap : this.words.taken);
    if (gap) this.select(change.start, change.end);
    else if (!this.list.focus(number)) this.parts.undo.focus();
  }

  /**
   * One step that can be undone.
   * @param {State} state
   * @param {string} told
   */
  step({ text, left }, told) {
    this.before.push({ text: this.text.value, left: this.left });
    this.text.value = text;
    this.left = left;
    return this.check(told);
  }

  async undo() {
    const { text, left } = this.before.pop() || { text: this.text.value, left: this.left };
    this.text.value = text;
    this.left = left;
    await this.check(this.words.undone);
    if (this.parts.undo.hidden) this.text.focus();
  }

  forget() {
    this.text.value = "";
    this.before = [];
    this.left = [];
  }

  async clear() {
    await this.step({ text: "", left: [] }, this.words.cleared);
    this.text.focus();
  }

  /**
   * Select code points of the message.
   * @param {number} start
   * @param {number} end
   */
  select(start, end) {
    const letters = Array.from(this.text.value);
    /** @param {number} place */
    const at = (place) => letters.slice(0, place).join("").length;
    this.text.scrollIntoView({ block: "nearest" }); // a part of a field in sight need not be the part with the words
    this.text.focus();
    this.text.setSelectionRange(at(start), at(end));
  }
}

for (const root of all(document, "[data-tone]")) new ToneCheck(root);
