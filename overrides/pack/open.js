/** What is open in the texts of a pack, to the letter: looked up in their sheets once the reader pauses. */

import { load } from "../core/case.js";

/** @typedef {import("./pack.js").Pack} Pack */
/** @typedef {import("./texts.js").State} State */
/** @typedef {{open: string[], checks: string[]}} Known what is to be filled in, and what to check, by the names of fields */

const PAUSE = 400; // milliseconds after the last change

export class Exact {
  /** @param {Pack} pack */
  constructor(pack) {
    this.pack = pack;
    /** @type {Map<string, Known & {key: string}>} by text */
    this.known = new Map();
    this.timer = 0;
  }

  /** All that decides what is open in a text. @param {State} state */
  key({ text, values, point }) {
    return JSON.stringify([values, point, load(`hand:${text.id}`), load("text")]);
  }

  /** What is known of a text as it is now. @param {State} state @returns {Known | undefined} */
  of(state) {
    const known = this.known.get(state.text.id);
    return known?.key === this.key(state) ? known : undefined;
  }

  /** The answers have changed. */
  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.look().catch(console.warn), PAUSE);
  }

  async look() {
    const { pack } = this;
    const states = pack.wanted().filter((state) => !this.of(state));
    if (!states.length) return;
    const [sheets, { Checks }] = await Promise.all([import("./sheets.js"), import("./checks.js")]);
    const site = new URL("..", import.meta.url).href.replace(/\/$/, "");
    const checks = new Checks(site, pack.builder.paper.language, pack.words);
    await Promise.all(states.map(async (state) => {
      const key = this.key(state);
      try {
        this.known.set(state.text.id, { key, ...(await this.lookAt(state, sheets, checks)) });
      } catch (error) {
        console.warn(error); // of one that does not come, the form alone says what is open
      }
    }));
    pack.draw();
    pack.tell();
  }

  /**
   * @param {State} state
   * @param {typeof import("./sheets.js")} sheets
   * @param {import("./checks.js").Checks} checks
   * @returns {Promise<Known>}
   */
  async lookAt(state, { fillSheets, languagesOf, openIn, openInTwo, sheetAt }, checks) {
    const { making, given } = this.pack;
    const { address, languages: all, prevails } = making.order([state]);
    const languages = languagesOf({ languages: all }, state);
    const coming = languages.map((language) => sheetAt(address("sheets", state.text.id, language), language));
    const [made, found] = await Promise.all([Promise.all(coming), checks.of(state)]);
    fillSheets(state, made, prevails);
    const { fields, left } = openIn(state, made);
    const unread = found.filter(({ kind }) => kind === "unread").map(({ field }) => field);
    const names = [...fields.filter(({ name }) => !unread.includes(name)), ...openInTwo(state, languages, given)].map(({ label }) => label);
    return { open: unique([...names, ...left]), checks: unique(found.map(({ label }) => label)) };
  }
}

/** @param {string[]} names */
function unique(names) {
  return Array.from(new Set(names));
}
