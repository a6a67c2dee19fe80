/** Runs the words of the search: reads `[table, ignored, families, texts]` and which words pages have, prints for each text its folding and its words. */

import { nearWords } from "../../overrides/search/near.js";
import { Words } from "../../overrides/search/words.js";

const { near, languages } = await new Response(Deno.stdin.readable).json();
const folded = languages.map((/** @type {any} */ { table, ignored, families, texts, terms = [] }) => {
  const words = new Words(table, ignored, families, terms);
  const { folding } = words;
  return texts.map((/** @type {string} */ text) => ({
    folded: folding.fold(text),
    stems: folding.words(folding.fold(text)).map((word) => folding.stem(word)),
    tokens: words.tokens(text).map(({ term }) => term),
  }));
});
console.log(JSON.stringify({ folded, near: near.map((/** @type {[string, string[], number]} */ given) => nearWords(...given)) }));
