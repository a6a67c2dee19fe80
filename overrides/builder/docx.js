/** Fills the blank DOCX with what the sheet shows: the same file serves as download and as form. */

import { visibleText } from "./sheet.js";
import { readZip, writeZip } from "./zip.js";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const BODY = "word/document.xml";
const RTL = /[\u0590-\u08ff\ufb1d-\ufefc]/;

/** The blank file filled in, as a Blob. Throws when the browser cannot unpack it. */
export async function fillDocx(buffer, sheet) {
  const zip = await readZip(buffer);
  const xml = new DOMParser().parseFromString(new TextDecoder().decode(await zip.get(BODY).unpack()), "application/xml");
  fill(xml, sheet.element);
  await zip.get(BODY).pack(new TextEncoder().encode(new XMLSerializer().serializeToString(xml)));
  return new Blob([writeZip(zip)], { type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" });
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
    }
  }
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
  for (const name of ["rStyle", "rtl"]) properties.getElementsByTagNameNS(W, name)[0]?.remove();
  if (RTL.test(text)) properties.append(xml.createElementNS(W, "w:rtl"));
  while (properties.nextSibling) properties.nextSibling.remove();
  text.split("\n").forEach((line, index) => {
    if (index) run.append(xml.createElementNS(W, "w:br"));
    const element = xml.createElementNS(W, "w:t");
    element.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
    element.textContent = line;
    run.append(element);
  });
}
