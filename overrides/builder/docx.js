/** Fills the blank DOCX with what the sheet shows: the same file serves as download and as form. */

import { Typist, W, make } from "./runs.js";
import { visibleText } from "./sheet.js";
import { readZip, writeZip } from "./zip.js";

const W14 = "http://schemas.microsoft.com/office/word/2010/wordml";
const [BODY, PROPERTIES] = ["word/document.xml", "docProps/core.xml"];
const APART = 100000; // more than the ids of one file
const SEPARATOR = "TableEnd"; // the style of what only keeps a table apart

/**
 * The blank files filled in and joined. Throws when the browser cannot unpack them.
 * @param {ArrayBuffer[]} buffers
 * @param {{element: HTMLElement, rtl: boolean}[]} sheets
 * @returns {Promise<Blob>}
 */
export async function fillDocx(buffers, sheets) {
  const zips = await Promise.all(buffers.map(readZip));
  const about = await Promise.all(zips.map((zip) => read(zip, PROPERTIES)));
  const bodies = await Promise.all(zips.map((zip) => read(zip, BODY)));
  const [xml, ...others] = bodies.map((body, index) => {
    const text = new DOMParser().parseFromString(body, "application/xml");
    setApart(text, APART * index);
    new Filler(text, sheets[index].element, index ? about[index].match(/<dc:language>([^<]*)/)[1] : "").fill();
    return text;
  });
  others.forEach((other, index) => append(xml, other, sheets[index + 1].rtl));
  const [zip] = zips;
  await write(zip, BODY, new XMLSerializer().serializeToString(xml));
  await write(zip, PROPERTIES, describe(about[0]));
  return new Blob([writeZip(zip)], { type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" });
}

async function read(zip, name) {
  return new TextDecoder().decode(await zip.get(name).unpack());
}

function write(zip, name, text) {
  return zip.get(name).pack(new TextEncoder().encode(text));
}

/** What a file manager shows: the reader's file is made now, and no template. */
function describe(properties) {
  const now = `${new Date().toISOString().slice(0, 19)}Z`;
  return properties
    .replace(/(<dc:description>)[^<]*/, "$1")
    .replace(/(<dcterms:(?:created|modified) [^>]*>)[^<]*/g, `$1${now}`);
}

/** Ids and the names of bookmarks are there once in a file, also when it holds two texts. */
function setApart(xml, distance) {
  for (const element of xml.querySelectorAll("sdtPr > id, bookmarkStart, bookmarkEnd")) {
    const name = element.localName === "id" ? "val" : "id";
    const id = Number(element.getAttributeNS(W, name)) + distance;
    element.setAttributeNS(W, `w:${name}`, id);
    if (element.localName === "bookmarkStart") element.setAttributeNS(W, "w:name", `_Ref${id}`);
  }
}

/** Add the text of a second document before the page settings of the first; each paragraph says its direction. */
function append(xml, other, rtl) {
  const settings = xml.querySelector("body > sectPr");
  settings.before(make(xml, "p"));
  for (const node of other.querySelectorAll("body > :not(sectPr)")) {
    const copy = xml.importNode(node, true);
    settings.before(copy);
    for (const paragraph of copy.localName === "p" ? [copy] : copy.querySelectorAll("p")) setDirection(paragraph, rtl);
  }
}

const BEFORE_BIDI = ["pStyle", "keepNext", "keepLines", "pageBreakBefore", "widowControl", "numPr", "pBdr", "shd", "tabs"];

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

function child(element, name) {
  return Array.from(element.children).find(({ localName }) => localName === name);
}

/**
 * The lines of a sheet that its blank file has too, in order; of a table, its cells. Rows that the reader adds are none.
 * @param {HTMLElement} sheet
 * @returns {HTMLElement[]}
 */
function lines(sheet) {
  const found = Array.from(sheet.querySelectorAll("[data-line]:not([data-prevails])"));
  return found.filter((line) => !line.closest("[data-each] tbody")).flatMap((line) => Array.from(line.cells || [line]));
}

/**
 * The pieces of a line as the reader sees it: texts, values and references to clauses. Its number is Word's own.
 * @param {Node} node
 * @returns {Generator<{text: string, style?: string, value?: boolean, ref?: string}>}
 */
function* pieces(node, style = "") {
  for (const part of node.childNodes) {
    const { classList, dataset = {} } = part;
    if (part.nodeType === Node.TEXT_NODE) yield { text: part.data, style };
    else if ("slot" in dataset) yield { text: visibleText(part), value: true };
    else if ("ref" in dataset) yield { text: part.textContent, ref: dataset.ref };
    else if (!classList.contains("off") && !("note" in dataset) && !("number" in dataset)) {
      yield* pieces(part, classList.contains("sheet__mark") ? "Mark" : style);
    }
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
    const id = (index) => (index + 1).toString(16).toUpperCase().padStart(8, "0");
    /** @type {Map<HTMLElement, Element | undefined>} */
    this.paragraphs = new Map(lines(sheet).map((line, index) => [line, byId.get(id(index))]));
  }

  fill() {
    for (const table of this.sheet.querySelectorAll("[data-each]")) this.fillRows(table);
    for (const [line, paragraph] of this.paragraphs) {
      if (!paragraph) continue; // the reason that an item does not have
      if (line.closest(".off")) (paragraph.closest("tr") || paragraph).remove();
      else this.fillLine(line, paragraph);
    }
    this.leaveOut();
    const prevails = this.sheet.querySelector("[data-prevails]");
    if (prevails) this.xml.querySelector("body > sectPr").before(make(this.xml, "p", {}, ...this.typist.runs(prevails.textContent)));
  }

  /** The line's text takes the place of the paragraph's; its box to tick and its bookmark stay. */
  fillLine(line, paragraph) {
    for (const part of Array.from(paragraph.children)) {
      if (part.localName === "sdt" ? !part.querySelector("checkbox") : part.localName === "r" && !part.querySelector("tab")) part.remove();
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

  /** The name of the bookmark around the heading of a clause that is there. */
  bookmark(key) {
    const heading = this.sheet.querySelector(`[data-part="${key}"]:not(.off) > [data-line]`);
    const start = heading && child(this.paragraphs.get(heading), "bookmarkStart");
    return start?.getAttributeNS(W, "name");
  }

  /** The rows of the sheet take the place of the file's empty ones. */
  fillRows(table) {
    const grid = this.paragraphs.get(table.tHead.rows[0].cells[0]).closest("tbl");
    const [, blank, ...others] = grid.querySelectorAll("tr");
    for (const keep of blank.querySelectorAll("keepNext")) keep.remove(); // a long table may break
    for (const line of table.tBodies[0].rows) {
      const row = blank.cloneNode(true);
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
