/** The answers so far, each of which can be changed. */

import { namesOf } from "./names.js";

/**
 * @param {import("./questions.js").Asker} tool
 * @param {HTMLElement} list
 * @param {string[]} answered the questions with an answer that counts
 * @param {import("../core/conditions.js").Values} values
 */
export function listAnswers(tool, list, answered, values) {
  const { change, change_of } = tool.words;
  const names = namesOf(tool);
  const entries = answered.map((name) => {
    const entry = names.said(name, values[name]);
    const button = document.createElement("button");
    button.type = "button";
    Object.assign(button.dataset, { turn: "change", to: name });
    button.textContent = change;
    button.setAttribute("aria-label", change_of.replace("{question}", () => names.title(name)));
    const text = document.createElement("span");
    text.append(...entry.childNodes);
    entry.append(text, " ", button);
    return entry;
  });
  list.replaceChildren(...entries);
  const part = /** @type {HTMLElement} */ (list.closest("[data-answered]"));
  part.hidden = !entries.length;
}
