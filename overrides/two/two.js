/** What a text in two languages needs besides its sheets: which of them prevails, and of what is signed, both side by side. */

import { load, save } from "../core/case.js";
import { need } from "../core/need.js";
import { visibleText } from "../core/visible.js";
import { sayPrevailing, signOnce } from "./both.js";
import { layOut } from "./columns.js";
import { Words } from "./words.js";

/** @typedef {import("../builder/builder.js").Builder} Builder */

const STYLES = new URL("two.css", import.meta.url);

export class Two {
  /** @param {import("../core/need.js").Part} root the builder */
  constructor(root) {
    const { prevails, beside } = root.dataset;
    /** @type {import("./both.js").Prevails} */
    this.prevails = JSON.parse(prevails);
    /** @type {HTMLElement} */
    this.field = need(root, "[data-prevailing-field]", "builder");
    /** @type {HTMLSelectElement} */
    this.choice = need(root, "[data-prevailing]", "builder");
    this.key = beside ? "prevails" : "prevails_in_messages"; // what suits what is signed does not suit a message
    /** @type {Words | undefined} of what is signed, what was typed in words */
    this.typed = beside ? new Words(JSON.parse(beside), (lang) => this.prevails[lang].gap) : undefined;
    /** @type {Builder | undefined} */
    this.builder = undefined;
    this.choice.addEventListener("change", () => {
      save("text", { ...load("text"), [this.key]: this.choice.value });
      this.builder?.showLanguage();
    });
    if (beside) bringStyle();
  }

  /**
   * The text has other languages, or one alone.
   * @param {Builder} builder
   */
  show(builder) {
    this.builder = builder;
    const { sheets, element } = builder.paper;
    const both = sheets.length > 1;
    const kept = load("text")[this.key];
    for (const option of this.choice) if (option.value === kept) option.selected = true;
    this.field.classList.toggle("off", !both);
    sayPrevailing(sheets, this.choice.value, this.prevails);
    if (!this.typed) return;
    element.classList.toggle("two", both);
    signOnce(sheets.map((sheet) => sheet.element));
    if (both) layOut(sheets);
    this.typed.show(builder, both ? sheets[1] : undefined);
  }

  /** What the reader has still to choose, as a field and what it is called. */
  open() {
    const { field, choice } = this;
    const isOpen = !choice.value && !field.classList.contains("off");
    return isOpen ? [{ control: choice, label: visibleText(need(field, "label", "builder")) }] : [];
  }
}

/** Without it, one text stands below the other. */
function bringStyle() {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = STYLES.href;
  document.head.append(link);
}
