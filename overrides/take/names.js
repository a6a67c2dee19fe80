/** What a file is called: the text, the client, the day and the language, in signs that every system takes. */

const UNSAFE = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]+/gu; // to systems, or to the eye: marks of direction
const EDGES = /^[\s.~-]+|[\s.-]+$/gu; // hidden files, options of commands, and what Windows drops
const RESERVED = /^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³])\s*(?:\.|$)/iu; // devices of Windows, whatever the ending
const LONGEST = 80; // bytes of a part: four parts and an ending are shorter than the 255 that file systems take
const BETWEEN = " - ";

/**
 * A text as a part of a name, cut where a reader's character ends.
 * @param {string} text
 */
function part(text) {
  const safe = text.normalize("NFC").replace(UNSAFE, " ").replace(/\s+/gu, " ").replace(EDGES, "");
  const encoder = new TextEncoder();
  let [short, size] = ["", 0];
  for (const { segment } of new Intl.Segmenter().segment(safe)) {
    size += encoder.encode(segment).length;
    if (size > LONGEST) break;
    short += segment;
  }
  return short.replace(EDGES, "");
}

/**
 * The name of a file without its ending.
 * @param {string[]} parts what it is, for whom, of which day, in which language; empty ones are left out
 */
export function fileStem(parts) {
  const stem = parts.map(part).filter(Boolean).join(BETWEEN);
  return RESERVED.test(stem) || !stem ? `_${stem}` : stem;
}

/**
 * A name between marks that keep it apart from the sentence around it, whatever letters either has; so is a day in it, which
 * Arabic letters before it would turn round.
 * @param {string} text
 */
export function isolated(text) {
  return `\u2068${text.replace(/\d+(?:-\d+)+/g, "\u2066$&\u2069")}\u2069`;
}

/**
 * A day in ISO form, as the reader's clock has it.
 * @param {Date} now
 */
export function localDay(now) {
  return new Date(now.valueOf() - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
}
