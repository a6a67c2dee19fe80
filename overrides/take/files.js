/** Files of the text: for Word, as plain text, as Markdown, as a draft of mail, for a calendar. */

import { sheetPart } from "./pieces.js";

/** @typedef {import("./ways.js").Ways} Ways */

/**
 * @param {Ways} ways
 * @param {string} format
 * @param {string} [date]
 */
export async function make(ways, format, date) {
  const { take } = ways;
  const { sheets } = take.builder.paper;
  if (format === "docx") {
    const { fillDocx } = await import("../builder/docx.js");
    return fillDocx(await Promise.all(sheets.map(({ element }) => blank(ways.files[element.lang]))), sheets, Boolean(ways.root.dataset.beside));
  }
  if (format === "md") {
    const { joinMarkdown } = await import("./markdown.js");
    const texts = sheets.map((sheet) => joinMarkdown(sheetPart(sheet).lines, take.styles, sheet.rtl));
    return new Blob([texts.join("\n\n")], { type: "text/markdown" });
  }
  if (format === "eml") {
    const { draftFile } = await import("./eml.js");
    const [{ element }] = sheets;
    const draft = { subject: ways.subject() || ways.title(), text: take.body(), html: ways.html(), language: element.lang };
    return new Blob([draftFile(draft, new Date())], { type: "message/rfc822" });
  }
  if (format === "csv" && take.builder.list) {
    const { listTable } = await import("../lists/csv.js");
    return new Blob([listTable(take.builder.list)], { type: "text/csv" });
  }
  if (format === "ics" && ways.dates) return ways.dates.file(date);
  return new Blob(["\ufeff", take.text().replace(/\n/g, "\r\n")], { type: "text/plain" });
}

/** @param {string} address of the blank Word file */
async function blank(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(response.url);
  return response.arrayBuffer();
}
