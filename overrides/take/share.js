/** The share sheet of a phone, where there is one. */

/** @typedef {import("./ways.js").Ways} Ways */

/** @type {Record<string, string>} */
const TYPES = { docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", txt: "text/plain" };

/**
 * Whether this browser shares texts, or files of a format.
 * @param {string} [format]
 */
export function canShare(format) {
  if (!("share" in navigator)) return false;
  const file = format && new File([""], `a.${format}`, { type: TYPES[format] });
  return !file || ("canShare" in navigator && navigator.canShare({ files: [file] }));
}

/**
 * @param {Ways} ways
 * @param {ShareData} data
 */
async function share({ take, words }, data) {
  try {
    await navigator.share(data);
    take.taken(words.shared);
  } catch (error) {
    const { name } = /** @type {Error} */ (error);
    if (name === "AbortError") return take.say(); // the reader thought better of it
    take.say(name === "NotAllowedError" ? words.share_again : words.share_failed);
  }
}

/**
 * @param {Ways} ways
 * @param {string} title
 * @param {string} text
 */
export function shareText(ways, title, text) {
  return share(ways, { title, text });
}

/**
 * @param {Ways} ways
 * @param {string} name
 * @param {Blob} file
 */
export function shareFile(ways, name, file) {
  return share(ways, { files: [new File([file], name, { type: file.type })] });
}
