/** Law notes of the place where the reader works stand first; those of others fold away. Without a choice all stand. */

import { all, need } from "../core/need.js";
import { chosenPlace, choosePlace } from "../core/place.js";

class Notes {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.notes = all(root, "[data-places]");
    /** @type {HTMLElement} */
    this.others = need(root, "[data-others]", "places");
    this.fold = document.createElement("details");
    this.fold.className = "laws__others";
    const label = document.createElement("summary");
    label.textContent = root.dataset.label || "";
    this.fold.append(label);
    this.none = document.createElement("p");
    this.none.textContent = root.dataset.none || "";
  }

  /** @param {string} place */
  show(place) {
    const near = this.notes.filter((note) => place && (note.dataset.places || "").split(" ").includes(place));
    const far = this.notes.filter((note) => !near.includes(note));
    const folded = Boolean(place) && far.length > 0;
    const lines = place && !near.length ? [this.none] : near;
    this.others.replaceChildren(...far);
    if (folded) this.fold.append(this.others);
    this.root.replaceChildren(...lines, folded ? this.fold : this.others);
    this.root.dataset.ready = "";
  }
}

class Choice {
  /** @param {HTMLElement} root */
  constructor(root) {
    /** @type {HTMLSelectElement} */
    this.select = need(root, "select", "places");
    this.usual = this.select.value;
    this.laws = all(document, "[data-laws]").map((element) => new Notes(element));
    this.select.addEventListener("change", () => {
      choosePlace(this.select.value);
      this.show();
    });
    addEventListener("pageshow", ({ persisted }) => persisted && this.recall());
    this.recall();
    root.dataset.ready = "";
  }

  /** What was chosen before, as far as this language has it. */
  recall() {
    const kept = chosenPlace() ?? this.usual;
    const known = Array.from(this.select.options, ({ value }) => value);
    this.select.value = known.includes(kept) ? kept : this.usual;
    this.show();
  }

  show() {
    for (const notes of this.laws) notes.show(this.select.value);
  }
}

for (const root of all(document, "[data-place-choice]")) new Choice(root);
