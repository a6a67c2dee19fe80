/** Runs the tone check over messages: reads its rules and the messages from standard input, and prints what it finds. */

import { find, Rules } from "../../overrides/tone/engine.js";

/** @type {{structure: import("../../overrides/tone/engine.js").Structure, rules: Record<string, import("../../overrides/tone/rules.js").Compiled>, messages: {lang: string, text: string, channel: string}[]}} */
const given = JSON.parse(await new Response(Deno.stdin.readable).text());
const rules = Object.fromEntries(Object.entries(given.rules).map(([lang, data]) => [lang, new Rules(data)]));
console.log(JSON.stringify(given.messages.map(({ lang, text, channel }) => find(text, rules[lang], given.structure, channel))));
