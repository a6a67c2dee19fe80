/** One pack in the making: how far it is, a way to stop, and what came of it. */

import { saidNumber } from "../core/counted.js";
import { saveFile } from "../core/save.js";
import { all, need } from "../core/need.js";
import { fileStem, isolated } from "../take/names.js";

/** @typedef {import("./pack.js").Pack} Pack */
/** @typedef {import("./make.js").Filled} Filled */
/** @typedef {import("./texts.js").State} State */

export class Making {
  /** @param {Pack} pack */
  constructor(pack) {
    this.pack = pack;
    /** @type {AbortController | undefined} while one is made */
    this.stopper = undefined;
    this.address = "";
    pack.builder.root.addEventListener("click", ({ target }) => {
      const { pack: act } = /** @type {HTMLElement | null} */ (/** @type {Element} */ (target).closest("[data-pack]"))?.dataset || {};
      if (act === "make") this.make();
      if (act === "stop") this.stopper?.abort();
    });
  }

  /** @param {string} act @returns {HTMLButtonElement} */
  button(act) {
    return need(this.pack.builder.root, `[data-pack=${act}]`, "pack");
  }

  /** @param {string} sentence */
  say(sentence) {
    this.pack.part("told").textContent = sentence;
  }

  /** One at a time: a second press while one is made does nothing. */
  async make() {
    const { pack } = this;
    if (this.stopper) return;
    if (!pack.begun) return this.ask();
    const { signal } = this.stopper = new AbortController();
    this.begin();
    try {
      await pack.builder.languages.turning; // to what was chosen, as one text waits for it
      signal.throwIfAborted();
      const states = (await pack.bring()) ? pack.ready() : [];
      if (pack.texts && !states.length) this.end(pack.words.none_chosen);
      else if (states.length) await this.run(states, signal);
      else this.end(pack.words.failed);
    } catch (error) {
      console.warn(error);
      this.end(signal.aborted ? pack.words.stopped : pack.words.failed);
    }
  }

  /** Nothing is chosen yet: the first question, and why, in the bar, which is in sight whatever else is. */
  ask() {
    const { builder, first, words } = this.pack;
    if (first) builder.view.goTo(first);
    builder.take.say(words.choose);
  }

  /**
   * @param {State[]} states
   * @param {AbortSignal} signal
   */
  async run(states, signal) {
    const { pack } = this;
    const { fillAll, fillIndex, zipped } = await import("./make.js");
    this.say(pack.words.making.replace("{count}", saidNumber(states.length)));
    const order = { ...this.order(states), signal, told: this.step.bind(this, states.length) };
    const { made, failed } = await fillAll(order);
    if (!made.length) return this.end(pack.words.failed);
    const { builder } = pack;
    await pack.exact.look();
    const index = await fillIndex(order, builder.template, builder.paper.language, this.title, builder.values());
    const file = await zipped([...index, ...made.flatMap(({ files }) => files)], order.day);
    signal.throwIfAborted();
    this.hand(file, `${fileStem([this.title, order.client, order.day, order.languages.join("+")])}.zip`, made, failed);
  }

  /**
   * What is needed to make these texts.
   * @param {State[]} states
   */
  order(states) {
    const { builder, client, day } = this.pack;
    const { root, languages, take } = builder;
    /** @type {Record<"files" | "sheets", Record<string, string>>} */
    const known = { files: JSON.parse(root.dataset.files), sheets: JSON.parse(root.dataset.sheets) };
    /** @type {(kind: "files" | "sheets", id: string, language: string) => string} */
    const address = (kind, id, language) => known[kind][language].replace(/[^/.]+(?=\.[^/]+$)/, id);
    return {
      states, address,
      languages: languages.list(),
      styles: take.styles,
      plain: /** @type {HTMLInputElement} */ (this.pack.part("plain")).checked,
      prevails: JSON.parse(root.dataset.prevails),
      client, day,
    };
  }

  /** What the page and its list are called. */
  get title() {
    return JSON.parse(need(this.pack.builder.root, "[data-titles]", "pack").dataset.titles)[this.pack.builder.paper.language];
  }

  begin() {
    const { pack } = this;
    this.say("");
    pack.part("done").hidden = true;
    this.step(1, 0, "");
    pack.part("progress").hidden = false;
    this.button("make").disabled = true;
    pack.builder.view.showText(); // on a narrow screen, the form would stand before it
    this.button("stop").focus();
  }

  /**
   * How far it is: for the eye at every text, for the ear at the beginning and the end.
   * @param {number} count
   * @param {number} done
   * @param {string} title
   */
  step(count, done, title) {
    const { pack } = this;
    const bar = /** @type {HTMLProgressElement} */ (need(pack.root, "progress", "pack"));
    Object.assign(bar, { max: count, value: done });
    const text = pack.words.step.replace("{number}", saidNumber(done + 1)).replace("{count}", saidNumber(count)).replace("{title}", () => title);
    pack.part("step").textContent = title && text;
  }

  /**
   * Everything as before, with a word about why there is no file.
   * @param {string} [sentence]
   */
  end(sentence = "") {
    this.stopper = undefined;
    this.pack.part("progress").hidden = true;
    this.button("make").disabled = false;
    this.say(sentence);
    if (sentence) this.button("make").focus();
  }

  /**
   * The file goes to the browser, and stays within reach until the next one.
   * @param {Blob} file
   * @param {string} name
   * @param {Filled[]} made
   * @param {State[]} failed
   */
  hand(file, name, made, failed) {
    const { pack } = this;
    this.end();
    saveFile(file, name);
    if (this.address) URL.revokeObjectURL(this.address);
    this.address = URL.createObjectURL(file);
    const link = /** @type {HTMLAnchorElement} */ (pack.part("file"));
    link.href = this.address;
    link.download = name;
    const missing = pack.part("missing");
    missing.hidden = !failed.length;
    const [{ lang }] = all(pack.builder.paper.element, "[data-sheet]");
    missing.textContent = failed.length ? pack.words.left_out.replace("{names}", () => pack.listed(failed.map(({ text }) => text.titles[lang]))) : "";
    const result = pack.part("result");
    result.textContent = pack.words.done.replace("{file}", () => isolated(name)).replace("{count}", () => saidNumber(made.length));
    pack.part("done").hidden = false;
    result.focus();
  }
}
