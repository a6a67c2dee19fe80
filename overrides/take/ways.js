/** The ways to take a text away that wait for the reader: mail, draft, share sheet, formatted copy, paper, files, calendar. */

import { all, need } from "../core/need.js";
import { saveFile } from "../core/save.js";
import { within } from "../core/within.js";
import { savesHere } from "./browsers.js";
import { fileStem, isolated, localDay } from "./names.js";
import { sheetPart } from "./pieces.js";
import { richText } from "./rich.js";
import { canShare, shareFile, shareText } from "./share.js";

const LONGEST = 20000; // milliseconds for a file on a slow network
const SOON = 500; // milliseconds after which waiting wants a word
const FIRST = "docx"; // the file that most people can go on with

export class Ways {
  /** @param {import("../builder/take.js").Take} take */
  constructor(take) {
    this.take = take;
    this.root = take.root;
    const panel = need(this.root, "[data-ways]", "builder");
    this.panel = panel;
    /** @type {Record<string, string>} */
    this.words = JSON.parse(panel.dataset.words);
    /** @type {Record<string, string>} */
    this.titles = JSON.parse(panel.dataset.titles);
    /** @type {Record<string, string>} */
    this.files = JSON.parse(this.root.dataset.files);
    /** @type {Set<string>} */
    this.busy = new Set();
    /** @type {import("./dates.js").Dates | undefined} */
    this.dates = undefined;
    this.savesFiles = savesHere();
    this.offerWhatWorks();
    this.listDates();
  }

  /** Only what this browser can do is offered; where it saves no files, it says so. */
  offerWhatWorks() {
    /** @type {(selector: string, works: boolean) => void} */
    const show = (selector, works) => {
      for (const part of all(this.panel, selector)) part.hidden = !works;
    };
    show("[data-action=share]", canShare());
    show("[data-action=share-file]", canShare("txt"));
    show("[data-action=rich]", "ClipboardItem" in globalThis);
    show("[data-action=print]", "print" in globalThis);
    show("[data-files]", this.savesFiles);
    show("[data-no-files]", !this.savesFiles);
  }

  async listDates() {
    if (!this.savesFiles) return;
    try {
      const { Dates } = await import("./dates.js");
      this.dates = new Dates(this);
      this.dates.list();
    } catch (error) {
      console.warn(error); // without them, everything else works
    }
  }

  /**
   * @param {string} action
   * @param {string} [text]
   * @returns {Promise<unknown> | void}
   */
  run(action, text = "") {
    const [name, date] = action.split(":");
    switch (name) {
      case "offer": return this.offer(text);
      case "subject": return this.take.put(this.subject());
      case "rich": return this.copyRich();
      case "mail": return this.mail();
      case "share": return shareText(this, this.subject() || this.title(), this.take.body());
      case "share-file": return this.share();
      case "print": return this.print();
      case "link": return this.link();
      default: return this.download(name, date);
    }
  }

  /** The first sheet, whose language is that of the whole. */
  get sheet() {
    return this.take.builder.paper.sheets[0];
  }

  title() {
    return this.titles[this.sheet.element.lang];
  }

  /** The subjects of a message that has one, without the word before them. */
  subject() {
    const subjects = this.take.builder.paper.sheets.map((sheet) => {
      const { lines } = sheetPart(sheet);
      const line = lines.find(({ kind }) => kind === this.take.apart);
      const text = line ? line.cells.flat().map((piece) => piece.text).join("") : "";
      const [before, after] = (this.take.subjects[sheet.element.lang] || "{text}").split("{text}");
      return text.slice(text.startsWith(before) ? before.length : 0, text.length - (text.endsWith(after) ? after.length : 0)).trim();
    });
    return subjects.filter(Boolean).join(" / ");
  }

  /** The text in HTML, without a subject that is sent apart. */
  html() {
    return richText(this.take.builder.paper.sheets.map((sheet) => sheetPart(sheet, this.take.apart)));
  }

  /**
   * What a file of the text is called; `first` is what of it is in the file, where that is not all.
   * @param {string} [first]
   */
  stem(first = "") {
    const { fields, paper } = this.take.builder;
    const languages = paper.sheets.map(({ element }) => element.lang).join("+");
    return fileStem([first, this.title(), fields.read().client_name || "", localDay(new Date()), languages]);
  }

  /**
   * The text that could not be copied, selected in a field of its own.
   * @param {string} text
   */
  offer(text) {
    const { take } = this;
    const area = take.offered() || document.createElement("textarea");
    if (!area.isConnected) {
      area.readOnly = true;
      area.rows = 8;
      area.addEventListener("focus", () => area.select());
      area.dataset.offer = "";
      area.setAttribute("aria-label", need(this.root, "[data-action=copy]", "builder").textContent);
      take.status.after(area);
    }
    const { element } = this.sheet;
    area.dir = element.dir;
    area.lang = element.lang;
    area.translate = false;
    area.value = text;
    if (!take.builder.form.contains(document.activeElement)) area.focus(); // who goes on typing is not interrupted
    take.taken(take.words.copy_failed);
  }

  async copyRich() {
    const { take } = this;
    try {
      const item = new ClipboardItem({
        "text/html": new Blob([this.html()], { type: "text/html" }),
        "text/plain": new Blob([take.body()], { type: "text/plain" }),
      });
      await within(navigator.clipboard.write([item]), SOON * 6);
      take.taken(this.words.copied_rich);
    } catch {
      this.offer(take.body());
    }
  }

  /** Open the reader's mail program; a text too long for that is a draft to save, or to copy where no file can be. */
  async mail() {
    const { mailLink } = await import("./mail.js");
    const link = document.createElement("a");
    const address = mailLink(this.subject() || this.title(), this.take.body());
    if (address) {
      link.href = address;
      link.click();
      return this.take.taken(this.words.mail_open);
    }
    this.take.say(this.savesFiles ? this.words.mail_long : this.words.mail_copy);
    need(this.root, this.savesFiles ? "[data-action=eml]" : "[data-action=copy]", "builder").focus();
  }

  async share() {
    const format = canShare(FIRST) ? FIRST : "txt";
    await this.working("share", async () => shareFile(this, `${this.stem()}.${format}`, await this.file(format)));
  }

  /** The sheet alone, as the style sheet for print has it; browsers name a PDF after the page. */
  print() {
    const { title } = document;
    addEventListener("afterprint", () => { document.title = title; }, { once: true });
    document.title = this.stem();
    print();
    this.take.taken(this.words.printed);
  }

  /**
   * @param {string} format
   * @param {string} [date] the one that goes into a calendar, where it is not all
   */
  download(format, date) {
    return this.working(format, async () => {
      const name = `${this.stem(date && this.dates?.name(date))}.${format}`;
      saveFile(await this.file(format, date), name);
      this.take.taken(this.take.words.saved.replace("{file}", () => isolated(name)));
    });
  }

  /**
   * One file of a format at a time; a slow network does not make three of them.
   * @param {string} format
   * @param {() => Promise<void>} work
   */
  async working(format, work) {
    if (this.busy.has(format)) return;
    this.busy.add(format);
    const soon = setTimeout(() => this.take.say(this.take.words.making), SOON);
    try {
      await within(work(), LONGEST);
    } catch (error) {
      console.warn(error);
      this.take.say(this.take.words.download_failed);
    } finally {
      clearTimeout(soon);
      this.busy.delete(format);
    }
  }

  /**
   * @param {string} format
   * @param {string} [date]
   * @returns {Promise<Blob>}
   */
  async file(format, date) {
    const { make } = await import("./files.js");
    return make(this, format, date);
  }

  async link() {
    const { offerLink } = await import("../case/share.js");
    return offerLink(this.take.builder);
  }

  /**
   * The text was taken: what is open in it, and what may come next.
   * @param {string} sentence
   */
  async taken(sentence) {
    const { openIn, showNext } = await import("./after.js");
    this.take.say(sentence, ...openIn(this.take));
    this.take.builder.memory.keep(); // what was typed last counts too
    showNext(this.root);
  }
}
