/** Questions, one at a time or all on one page. A hidden control holds each answer; radio buttons write into it. */

import { load, save } from "../core/case.js";
import { conditionHolds } from "../core/conditions.js";
import { all, need } from "../core/need.js";

/** @typedef {import("../core/conditions.js").Values} Values */
/** @typedef {import("../core/need.js").Part} Part */

/**
 * @typedef {object} Asker what the questions need of the tool
 * @property {Part} root
 * @property {Record<string, string>} words
 * @property {import("../engine/engine.js").Engine} engine
 * @property {import("./names.js").Names} [names]
 * @property {() => void} finish told when the last question is answered
 */

export class Questions {
  /** @param {Asker} tool */
  constructor(tool) {
    this.tool = tool;
    /** @type {HTMLElement} */
    this.element = need(tool.root, "[data-questions]", "tool");
    this.steps = all(this.element, "[data-question]");
    /** @type {HTMLInputElement} */
    this.every = need(this.element, "[data-every]", "tool");
    this.every.checked = load("view").every === "true";
    /** @type {HTMLElement} */
    this.progress = need(this.element, "[data-progress]", "tool");
    /** @type {HTMLElement} */
    this.answers = need(tool.root, "[data-answers]", "tool");
    this.at = ""; // the question that the reader is at, though it has an answer
    this.current = "";
    this.turning = false;
    this.pointing = false; // whether the reader chooses with mouse or finger, which is not yet choosing with the arrow keys
    /** @type {[Values, Values]} */
    this.last = [{}, {}];
    this.listen();
  }

  listen() {
    const { element } = this;
    for (const kind of ["input", "change"]) element.addEventListener(kind, (event) => this.hear(event));
    element.addEventListener("pointerdown", () => (this.pointing = true));
    element.addEventListener("keydown", (event) => {
      this.pointing = false;
      if (event.key !== "Enter" || /** @type {HTMLInputElement} */ (event.target).type !== "radio" || this.every.checked) return;
      event.preventDefault();
      this.forward();
    });
    element.addEventListener("click", ({ target }) => this.choose(/** @type {HTMLInputElement} */ (target)));
    this.tool.root.addEventListener("click", ({ target }) => this.turn(/** @type {Element} */ (target).closest("[data-turn]")));
  }

  /** @param {Event} event */
  hear(event) {
    const target = /** @type {HTMLInputElement} */ (event.target);
    if (target.type === "hidden") return;
    event.stopPropagation(); // the hidden control tells the form
    if (target === this.every) this.showEvery();
    else if (event.type === "change") this.answer(target);
  }

  showEvery() {
    save("view", { every: String(this.every.checked) });
    this.at = "";
    this.draw(...this.last);
  }

  /** @param {HTMLInputElement} radio */
  answer(radio) {
    const step = /** @type {Part} */ (radio.closest("[data-question]"));
    const control = need(step, "[data-options]", "tool");
    need(step, "[data-error]", "tool").textContent = "";
    if (control.value === radio.value) return;
    if (!this.every.checked) this.at = step.dataset.field;
    control.value = radio.value;
    control.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /**
   * Who points at an answer has chosen it, and goes on.
   * @param {HTMLInputElement} radio
   */
  choose(radio) {
    if (radio.type !== "radio" || !this.pointing || this.every.checked) return;
    this.answer(radio);
    this.forward();
  }

  /** @param {HTMLElement | null} button */
  turn(button) {
    if (!button) return;
    const { turn, to = "" } = button.dataset;
    if (turn === "next") this.forward();
    else this.go(turn === "back" ? this.before() : to);
  }

  forward() {
    const step = this.step(this.current);
    const answered = step && this.last[1][this.current];
    if (step && !answered) need(step, "[data-error]", "tool").textContent = this.tool.words.choose_answer;
    else this.go("");
  }

  /** @param {string} name a question, or nothing for the next one */
  go(name) {
    this.at = name;
    this.turning = true;
    this.draw(...this.last);
  }

  /** @param {string} name */
  step(name) {
    return this.steps.find(({ dataset }) => dataset.field === name);
  }

  /** The answered question before the one that is shown. */
  before() {
    const names = this.answered();
    const place = names.indexOf(this.current);
    return names[(place < 0 ? names.length : place) - 1] || "";
  }

  answered() {
    const [, values] = this.last;
    return this.steps.map(({ dataset }) => dataset.field).filter((name) => values[name]);
  }

  /**
   * @param {Values} typed
   * @param {Values} values those that count, and what follows from them
   */
  draw(typed, values) {
    this.last = [typed, values];
    const open = this.tool.engine.questions(typed);
    const asked = this.tool.engine.fields.filter(({ condition }) => conditionHolds(condition, values)).map(({ name }) => name);
    if (this.ends(values)) open.length = 0;
    this.current = asked.includes(this.at) ? this.at : open[0] || "";
    const every = this.every.checked;
    for (const step of this.steps) {
      const { field } = step.dataset;
      step.classList.toggle("off", !asked.includes(field));
      step.hidden = every ? !asked.includes(field) : field !== this.current;
      for (const radio of step.querySelectorAll("input")) if (radio.type === "radio") radio.checked = radio.value === typed[field];
    }
    this.sayProgress(!every && !!open[0] && this.current === open[0] ? this.tool.engine.most(typed) : 0);
    need(this.element, "[data-turn=back]", "tool").hidden = every || !this.before();
    need(this.element, "[data-turn=next]", "tool").hidden = every || !this.current;
    this.list(values);
    if (this.turning) this.focus();
  }

  /**
   * Whether the outcome is about safety: then nothing more is asked.
   * @param {Values} values
   */
  ends({ outcome }) {
    return !!outcome && !!this.tool.root.querySelector(`[data-outcome="${outcome}"] [data-exit]`);
  }

  /** @param {number} most how many questions there may be from here; none where a changed answer may open others */
  sayProgress(most) {
    const { question, question_last } = this.tool.words;
    const words = most > 1 ? question : question_last;
    const filled = words.replace("{number}", String(this.answered().length + 1)).replace("{more}", String(most - 1));
    this.progress.textContent = most ? filled : "";
  }

  /**
   * The answers so far, once there are any and the script for that is there.
   * @param {Values} values
   */
  async list(values) {
    if (!this.answered().length && !this.answers.children.length) return;
    try {
      const { listAnswers } = await import("./answers.js");
      if (values === this.last[1]) listAnswers(this.tool, this.answers, this.answered(), values);
    } catch (error) {
      console.warn(error); // the way back stays
    }
  }

  /** The reader comes to another question, or to the result. */
  focus() {
    this.turning = false;
    const step = this.step(this.every.checked ? this.at : this.current);
    if (step) need(step, "legend", "tool").focus();
    else this.tool.finish();
  }
}
