/** A text with its findings marked: underlined by how grave they are, with the number of each where it begins. */

/** @typedef {import("./engine.js").Finding} Finding */
/** @typedef {Finding & {severity: string}} Marked */
/** @typedef {{text: string, covers: number[], begins: number[]}} Piece a piece of the text: the findings that cover it, and those that begin before it */

/**
 * The text in pieces, each covered by the same findings all along.
 * @param {string} text
 * @param {Finding[]} findings
 * @returns {Piece[]}
 */
export function cutAtFindings(text, findings) {
  const letters = Array.from(text);
  const edges = new Set([0, letters.length, ...findings.flatMap(({ start, end }) => [start, end])]);
  const places = [...edges].sort((one, other) => one - other);
  const numbers = findings.map((_, number) => number);
  return places.map((place, turn) => ({
    text: letters.slice(place, places[turn + 1] ?? place).join(""),
    covers: numbers.filter((number) => findings[number].start <= place && place < findings[number].end),
    begins: numbers.filter((number) => findings[number].start === place),
  }));
}

/**
 * The text as nodes, its findings marked. `address` leads from a mark to its finding.
 * @param {string} text
 * @param {Marked[]} findings
 * @param {(number: number) => string} address
 */
export function markText(text, findings, address) {
  const whole = document.createDocumentFragment();
  for (const piece of cutAtFindings(text, findings)) {
    for (const number of piece.begins) {
      const link = document.createElement("a");
      link.className = "mark__number";
      link.href = address(number);
      link.textContent = String(number + 1);
      whole.append(link);
    }
    if (!piece.covers.length) whole.append(piece.text);
    else {
      const mark = document.createElement("mark");
      const grave = piece.covers.some((number) => findings[number].severity === "stop");
      mark.className = grave ? "mark mark--stop" : "mark";
      mark.textContent = piece.text;
      whole.append(mark);
    }
  }
  return whole;
}
