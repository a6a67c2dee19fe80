/** The dates of a text, as entries of a calendar: each by itself, or all in one file. */

import { all, need } from "../core/need.js";
import { formatValue } from "../core/values.js";
import { calendarFile } from "../engine/ics.js";
import { localDay } from "./names.js";

/** @typedef {import("./ways.js").Ways} Ways */

/**
 * Whether a day is today or later: nobody wants to be reminded of one that has passed.
 * @param {string} day
 */
function isComing(day) {
  return day >= localDay(new Date());
}

export class Dates {
  /** @param {Ways} ways */
  constructor(ways) {
    this.ways = ways;
    this.group = need(ways.root, "[data-take-dates]", "take");
    this.buttons = need(this.group, "[data-dates-list]", "take");
    this.all = need(this.group, "[data-action=ics]", "take");
    ways.take.builder.form.addEventListener("input", () => this.list());
  }

  /** The names of the dates that the text shows, in the order of the days. */
  shown() {
    const { paper } = this.ways.take.builder;
    const slots = paper.sheets.flatMap(({ element }) => all(element, '[data-slot][data-type="date"].gap--filled'));
    const names = slots.filter((slot) => !slot.closest(".off")).map(({ dataset }) => dataset.slot);
    const values = this.ways.take.builder.values();
    return Array.from(new Set(names)).filter((name) => values[name]).sort((one, other) => values[one].localeCompare(values[other]));
  }

  /**
   * What the form calls a date; nothing where it is worked out, for tools have a calendar of their own.
   * @param {string} name
   */
  name(name) {
    const { fields } = this.ways.take.builder;
    const field = fields.named(name);
    return field ? fields.label(field) : "";
  }

  /** A button for each date of the text as it is now. */
  list() {
    const values = this.ways.take.builder.values();
    const { paper } = this.ways.take.builder;
    const writing = paper.sheet(paper.language); // the page's language, as it is written where the reader works
    const names = this.shown().filter((name) => this.name(name));
    const buttons = names.map((name) => {
      const button = document.createElement("button");
      button.type = "button";
      button.dataset.action = `ics:${name}`;
      const day = formatValue("date", values[name], writing);
      button.textContent = this.ways.words.date.replace("{name}", () => this.name(name)).replace("{day}", () => day);
      return button;
    });
    this.buttons.replaceChildren(...buttons);
    this.group.hidden = !names.length;
    this.all.hidden = names.filter((name) => isComing(values[name])).length < 2;
  }

  /**
   * The calendar file of a date, or of all.
   * @param {string} [only]
   */
  file(only) {
    const { take, words } = this.ways;
    const values = take.builder.values();
    const client = take.builder.fields.read().client_name || "";
    const events = this.shown().filter((name) => this.name(name) && (only ? name === only : isComing(values[name]))).map((name) => ({
      uid: `${take.builder.template}-${name}-${values[name]}@${location.hostname || "good-terms"}`,
      day: values[name],
      title: client ? words.event.replace("{name}", () => this.name(name)).replace("{client}", () => client) : this.name(name),
      text: this.ways.title(),
    }));
    return new Blob([calendarFile(events, new Date().toISOString())], { type: "text/calendar" });
  }
}
