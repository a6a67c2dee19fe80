/** The ways to take the text away: copy it, or save it as a file. */

import { sheetText } from "./lines.js";

const PATIENCE = 3000; // milliseconds: some browsers neither copy nor refuse

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
    this.root.querySelector("[data-offer]")?.remove();
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
    const text = this.text(false);
    try {
      const copied = navigator.clipboard.writeText(text).then(() => true);
      const patience = new Promise((done) => setTimeout(done, PATIENCE, false));
      if (!(await Promise.race([copied, patience]))) throw new Error("The clipboard did not answer.");
      this.root.querySelector("[data-offer]")?.remove();
      this.say(this.words.copied, ...this.stillOpen());
    } catch {
      this.offer(text);
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
      area.dataset.offer = "";
      area.setAttribute("aria-label", this.root.querySelector("[data-action=copy]").textContent);
      this.status.after(area);
    }
    const [{ element }] = this.builder.sheets;
    area.dir = element.dir;
    area.lang = element.lang;
    area.translate = false;
    area.value = text;
    area.focus();
    area.select();
  }

  /** One file at a time; a slow network does not make three of them. */
  async download(format) {
    if (this.busy) return;
    this.busy = true;
    const name = `${this.template}.${format}`;
    try {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(await this.file(format));
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60000);
      this.say(this.words.saved.replace("{file}", name), ...this.stillOpen());
    } catch (error) {
      console.warn(error);
      this.say(this.words.download_failed);
    } finally {
      this.busy = false;
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
