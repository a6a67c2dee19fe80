/** The case as a file, and a file as the case: what it would change is shown before anything is changed. */

import { need } from "../core/need.js";
import { saveFile } from "../core/save.js";
import { formatValue } from "../core/values.js";
import { fileStem, localDay } from "../take/names.js";
import { Facts } from "./facts.js";
import { readFile, writeFile } from "./file.js";
import { changes, joined } from "./merge.js";
import { putParts, tabParts } from "./parts.js";

/** @typedef {import("./merge.js").Change} Change */

const BEHIND = /^(?:from|recent|set|text|typed|view)(?::|$)/; // what no reader typed

export class Import {
  /** @param {import("./case.js").MyCase} page */
  constructor(page) {
    this.page = page;
    this.words = page.words;
    /** @type {import("./file.js").Saved | undefined} what a file holds, until the reader says what becomes of it */
    this.saved = undefined;
    /** @type {HTMLInputElement} */
    this.input = page.part("file");
    /** @type {HTMLElement} */
    this.preview = page.part("preview");
    this.input.addEventListener("change", () => this.open());
  }

  save() {
    const name = this.page.name();
    const now = new Date();
    const schema = new URL(this.page.root.dataset.schema, document.baseURI).href;
    const text = writeFile({ name, saved: now.toISOString(), parts: tabParts() }, schema);
    const file = `${fileStem([document.title.split(" - ")[0], name, localDay(now)])}.json`;
    saveFile(new Blob([text], { type: "application/json" }), file);
    this.page.say(this.words.saved.replace("{file}", () => file));
  }

  async open() {
    const [file] = this.input.files || [];
    if (!file) return;
    const read = readFile(await file.text().catch(() => ""));
    this.input.value = ""; // the same file can be chosen again
    this.close();
    if ("fault" in read) return this.page.say(this.words[read.fault]);
    if (!(await this.page.bring())) return;
    this.saved = read.saved;
    this.show(read.saved);
  }

  /** @param {import("./file.js").Saved} saved */
  show({ name, saved, parts }) {
    const found = changes(tabParts(), parts).filter(({ part }) => !BEHIND.test(part));
    if (!found.length) return this.page.say(this.words.same);
    const added = found.filter(({ before }) => before === undefined);
    const gone = found.filter(({ after }) => after === undefined);
    const differing = found.filter((change) => !added.includes(change) && !gone.includes(change));
    const day = formatValue("date", localDay(new Date(saved)), { locale: document.documentElement.lang, rtl: false });
    /** @type {(words: string, list: Change[]) => string} */
    const count = (words, list) => (list.length ? words.replace("{count}", String(list.length)) : "");
    const told = [
      this.words.from_file.replace("{name}", () => name || "…").replace("{day}", () => day),
      count(this.words.added, added), count(this.words.differing, differing), count(this.words.gone, gone),
    ];
    need(this.preview, "[data-preview-told]", "case").textContent = told.filter(Boolean).join(" ");
    need(this.preview, "[data-preview-list]", "case").replaceChildren(...differing.map((change) => this.entry(change)));
    this.preview.hidden = false;
    this.preview.focus();
  }

  /** @param {Change} change */
  entry({ part, field, before = "", after = "" }) {
    const { data } = this.page;
    const text = data?.texts.find(({ own }) => own === part);
    const item = text ? text.asks[field] : data?.fields[field];
    const facts = data && new Facts(data, {}, this.page.telling);
    const line = document.createElement("li");
    line.translate = false;
    const label = document.createElement("strong");
    label.textContent = item?.label || field;
    /** @type {[string, string][]} */
    const sides = [["here", before], ["there", after]];
    line.append(label, ...sides.map(([word, value]) => {
      const side = document.createElement("span");
      side.className = "case__value";
      side.dir = "auto";
      side.textContent = this.words[word].replace("{value}", () => facts?.shown(item || undefined, value) || value);
      return side;
    }));
    return line;
  }

  close() {
    this.saved = undefined;
    this.preview.hidden = true;
  }

  /** @param {string} act */
  settle(act) {
    const { saved, words } = this;
    this.close();
    if (!saved || act === "leave") return this.page.steps.tell(words.left, false);
    const parts = act === "merge" ? joined(tabParts(), saved.parts) : saved.parts;
    this.page.steps.take(act === "merge" ? words.merged : words.replaced, () => putParts(parts));
  }
}
