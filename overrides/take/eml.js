/** A text as a draft that mail programs open to be sent: plain and formatted, as RFC 5322, 2045 and 2047 ask for. */

const PIECE = 39; // bytes of a piece of the subject: with what stands around it, its line has 73 signs
const LINE = 76;
const BOUNDARY = "=_good-terms_draft"; // no line of base64 can be this one
const PLAIN = /^(?!.*=\?)[ -~]{0,60}$/;

/** @typedef {{subject: string, text: string, html: string, language: string}} Draft `html` is the whole of a page's body */

/** @param {string} text */
function base64(text) {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(""));
}

/**
 * A header's text; signs beyond ASCII go in words of their own, none of which cuts a sign in two.
 * @param {string} text
 */
function header(text) {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
  if (PLAIN.test(line)) return line;
  const encoder = new TextEncoder();
  const pieces = [""];
  let size = 0;
  for (const sign of line) {
    size += encoder.encode(sign).length;
    if (size > PIECE) {
      pieces.push("");
      size = encoder.encode(sign).length;
    }
    pieces[pieces.length - 1] += sign;
  }
  return pieces.map((piece) => `=?UTF-8?B?${base64(piece)}?=`).join("\r\n ");
}

/**
 * @param {string} type
 * @param {string} text
 */
function part(type, text) {
  const coded = base64(text.replace(/\r\n?|\n/g, "\r\n"));
  const lines = coded.match(new RegExp(`.{1,${LINE}}`, "g")) || [""];
  return [`--${BOUNDARY}`, `Content-Type: text/${type}; charset=utf-8`, "Content-Transfer-Encoding: base64", "", ...lines];
}

/**
 * @param {Draft} draft
 * @param {Date} now
 */
export function draftFile({ subject, text, html, language }, now) {
  const page = `<!DOCTYPE html><html><head><meta charset="utf-8"><title></title></head><body>${html}</body></html>`;
  return [
    "X-Unsent: 1", // opened as a draft, not as mail that came
    `Date: ${now.toUTCString().replace("GMT", "+0000")}`,
    `Subject: ${header(subject)}`,
    `Content-Language: ${language}`,
    "MIME-Version: 1.0",
    `Content-Type: multipart/alternative; boundary="${BOUNDARY}"`,
    "",
    ...part("plain", text),
    ...part("html", page),
    `--${BOUNDARY}--`,
    "",
  ].join("\r\n");
}
