/** Steps that change the case as a whole, and the way back from the last one. */

import { dropKept, rawKept, readKept, writeRaw } from "./device.js";
import { follow, keptId, together } from "./kept.js";
import { putParts, tabParts } from "./parts.js";

/** @typedef {import("./parts.js").Parts} Parts */
/** @typedef {{parts: Parts, id: string, raw: [id: string, text: string][]}} State */

export class Steps {
  /** @param {{words: Record<string, string>, say: (sentence: string) => void, draw: () => Promise<void>, part: (part: string) => any, root: HTMLElement}} page */
  constructor(page) {
    this.page = page;
    /** @type {State | undefined} */
    this.before = undefined;
  }

  /** @type {HTMLButtonElement} */
  get button() {
    return /** @type {HTMLButtonElement} */ (this.page.root.querySelector("[data-act=undo]"));
  }

  /**
   * Do something that can be undone until the next step.
   * @param {string} told
   * @param {() => void} act
   * @param {string[]} ids the cases of the device that it touches besides that of this tab
   */
  take(told, act, ids = []) {
    const id = keptId();
    together(); // what other tabs changed is a part of what comes back
    const raw = Array.from(new Set([...ids, id].filter(Boolean)), (one) => /** @type {[string, string]} */ ([one, rawKept(one)]));
    this.before = { parts: tabParts(), id, raw };
    act();
    together();
    this.tell(told, true);
  }

  /** Everything as it was before the last step. */
  undo() {
    if (!this.before) return;
    const { parts, id, raw } = this.before;
    this.before = undefined;
    follow("");
    for (const [one, text] of raw) text ? writeRaw(one, text) : dropKept(one);
    putParts(parts);
    const read = readKept(id);
    if (id && "kept" in read) follow(id, read.kept.parts);
    together();
    this.tell(this.page.words.undone, false);
  }

  /**
   * @param {string} told
   * @param {boolean} undoable
   */
  tell(told, undoable) {
    this.page.say(told);
    const { button } = this;
    button.hidden = !undoable;
    if (undoable) button.focus();
    else this.page.part("standing").focus();
    this.page.draw();
  }
}
