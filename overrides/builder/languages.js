/** The languages of the text: the one, and perhaps a second one. */

import { load, save } from "../core/case.js";
import { need } from "../core/need.js";
import { spokenOn } from "../core/spoken.js";

const SOON = 500; // milliseconds after which waiting wants a word

export class Languages {
  /**
   * @param {import("../core/need.js").Part} root the builder
   * @param {import("./paper.js").Paper} paper
   * @param {Record<string, string>} words
   * @param {() => void} changed told when the text is to be in others
   */
  constructor(root, paper, words, changed) {
    this.root = root;
    this.paper = paper;
    this.words = words;
    this.changed = changed;
    /** @type {HTMLElement} */
    this.status = need(root, "[data-turning]", "builder");
    /** @type {HTMLSelectElement} */
    this.first = need(root, "[data-text-language]", "builder");
    this.second = /** @type {HTMLSelectElement | null} */ (root.querySelector("[data-second-language]"));
    for (const select of [this.first, this.second]) select?.addEventListener("change", () => this.turn(true));
    this.now = { language: paper.language, second: "" };
    this.wanted = this.now;
    /** @type {Promise<boolean> | undefined} whether the text has turned, while sheets are on their way */
    this.turning = undefined;
    this.timer = 0;
    /** @type {import("../two/two.js").Two | undefined} what two languages need, once there were two */
    this.two = undefined;
  }

  /** The languages that the text is in, the first one first. */
  list() {
    const { language, second } = this.now;
    return Array.from(new Set([language, second || language]));
  }

  /** What was chosen before, here or on another page. */
  restore() {
    const { language, second } = spokenOn(this.paper.language);
    this.choose(language || this.paper.language, second || "");
    this.turn(false);
  }

  /**
   * Where the reader works, a variant of the language is usual, or none; one that was chosen by hand stays.
   * @param {string} [variant]
   */
  suggest(variant) {
    if (spokenOn(this.paper.language).language) return;
    this.choose(variant || this.paper.language, undefined);
    this.turn(false, true);
  }

  /**
   * Turn the text to what the form says. Until its sheets are there, and if they do not come, the text stays as it is.
   * @param {boolean} asked whether the reader has just chosen it
   * @param {boolean} [anew] whether to tell that the text has turned, even where no sheet had to come
   */
  turn(asked, anew = asked) {
    const wanted = { language: this.first.value, second: this.second?.value || "" };
    const missing = Object.values(wanted).filter((language) => language && !this.paper.has(language));
    this.wanted = wanted;
    this.turning = undefined;
    this.say("");
    if (missing.length || (wanted.second && !this.two)) this.turning = this.bring(missing, asked);
    else this.show(asked, anew);
  }

  /**
   * Bring the sheets, and turn if nothing else was chosen meanwhile.
   * @param {string[]} missing
   * @param {boolean} asked
   */
  async bring(missing, asked) {
    const { wanted } = this;
    this.timer = setTimeout(() => this.say(this.words.sheet_loading), SOON);
    let fault = "";
    try {
      await Promise.all([this.paper.prepare(), wanted.second && this.bringTwo(), ...missing.map((language) => this.paper.bring(language))]);
    } catch (error) {
      console.warn(error);
      fault = this.words.sheet_failed;
    }
    if (wanted !== this.wanted) return this.turning ?? true;
    this.turning = undefined;
    this.say(fault, fault && "failed");
    if (fault) this.choose(this.now.language, this.now.second);
    else this.show(asked, true);
    return !fault;
  }

  /** What two languages leave to choose. */
  open() {
    return this.two?.open() || [];
  }

  async bringTwo() {
    const { Two } = await import("../two/two.js");
    this.two ||= new Two(this.root);
  }

  /**
   * @param {boolean} asked
   * @param {boolean} anew whether the text has been shown in others
   */
  show(asked, anew) {
    this.now = this.wanted;
    if (asked) save("text", { ...load("text"), ...this.now, page: this.paper.language });
    if (anew) this.changed();
  }

  /**
   * @param {string} sentence
   * @param {string} [state]
   */
  say(sentence, state = "") {
    clearTimeout(this.timer);
    this.status.dataset.turning = state;
    this.status.textContent = sentence;
  }

  /**
   * Choose options that there are.
   * @param {string | undefined} language
   * @param {string | undefined} second
   */
  choose(language, second) {
    for (const option of this.first) if (option.value === language) option.selected = true;
    for (const option of this.second || []) if (option.value === second) option.selected = true;
  }
}
