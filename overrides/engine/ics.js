/** One calendar file of days, as RFC 5545 asks for it. */

import { dayOf, isoOf } from "./days.js";

/** @typedef {{uid: string, day: string, title: string, text: string}} Event a whole day; `day` in ISO form, `uid` without end the same */

const OCTETS = 75; // the most that a line may have, its break left out
const PRODUCT = "-//Good Terms//Dates//EN";

/**
 * The file, with an event for each day that is one.
 * @param {Event[]} events
 * @param {string} stamp when it is made, as `Date.toISOString` writes it
 */
export function calendarFile(events, stamp) {
  const made = `${stamp.slice(0, 19).replace(/[-:]/g, "")}Z`;
  const lines = events.filter(({ day }) => isoOf(dayOf(day))).flatMap((event) => eventLines(event, made));
  return ["BEGIN:VCALENDAR", "VERSION:2.0", `PRODID:${PRODUCT}`, ...lines, "END:VCALENDAR"].map((line) => `${fold(line)}\r\n`).join("");
}

/**
 * @param {Event} event
 * @param {string} made
 */
function eventLines({ uid, day, title, text }, made) {
  return [
    "BEGIN:VEVENT",
    `UID:${escape(uid)}`,
    `DTSTAMP:${made}`,
    `DTSTART;VALUE=DATE:${plain(day)}`,
    `DTEND;VALUE=DATE:${plain(isoOf(dayOf(day) + 1))}`, // the first day that is not part of it
    `SUMMARY:${escape(title)}`,
    ...(text ? [`DESCRIPTION:${escape(text)}`] : []),
    "TRANSP:TRANSPARENT", // the day stays free for appointments
    "END:VEVENT",
  ];
}

/** @param {string} day */
function plain(day) {
  return day.replaceAll("-", "");
}

/**
 * A text as a value: its breaks and the signs that part values are marked, signs that nobody sees are left out.
 * @param {string} text
 */
function escape(text) {
  const marked = text.replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n").replace(/[\\;,]/g, "\\$&").replaceAll("\n", "\\n");
  return marked.replace(/(?!\t)\p{Cc}/gu, "");
}

/**
 * A line cut so that no piece is too long; each further one begins with a blank. No sign is cut in two.
 * @param {string} line
 */
function fold(line) {
  const encoder = new TextEncoder();
  let [folded, size] = ["", 0];
  for (const sign of line) {
    const more = encoder.encode(sign).length;
    if (size + more > OCTETS) [folded, size] = [`${folded}\r\n `, 1];
    folded += sign;
    size += more;
  }
  return folded;
}
