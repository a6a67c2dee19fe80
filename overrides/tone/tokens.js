/** A text cut into folded words and ends of sentences; hooks/tone/tokens.py cuts the same. */

/** @typedef {{word: string, start: number, end: number, stop: string}} Token a word, or the end of a sentence: code points from start up to end */
/**
 * @typedef {object} LetterData how words are folded and cut
 * @property {string} from letters, for which stand those of `to`
 * @property {string} to
 * @property {[number, number][]} dropped ranges of signs that are left out
 * @property {boolean} accents whether accents on Latin letters stay
 * @property {boolean} spaced whether blanks stand between words
 * @property {Record<string, string>} splits words that stand for several
 * @property {string[]} prefixes what is glued to the front of words
 * @property {string[]} abbreviations words after which a full stop ends nothing
 * @property {string[]} binding words that bind both halves of a sentence
 */

const OWN_CASE = 0x250; // beyond these Latin letters, versions of Unicode do not agree on small letters and accents
const APOSTROPHES = "'\u2019\u02bc\u2018`\u00b4";
/** @type {Record<string, string>} */
const MARKS = { ".": ".", "…": "…", "?": "?", "؟": "?", "!": "!", "。": "。", "｡": "。" };
const IN_NUMBERS = ".,:/-";
const GOES_ON = ",;،؛";
const SIGNS =
  /^[\u00ab\u00bb\u00bf\u00d7\u00f7\u060c\u060d\u061b-\u061f\u066a-\u066d\u06d4\u2000-\u206f\u20a0-\u20cf\u2190-\u2bff\u3000-\u3020\u3030-\u303f\ufe00-\ufe6f\uff5f-\uff65\ufff0-\uffff\u{1f000}-\u{1faff}]/u;

/** @param {string} letter */
const isDigit = (letter) => letter >= "0" && letter <= "9" && letter.length === 1;
/**
 * Whether it is a sign that counts as a word.
 * @param {string} letter
 */
export function isHan(letter) {
  const code = letter ? Number(letter.codePointAt(0)) : 0;
  return (code >= 0x3400 && code <= 0x9fff) || (code >= 0x20000 && code <= 0x3ffff);
}
/**
 * Whether it is a letter or a digit, once folded; Han signs are none.
 * @param {string} letter
 */
function isLetter(letter) {
  if (!letter) return false;
  const code = Number(letter.codePointAt(0));
  if (code < 0x80) return (code > 96 && code < 123) || (code > 47 && code < 58) || (code > 64 && code < 91);
  return code >= 0xaa && !SIGNS.test(letter) && !isHan(letter);
}
/** @param {string} letter */
function isSmall(letter) {
  return !!letter && letter < "\u0250" && letter.toLowerCase() === letter && letter.toUpperCase() !== letter;
}

export class Letters {
  /** @param {LetterData} data */
  constructor(data) {
    this.data = data;
    const to = [...data.to];
    this.table = new Map([...data.from].map((letter, place) => [letter, to[place]]));
    this.splits = new Map(Object.entries(data.splits));
    this.abbreviations = new Set(data.abbreviations);
    this.short = data.spaced ? 45 : 20;
    /** @type {Map<string, string>} */
    this.known = new Map();
    /** @type {Map<string, number>} what a folded letter is: 0 nothing, 1 a letter, 2 a Han sign, 3 a mark, 4 a line's end */
    this.kinds = new Map();
  }

  /**
   * The letter that stands for this one; empty for a sign that is left out.
   * @param {string} letter
   */
  fold(letter) {
    let known = this.known.get(letter);
    if (known === undefined) this.known.set(letter, (known = this.folded(letter)));
    return known;
  }

  /** @param {string} letter */
  folded(letter) {
    const code = Number(letter.codePointAt(0));
    if (code < 0x80) return letter.toLowerCase();
    if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0).toLowerCase();
    if (code < OWN_CASE) {
      const [small] = letter.toLowerCase();
      const own = this.table.get(small) || small;
      return this.data.accents ? own : own.normalize("NFD")[0];
    }
    if (this.data.dropped.some(([first, last]) => code >= first && code <= last)) return "";
    return this.table.get(letter) || letter;
  }

  /** @param {string} letter one that is folded */
  kind(letter) {
    let known = this.kinds.get(letter);
    if (known === undefined) {
      known = letter === "\n" ? 4 : letter in MARKS ? 3 : isHan(letter) ? 2 : isLetter(letter) ? 1 : 0;
      this.kinds.set(letter, known);
    }
    return known;
  }

  /**
   * The words that a written one stands for, without apostrophes; what is glued to a number is one of its own.
   * @param {string} word
   */
  split(word) {
    const plain = word.replaceAll("'", "");
    const glued = this.data.prefixes.find((prefix) => plain.startsWith(prefix) && isDigit(plain[prefix.length] || ""));
    if (glued) return [glued, plain.slice(glued.length)];
    return (this.splits.get(word) || this.splits.get(plain) || plain).split(" ");
  }
}

/**
 * The words of a text and the ends of its sentences, in their order; an end of a sentence is always last.
 * @param {string} text
 * @param {Letters} letters
 */
export function cut(text, letters) {
  const written = [...text];
  const folded = written.map((letter) => letters.fold(letter));
  const size = written.length;
  /** @type {Token[]} */
  const tokens = [];
  let line = 0;
  /** @param {number} place */
  const digit = (place) => place < size && isDigit(folded[place]);
  /** @param {number} place */
  const letter = (place) => place < size && letters.kind(folded[place]) === 1;
  /**
   * @param {string} kind
   * @param {number} start
   * @param {number} end
   */
  const stop = (kind, start, end) => {
    if (tokens.length && !tokens[tokens.length - 1].stop) tokens.push({ word: "", start, end, stop: kind });
  };

  /** @param {number} start */
  function word(start) {
    let end = start;
    let found = "";
    const number = digit(start);
    for (; end < size; end++) {
      const own = folded[end];
      if (letters.kind(own) === 1) found += own;
      else if (own && APOSTROPHES.includes(own) && letter(end + 1)) found += "'";
      else if (own && !(number && IN_NUMBERS.includes(own) && digit(end + 1) && digit(end - 1))) break;
    }
    for (const part of letters.split(found)) tokens.push({ word: part, start, end, stop: "" });
    return end;
  }

  /**
   * @param {string[]} row
   * @param {number} end
   */
  function ends(row, end) {
    if (letter(end)) return false;
    let after = end;
    while (after < size && " \u00a0\n".includes(written[after])) after++;
    const following = after < size ? written[after] : "";
    if (following && GOES_ON.includes(following)) return false; // as after `30.9., `
    if (row.length > 1 || row.includes("…")) return !isSmall(following);
    const before = tokens[tokens.length - 1];
    if (!before || before.stop) return false;
    if (isDigit(before.word[0])) return !(isSmall(following) || digit(after));
    if (before.word.length === 1 && before.word < "\u0080") return false;
    const counted = isDigit(tokens[tokens.length - 2]?.word[0] || ""); // as in `15 Oct`
    return !letters.abbreviations.has(before.word) || (counted && !!following && !isSmall(following) && !digit(after));
  }

  /** @param {number} start */
  function marks(start) {
    let end = start;
    while (end < size && letters.kind(folded[end]) === 3) end++;
    const row = folded.slice(start, end).map((mark) => MARKS[mark]);
    if (row.includes("?")) stop("?", start, end);
    else if (row.includes("!")) stop(row.filter((mark) => mark === "!").length > 1 ? "!!" : "!", start, end);
    else if (row.includes("。") || ends(row, end)) stop(".", start, end);
    return end;
  }

  /** @param {number} place */
  function newline(place) {
    let after = place + 1;
    while (after < size && " \t\r".includes(written[after])) after++;
    if ((after < size && written[after] === "\n") || place - line < letters.short) stop(".", place, place + 1);
    line = place + 1;
    return line;
  }

  for (let place = 0; place < size; ) {
    const kind = letters.kind(folded[place]);
    if (kind === 1) place = word(place);
    else if (kind === 3) place = marks(place);
    else if (kind === 4) place = newline(place);
    else {
      if (kind === 2) tokens.push({ word: folded[place], start: place, end: place + 1, stop: "" });
      place++;
    }
  }
  stop(".", size, size);
  return tokens;
}
