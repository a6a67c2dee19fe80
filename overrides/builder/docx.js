/** Fills the blank DOCX with what the sheet shows: the same file serves as download and as form. */

import { visibleText } from "./sheet.js";
import { readZip, writeZip } from "./zip.js";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const BODY = "word/document.xml";
const FORBIDDEN = /[\0-\x08\f\x0e-\x1f\ud800-\udfff\ufffe\uffff]/gu; // in XML; surrogates only where they are alone
const RTL = /[\u0590-\u08ff\ufb1d-\ufefc]/;

/** The blank files filled in and joined, as one Blob. Throws when the browser cannot unpack them. */
export async function fillDocx(buffers, sheets) {
  const zips = await Promise.all(buffers.map(readZip));
  const texts = await Promise.all(zips.map(async (zip) => new TextDecoder().decode(await zip.get(BODY).unpack())));
  const [xml, ...others] = texts.map((text) => new DOMParser().parseFromString(text, "application/xml"));
  [xml, ...others].forEach((each, index) => fill(each, sheets[index].element));
  others.forEach((other, index) => append(xml, other, sheets[index + 1]));
  const [zip] = zips;
  await zip.get(BODY).pack(new TextEncoder().encode(new XMLSerializer().serializeToString(xml)));
  return new Blob([writeZip(zip)], { type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" });
}

/** Add the text of a second document before the page settings of the first; each paragraph says its direction. */
function append(xml, other, sheet) {
  const settings = Array.from(xml.getElementsByTagNameNS(W, "sectPr")).at(-1);
  const rule = xml.createElementNS(W, "w:p");
  settings.before(rule);
  for (const node of Array.from(other.getElementsByTagNameNS(W, "body")[0].children)) {
    if (node.localName === "sectPr") continue;
    const copy = xml.importNode(node, true);
    settings.before(copy);
    const paragraphs = copy.localName === "p" ? [copy] : copy.getElementsByTagNameNS(W, "p");
    for (const paragraph of paragraphs) setDirection(paragraph, sheet.rtl);
  }
}

const BEFORE_BIDI = ["pStyle", "keepNext", "keepLines", "pageBreakBefore", "widowControl", "numPr", "pBdr", "shd", "tabs"];

function setDirection(paragraph, rtl) {
  const xml = paragraph.ownerDocument;
  let properties = Array.from(paragraph.children).find((child) => child.localName === "pPr");
  if (!properties) {
    properties = xml.createElementNS(W, "w:pPr");
    paragraph.prepend(properties);
  }
  const children = Array.from(properties.children);
  children.find((child) => child.localName === "bidi")?.remove();
  const bidi = xml.createElementNS(W, "w:bidi");
  bidi.setAttributeNS(W, "w:val", rtl ? "1" : "0");
  const last = children.filter((child) => BEFORE_BIDI.includes(child.localName)).at(-1);
  if (last) last.after(bidi);
  else properties.prepend(bidi);
}

/** Content controls carry what they stand for in their tag: `slot:`, `part:`, `case:`, `ref:` or `note`. */
function fill(xml, sheet) {
  const hidden = new Set(Array.from(sheet.querySelectorAll(".off[data-key]"), (part) => part.dataset.key));
  const texts = new Map();
  for (const slot of sheet.querySelectorAll("[data-slot]")) texts.set(`slot:${slot.dataset.slot}`, visibleText(slot));
  for (const ref of sheet.querySelectorAll("[data-ref]")) texts.set(`ref:${ref.dataset.ref}`, ref.textContent);
  for (const control of Array.from(xml.getElementsByTagNameNS(W, "sdt"))) {
    const tag = control.getElementsByTagNameNS(W, "tag")[0]?.getAttributeNS(W, "val") || "";
    const [kind, key] = [tag.split(":", 1)[0], tag.slice(tag.indexOf(":") + 1)];
    if (kind === "note" || ((kind === "part" || kind === "case") && hidden.has(key))) control.remove();
    else if (kind === "part" || kind === "case") unwrap(control);
    else if (texts.has(tag)) {
      setText(control, texts.get(tag));
      unwrap(control);
    } else if (kind === "rows") fillRows(control, sheet.querySelector(`[data-each="${key}"]`));
  }
  for (const hidden of Array.from(xml.getElementsByTagNameNS(W, "vanish"))) hidden.remove();
  const prevails = sheet.querySelector("[data-prevails]");
  if (prevails) addParagraph(xml, prevails.textContent);
}

/** The rows of the sheet take the place of the file's empty ones. */
function fillRows(control, table) {
  const rows = Array.from(control.getElementsByTagNameNS(W, "tr")).slice(1);
  const [blank] = rows;
  for (const line of table.tBodies[0].rows) {
    const row = blank.cloneNode(true);
    for (const keep of Array.from(row.getElementsByTagNameNS(W, "keepNext"))) keep.remove(); // a long table may break
    Array.from(row.getElementsByTagNameNS(W, "tc")).forEach((cell, index) => {
      const run = writeRun(control.ownerDocument, line.cells[index].textContent);
      cell.getElementsByTagNameNS(W, "p")[0].append(run);
    });
    blank.before(row);
  }
  for (const row of rows) row.remove();
  unwrap(control);
}

function addParagraph(xml, text) {
  const paragraphs = Array.from(xml.getElementsByTagNameNS(W, "body")[0].children).filter((child) => child.localName === "p");
  const last = paragraphs.at(-1);
  const copy = last.cloneNode(false);
  const properties = Array.from(last.children).find((child) => child.localName === "pPr");
  if (properties) copy.append(properties.cloneNode(true));
  copy.append(writeRun(xml, text));
  last.after(copy);
}

function writeRun(xml, text) {
  const run = xml.createElementNS(W, "w:r");
  const properties = xml.createElementNS(W, "w:rPr");
  run.append(properties);
  writeText(run, properties, text);
  return run;
}

function unwrap(control) {
  const content = Array.from(control.childNodes).find((child) => child.localName === "sdtContent");
  control.replaceWith(...content.childNodes);
}

/** Put the text into the control's first run; a line break becomes one of Word's. */
function setText(control, text) {
  const xml = control.ownerDocument;
  const content = Array.from(control.children).find((child) => child.localName === "sdtContent");
  const [run, ...others] = content.getElementsByTagNameNS(W, "r");
  for (const other of others) other.remove();
  const properties = run.getElementsByTagNameNS(W, "rPr")[0] || run.insertBefore(xml.createElementNS(W, "w:rPr"), run.firstChild);
  properties.getElementsByTagNameNS(W, "rStyle")[0]?.remove();
  writeText(run, properties, text);
}

/** Put a text into a run, without what XML forbids; the line break that Outlook and PowerPoint paste is one too. */
function writeText(run, properties, text) {
  const xml = run.ownerDocument;
  properties.getElementsByTagNameNS(W, "rtl")[0]?.remove();
  if (RTL.test(text)) properties.append(xml.createElementNS(W, "w:rtl"));
  while (properties.nextSibling) properties.nextSibling.remove();
  text.replace(FORBIDDEN, "").split(/[\n\v]/).forEach((line, index) => {
    if (index) run.append(xml.createElementNS(W, "w:br"));
    const element = xml.createElementNS(W, "w:t");
    element.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
    element.textContent = line;
    run.append(element);
  });
}
