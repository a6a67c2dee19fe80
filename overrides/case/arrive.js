/** What comes to a form from elsewhere: from other texts of the case, which it names, and from a link with answers. */

import { load, save } from "../core/case.js";
import { need } from "../core/need.js";
import { brought } from "../builder/brought.js";
import { unpack } from "./link.js";
import { listed, naming, wordsAt } from "./words.js";

/** @typedef {import("../core/conditions.js").Values} Values */
/** @typedef {import("../builder/builder.js").Builder} Builder */
/** @typedef {import("./link.js").Shared} Shared */

/** @param {Builder} builder */
export async function arrive(builder) {
  const { hash, pathname, search } = location;
  const found = await unpack(hash);
  const told = await wordsAt(need(builder.root, "[data-kept-told]", "builder").dataset.keptTold); // or a reload tries again
  if (found) history.replaceState(history.state, "", pathname + search); // what a link says shall not stay in the address
  tellSources(builder, told);
  refresh(builder, told);
  if (!found) return;
  await builder.listing;
  const arrival = new Arrival(builder, told.words);
  if ("fault" in found) arrival.say(told.words[`link_${found.fault}`]);
  else {
    arrival.receive(found);
    if (builder.list) arrival.showText(); // who gets a list wants to see it
  }
}

/**
 * What a pack filled in here follows what was typed elsewhere since.
 * @param {Builder} builder
 * @param {import("./words.js").Words} told
 */
async function refresh(builder, { packs }) {
  if (!Object.keys(packs).some((name) => name !== builder.template && Object.keys(load(`set:${name}`)).length)) return;
  try {
    const { renew } = await import("../pack/renew.js");
    builder.memory.keep();
    if (await renew(packs, builder.paper.language)) builder.comeBack();
  } catch (error) {
    console.warn(error); // it stands as it was filled in
  }
}

/**
 * Name the texts from which fields of this form were filled in.
 * @param {Builder} builder
 * @param {import("./words.js").Words} told
 */
function tellSources({ root, memory }, { titles, words }) {
  const from = load("from");
  const names = Array.from(new Set(brought(memory).map((field) => titles[from[field]]))).filter(Boolean);
  const line = need(root, "[data-filled]", "builder");
  line.hidden = !names.length;
  if (names.length) need(line, "[data-filled-from]", "builder").textContent = naming(words.filled, listed(words, names));
}

class Arrival {
  /**
   * @param {Builder} builder
   * @param {Record<string, string>} words
   */
  constructor(builder, words) {
    this.builder = builder;
    this.words = words;
    this.notice = builder.root.querySelector("[data-arrived]") || document.createElement("div");
    if (this.notice.isConnected) return;
    Object.assign(this.notice, { className: "builder__arrived" });
    this.notice.setAttribute("role", "status");
    this.notice.toggleAttribute("data-arrived");
    need(builder.root, ".builder__panes", "builder").before(this.notice);
  }

  /**
   * @param {string} sentence
   * @param {[word: string, act: () => void][]} [ways]
   */
  say(sentence, ways = []) {
    const text = document.createElement("p");
    text.textContent = sentence;
    const buttons = ways.map(([word, act]) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = this.words[word];
      button.addEventListener("click", act);
      return button;
    });
    const held = this.notice.contains(document.activeElement);
    this.notice.replaceChildren(text, ...buttons);
    if (!held) return;
    text.tabIndex = -1;
    text.focus(); // the button that was pressed is gone
  }

  /**
   * What fits this form goes in at once where nothing else was typed; where something was, the reader decides.
   * @param {Shared} shared
   */
  receive({ values, text, list = {} }) {
    const { fields, list: own } = this.builder;
    const [now, marks] = [fields.read(), own?.fitting(list) || {}];
    const known = Object.entries(values).filter(([name]) => Object.hasOwn(now, name));
    const given = [...known, ...Object.entries(marks)];
    if (!given.length) return this.say(this.words.link_damaged);
    const here = { ...now, ...own?.values };
    const others = given.filter(([name, value]) => ![value, fields.initial[name], undefined].includes(here[name]));
    const taken = () => this.take(Object.fromEntries(known), text, marks, this.labels(given));
    if (!others.length) return taken();
    this.say(naming(this.words.link_differs, this.labels(others)), [
      ["link_take", taken],
      ["link_keep", () => this.say(this.words.link_kept)],
    ]);
  }

  /** On a phone, the text stands in place of the form, below what is told of it. */
  showText() {
    const { view } = this.builder;
    view.turn("text");
    if (view.narrow) this.notice.scrollIntoView({ block: "start" });
  }

  /** @param {[name: string, value: string][]} entries */
  labels(entries) {
    return listed(this.words, Array.from(new Set(entries.map(([name]) => this.label(name)))));
  }

  /** @param {string} name */
  label(name) {
    const { fields, list } = this.builder;
    return list?.label(name) || fields.label(/** @type {import("../builder/fields.js").Field} */ (fields.named(name)));
  }

  /**
   * @param {Values} values
   * @param {Values} text
   * @param {Values} marks
   * @param {string} names
   */
  take(values, text, marks, names) {
    const now = { ...this.builder.fields.read(), ...this.builder.list?.values };
    /** @param {Values} given */
    const before = (given) => Object.fromEntries(Object.keys(given).map((name) => [name, now[name] || ""]));
    const [was, ticked, spoken] = [before(values), before(marks), load("text")];
    this.write(values, text, marks);
    this.say(naming(this.words.link_filled, names), [["link_undo", () => {
      this.write(was, spoken, ticked);
      this.say(this.words.link_undone);
    }]]);
  }

  /**
   * @param {Values} values
   * @param {Values} text
   * @param {Values} marks
   */
  write(values, text, marks) {
    const { builder } = this;
    builder.fields.write(values);
    for (const name of Object.keys(values)) builder.memory.note(name);
    builder.memory.keep();
    save("text", text);
    builder.list?.set(marks);
    builder.restore();
    builder.redraw();
  }
}
