/** Fills the blank DOCX with what the sheet shows: the same file serves as download and as form. */

import { lines } from "../core/lines.js";
import { visibleText } from "../core/text.js";
import { Typist, W, W14, make, pieces } from "./runs.js";
import { readZip, writeZip } from "./zip.js";

const [BODY, FOOT, PROPERTIES] = ["word/document.xml", "word/footer1.xml", "docProps/core.xml"];
/** @typedef {Map<string, import("./zip.js").ZipEntry>} Zip */

const APART = 100000; // more than the ids of one file
const SEPARATOR = "TableEnd"; // the style of what only keeps a table apart

/**
 * The blank files filled in and joined. Throws when the browser cannot unpack them.
 * @param {ArrayBuffer[]} buffers
 * @param {{element: HTMLElement, rtl: boolean}[]} sheets
 * @returns {Promise<Blob>}
 */
export async function fillDocx(buffers, sheets) {
  const zips = buffers.map(readZip);
  const about = await Promise.all(zips.map((zip) => read(zip, PROPERTIES)));
  const bodies = await Promise.all(zips.map((zip) => read(zip, BODY)));
  const { fillItems } = sheets.some(({ element }) => element.querySelector("[data-item]")) ? await import("./boxes.js") : {};
  const [xml, ...others] = bodies.map((body, index) => {
    const text = new DOMParser().parseFromString(body, "application/xml");
    setApart(text, APART * index);
    const [, language = ""] = (index && about[index].match(/<dc:language>([^<]*)/)) || [];
    new Filler(text, sheets[index].element, language).fill(fillItems);
    return text;
  });
  others.forEach((other, index) => append(xml, other, sheets[index + 1].rtl));
  const [zip] = zips;
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

/**
 * The page settings, which end the text of a file.
 * @param {XMLDocument} xml
 */
function settingsOf(xml) {
  return /** @type {Element} */ (xml.querySelector("body > sectPr"));
}

/**
 * Add the text of a second document before the page settings of the first; each paragraph says its direction.
 * @param {XMLDocument} xml
 * @param {XMLDocument} other
 * @param {boolean} rtl
 */
function append(xml, other, rtl) {
  const settings = settingsOf(xml);
  settings.before(make(xml, "p"));
  for (const node of other.querySelectorAll("body > :not(sectPr)")) {
    const copy = xml.importNode(node, true);
    settings.before(copy);
    for (const paragraph of copy.localName === "p" ? [copy] : copy.querySelectorAll("p")) setDirection(paragraph, rtl);
  }
}

const BEFORE_BIDI = ["pStyle", "keepNext", "keepLines", "pageBreakBefore", "widowControl", "numPr", "pBdr", "shd", "tabs"];

/**
 * @param {Element} paragraph
 * @param {boolean} rtl
 */
function setDirection(paragraph, rtl) {
  const xml = paragraph.ownerDocument;
  let properties = child(paragraph, "pPr");
  if (!properties) {
    properties = make(xml, "pPr");
    paragraph.prepend(properties);
  }
  child(properties, "bidi")?.remove();
  const bidi = make(xml, "bidi", { val: rtl ? "1" : "0" });
  const last = Array.from(properties.children).findLast(({ localName }) => BEFORE_BIDI.includes(localName));
  if (last) last.after(bidi);
  else properties.prepend(bidi);
}

/**
 * @param {Element} element
 * @param {string} name
 */
function child(element, name) {
  return Array.from(element.children).find(({ localName }) => localName === name);
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
    this.paragraphs = new Map(lines(sheet).map((line, index) => [line, byId.get(id(index))]));
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
    const prevails = this.sheet.querySelector("[data-prevails]");
    if (prevails) settingsOf(this.xml).before(make(this.xml, "p", {}, ...this.typist.runs(prevails.textContent || "")));
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
