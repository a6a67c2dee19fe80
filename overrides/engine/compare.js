/**
 * Facts of a contract against what a reader is about to send. Each check gives `fits`, what is wrong, or `open` while it is not
 * known; what is asked for and not answered never counts as a contradiction.
 */

import { latinDigits } from "../core/exact.js";
import { given, readExact } from "./amounts.js";

/** @typedef {string[]} Given values in the order of `of` */

const DAY = 86_400_000;
const ISO = /^(\d{4})-(\d\d)-(\d\d)$/;
const MOST = 10_000n; // longer than any notice
const FREE_DAYS = 14; // more holidays than there are in any run of working days that doubled days do not cover
const CLASHES = ["wrong", "differs", "short", "absent", "present", "lacks", "early", "unasked", "late", "held", "given"];
const OPEN = ["", "open", "count"];

/** @type {Record<string, Record<string, string>>} for each form of a contract, the ways that are not lacking it */
const FORMS = {
  writing: {
    letter: "fits",
    registered: "fits",
    email: "unclear",
    platform: "unclear",
    chat: "unclear",
    pdf_by_chat: "unclear",
  },
  email: { email: "fits" },
  letter: { letter: "fits", registered: "fits" },
  registered: { registered: "fits" },
  platform: { platform: "fits" },
};

/** @type {Record<string, Record<string, string>>} for each rule on rights, what may not be said about them */
const RIGHTS = {
  when_paid: { now: "early", stays: "held" },
  on_delivery: { when_paid: "held", stays: "held" },
  stays: { now: "given", when_paid: "given" },
};

/** A date as days since an epoch, the same everywhere; null for none. @param {string | undefined} text */
function day(text) {
  const [, year, month, date] = (text || "").match(ISO) || [];
  return year ? Date.UTC(Number(year), Number(month) - 1, Number(date)) / DAY : null;
}

/** @param {number} number */
function dateText(number) {
  return new Date(number * DAY).toISOString().slice(0, 10);
}

/** A whole number as it was typed; null for none. @param {string | undefined} text */
function whole(text) {
  const exact = readExact(text);
  if (!exact || exact.units % exact.scale || exact.units / exact.scale > MOST) return null;
  return Number(exact.units / exact.scale);
}

/** The same day so many months later, or the last of a shorter month. @param {number} start @param {number} months */
function monthsAfter(start, months) {
  const date = new Date(start * DAY);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), last)) / DAY;
}

/** How many days the draft leaves from sending to the last day. @param {Given} values sent, last */
export function draft_days([sent, last]) {
  const [from, to] = [day(sent), day(last)];
  return from === null || to === null || to < from ? "" : String(to - from);
}

/** @param {Given} values sent, last */
export function check_order([sent, last]) {
  const [from, to] = [day(sent), day(last)];
  if (from === null || to === null) return "open";
  return to < from ? "wrong" : "fits";
}

/** Whether the days that the draft names are those between its dates. @param {Given} values sent, last, named */
export function check_days([sent, last, named]) {
  const [between, days] = [draft_days([sent, last]), whole(named)];
  if (between === "" || days === null) return "open";
  return Number(between) === days ? "fits" : "differs";
}

/**
 * The earliest last day, counted from the day of sending; nothing for working days, which need a calendar.
 * @param {Given} values rule, length, unit, sent
 */
export function earliest_end([rule, length, unit, sent]) {
  const [from, number] = [day(sent), whole(length)];
  if (rule !== "length" || from === null || number === null || !["days", "weeks", "months"].includes(unit)) return "";
  if (unit === "months") return dateText(monthsAfter(from, number));
  return dateText(from + number * (unit === "weeks" ? 7 : 1));
}

/**
 * The fewest and the most days that a notice can take.
 * @param {number} length
 * @param {string} unit
 */
function span(length, unit) {
  if (unit === "months") return [length * 28, length * 31];
  if (unit === "working_days") return [length, length * 2 + FREE_DAYS];
  const days = length * (unit === "weeks" ? 7 : 1);
  return [days, days];
}

/**
 * Whether the notice is long enough, by the dates where they are known, otherwise by the number of days.
 * @param {Given} values rule, length, unit, sent, last, named
 */
export function check_notice([rule, length, unit, sent, last, named]) {
  if (rule === "silent") return "fits";
  const number = whole(length);
  if (rule !== "length" || number === null || !unit) return "open";
  const between = draft_days([sent, last]);
  if (between === "" && check_order([sent, last]) === "wrong") return "open";
  const earliest = earliest_end([rule, length, unit, sent]);
  if (between !== "" && earliest) return last < earliest ? "short" : "fits";
  const days = between === "" ? whole(named) : Number(between);
  if (days === null) return "open";
  const [fewest, most] = span(number, unit);
  if (days < fewest) return "short";
  return days >= most ? "fits" : "count";
}

/** Whether the draft says truly that the contract asks for its notice. @param {Given} values rule, said */
export function check_reason([rule, said]) {
  if (!said || !["length", "silent"].includes(rule)) return "open";
  if (rule === "silent") return said === "contract" ? "absent" : "fits";
  return said === "courtesy" ? "present" : "fits";
}

/** @param {Given} values form, way */
export function check_form([form, way]) {
  if (!way || !form || form === "not_sure") return "open";
  if (form === "silent") return way === "call" ? "unrecorded" : "fits";
  return FORMS[form][way] || "lacks";
}

/** An address without what people write now this way, now that. @param {string} text */
function plain(text) {
  return latinDigits(text.normalize("NFKC")).toLowerCase().replace(/[^\p{L}\p{N}\p{M}]/gu, "");
}

/** @param {Given} values rule, named, used */
export function check_address([rule, named, used]) {
  if (rule === "silent") return "fits";
  if (rule !== "named" || !given(named) || !given(used)) return "open";
  return plain(named) === plain(used) ? "fits" : "differs";
}

/** The last day to put a breach right. @param {Given} values rule, days, asked */
export function cure_end([rule, days, asked]) {
  const [from, number] = [day(asked), whole(days)];
  return rule !== "days" || from === null || number === null ? "" : dateText(from + number);
}

/** @param {Given} values rule, days, ground, asked, sent */
export function check_cure([rule, days, ground, asked, sent]) {
  if (ground === "notice" || (ground === "breach" && rule === "silent")) return "fits";
  if (ground !== "breach" || rule !== "days" || whole(days) === null) return "open";
  const until = cure_end([rule, days, asked]);
  if (!until) return "unasked";
  if (day(sent) === null) return "open";
  return sent <= until ? "early" : "fits";
}

/** The latest day of the handover. @param {Given} values rule, within, last */
export function handover_end([rule, within, last]) {
  const [end, number] = [day(last), rule === "within" ? whole(within) : 0];
  return !["by_last_day", "within"].includes(rule) || end === null || number === null ? "" : dateText(end + number);
}

/** @param {Given} values rule, within, last, handover */
export function check_handover([rule, within, last, handover]) {
  if (rule === "silent") return "fits";
  const until = handover_end([rule, within, last]);
  if (!until || day(handover) === null) return "open";
  return handover > until ? "late" : "fits";
}

/** @param {Given} values rule, said, balance */
export function check_rights([rule, said, balance]) {
  if (rule === "silent") return "fits";
  const wrong = rule in RIGHTS && said ? RIGHTS[rule][said] || "fits" : "open";
  if (wrong !== "early") return wrong;
  if (!balance) return "open";
  return balance === "client_pays" ? "early" : "fits"; // nothing is unpaid, so they have passed already
}

/** How many checks found a contradiction. @param {Given} checks */
export function count_clashes(checks) {
  return String(checks.filter((check) => CLASHES.includes(check)).length);
}

/** Whether every check could be made. @param {Given} checks */
export function all_known(checks) {
  return checks.some((check) => OPEN.includes(check)) ? "some" : "all";
}
