/** What is open in the texts of a pack, to the letter: looked up in their sheets once the reader pauses. */

import { load } from "../core/case.js";

/** @typedef {import("./pack.js").Pack} Pack */
/** @typedef {import("./texts.js").State} State */

const PAUSE = 400; // milliseconds after the last change

export class Exact {
  /** @param {Pack} pack */
  constructor(pack) {
    this.pack = pack;
    /** @type {Map<string, {key: string, open: string[]}>} by text */
    this.known = new Map();
    this.timer = 0;
  }

  /** All that decides what is open in a text. @param {State} state */
  key({ text, values, point }) {
    return JSON.stringify([values, point, load(`hand:${text.id}`), this.pack.builder.languages.list()]);
  }

  /** What is known of a text as it is now. @param {State} state */
  of(state) {
    const known = this.known.get(state.text.id);
    return known?.key === this.key(state) ? known.open : undefined;
  }

  /** @param {State} state @param {string[]} open */
  note(state, open) {
    this.known.set(state.text.id, { key: this.key(state), open });
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
    const { fillSheets, languagesOf, namesOf, openIn, sheetAt } = await import("./sheets.js");
    const { address, languages } = pack.making.order(states);
    await Promise.all(states.map(async (state) => {
      const key = this.key(state);
      const sheets = await Promise.all(languagesOf({ languages }, state).map((language) => sheetAt(address("sheets", state.text.id, language), language)));
      fillSheets(state, sheets);
      this.known.set(state.text.id, { key, open: namesOf(openIn(state, sheets)) });
    }));
    pack.draw();
    pack.tell();
  }
}
