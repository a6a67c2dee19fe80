/** What a builder works out: results, the outcome and findings follow what is typed, in the text and beside the form. */

import { all, need } from "../core/need.js";
import { trim } from "../core/trim.js";
import { parseNumber } from "../core/values.js";
import { Sheet } from "../builder/sheet.js";
import { Tool } from "../tools/tool.js";
import { Engine } from "./engine.js";

/** @typedef {import("../core/conditions.js").Values} Values */

const LONGEST = 20000; // milliseconds for a file on a slow network

/**
 * @typedef {object} Desk what the builder tells of itself
 * @property {import("../core/need.js").Part} root
 * @property {HTMLFormElement} form
 * @property {string} template
 * @property {Record<string, string>} words
 * @property {import("../builder/fields.js").Fields} fields
 * @property {import("../builder/memory.js").Memory} memory
 * @property {import("../builder/rows.js").Rows[]} lists
 * @property {() => Values} values
 * @property {() => void} showLanguage
 * @property {string | false} [point]
 */

/**
 * A field as the engine knows it. Where no place is chosen, none is meant: that is an answer.
 * @param {import("../builder/fields.js").Field} field
 */
function describe({ name, condition, control }) {
  const { localName, dataset } = control;
  const listed = localName === "select" && name !== "place";
  const options = listed ? Array.from(/** @type {HTMLSelectElement} */ (control).options, ({ value }) => value).filter(Boolean) : undefined;
  const number = dataset.numberField === "number";
  return { name, condition, options: dataset.options?.split(" ") || options, read: number ? readNumber : undefined };
}

/**
 * A number as it was typed, as decimal text, and what is none as it stands, which is not nothing. A nought leads where a point
 * before three digits could be one before thousands.
 * @param {string} [text]
 */
export function readNumber(text = "") {
  return (parseNumber(text) ?? trim(text)).replace(/^(?=[1-9]\d{0,2}\.\d{3}$)/, "0");
}

/**
 * @param {string} calendars the folder
 * @param {string} place
 */
async function bring(calendars, place) {
  try {
    return await (await import("./calendar.js")).freeDays(calendars, place);
  } catch (error) {
    console.warn(error);
    return null;
  }
}

/**
 * Fetch what a page brings with the first answer: HTML of our own build, which holds nothing that a reader typed.
 * @param {import("../core/need.js").Part} root
 * @param {string} address
 */
async function bringRules(root, address) {
  const response = await fetch(address, { signal: AbortSignal.timeout(LONGEST) });
  if (!response.ok) throw new Error(response.url);
  const file = new DOMParser().parseFromString(await response.text(), "text/html");
  const part = need(file, "[data-worked]", "engine");
  Object.assign(root.dataset, { ...part.dataset });
  need(root, "[data-still-findings]", "engine").replaceChildren(...part.children);
}

export class Live {
  /** @param {Desk} builder */
  static async start(builder) {
    const { root } = builder;
    if (root.dataset.workedAt) await bringRules(root, root.dataset.workedAt);
    /** @type {import("./engine.js").Spec} */
    const spec = JSON.parse(root.dataset.engine);
    const live = new Live(builder, spec, await Engine.load(spec, builder.fields.list.map(describe)));
    await live.bringCalendar();
    if ("tool" in builder.root.dataset) live.tool = new Tool(builder, live);
    return live;
  }

  /**
   * @param {Desk} builder
   * @param {import("./engine.js").Spec} spec
   * @param {Engine} engine
   */
  constructor(builder, spec, engine) {
    this.builder = builder;
    this.spec = spec;
    this.engine = engine;
    this.regions = all(builder.root, "[data-live]").map((element) => new Sheet(element));
    /** @type {Values} as they were last shown */
    this.shown = {};
    /** @type {Tool | undefined} */
    this.tool = undefined;
    /** @type {object | null} the weekends and holidays of the place */
    this.freeDays = null;
    this.place = "";
    /** @type {Values} what something else on the page knows besides */
    this.given = {};
    if (spec.fills.length && !("tool" in builder.root.dataset)) import("./fills.js").then((fills) => addEventListener("pagehide", () => this.fill(fills))).catch(console.warn);
  }

  /**
   * What a text works out for others, such as the balance of an account, stands there when they open.
   * @param {typeof import("./fills.js")} fills
   */
  fill({ filled, prepare }) {
    const { memory, template } = this.builder;
    memory.keep();
    prepare(template, filled(this.spec.fills, this.values()), memory.own);
  }

  /** What functions need besides their arguments. */
  get context() {
    return { freeDays: this.freeDays, point: this.builder.root.dataset.point || false, locale: document.documentElement.lang };
  }

  values() {
    const typed = this.builder.fields.read();
    if (typed.place !== undefined && typed.place !== this.place) this.bringCalendar().then(() => this.builder.showLanguage());
    return { ...this.engine.results(typed, this.context), ...this.given };
  }

  /** The calendar of the place where the reader works, where days are counted; where it does not come, the field says so. */
  async bringCalendar() {
    const { fields, root, words } = this.builder;
    const field = fields.named("place");
    const place = field?.control.value || "";
    const { calendars } = root.dataset;
    this.place = place;
    this.freeDays = null;
    if (!field || !calendars) return;
    const found = place && await bring(calendars, place);
    if (place !== this.place) return;
    this.freeDays = found || null;
    fields.complain(field, found === null ? words.not_loaded : "");
  }

  /**
   * The fields and results that are no longer as they were shown.
   * @param {Values} values
   */
  changed(values) {
    return Object.keys(values).filter((name) => values[name] !== this.shown[name]);
  }

  /**
   * @param {Values} values
   * @param {string | false} [point]
   * @param {Iterable<string>} [fields]
   */
  show(values, point, fields) {
    for (const region of this.regions) region.update(values, point, fields);
    this.shown = values;
    this.tool?.show(values);
  }
}
