/** Rehearsal of a call: one card at a time, the objections in another order each time, and a clock. */

import { all, need } from "../core/need.js";
import { visibleText } from "../core/visible.js";

/** @typedef {{title: string, lines: string[], answer?: string}} Card */

/**
 * The cards of a sheet: what is said line by line, and each objection as a card with a hidden answer.
 * @param {HTMLElement} sheet
 */
function readCards(sheet) {
  /** @type {Card[]} */
  const cards = [];
  for (const section of all(sheet, "[data-part]:not(.off)")) {
    const lines = all(section, "[data-line]").filter((line) => !line.closest(".off, [data-emptied]"));
    const [heading, ...rest] = lines;
    const title = visibleText(heading);
    const said = rest.filter((line) => !["they", "you"].includes(line.dataset.line)).map(visibleText);
    if (said.length) cards.push({ title, lines: said });
    const objections = rest.filter((line) => line.dataset.line === "they");
    for (const they of objections) {
      const you = need(/** @type {Element} */ (they.parentElement), "[data-line=you]", "rehearsal");
      cards.push({ title, lines: [visibleText(they)], answer: visibleText(you) });
    }
  }
  return cards;
}

/**
 * @template T
 * @param {T[]} items
 */
function shuffle(items) {
  for (let index = items.length - 1; index > 0; index -= 1) {
    const other = Math.floor(Math.random() * (index + 1));
    [items[index], items[other]] = [items[other], items[index]];
  }
  return items;
}

export class Rehearsal {
  /** @param {{root: HTMLElement, paper: import("../builder/paper.js").Paper, words: Record<string, string>}} builder */
  constructor({ root, paper, words }) {
    const [{ element: sheet }] = paper.sheets;
    /** @type {HTMLDialogElement} */
    const dialog = need(root, "[data-rehearsal-dialog]", "rehearsal");
    this.dialog = dialog;
    this.words = words;
    /** @param {string} name */
    const part = (name) => need(dialog, `[data-rehearsal="${name}"]`, "rehearsal");
    /** @type {Record<string, HTMLButtonElement>} */
    this.buttons = { answer: part("answer"), back: part("back"), next: part("next"), close: part("close") };
    /** @type {HTMLElement} */
    this.card = part("card");
    /** @type {HTMLElement} */
    this.place = part("place");
    /** @type {HTMLElement} */
    this.time = part("clock");
    this.card.lang = sheet.lang;
    this.card.dir = sheet.dir;
    this.card.dataset.script = sheet.dataset.script;
    this.card.translate = false;
    this.cards = this.deal(readCards(sheet));
    this.at = 0;
    this.start = Date.now();
    dialog.onclick = ({ target }) => this.act(/** @type {Element} */ (target).closest("button")?.dataset.rehearsal);
    dialog.onkeydown = (event) => this.key(event);
    dialog.onclose = () => clearInterval(this.clock);
    this.clock = setInterval(() => this.tick(), 1000);
    this.tick();
    this.show();
    dialog.showModal();
  }

  /**
   * The cards with the objections in another order.
   * @param {Card[]} cards
   */
  deal(cards) {
    const objections = shuffle(cards.filter(({ answer }) => answer));
    return cards.map((card) => (card.answer ? objections.pop() || card : card));
  }

  /** @param {string} [name] */
  act(name) {
    if (name === "close") this.dialog.close();
    else if (name === "next") this.move(1);
    else if (name === "back") this.move(-1);
    else if (name === "answer") this.show(true);
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const forward = getComputedStyle(this.dialog).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
      event.preventDefault();
      this.move(event.key === forward ? 1 : -1);
    }
  }

  /** @param {number} step */
  move(step) {
    this.at = Math.min(Math.max(this.at + step, 0), this.cards.length - 1);
    this.show();
  }

  show(answered = false) {
    const { title, lines, answer } = this.cards[this.at];
    const texts = answer && answered ? [...lines, answer] : lines;
    const paragraphs = texts.map((text) => Object.assign(document.createElement("p"), { textContent: text }));
    const heading = Object.assign(document.createElement("h3"), { textContent: title });
    this.card.replaceChildren(heading, ...paragraphs);
    this.buttons.answer.hidden = !answer || answered;
    this.buttons.back.disabled = this.at === 0;
    this.buttons.next.disabled = this.at === this.cards.length - 1;
    const [number, total] = [String(this.at + 1), String(this.cards.length)];
    this.place.textContent = this.words.rehearsal_place.split("{number}").join(number).split("{total}").join(total);
    this.keepFocus();
  }

  /** A button that goes would take the focus with it, and the arrow keys would reach nobody. */
  keepFocus() {
    const active = /** @type {HTMLButtonElement | null} */ (document.activeElement);
    const lost = !active || !this.dialog.contains(active) || active.hidden || active.disabled;
    const { next, close } = this.buttons;
    if (this.dialog.open && lost) (next.disabled ? close : next).focus();
  }

  tick() {
    const seconds = Math.floor((Date.now() - this.start) / 1000);
    this.time.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  }
}
