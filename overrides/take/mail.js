/** A text as a link that opens the reader's mail program. */

const LONGEST = 1900; // signs that every system hands on to a mail program
const LONE = /[\ud800-\udfff]/gu; // halves of a sign, which no link can hold

/**
 * The link, or nothing where the text is too long for one.
 * @param {string} subject
 * @param {string} body
 */
export function mailLink(subject, body) {
  /** @param {string} text */
  const coded = (text) => encodeURIComponent(text.replace(LONE, "\ufffd"));
  const lines = body.trimEnd().replace(/\r\n?|[\n\v]/g, "\r\n"); // as RFC 6068 asks for
  const link = `mailto:?subject=${coded(subject)}&body=${coded(lines)}`;
  return link.length > LONGEST ? "" : link;
}
