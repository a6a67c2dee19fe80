/** The lists on the page of the case: how far each text is, the days, and every value with the texts that use it. */

import { formatValue } from "../core/values.js";
import { localDay } from "../take/names.js";

/** @typedef {import("./facts.js").Facts} Facts */
/** @typedef {import("./facts.js").Line} Line */
/** @typedef {import("./facts.js").Text} Text */
/** @typedef {import("./facts.js").State} State */
/** @typedef {import("./facts.js").Day} Day */

const FEW = 3; // texts that a value names; others only count
const LONGEST = 600; // letters of a value: whoever pasted a book knows it, and looks for what follows

/** @param {string} value */
function shortened(value) {
  const letters = Array.from(value);
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join("")}…` : value;
}

/**
 * @param {string} tag
 * @param {...(string | Node)} inside
 */
function made(tag, ...inside) {
  const element = document.createElement(tag);
  element.append(...inside);
  return element;
}

/**
 * Nodes with a text between them.
 * @param {Node[]} nodes
 * @param {string} between
 */
function joined(nodes, between) {
  return nodes.flatMap((node, index) => (index ? [between, node] : [node]));
}

export class Draw {
  /** @param {import("./case.js").MyCase} page */
  constructor(page) {
    this.page = page;
    this.words = page.words;
    const [before, between, after] = page.words.pair.split(/\{first\}|\{second\}/);
    this.between = before + between + after;
  }

  /** @param {Facts} facts */
  draw(facts) {
    /** @type {(part: string) => HTMLElement} */
    const part = (name) => this.page.part(name);
    const states = facts.states();
    part("begun").replaceChildren(...states.filter(({ begun }) => begun).map((state) => this.state(state)));
    part("unbegun").replaceChildren(...states.filter(({ begun, ready }) => !begun && ready).map((state) => this.state(state)));
    part("others").hidden = !part("unbegun").children.length;
    const days = facts.days();
    part("days").hidden = !days.length;
    part("days-list").replaceChildren(...days.map((day) => this.day(day, facts.data.writing)));
    const groups = [{ title: made("h4", this.words.shared), lines: facts.common() }];
    for (const text of facts.data.texts) groups.push({ title: made("h4", this.link(text)), lines: facts.alone(text) });
    groups.push({ title: made("h4", this.words.made), lines: facts.made() });
    part("typed").replaceChildren(...groups.filter(({ lines }) => lines.length).flatMap(({ title, lines }) => {
      const list = made("ul", ...lines.map((line) => this.line(line)));
      list.className = "case__list";
      return [title, list];
    }));
  }

  /**
   * A link to a text, or to a field of it.
   * @param {Text} text
   * @param {string} [field]
   * @param {string} [label]
   */
  link({ title, page }, field, label = title) {
    const link = /** @type {HTMLAnchorElement} */ (made("a", label));
    link.href = `${this.page.root.dataset.root}/${page}${field ? `#field-${field}` : ""}`;
    return link;
  }

  /** @param {State} state */
  state({ text, ready, needed, missing, checks, begun, done, steps }) {
    const item = made("li", this.link(text));
    item.dataset.text = text.own;
    const part = needed > ready ? this.words.lacks.replace("{ready}", String(ready)).replace("{needed}", String(needed)) : "";
    const told = missing.length ? part || this.words.still_open.replace("{count}", String(missing.length)) : this.words.ready;
    const mark = made("span", told);
    mark.className = missing.length ? "case__lacks" : "case__ready";
    item.append(" ", mark);
    if (done) item.append(" ", this.words.ticked.replace("{done}", String(done)).replace("{total}", String(steps)));
    if (begun && missing.length) item.append(" ", ...joined(missing.map(({ field, label }) => (field ? this.link(text, field, label) : made("span", label))), this.between));
    if (checks.length) item.append(this.checks(text, checks));
    return item;
  }

  /**
   * What is to be checked in a text, each with the way to its field.
   * @param {Text} text
   * @param {import("../pack/checks.js").Check[]} checks
   */
  checks(text, checks) {
    const list = made("ul", ...checks.map((check) => made("li", this.link(text, check.field, check.text))));
    const box = made("div", made("span", this.words.still_check.replace("{count}", String(checks.length))), list);
    box.className = "case__checks";
    return box;
  }

  /**
   * @param {Day} day
   * @param {import("../core/values.js").Writing} writing
   */
  day({ day, label, text, field }, writing) {
    const weekday = new Intl.DateTimeFormat(writing.locale, { weekday: "long", timeZone: "UTC" }).format(new Date(day));
    const time = /** @type {HTMLTimeElement} */ (made("time", `${weekday} ${formatValue("date", day, writing)}`));
    time.dateTime = day;
    const item = made("li", time, " ", text ? this.link(text, field, label) : label);
    if (day < localDay(new Date())) item.append(" ", made("em", this.words.past));
    return item;
  }

  /** @param {Line} line */
  line({ label, value, used, begun, text, field }) {
    const home = text || used[0];
    const name = made("strong", home ? this.link(home, field, label) : label);
    const shown = made("span", shortened(value));
    Object.assign(shown, { className: "case__value", dir: "auto", translate: false });
    const item = made("li", name, shown);
    const named = used.slice(0, Math.max(begun, Math.min(FEW, used.length)));
    if (!named.length) return item;
    const [before, after] = this.words.used.split("{names}");
    const where = made("span", before, ...joined(named.map((one) => this.link(one)), this.between), after);
    where.className = "case__used";
    const rest = used.length - named.length;
    if (rest) where.append(" ", this.words.more.replace("{count}", String(rest)));
    item.append(where);
    return item;
  }
}
