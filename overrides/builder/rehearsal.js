/** Rehearsal of a call: one card at a time, the objections in another order each time, and a clock. */

import { visibleText } from "./sheet.js";

/** The cards of a sheet: what is said line by line, and each objection as a card with a hidden answer. */
function readCards(sheet) {
  const cards = [];
  for (const section of sheet.element.querySelectorAll("[data-part]:not(.off)")) {
    const lines = Array.from(section.querySelectorAll("[data-line]")).filter((line) => !line.closest(".off"));
    const [heading, ...rest] = lines;
    const title = visibleText(heading);
    const said = rest.filter((line) => !["they", "you"].includes(line.dataset.line)).map(visibleText);
    if (said.length) cards.push({ title, lines: said });
    const objections = rest.filter((line) => line.dataset.line === "they");
    for (const they of objections) {
      const you = they.parentElement.querySelector("[data-line=you]");
      cards.push({ title, lines: [visibleText(they)], answer: visibleText(you) });
    }
  }
  return cards;
}

function shuffle(items) {
  for (let index = items.length - 1; index > 0; index -= 1) {
    const other = Math.floor(Math.random() * (index + 1));
    [items[index], items[other]] = [items[other], items[index]];
  }
  return items;
}

export class Rehearsal {
  constructor(dialog, sheet, words) {
    this.dialog = dialog;
    this.words = words;
    this.part = (name) => dialog.querySelector(`[data-rehearsal="${name}"]`);
    this.part("card").lang = sheet.element.lang;
    this.part("card").dir = sheet.element.dir;
    this.part("card").translate = false;
    const cards = readCards(sheet);
    const objections = shuffle(cards.filter(({ answer }) => answer));
    this.cards = cards.map((card) => (card.answer ? objections.pop() : card));
    this.at = 0;
    this.start = Date.now();
    dialog.onclick = ({ target }) => this.act(target.closest("button")?.dataset.rehearsal);
    dialog.onkeydown = (event) => this.key(event);
    dialog.onclose = () => clearInterval(this.clock);
    this.clock = setInterval(() => this.tick(), 1000);
    this.tick();
    this.show();
    dialog.showModal();
  }

  act(name) {
    if (name === "close") this.dialog.close();
    else if (name === "next") this.move(1);
    else if (name === "back") this.move(-1);
    else if (name === "answer") this.show(true);
  }

  key(event) {
    const forward = getComputedStyle(this.dialog).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
      event.preventDefault();
      this.move(event.key === forward ? 1 : -1);
    }
  }

  move(step) {
    this.at = Math.min(Math.max(this.at + step, 0), this.cards.length - 1);
    this.show();
  }

  show(answered = false) {
    const { title, lines, answer } = this.cards[this.at];
    const texts = answer && answered ? [...lines, answer] : lines;
    const paragraphs = texts.map((text) => Object.assign(document.createElement("p"), { textContent: text }));
    const heading = Object.assign(document.createElement("h3"), { textContent: title });
    this.part("card").replaceChildren(heading, ...paragraphs);
    this.part("answer").hidden = !answer || answered;
    this.part("back").disabled = this.at === 0;
    this.part("next").disabled = this.at === this.cards.length - 1;
    this.part("place").textContent = this.words.rehearsal_place.split("{number}").join(this.at + 1).split("{total}").join(this.cards.length);
    this.keepFocus();
  }

  /** A button that goes would take the focus with it, and the arrow keys would reach nobody. */
  keepFocus() {
    const { activeElement } = document;
    const lost = !this.dialog.contains(activeElement) || activeElement.hidden || activeElement.disabled;
    if (this.dialog.open && lost) this.part(this.part("next").disabled ? "close" : "next").focus();
  }

  tick() {
    const seconds = Math.floor((Date.now() - this.start) / 1000);
    this.part("clock").textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  }
}
