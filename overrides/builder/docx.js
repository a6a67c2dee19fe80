/** Fills the blank DOCX with what the sheet shows: the same file serves as download and as form. */

import { lines } from "../core/lines.js";
import { visibleText } from "../core/visible.js";
import { append, child, settingsOf } from "./append.js";
import { Typist, W, W14, make, pieces } from "./runs.js";
import { readZip, writeZip } from "./zip.js";

const [BODY, FOOT, PROPERTIES, NUMBERING] = ["word/document.xml", "word/footer1.xml", "docProps/core.xml", "word/numbering.xml"];
/** @typedef {Map<string, import("./zip.js").ZipEntry>} Zip */

const APART = 100000; // more than the ids of one file
const SEPARATOR = "TableEnd"; // the style of what only keeps a table apart

/**
 * The blank files filled in and joined, one text below the other or beside it. Throws when the browser cannot unpack them.
 * @param {ArrayBuffer[]} buffers
 * @param {{element: HTMLElement, rtl: boolean}[]} sheets
 * @param {boolean} [beside]
 * @returns {Promise<Blob>}
 */
export async function fillDocx(buffers, sheets, beside = false) {
  const zips = buffers.map(readZip);
  const about = await Promise.all(zips.map((zip) => read(zip, PROPERTIES)));
  const bodies = await Promise.all(zips.map((zip) => read(zip, BODY)));
  const { fillItems } = sheets.some(({ element }) => element.querySelector("[data-item]")) ? await import("./boxes.js") : {};
  const fillers = bodies.map((body, index) => {
    const text = new DOMParser().parseFromString(body, "application/xml");
    setApart(text, APART * index);
    const [, language = ""] = (index && about[index].match(/<dc:language>([^<]*)/)) || [];
    const filler = new Filler(text, sheets[index].element, language);
    filler.fill(fillItems);
    return filler;
  });
  const [{ xml }, ...others] = fillers;
  const [zip] = zips;
  if (beside && others.length) {
    const { joinNumbering, sideBySide } = await import("../two/docx.js");
    const numbering = await Promise.all(zips.map((one) => read(one, NUMBERING)));
    await write(zip, NUMBERING, joinNumbering(numbering));
    sideBySide(xml, sheets, fillers);
  } else others.forEach((other, index) => append(xml, other.xml, sheets[index + 1].rtl));
  await write(zip, BODY, new XMLSerializer().serializeToString(xml));
  await write(zip, FOOT, nameParties(await read(zip, FOOT), sheets[0].element));
  await write(zip, PROPERTIES, describe(about[0]));
  return new Blob([writeZip(zip)], { type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" });
}

/**
 * @param {Zip} zip
 * @param {string} name
 */
function part(zip, name) {
  return /** @type {import("./zip.js").ZipEntry} */ (zip.get(name)); // every blank file has it
}

/**
 * @param {Zip} zip
 * @param {string} name
 */
async function read(zip, name) {
  return new TextDecoder().decode(await part(zip, name).unpack());
}

/**
 * @param {Zip} zip
 * @param {string} name
 * @param {string} text
 */
function write(zip, name, text) {
  return part(zip, name).pack(new TextEncoder().encode(text));
}

const PARTIES = ["sender_name", "client_name"];

/**
 * The foot of a page that says which document it is of says whose, too.
 * @param {string} foot
 * @param {HTMLElement} sheet
 */
function nameParties(foot, sheet) {
  const names = PARTIES.flatMap((field) => sheet.querySelector(`[data-slot="${field}"].gap--filled`)?.textContent || []);
  if (!names.length || !sheet.querySelector('[data-line="title"]')) return foot;
  const xml = new DOMParser().parseFromString(foot, "application/xml");
  const typist = new Typist(xml, sheet, "");
  const parts = names.flatMap((name, index) => [...typist.runs(index ? " / " : ""), ...typist.runs(name, { value: true })]);
  /** @type {Element} */ (xml.querySelector("pPr")).after(...parts, ...typist.runs(" \u00b7 "));
  return new XMLSerializer().serializeToString(xml);
}

/**
 * What a file manager shows: the reader's file is made now, and no template.
 * @param {string} properties
 */
function describe(properties) {
  const now = `${new Date().toISOString().slice(0, 19)}Z`;
  return properties
    .replace(/(<dc:description>)[^<]*/, "$1")
    .replace(/(<dcterms:(?:created|modified) [^>]*>)[^<]*/g, `$1${now}`);
}

/**
 * Ids and the names of bookmarks are there once in a file, also when it holds two texts.
 * @param {XMLDocument} xml
 * @param {number} distance
 */
function setApart(xml, distance) {
  for (const element of xml.querySelectorAll("sdtPr > id, bookmarkStart, bookmarkEnd")) {
    const name = element.localName === "id" ? "val" : "id";
    const id = Number(element.getAttributeNS(W, name)) + distance;
    element.setAttributeNS(W, `w:${name}`, String(id));
    if (element.localName === "bookmarkStart") element.setAttributeNS(W, "w:name", `_Ref${id}`);
  }
}

/** Fills one text. A paragraph has the number of its line as its id; those without one are guidance. */
class Filler {
  /** @param {XMLDocument} xml @param {HTMLElement} sheet @param {string} language */
  constructor(xml, sheet, language) {
    this.xml = xml;
    this.sheet = sheet;
    this.typist = new Typist(xml, sheet, language);
    const byId = new Map(Array.from(xml.querySelectorAll("p"), (paragraph) => [paragraph.getAttributeNS(W14, "paraId"), paragraph]));
    /** @param {number} index */
    const id = (index) => (index + 1).toString(16).toUpperCase().padStart(8, "0");
    /** @type {Map<HTMLElement, Element | undefined>} */
    this.paragraphs = new Map();
    let index = 0;
    for (const line of lines(sheet)) {
      const sentences = line.matches("[data-runs]") ? line.querySelectorAll("[data-sentence]") : [line];
      const [first, ...others] = Array.from(sentences, () => byId.get(id(index++)));
      for (const paragraph of others) paragraph?.remove(); // of the blank file, where each sentence has its own
      this.paragraphs.set(line, first);
    }
  }

  /** @param {typeof import("./boxes.js").fillItems} [finish] */
  fill(finish) {
    const tables = /** @type {NodeListOf<HTMLTableElement>} */ (this.sheet.querySelectorAll("[data-each]"));
    for (const table of tables) this.fillRows(table);
    for (const [line, paragraph] of this.paragraphs) {
      if (!paragraph) continue; // the reason that an item does not have
      if (line.matches("[data-emptied]")) paragraph.remove();
      else if (line.closest(".off")) (paragraph.closest("tr") || paragraph).remove();
      else this.fillLine(line, paragraph);
    }
    finish?.(this.sheet, this.paragraphs, this.typist);
    this.leaveOut();
    const prevails = /** @type {HTMLElement | null} */ (this.sheet.querySelector("[data-prevails]"));
    if (prevails) this.add(prevails);
  }

  /**
   * A line that the blank file does not have, before what comes after it.
   * @param {HTMLElement} line
   */
  add(line) {
    const style = line.dataset.line === "subclause" ? [make(this.xml, "pPr", {}, make(this.xml, "pStyle", { val: "Clause" }))] : [];
    const text = (style.length ? line.lastElementChild : line)?.textContent || "";
    const paragraph = make(this.xml, "p", {}, ...style, ...this.typist.runs(text));
    const after = lines(this.sheet).find((other) => line.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING && this.paragraphs.get(other)?.isConnected);
    /** @type {Element | null | undefined} */
    let next = after && this.paragraphs.get(after);
    while (next && next.parentElement?.localName !== "body") next = next.parentElement;
    (next || settingsOf(this.xml)).before(paragraph);
    this.paragraphs.set(line, paragraph);
  }

  /**
   * The line's text takes the place of the paragraph's; its box to tick and its bookmark stay. A chosen answer has no box.
   * @param {HTMLElement} line
   * @param {Element} paragraph
   */
  fillLine(line, paragraph) {
    const chosen = line.matches(".sheet__option");
    for (const part of Array.from(paragraph.children)) {
      if (part.localName === "sdt" ? chosen || !part.querySelector("checkbox") : part.localName === "r" && !part.querySelector("tab")) part.remove();
    }
    const found = Array.from(pieces(line));
    if (line.querySelector("[data-number]")) found[0].text = found[0].text.replace(/^\.? /, "");
    const runs = found.flatMap((piece, index) => {
      if (found[index + 1]?.ref) piece.text = piece.text.replace(/ $/, "\u00a0"); // a number does not begin a line
      const bookmark = piece.ref && this.bookmark(piece.ref);
      return bookmark ? this.typist.field(`REF ${bookmark} \\r \\h`, piece.text) : this.typist.runs(piece.text, piece);
    });
    const end = child(paragraph, "bookmarkEnd");
    if (end) end.before(...runs);
    else paragraph.append(...runs);
  }

  /**
   * The name of the bookmark around the heading of a clause that is there.
   * @param {string} key
   */
  bookmark(key) {
    const heading = /** @type {HTMLElement | null} */ (this.sheet.querySelector(`[data-part="${key}"]:not(.off) > [data-line]`));
    const paragraph = heading && this.paragraphs.get(heading);
    return paragraph && child(paragraph, "bookmarkStart")?.getAttributeNS(W, "name");
  }

  /**
   * The rows of the sheet take the place of the file's empty ones.
   * @param {HTMLTableElement} table
   */
  fillRows(table) {
    const grid = this.paragraphs.get(table.rows[0].cells[0])?.closest("tbl");
    if (!grid) throw new Error(`docx: the table of ${table.dataset.each} is missing`);
    const [, blank, ...others] = grid.querySelectorAll("tr");
    for (const keep of blank.querySelectorAll("keepNext")) keep.remove(); // a long table may break
    for (const line of table.tBodies[0].rows) {
      const row = /** @type {Element} */ (blank.cloneNode(true));
      Array.from(row.querySelectorAll("p"), (paragraph, index) => {
        paragraph.append(...this.typist.runs(visibleText(line.cells[index]), { value: true }));
      });
      blank.before(row);
    }
    for (const row of [blank, ...others]) row.remove();
    if (table.closest(".off")) grid.remove();
  }

  /** Guidance, tables that lost their rows, what kept them apart, and the ids that found the lines. */
  leaveOut() {
    for (const table of this.xml.querySelectorAll("tbl")) if (!child(table, "tr")) table.remove();
    for (const paragraph of this.xml.querySelectorAll("body > p")) {
      const style = paragraph.querySelector("pStyle")?.getAttributeNS(W, "val");
      const separates = style === SEPARATOR && [paragraph.previousElementSibling, paragraph.nextElementSibling].some((near) => near?.localName === "tbl");
      if (!separates && !paragraph.hasAttributeNS(W14, "paraId")) paragraph.remove();
    }
    for (const paragraph of this.xml.querySelectorAll("p")) paragraph.removeAttributeNS(W14, "paraId");
  }
}
