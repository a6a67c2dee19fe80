/** Where the case is kept: in this tab, or on the device beside others, which can be opened, renamed and deleted. */

import { forget } from "../core/case.js";
import { need } from "../core/need.js";
import { saveFile } from "../core/save.js";
import { formatValue } from "../core/values.js";
import { localDay, fileStem } from "../take/names.js";
import { canKeep, dropKept, freeName, listKept, newId, rawKept, readKept, tidyName, writeKept } from "./device.js";
import { follow, keptId } from "./kept.js";
import { putParts, tabParts } from "./parts.js";

/** @typedef {import("./parts.js").Parts} Parts */
/** @typedef {import("./device.js").Entry} Entry */

/**
 * @param {string} tag
 * @param {string} [text]
 */
function made(tag, text = "") {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

export class Shelf {
  /** @param {import("./case.js").MyCase} page */
  constructor(page) {
    this.page = page;
    this.words = page.words;
    /** @type {HTMLFormElement} */
    this.form = page.part("keep");
    /** @type {HTMLInputElement} */
    this.name = page.part("name");
    this.renaming = "";
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.keep();
    });
  }

  /** @param {Parts} parts */
  draw(parts) {
    const id = keptId();
    const read = readKept(id);
    const filled = Object.keys(parts).length > 0;
    const { standing, keep } = { standing: this.page.part("standing"), keep: this.form };
    standing.tabIndex = -1;
    standing.textContent = "kept" in read ? this.words.on_device.replace("{name}", () => read.kept.name) : canStay() ? this.words.in_tab : this.words.nowhere;
    keep.hidden = "kept" in read || !filled || !canKeep();
    if (filled && !("kept" in read) && !canKeep()) standing.append(" ", this.words.no_device);
    if (!this.name.value && !("kept" in read)) this.name.value = freeName(this.page.name());
    need(this.page.root, "[data-act=begin]", "case").hidden = !("kept" in read);
    this.list(id);
  }

  /** @param {string} current */
  list(current) {
    const entries = listKept();
    this.page.part("kept").hidden = !entries.length;
    const list = this.page.part("kept-list");
    if (this.renaming && list.contains(document.activeElement)) return; // the reader is writing a name
    list.replaceChildren(...entries.map((entry) => this.entry(entry, entry.id === current)));
  }

  /**
   * @param {Entry} entry
   * @param {boolean} current
   */
  entry({ id, name, changed, fault }, current) {
    const item = made("li");
    if (fault) {
      item.append(made("p", fault === "newer" ? this.words.fault_newer : this.words.fault_damaged));
      item.append(this.buttons(id, id, ["save_raw", "delete"]));
      return item;
    }
    if (this.renaming === id) {
      item.append(this.renameForm(id, name));
      return item;
    }
    const title = made("bdi", name);
    title.translate = false;
    const head = made("p");
    head.className = "case__name";
    const strong = made("strong");
    strong.append(title);
    const day = formatValue("date", localDay(new Date(changed)), { locale: document.documentElement.lang, rtl: false });
    head.append(strong, " ", made("span", this.words.changed.replace("{day}", () => day)));
    if (current) head.append(" ", made("em", this.words.current));
    item.append(head, this.buttons(id, name, current ? ["rename", "stop"] : ["open", "rename", "delete"]));
    return item;
  }

  /**
   * @param {string} id
   * @param {string} name
   * @param {string[]} acts
   */
  buttons(id, name, acts) {
    const line = made("p");
    line.className = "case__buttons";
    for (const act of acts) {
      const button = /** @type {HTMLButtonElement} */ (made("button", this.words[act]));
      button.type = "button";
      Object.assign(button.dataset, { act, id });
      button.setAttribute("aria-label", this.words.of_case.replace("{act}", () => this.words[act]).replace("{name}", () => name));
      line.append(button, " ");
    }
    return line;
  }

  /**
   * @param {string} id
   * @param {string} name
   */
  renameForm(id, name) {
    const form = /** @type {HTMLFormElement} */ (made("form"));
    const label = made("label", `${this.words.name} `);
    const input = /** @type {HTMLInputElement} */ (made("input"));
    Object.assign(input, { value: name, maxLength: 80, dir: "auto", autocomplete: "off", translate: false });
    label.append(input);
    const button = made("button", this.words.rename_save);
    form.className = "case__form field";
    form.append(label, button);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.rename(id, input.value);
    });
    return form;
  }

  /**
   * @param {string} act
   * @param {string} id
   */
  act(act, id) {
    if (act === "open") this.open(id);
    else if (act === "rename") this.startRename(id);
    else if (act === "delete" || act === "stop") this.remove(id);
    else if (act === "save_raw") saveFile(new Blob([rawKept(id)], { type: "application/json" }), `${fileStem([id])}.json`);
  }

  /** Keep the case of this tab on the device from now on. */
  keep() {
    const name = tidyName(this.name.value);
    if (!name) return this.name.focus();
    const [id, parts] = [newId(), tabParts()];
    if (!writeKept(id, { name, changed: new Date().toISOString(), parts })) return this.page.say(this.words.not_kept);
    follow(id, parts);
    this.page.steps.tell(this.words.kept.replace("{name}", () => name), false);
  }

  /** @param {string} id */
  open(id) {
    const read = readKept(id);
    if ("fault" in read) return this.page.draw();
    const { name, parts } = read.kept;
    const unkept = !keptId() && Object.keys(tabParts()).length > 0;
    const told = (unkept ? this.words.opened_over : this.words.opened).replace("{name}", () => name);
    this.page.steps.take(told, () => {
      follow("");
      putParts(parts);
      follow(id, parts);
    });
  }

  /** @param {string} id */
  startRename(id) {
    this.renaming = id;
    this.page.part("kept-list").replaceChildren();
    this.list(keptId());
    /** @type {HTMLInputElement | null} */ (this.page.root.querySelector("[data-kept-list] input"))?.select();
  }

  /**
   * @param {string} id
   * @param {string} text
   */
  rename(id, text) {
    this.renaming = "";
    const [read, name] = [readKept(id), tidyName(text)];
    const done = "kept" in read && !!name && writeKept(id, { ...read.kept, name });
    const told = done ? this.words.renamed.replace("{name}", () => name) : this.words.not_kept;
    this.page.steps.tell(told, false);
  }

  /**
   * Take a case from the device; the tab that works on it keeps what it has.
   * @param {string} id
   */
  remove(id) {
    const here = id === keptId();
    this.page.steps.take(here ? this.words.stopped : this.words.deleted, () => {
      if (here) follow("");
      dropKept(id);
    }, [id]);
  }

  /** Take the case of this tab away, from the device too where it is kept there. */
  erase() {
    const id = keptId();
    this.page.steps.take(id ? this.words.erased_both : this.words.erased, () => {
      forget();
      if (id) dropKept(id);
    });
  }
}

/** Whether this browser keeps anything for the tab. */
function canStay() {
  try {
    sessionStorage.setItem("good-terms-probe", "");
    sessionStorage.removeItem("good-terms-probe");
    return true;
  } catch {
    return false;
  }
}
