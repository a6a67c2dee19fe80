/** The ways to take the text away: copy it, or save it as a file. */

import { sheetText } from "./lines.js";

const PATIENCE = 3000; // milliseconds: some browsers neither copy nor refuse
const LONGEST = 20000; // milliseconds for a file on a slow network
const SOON = 500; // milliseconds after which waiting wants a word

/** What `promise` brings, or an error where it brings nothing in time. */
function within(promise, milliseconds) {
  const late = new Promise((_, fail) => setTimeout(fail, milliseconds, new Error("This took too long.")));
  return Promise.race([promise, late]);
}

export class Take {
  constructor(builder) {
    const { root } = builder;
    this.builder = builder;
    this.root = root;
    this.template = builder.template;
    this.words = builder.words;
    this.files = JSON.parse(root.dataset.files);
    this.styles = JSON.parse(root.dataset.lines);
    this.prevails = JSON.parse(root.dataset.prevails);
    this.status = root.querySelector("[data-status]");
    this.busy = new Set();
    this.counter = root.querySelector("[data-count]");
  }

  /** All sheets as one text. */
  text(markdown) {
    return this.builder.sheets.map((sheet) => sheetText(sheet, this.styles, markdown)).join("\n\n");
  }

  /** Where there are two languages, each text ends by saying which of them prevails. */
  nameFirst(languages) {
    for (const { element } of this.builder.sheets) {
      element.querySelector("[data-prevails]")?.remove();
      if (languages.length < 2) continue;
      const line = document.createElement("p");
      line.dataset.prevails = "";
      line.dataset.line = "paragraph";
      line.textContent = this.prevails[element.dataset.sheet][languages[0]];
      element.append(line);
    }
  }

  /** The text is another one: its length is counted when the browser has time, and what was offered is out of date. */
  textChanged() {
    const offer = this.root.querySelector("[data-offer]");
    if (offer && offer.value !== this.text(false)) offer.remove();
    if (!offer?.isConnected) this.say(); // what was said was said of the text before
    if (!this.counter) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const length = Array.from(this.text(false).trim()).length;
      const number = new Intl.NumberFormat(document.documentElement.lang, { numberingSystem: "latn" }).format(length);
      this.counter.textContent = this.words.count.replace("{count}", number);
    }, 300);
  }

  say(...sentences) {
    this.status.textContent = sentences.filter(Boolean).join(" ");
  }

  /** What is still open, as sentences; none when nothing is. */
  stillOpen() {
    const { missing, unread } = this.builder.open();
    const pair = (first, second) => this.words.pair.replace("{first}", () => first).replace("{second}", () => second);
    const sentence = (words, names) => (names.length ? words.replace("{names}", () => names.reduce(pair)) : "");
    return [sentence(this.words.missing, missing), sentence(this.words.unread, unread)];
  }

  async copy() {
    try {
      await within(navigator.clipboard.writeText(this.text(false)), PATIENCE);
      this.root.querySelector("[data-offer]")?.remove();
      this.say(this.words.copied, ...this.stillOpen());
    } catch {
      this.offer(this.text(false));
      this.say(this.words.copy_failed, ...this.stillOpen());
    }
  }

  /** Where the browser forbids copying, the text stands selected in a field of its own. */
  offer(text) {
    let area = this.root.querySelector("[data-offer]");
    if (!area) {
      area = document.createElement("textarea");
      area.readOnly = true;
      area.rows = 8;
      area.addEventListener("focus", () => area.select());
      area.dataset.offer = "";
      area.setAttribute("aria-label", this.root.querySelector("[data-action=copy]").textContent);
      this.status.after(area);
    }
    const [{ element }] = this.builder.sheets;
    area.dir = element.dir;
    area.lang = element.lang;
    area.translate = false;
    area.value = text;
    if (!this.builder.form.contains(document.activeElement)) area.focus(); // who goes on typing is not interrupted
  }

  /** One file of a format at a time; a slow network does not make three of them. */
  async download(format) {
    if (this.busy.has(format)) return;
    this.busy.add(format);
    const name = `${this.template}.${format}`;
    const soon = setTimeout(() => this.say(this.words.making), SOON);
    try {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(await within(this.file(format), LONGEST));
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60000);
      this.say(this.words.saved.replace("{file}", name), ...this.stillOpen());
    } catch (error) {
      console.warn(error);
      this.say(this.words.download_failed);
    } finally {
      clearTimeout(soon);
      this.busy.delete(format);
    }
  }

  async file(format) {
    if (format === "docx") {
      const { fillDocx } = await import("./docx.js");
      const { sheets } = this.builder;
      return fillDocx(await Promise.all(sheets.map(({ element }) => this.blank(element.dataset.sheet))), sheets);
    }
    const text = this.text(format === "md");
    if (format === "md") return new Blob([text], { type: "text/markdown" });
    return new Blob(["\ufeff", text.replace(/\n/g, "\r\n")], { type: "text/plain" });
  }

  async blank(language) {
    const response = await fetch(this.files[language]);
    if (!response.ok) throw new Error(response.url);
    return response.arrayBuffer();
  }
}
