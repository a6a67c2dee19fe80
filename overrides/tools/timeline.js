/** The dates of a tool in order, further apart where more days lie between, and all of them as one file for a calendar. */

import { isolated } from "../take/names.js";
import { all, need } from "../core/need.js";

/** @typedef {import("../core/conditions.js").Values} Values */
/** @typedef {import("../core/need.js").Part} Part */

const DAY = 86400000; // milliseconds
const KEPT = 60000; // milliseconds for which the browser may take the file

/**
 * The calendar file of the dates that are shown; what becomes of an entry's name stays the same from file to file.
 * @param {Part[]} entries
 * @param {Values} values
 * @param {string} tool
 */
async function calendar(entries, values, tool) {
  const { calendarFile } = await import("../engine/ics.js");
  const events = entries.map((entry) => {
    const { date } = entry.dataset;
    const title = need(entry, "[data-date-title]", "timeline").textContent;
    return { uid: `${tool}-${date}@${location.hostname || "good-terms"}`, day: values[date], title, text: "" };
  });
  return new Blob([calendarFile(events, new Date().toISOString())], { type: "text/calendar" });
}

/**
 * @param {HTMLElement} root holds the list, an entry a date
 * @param {import("../engine/live.js").Desk} builder
 * @returns {(values: Values) => void}
 */
export function extra(root, { words, template }) {
  const list = need(root, "[data-dates]", "timeline");
  const status = need(root, "[data-calendar-status]", "timeline");
  const entries = all(list, "[data-date]");
  /** @type {Part[]} */
  let known = [];
  /** @type {Values} */
  let shown = {};
  need(root, "[data-calendar]", "timeline").addEventListener("click", async () => {
    try {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(await calendar(known, shown, template));
      link.download = `${template}.ics`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), KEPT);
      status.textContent = words.saved.replace("{file}", () => isolated(link.download));
    } catch (error) {
      console.warn(error);
      status.textContent = words.calendar_failed;
    }
  });
  return (values) => {
    shown = values;
    known = entries.filter(({ dataset }) => values[dataset.date]);
    known.sort((one, other) => values[one.dataset.date].localeCompare(values[other.dataset.date]));
    const before = entries.filter((entry) => !known.includes(entry));
    if (Array.from(list.children).some((entry, index) => entry !== [...before, ...known][index])) list.append(...before, ...known);
    const days = known.map(({ dataset }) => Date.parse(values[dataset.date]) / DAY);
    for (const [index, entry] of known.entries()) {
      entry.style.setProperty("--days", String(index ? days[index] - days[index - 1] : 0));
    }
    root.hidden = !known.length;
    status.textContent = "";
  };
}
