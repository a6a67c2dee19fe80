/** The control by which a reader saves the guide of a language on the device, takes a newer one, and erases it. */

import { all, need } from "../core/need.js";
import { Copy } from "./copy.js";

const MEGABYTE = 1_000_000;

class Offline {
  /** @param {import("../core/need.js").Part} root */
  constructor(root) {
    this.root = root;
    const { lang, site, list, locale } = root.dataset;
    this.locale = locale;
    this.copy = new Copy(lang, new URL(site, location.href), new URL(list, location.href));
    this.buttons = all(root, "button");
    /** @type {HTMLElement} */
    this.state = need(root, "[data-state]", "offline");
    /** @type {HTMLElement} */
    this.status = need(root, "[data-status]", "offline");
    /** @type {HTMLProgressElement} */
    this.progress = need(root, "progress", "offline");
    for (const button of this.buttons) button.addEventListener("click", () => this.run(button.dataset.do || ""));
  }

  /**
   * The word of the page for what is to be said, with its values.
   * @param {string} name
   * @param {Record<string, string>} [values]
   */
  word(name, values = {}) {
    return (this.root.dataset[name] || "").replace(/\{(\w+)\}/g, (_, key) => values[key] ?? "");
  }

  /** @param {number} bytes */
  size(bytes) {
    const megabytes = Math.max(Math.round(bytes / MEGABYTE), 1);
    const told = new Intl.NumberFormat(this.locale, { style: "unit", unit: "megabyte" }).format(megabytes);
    return told.replaceAll(" ", "\u00a0"); // number and unit stay on one line
  }

  /** Look what is saved and what could be, and say it. */
  async look() {
    if (!Copy.possible()) return this.show("cannot", []);
    const kept = await this.copy.kept();
    const begun = (await this.copy.caches()).length > 0;
    this.newest = await this.copy.newest().catch(() => undefined);
    const date = kept && new Intl.DateTimeFormat(this.locale, { dateStyle: "long" }).format(new Date(kept.list.saved));
    const values = { date: date || "", size: this.size((this.newest || kept?.list)?.bytes || 0) };
    if (!this.newest) return this.show(kept ? "unknown" : "away", kept ? ["erase"] : [], values);
    if (!kept) return this.show("none", ["save", ...(begun ? ["erase"] : [])], values);
    const current = kept.list.version === this.newest.version;
    this.show(current ? "saved" : "newer", [...(current ? [] : ["take"]), "erase"], values);
  }

  /**
   * @param {string} word
   * @param {string[]} buttons those that can be pressed now
   * @param {Record<string, string>} [values]
   */
  show(word, buttons, values) {
    const focused = this.buttons.includes(/** @type {any} */ (document.activeElement));
    this.state.textContent = this.word(word, values);
    for (const button of this.buttons) button.hidden = !buttons.includes(button.dataset.do || "");
    this.progress.hidden = !buttons.includes("stop");
    if (focused) (this.buttons.find((button) => !button.hidden) || this.state).focus();
    this.root.dataset.ready = "";
  }

  /** @param {string} what */
  async run(what) {
    if (what === "stop") return this.stopping?.abort();
    this.status.textContent = "";
    try {
      await (what === "erase" ? this.copy.erase() : this.save());
      this.status.textContent = this.word(what === "erase" ? "erased" : "done");
    } catch (error) {
      this.status.textContent = this.word(this.fault(error));
    }
    await this.look();
  }

  /**
   * The word for what went wrong.
   * @param {unknown} error
   */
  fault(error) {
    const { name } = /** @type {Error} */ (error);
    return name === "AbortError" ? "stopped" : name === "QuotaExceededError" ? "full" : "failed";
  }

  async save() {
    if (!this.newest) throw new Error("there is no list");
    this.stopping = new AbortController();
    this.progress.max = this.newest.bytes;
    this.progress.value = 0;
    this.show("saving", ["stop"], { size: this.size(this.newest.bytes) });
    await this.copy.save(this.newest, this.stopping.signal, (bytes) => {
      this.progress.value = bytes;
    });
  }
}

for (const root of all(document, "[data-offline]")) new Offline(root).look();
