/** Where the reader works: law notes of that place stand open and others fold away; its page and the list know it too. */

import { all, need } from "../core/need.js";
import { chosenPlace, choosePlace } from "../core/place.js";

/**
 * An element with a text.
 * @param {string} tag
 * @param {string} [text]
 */
function made(tag, text = "") {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

/** The law notes at one spot of a page, by country. */
class Notes {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.notes = all(root, "[data-places]");
    /** @type {HTMLElement} */
    this.others = need(root, "[data-others]", "where");
    this.label = made("summary");
    this.fold = /** @type {HTMLDetailsElement} */ (made("details"));
    this.fold.className = "laws__others";
    this.fold.append(this.label, this.others);
    this.none = made("p", root.dataset.none);
    this.more = made("p");
    this.label.addEventListener("click", () => this.fold.toggleAttribute("data-read", !this.fold.open)); // before it turns
  }

  /** @param {HTMLOptionElement} option */
  show({ value, dataset }) {
    const near = this.notes.filter((note) => value && (note.dataset.places || "").split(" ").includes(value));
    const far = this.notes.filter((note) => !near.includes(note));
    this.others.replaceChildren(...far);
    this.label.textContent = (value ? this.root.dataset.label : this.root.dataset.all) || "";
    this.fold.open = false;
    this.fold.removeAttribute("data-read");
    this.fold.toggleAttribute("data-whole", !value);
    const link = /** @type {HTMLAnchorElement} */ (made("a", dataset.more));
    link.href = dataset.page || "";
    this.more.replaceChildren(link);
    const own = value ? [...(near.length ? near : [this.none]), this.more] : [];
    this.root.replaceChildren(...own, ...(far.length ? [this.fold] : []));
    this.root.dataset.ready = "";
  }
}

/** The question, and all notes of the page. */
class Choice {
  /** @param {HTMLElement} root @param {HTMLSelectElement} select */
  constructor(root, select) {
    this.select = select;
    this.usual = select.value;
    /** @type {HTMLElement} */
    this.general = need(root, "[data-general]", "where");
    this.laws = all(document, "[data-laws]").map((element) => new Notes(element));
    select.addEventListener("change", () => {
      choosePlace(select.value);
      this.show();
    });
  }

  /** What was chosen before, as far as this language has it. */
  recall() {
    const kept = chosenPlace() ?? this.usual;
    const known = Array.from(this.select.options, ({ value }) => value);
    this.select.value = known.includes(kept) ? kept : this.usual;
    this.show();
  }

  show() {
    this.general.hidden = Boolean(this.select.value);
    for (const notes of this.laws) notes.show(this.select.selectedOptions[0]);
  }
}

/** The button on the page of a place. */
class Here {
  /** @param {HTMLElement} root @param {HTMLButtonElement} button */
  constructor(root, button) {
    this.root = root;
    /** @type {HTMLElement} */
    this.status = need(root, "[role=status]", "where");
    button.addEventListener("click", () => {
      const kept = choosePlace(root.dataset.here || "");
      this.status.textContent = (kept ? root.dataset.kept : root.dataset.lost) || "";
    });
  }

  recall() {
    const chosen = (chosenPlace() ?? this.root.dataset.usual) === this.root.dataset.here;
    this.status.textContent = (chosen && this.root.dataset.kept) || "";
  }
}

/** The list of places, in which the chosen one is marked. */
class List {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.mark = made("span", root.dataset.label);
    this.mark.className = "place-mark";
  }

  recall() {
    const chosen = chosenPlace() ?? this.root.dataset.placeList;
    this.mark.remove();
    all(this.root, "[data-place]").find(({ dataset }) => dataset.place === chosen)?.after(" ", this.mark);
  }
}

/** @param {HTMLElement} root */
function asked(root) {
  const select = root.querySelector("select");
  return select ? new Choice(root, select) : new Here(root, need(root, "button", "where"));
}

const parts = [
  ...all(document, "[data-place-list]").map((root) => new List(root)),
  ...all(document, "[data-place-choice]").map(asked),
];
for (const part of parts) part.recall();
for (const root of all(document, "[data-place-choice]")) root.dataset.ready = "";
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) for (const part of parts) part.recall();
});
