/** A pack on the page of its tool: the texts that belong to the answers, what each lacks, and all of them as one file. */

import { load, save } from "../core/case.js";
import { all, need } from "../core/need.js";
import { trim } from "../core/trim.js";
import { held, prepare } from "../engine/fills.js";
import { savesHere } from "../take/browsers.js";
import { localDay } from "../take/names.js";
import { Making } from "./making.js";
import { Exact } from "./open.js";
import { packedStem } from "./stem.js";

/** @typedef {import("../core/conditions.js").Values} Values */
/** @typedef {import("../builder/builder.js").Builder} Builder */
/** @typedef {import("./texts.js").State} State */
/** @typedef {ReturnType<import("./texts.js").Texts["read"]>} Reading */

const OUT = "without:"; // before the id of a text that the reader does not want

/** @type {import("../tools/tool.js").Extra} */
export function extra(root, builder) {
  const pack = new Pack(root, /** @type {Builder} */ (builder));
  return (values) => pack.show(values);
}

export class Pack {
  /**
   * @param {HTMLElement} root
   * @param {Builder} builder
   */
  constructor(root, builder) {
    this.root = root;
    this.builder = builder;
    /** @type {{data: string, words: Record<string, string>, languages: Record<string, string>}} */
    this.given = JSON.parse(root.dataset.given || "");
    /** @type {import("./texts.js").Texts | undefined} once they are there */
    this.texts = undefined;
    /** @type {Promise<void> | undefined} */
    this.coming = undefined;
    /** @type {Reading} */
    this.reading = { states: [], empty: [], flows: [] };
    this.told = "";
    this.exact = new Exact(this);
    this.making = new Making(this);
    this.part("no-files").hidden = savesHere();
    this.part("ways").hidden = this.making.button("make").hidden = !savesHere();
    root.addEventListener("change", ({ target }) => this.choose(/** @type {HTMLInputElement} */ (target)));
    addEventListener("pagehide", () => this.keep());
    addEventListener("pageshow", ({ persisted }) => persisted && this.takeOver());
  }

  /** @param {string} name */
  part(name) {
    return need(this.root, `[data-pack-${name}]`, "pack");
  }

  get words() {
    return this.given.words;
  }

  /** The question that decides what there is. */
  get first() {
    return this.builder.fields.list.find(({ name }) => name !== "place");
  }

  /** Whether the reader has answered it. */
  get begun() {
    return !!this.first?.control.value;
  }

  /** @param {Values} values */
  show(values) {
    this.part("hint").hidden = this.begun;
    this.part("chosen").hidden = !this.begun;
    if (this.begun && this.texts) this.look(values);
    else if (this.begun) this.bring().then((came) => came && this.look(this.builder.values()));
  }

  /**
   * The answers are others, or the list beside the form says more.
   * @param {Values} values
   */
  look(values) {
    this.read(values);
    this.draw();
    this.tell();
    this.exact.later();
    const [first, second] = this.builder.languages.list();
    this.part("one-language").textContent = second ? this.words.one_language.replace("{language}", () => this.given.languages[first]) : "";
  }

  /** The texts with their fields; asked for again where they did not come. Returns whether they are there. */
  async bring() {
    if (this.texts) return true;
    this.coming ||= this.fetch();
    try {
      await this.coming;
      return true;
    } catch (error) {
      console.warn(error);
      this.coming = undefined;
      this.making.say(this.words.not_loaded);
      return false;
    }
  }

  async fetch() {
    const response = await fetch(new URL(this.given.data, import.meta.url));
    if (!response.ok) throw new Error(response.url);
    const { Texts } = await import("./texts.js");
    const spec = JSON.parse(this.builder.root.dataset.engine);
    this.texts = await Texts.load(await response.json(), spec, new Set(Object.keys(this.builder.fields.initial)));
    this.takeOver();
  }

  /** What was typed on the pages of the texts stands in the form, where that is still empty; what the pack filled in was not typed. */
  takeOver() {
    const { fields, memory, template } = this.builder;
    const [now, made] = [fields.read(), load(`set:${template}`)];
    for (const [key, name] of this.texts?.sources() || []) {
      const [own, list] = [held(key), "rows" in (fields.named(name)?.control.dataset || {})];
      if (list || !own || own === made[key] || trim(now[name]) || !key.includes(".")) continue;
      fields.write({ [name]: own });
      now[name] = own;
      memory.note(name);
    }
  }

  /** What the form says now, in all texts. @param {Values} values */
  read(values) {
    const { fields, live } = this.builder;
    const typed = fields.read();
    const shared = Object.fromEntries(fields.list.filter((field) => field.shared && trim(typed[field.name])).map(({ name }) => [name, typed[name]]));
    if (this.texts) this.reading = this.texts.read(values, shared, live?.context || {});
  }

  /** The texts that the reader wants. */
  wanted() {
    const own = load(this.builder.memory.own);
    return this.reading.states.filter(({ text }) => !own[OUT + text.id]);
  }

  draw() {
    const wanted = this.wanted();
    const { states, empty } = this.reading;
    for (const entry of all(this.root, "[data-pack-text]")) {
      const { packText: id } = entry.dataset;
      const state = states.find(({ text }) => text.id === id);
      const out = empty.some((text) => text.id === id);
      entry.hidden = !state && !out;
      /** @type {HTMLInputElement} */
      const box = need(entry, "input", "pack");
      box.disabled = out;
      box.checked = !!state && wanted.includes(state);
      const { open, checks } = state ? this.open(state) : { open: [], checks: [] };
      const line = need(entry, "[data-pack-state]", "pack");
      line.textContent = out ? this.words.nothing_in_it : this.lacking(open, checks);
      line.dataset.packState = out ? "out" : open.length ? "lacks" : checks.length ? "odd" : "ready";
    }
  }

  /** What is open in a text. @param {State} state @returns {import("./open.js").Known} */
  open(state) {
    return this.exact.of(state) || { open: state.missing.map(({ label }) => label), checks: [] };
  }

  /** @param {string[]} names @param {string[]} checks */
  lacking(names, checks) {
    return [this.naming(this.words.lacks, names), this.naming(this.words.checks, checks)].filter(Boolean).join(" · ") || this.words.whole;
  }

  /** @param {string} sentence @param {string[]} names */
  naming(sentence, names) {
    return names.length ? sentence.replace("{names}", () => this.listed(names)) : "";
  }

  /** @param {string[]} names */
  listed(names) {
    if (!names.length) return "";
    return names.reduce((first, second) => this.words.pair.replace("{first}", () => first).replace("{second}", () => second));
  }

  /** The list beside the form says which files there will be, and what is open in them. */
  tell() {
    const { live } = this.builder;
    if (!live) return;
    const given = Object.fromEntries(Object.keys(live.given).map((name) => [name, ""]));
    for (const [index, state] of this.wanted().entries()) {
      given[state.text.file] = `${this.stem(state, index)}.docx`;
      const { open, checks } = this.open(state);
      given[state.text.open] = [this.listed(open), this.naming(this.words.check, checks)].filter(Boolean).join(" · ");
    }
    const told = JSON.stringify(given);
    if (told === this.told) return;
    this.told = told;
    live.given = given;
    this.builder.update(this.builder.values());
    this.builder.still.later();
  }

  /**
   * @param {State} state
   * @param {number} index
   */
  stem({ text }, index) {
    const [first, ...others] = this.builder.languages.list();
    const languages = text.message || text.beside ? [first, ...others] : [first];
    return packedStem({ client: this.client, day: this.day }, index + 1, text.titles[first], languages);
  }

  get client() {
    return this.builder.fields.read().client_name || "";
  }

  get day() {
    return localDay(new Date());
  }

  /**
   * A text is wanted, or is not.
   * @param {HTMLInputElement} box
   */
  choose(box) {
    const id = /** @type {HTMLElement | null} */ (box.closest("[data-pack-text]"))?.dataset.packText;
    if (!id) return;
    const { own } = this.builder.memory;
    const { [OUT + id]: _, ...values } = load(own);
    if (!save(own, box.checked ? values : { ...values, [OUT + id]: "true" })) this.builder.sayUnkept();
    this.tell();
  }

  /** The texts that are wanted, as the form and the case have them at this moment. */
  ready() {
    this.keep();
    this.builder.comeBack(); // what a text works out for all of them, such as a balance, stands in the form too
    this.read(this.builder.values());
    this.draw();
    return this.wanted();
  }

  /** What the answers fill into the texts is there when these open. */
  keep() {
    const { memory, template } = this.builder;
    memory.keep();
    if (!this.texts || !Object.keys(load(memory.own)).length) return;
    prepare(template, this.texts.fills(this.builder.values()));
    this.read(this.builder.values()); // without what the pack filled in before and no longer does
    for (const [{ id }, fresh] of this.reading.flows) if (Object.keys({ ...fresh, ...load(`set:${id}`) }).length) prepare(id, fresh, memory.own); // its page was not used
  }
}
