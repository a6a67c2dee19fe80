/** A list of rows from a file and into one, as spreadsheets read and write them. The file stays in the browser. */

import { csvText, decode, records, rowsOf } from "./csv_text.js";
import { isolated } from "../take/names.js";
import { need } from "../core/need.js";
import { parseRows } from "../core/values.js";

/** @typedef {import("./csv_text.js").Column} Column */
/** @typedef {import("./csv_text.js").Row} Row */
/** @typedef {import("./csv_text.js").Style} Style */
/** @typedef {import("../builder/fields.js").Fields} Fields */
/** @typedef {import("../builder/rows.js").Rows} Lists */
/** @typedef {{template: string, fields: Fields, lists: Lists[], point?: string | false}} Desk what the builder tells of itself */
/** @typedef {"large" | "unreadable" | "broken" | "columns" | "empty"} Fault why a file is not read */

const MOST_BYTES = 1_000_000;
const MOST_ROWS = 500;

/**
 * The rows of a file, or why there are none.
 * @param {Uint8Array} bytes
 * @param {Column[]} columns
 * @param {{codePage: string, point: string}} language
 * @returns {{rows: Row[], fault?: Fault}}
 */
export function readFile(bytes, columns, { codePage, point }) {
  /** @type {(fault: Fault) => {rows: Row[], fault: Fault}} */
  const refuse = (fault) => ({ rows: [], fault });
  if (bytes.length > MOST_BYTES) return refuse("large");
  const text = decode(bytes, codePage);
  if (text === null) return refuse("unreadable");
  if (!text.trim()) return refuse("empty");
  const table = records(text);
  if (!table) return refuse("broken");
  if (!table.some(({ length }) => length > 1)) return refuse("columns");
  const rows = rowsOf(table, columns, point);
  if (rows.length > MOST_ROWS) return refuse("large");
  return rows.length ? { rows } : refuse("empty");
}

class Files {
  /**
   * @param {import("../core/need.js").Part} root
   * @param {Desk} builder
   */
  constructor(root, builder) {
    this.root = root;
    this.builder = builder;
    /** @type {{list: string, columns: Column[], style: Style, codePage: string, words: Record<string, string>}} */
    this.given = JSON.parse(root.dataset.given);
    /** @type {HTMLElement} */
    this.status = need(root, "[data-csv-status]", "csv");
    /** @type {HTMLInputElement} */
    this.input = need(root, "[data-csv-file]", "csv");
    this.input.addEventListener("change", () => this.open());
    need(root, "[data-csv=open]", "csv").addEventListener("click", () => this.input.click());
    need(root, "[data-csv=save]", "csv").addEventListener("click", () => this.save());
  }

  get control() {
    return /** @type {HTMLInputElement} */ (this.builder.fields.named(this.given.list)?.control);
  }

  /**
   * @param {string} word
   * @param {Record<string, string>} [values]
   */
  say(word, values = {}) {
    let text = this.given.words[word];
    for (const [name, value] of Object.entries(values)) text = text.replace(`{${name}}`, () => value);
    this.status.textContent = text;
  }

  async open() {
    const file = this.input.files?.[0];
    if (!file) return;
    try {
      const bytes = new Uint8Array(await file.slice(0, MOST_BYTES + 1).arrayBuffer());
      this.take(readFile(bytes, this.given.columns, { codePage: this.given.codePage, point: this.given.style.point }));
    } catch (error) {
      console.warn(error);
      this.say("unreadable");
    }
    this.input.value = ""; // the same file can be chosen once more
  }

  /**
   * Rows that were read take the place of those in the list, if the reader agrees; a file that was not read changes nothing.
   * @param {{rows: Row[], fault?: Fault}} read
   */
  take({ rows, fault }) {
    if (fault) return this.say(fault);
    if (parseRows(this.control.value).length && !confirm(this.given.words.replace)) return this.say("kept");
    this.control.value = JSON.stringify(rows);
    this.builder.lists.find(({ control }) => control === this.control)?.draw();
    this.control.dispatchEvent(new Event("change", { bubbles: true }));
    this.say("read", { number: String(rows.length) });
  }

  save() {
    const { columns, style } = this.given;
    const name = `${this.builder.template}.csv`;
    const text = csvText(parseRows(this.control.value), columns, style, this.builder.point);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    this.say("saved", { file: isolated(name) });
  }
}

/**
 * @param {import("../core/need.js").Part} root
 * @param {Desk} builder
 */
export function extra(root, builder) {
  new Files(root, builder);
}
