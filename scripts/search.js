/** Searches as readers do: reads an index and queries, prints the results of each query. */

import { Search } from "../overrides/search/engine.js";

const { index, queries } = await new Response(Deno.stdin.readable).json();
const search = new Search(index);
console.log(JSON.stringify(queries.map((/** @type {string} */ query) => search.find(query))));
