/** Which language a text is written in, by its letters and by the short words that most texts have. */

/** @typedef {Record<string, {script: string, dir: string, usual: string[]}>} Known */

const ENOUGH = 2000; // letters that are looked at

/**
 * The code of the language; empty where the text has no letters. Where two are as likely, it is that of the page.
 * @param {string} text
 * @param {Known} known
 * @param {string} [own]
 */
export function detect(text, known, own) {
  const begin = text.slice(0, ENOUGH).toLowerCase();
  const words = begin.split(/[^\p{L}\p{M}'’]+/u);
  let best = "";
  let most = 0;
  for (const [code, { script, usual }] of Object.entries(known)) {
    const letters = begin.match(new RegExp(`\\p{Script=${script}}`, "gu"))?.length || 0;
    const usually = words.filter((word) => usual.includes(word)).length;
    const points = letters * (script === "Han" ? 3 : 1) + usually * 4; // a Han sign is a word
    if (points > most || (points && points === most && code === own)) [best, most] = [code, points];
  }
  return best;
}
