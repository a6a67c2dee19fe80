/**
 * Tables as spreadsheets save them for others: texts between commas, semicolons or tabs. Every country has its own separator and
 * decimal mark, and no file says which; here they are told from the file itself.
 */

import { parseNumber } from "../core/values.js";

/** @typedef {Record<string, string>} Row */
/** @typedef {{name: string, type: string, heads: string[]}} Column `heads` are what any language calls it */
/** @typedef {{separator: string, point: string}} Style what a language writes between cells, and before decimals */

const SEPARATORS = ["\t", ";", ","];
const TOLD = /^sep=(.)(?:\r\n|\r|\n)/i; // what some spreadsheets write first
const CONTROL = /(?![\t\n\f\r])\p{Cc}/u; // no text has any
const SPECIAL = /[",;\t\r\n]|^\s|\s$/;
const FORMULA = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r])/; // a spreadsheet would reckon what begins so, and may do worse
const NUMBER = /^([^\p{Nd}]*)(\p{Nd}(?:.*\p{Nd})?)([^\p{Nd}]*)$/su;
const AROUND = /^[\p{L}\p{M}\p{Sc}\p{Cf}\p{Zs}.%٪]*$/u; // the name or the sign of a currency, a unit
const HALF = /(?:^|[^\p{L}])[.,\u066b]$/u; // `.5`: the mark is part of the number
const MARKS = /[.,\u066b]/g;
const UNCLEAR = /^[1-9]\d{0,2}\.\d{3}$/;

/**
 * The text of a file, whatever letters it is written in; null if it is no text.
 * @param {Uint8Array} bytes
 * @param {string} codePage of files of this language that are no Unicode
 */
export function decode(bytes, codePage) {
  const [first, second] = bytes;
  let unicode = "utf-8";
  if ((first === 0xff && second === 0xfe) || (first && second === 0)) unicode = "utf-16le";
  else if ((first === 0xfe && second === 0xff) || (first === 0 && second)) unicode = "utf-16be";
  for (const name of [unicode, codePage]) {
    try {
      const text = new TextDecoder(name, { fatal: true }).decode(bytes);
      return CONTROL.test(text) ? null : text;
    } catch {
      // It is written in other letters.
    }
  }
  return null;
}

/**
 * The cells of a text; null where a quotation mark is opened and never closed.
 * @param {string} text
 * @param {string} separator
 */
export function parse(text, separator) {
  /** @type {string[][]} */
  const records = [];
  /** @type {string[]} */
  let record = [];
  let cell = "";
  let state = "start";
  const endCell = () => {
    record.push(cell);
    [cell, state] = ["", "start"];
  };
  const endRecord = () => {
    if (!record.length && state === "start") return; // a blank line
    endCell();
    records.push(record);
    record = [];
  };
  for (const sign of text.replace(/\r\n?/g, "\n")) {
    if (state === "quoted" && sign === '"') state = "closing";
    else if (state === "quoted" || (sign === '"' && state === "closing")) [cell, state] = [cell + sign, "quoted"];
    else if (sign === '"' && state === "start") state = "quoted";
    else if (sign === separator) endCell();
    else if (sign === "\n") endRecord();
    else [cell, state] = [cell + sign, "plain"];
  }
  if (state === "quoted") return null;
  endRecord();
  return records;
}

/**
 * The records of a text by the separator that parts most of them; null where it is damaged.
 * @param {string} text
 */
export function records(text) {
  const [line, told] = text.match(TOLD) || ["", ""];
  const found = (told ? [told] : SEPARATORS).map((separator) => parse(text.slice(line.length), separator));
  /** @type {(table: string[][] | null) => number} */
  const parted = (table) => (table || []).filter(({ length }) => length > 1).length;
  const best = found.reduce((first, table) => (parted(table) > parted(first) ? table : first));
  return parted(best) || !found.includes(null) ? best : null;
}

/** The digits of a cell with their marks, without the currency or the unit around; nothing where it is no number. @param {string} cell */
function digits(cell) {
  const [, before = "", number = "", after = ""] = cell.match(NUMBER) || [];
  return AROUND.test(before) && AROUND.test(after) && !HALF.test(before) ? number : "";
}

/**
 * The decimal mark of a file: that of its numbers which leave no doubt; nothing where there are none, or they differ.
 * @param {string[]} cells
 */
export function pointOf(cells) {
  const found = new Set();
  for (const number of cells.map(digits)) {
    const marks = number.match(MARKS) || [];
    const last = marks[marks.length - 1];
    if (!last) continue;
    const decimals = number.length - number.lastIndexOf(last) - 1;
    if (new Set(marks).size > 1 || (marks.length === 1 && (decimals !== 3 || number.startsWith("0")))) found.add(last);
  }
  return found.size === 1 ? [...found][0] : "";
}

/** Decimal text that nobody takes for another number, with the decimal mark of a language. @param {string} decimal @param {string} point */
function clear(decimal, point) {
  const short = decimal.includes(".") ? decimal.replace(/\.?0+$/, "") : decimal;
  return (UNCLEAR.test(short) ? `${short}0` : short).replace(".", point);
}

/**
 * A number of a file as a reader of the page would type it; as it stands where it is none.
 * @param {string} cell
 * @param {string} mark the decimal mark of the file, if that is known
 * @param {string} point that of the page
 */
function readNumber(cell, mark, point) {
  const number = digits(cell);
  const decimal = number && (parseNumber(number, mark) || parseNumber(number));
  return decimal ? clear(decimal, point) : cell;
}

/** What counts in a heading. @param {string} text */
function plain(text) {
  return text.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}\p{M}]/gu, "");
}

/**
 * The column that a heading names, in any language, whole or by its beginning.
 * @param {string} cell
 * @param {Column[]} columns
 */
function named(cell, columns) {
  const head = plain(cell);
  if (head.length < 2) return undefined;
  /** @type {(fits: (known: string) => boolean) => Column | undefined} */
  const find = (fits) => columns.find(({ name, heads }) => [name, ...heads].map(plain).some(fits));
  return find((known) => known === head) || find((known) => known.startsWith(head) || head.startsWith(known));
}

/**
 * Which column stands where, and in which record the rows begin. Without headings that anybody here knows, the columns stand in
 * their order; a first record without a number, above others with some, is taken for headings in another language.
 * @param {string[][]} table
 * @param {Column[]} columns
 * @returns {{order: (Column | undefined)[], first: number}}
 */
function layout(table, columns) {
  const order = table[0].map((cell) => named(cell, columns));
  const known = new Set(order.filter(Boolean)).size;
  if (known > 1) return { order: order.map((column, index) => (order.indexOf(column) === index ? column : undefined)), first: 1 };
  /** @param {string[]} record */
  const counts = (record) => record.some((cell, index) => columns[index] && columns[index].type !== "text" && digits(cell));
  return { order: columns, first: Number(!counts(table[0]) && table.slice(1).some(counts)) };
}

/**
 * The rows of a table, cells by column; rows with nothing in them are none.
 * @param {string[][]} table
 * @param {Column[]} columns
 * @param {string} point the decimal mark of the page
 * @returns {Row[]}
 */
export function rowsOf(table, columns, point) {
  const { order, first } = layout(table, columns);
  const body = table.slice(first);
  /** @type {(record: string[]) => string[]} */
  const numbers = (record) => record.filter((_, index) => order[index] && order[index].type !== "text");
  const mark = pointOf(body.flatMap(numbers));
  const rows = body.map((record) => Object.fromEntries(order.flatMap((column, index) => {
    const cell = (record[index] || "").replace(/\s*\n\s*/g, " ").trim();
    const text = (FORMULA.test(cell) ? cell.replace(/^'/, "") : cell).trim();
    if (!column || !text) return [];
    return [[column.name, column.type === "text" ? text : readNumber(text, mark, point)]];
  })));
  return rows.filter((row) => Object.keys(row).length > 0);
}

/** A text in a cell of a file: no formula, and quoted where something in it could part cells. @param {string} text */
function write(text) {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return SPECIAL.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Rows as the text of a file for the spreadsheets of a language.
 * @param {Row[]} rows
 * @param {Column[]} columns the first of the heads is that of the language
 * @param {Style} style
 * @param {string | false} [point] for reading amounts, where they may have three decimals
 */
export function csvText(rows, columns, { separator, point: mark }, point) {
  /** @type {(row: Row, column: Column) => string} */
  const cell = (row, { name, type }) => {
    const decimal = type === "text" ? null : parseNumber(row[name] || "", type === "amount" && point);
    if (decimal === null) return write(row[name] || "");
    const number = clear(decimal, mark);
    return number.includes(separator) ? `"${number}"` : number;
  };
  const lines = [columns.map(({ heads }) => write(heads[0])), ...rows.map((row) => columns.map((column) => cell(row, column)))];
  return `\ufeff${lines.map((line) => `${line.join(separator)}\r\n`).join("")}`;
}
