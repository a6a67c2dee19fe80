/** A link with the answers of a form. What goes into it, and what is left out, is said before it is copied. */

import { load } from "../core/case.js";
import { need } from "../core/need.js";
import { chosen, pack } from "./link.js";
import { listed, naming, wordsAt } from "./words.js";

/** @typedef {import("../builder/builder.js").Builder} Builder */
/** @typedef {import("../core/conditions.js").Values} Values */

const LONG = 2000; // letters that apps let through whole

/** @typedef {Pick<Builder, "root" | "fields" | "template"> & Partial<Pick<Builder, "list">>} Sharing */

/** @param {Sharing} builder */
export async function offerLink(builder) {
  const { words } = await wordsAt(need(builder.root, "[data-kept-told]", "builder").dataset.keptTold);
  if (!builder.root.querySelector("dialog.share")) new Offer(builder, words); // pressed twice while the words were on their way
}

/**
 * @param {string} tag
 * @param {string} [text]
 * @returns {any}
 */
function made(tag, text = "") {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

class Offer {
  /**
   * @param {Sharing} builder
   * @param {Record<string, string>} words
   */
  constructor({ root, fields, template, list }, words) {
    this.fields = fields;
    this.list = list;
    this.byHand = Object.keys(load(`hand:${template}`)).length > 0;
    this.words = words;
    /** @type {HTMLDialogElement} */
    this.dialog = made("dialog");
    this.dialog.className = "share";
    const title = made("h3", words.link_title);
    title.id = "share-title";
    this.dialog.setAttribute("aria-labelledby", title.id);
    this.inside = made("p");
    this.outside = made("p");
    this.warning = made("p");
    /** @type {HTMLElement} */
    this.status = made("p");
    this.status.setAttribute("role", "status");
    this.dialog.append(title, made("p", words.link_warning), this.choice(), this.inside, this.outside, this.place(), this.warning, this.status, this.buttons());
    this.dialog.addEventListener("close", () => this.dialog.remove());
    root.append(this.dialog);
    this.dialog.showModal();
    this.draw();
  }

  choice() {
    this.names = /** @type {HTMLInputElement} */ (made("input"));
    this.names.type = "checkbox";
    this.names.addEventListener("change", () => this.draw());
    const label = made("label");
    label.append(this.names, " ", this.words.link_names);
    return label;
  }

  place() {
    this.address = /** @type {HTMLTextAreaElement} */ (made("textarea"));
    Object.assign(this.address, { readOnly: true, rows: 3, dir: "ltr", translate: false });
    this.address.addEventListener("focus", () => this.address?.select());
    const label = made("label", this.words.link_address);
    label.append(this.address);
    return label;
  }

  buttons() {
    const line = made("p");
    const [copy, close] = [made("button", this.words.link_copy), made("button", this.words.link_close)];
    for (const button of [copy, close]) button.type = "button";
    copy.className = "builder__copy";
    copy.addEventListener("click", () => this.copy());
    close.addEventListener("click", () => this.dialog.close());
    line.append(copy, " ", close);
    return line;
  }

  /** What stands in the form, and what is ticked and noted in its list, with how it came there. */
  typed() {
    const values = this.fields.read();
    const marks = Object.entries(this.list?.values || {}).map(([name, value]) => {
      const kind = /** @type {"written" | "chosen"} */ (/^(?:person|note):/.test(name) ? "written" : "chosen");
      return { name, value, initial: "", kind, names: name.startsWith("person:") };
    });
    const typed = this.fields.list.map(({ name, element, control }) => {
      const kind = "rows" in control.dataset ? "rows" : control.localName === "textarea" || (control.type === "text" && !control.dataset.numberField) ? "written" : "chosen";
      return { name, value: values[name], initial: this.fields.initial[name], kind: /** @type {"rows" | "written" | "chosen"} */ (kind), names: "private" in element.dataset };
    });
    return [...typed, ...marks];
  }

  draw() {
    const { words, fields } = this;
    const typed = this.typed();
    const { inside, outside } = chosen(typed, !!this.names?.checked);
    /** @param {string} name */
    const label = (name) => this.list?.label(name) || fields.label(/** @type {import("../builder/fields.js").Field} */ (fields.named(name)));
    /** @type {(sentence: string, names: string[]) => string} */
    const told = (sentence, names) => (names.length ? naming(sentence, listed(words, Array.from(new Set(names.map(label))))) : "");
    this.inside.textContent = told(words.link_inside, inside) || words.link_empty;
    this.outside.textContent = [told(words.link_outside, outside), this.byHand ? words.link_hand : ""].filter(Boolean).join(" ");
    const shared = typed.filter(({ name }) => inside.includes(name)).map(({ name, value }) => [name, value]);
    /** @type {(wanted: boolean) => Values} */
    const part = (wanted) => Object.fromEntries(shared.filter(([name]) => !!this.list?.label(name) === wanted));
    this.ready = this.write(part(false), part(true), inside.length > 0);
  }

  /**
   * The address, which takes a moment to pack: until then none stands there, and of two that are packed the newer stays.
   * @param {Values} values
   * @param {Values} list
   * @param {boolean} any whether there is anything to pack
   */
  async write(values, list, any) {
    if (!this.address) return;
    this.address.value = "";
    const turn = (this.turn = Symbol());
    try {
      const text = any ? await pack({ values, text: load("text"), ...(this.list && { list }) }) : "";
      if (this.turn !== turn) return;
      this.address.value = location.origin + location.pathname + text;
      this.warning.textContent = this.address.value.length > LONG ? this.words.link_long : "";
      this.status.textContent = "";
    } catch (error) {
      console.warn(error);
      if (this.turn === turn) this.status.textContent = this.words.link_failed;
    }
  }

  async copy() {
    await this.ready;
    if (!this.address?.value) return;
    try {
      await navigator.clipboard.writeText(this.address.value);
      this.status.textContent = this.words.link_copied;
    } catch {
      this.address.focus();
      this.status.textContent = this.words.link_select;
    }
  }
}
