/** The reader's case on its page: what it holds, where it is kept, and the ways to keep, change, take and erase it. */

import { forget } from "../core/case.js";
import { leave, onEscapeTwice } from "../core/leave.js";
import { all, need } from "../core/need.js";
import { readKept } from "./device.js";
import { Draw } from "./draw.js";
import { Facts } from "./facts.js";
import { Import } from "./import.js";
import { CHANGED, keptId } from "./kept.js";
import { tabParts } from "./parts.js";
import { Shelf } from "./shelf.js";
import { Steps } from "./steps.js";
import { wordsAt } from "./words.js";

/** @typedef {import("../core/need.js").Part} Part */
/** @typedef {import("./facts.js").Data} Data */

export class MyCase {
  /** @param {Part} root */
  constructor(root) {
    this.root = root;
    /** @type {Record<string, string>} */
    this.words = JSON.parse(root.dataset.words);
    /** @type {Data | undefined} the texts and their fields, once they are there */
    this.data = undefined;
    this.steps = new Steps(this);
    this.shelf = new Shelf(this);
    this.import = new Import(this);
    this.lists = new Draw(this);
    root.addEventListener("click", ({ target }) => {
      const button = /** @type {Part | null} */ (/** @type {Element} */ (target).closest("[data-act]"));
      if (button) this.act(button.dataset.act, button.dataset.id || "");
    });
    onEscapeTwice(() => leave(forget));
    addEventListener(CHANGED, () => this.draw());
    addEventListener("storage", () => this.draw());
    addEventListener("pageshow", ({ persisted }) => persisted && this.draw());
    this.draw();
    root.dataset.ready = "";
  }

  /** @param {string} part */
  part(part) {
    return need(this.root, `[data-${part}]`, "case");
  }

  /** @param {string} sentence */
  say(sentence) {
    this.part("status").textContent = sentence;
  }

  /**
   * @param {string} act
   * @param {string} id
   */
  act(act, id) {
    const { steps, shelf } = this;
    switch (act) {
      case "undo": return steps.undo();
      case "begin": return steps.take(this.words.started, forget);
      case "erase": return shelf.erase();
      case "exit": return leave(forget);
      case "save": return this.import.save();
      case "merge": case "replace": case "leave": return this.import.settle(act);
      default: return shelf.act(act, id);
    }
  }

  /** What the case is called: on the device, or by its client. */
  name() {
    const read = readKept(keptId());
    return "kept" in read ? read.kept.name : (tabParts().shared?.client_name || "").trim();
  }

  /** Everything as it is now. */
  async draw() {
    const parts = tabParts();
    this.shelf.draw(parts);
    const filled = Object.keys(parts).length > 0;
    if (filled && !(await this.bring())) return;
    const facts = this.facts();
    const shown = filled && !!facts?.filled;
    this.part("empty").hidden = shown;
    this.part("filled").hidden = !shown;
    for (const button of all(this.root, '[data-act="erase"], [data-act="save"]')) button.hidden = !shown;
    if (shown && facts) this.lists.draw(facts);
    this.root.dataset.drawn = "";
    if (shown && facts) this.look(facts).catch(console.warn);
  }

  /** How values are told. @returns {import("./facts.js").Words} */
  get telling() {
    const { yes, no, in_language, by_hand, emptied } = this.words;
    return { yes, no, in_language, by_hand, emptied, said: this.words, languages: JSON.parse(this.root.dataset.languages) };
  }

  /** @param {Map<string, import("./facts.js").Open>} [looked] */
  facts(looked) {
    return this.data && new Facts(this.data, tabParts(), this.telling, looked);
  }

  /**
   * What is open in a text its sheet says; until that is there, the list has what the form cannot do without.
   * @param {Facts} facts
   */
  async look(facts) {
    const turn = (this.turn = Symbol());
    const [{ look }, { renew }] = await Promise.all([import("./open.js"), import("../pack/renew.js"), import("../engine/live.js")]);
    const { root, calendars, lang } = this.root.dataset;
    const { packs } = await wordsAt(this.part("kept-told").dataset.keptTold);
    await renew(packs, lang).catch(console.warn);
    const exact = this.facts(await look(this.facts() || facts, { root, calendars, lang }));
    if (turn !== this.turn || !exact || this.part("filled").contains(document.activeElement)) return; // nobody loses their place
    this.lists.draw(exact);
    this.root.dataset.looked = "";
  }

  /** The texts with their fields; asked for again where they did not come. Returns whether they are there. */
  async bring() {
    if (this.data) return true;
    try {
      const answer = await fetch(this.root.dataset.data);
      if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
      this.data = await answer.json();
      return true;
    } catch (error) {
      console.warn(error);
      this.say(this.words.failed);
      return false;
    }
  }
}

for (const root of all(document, "[data-my-case]")) new MyCase(root);
