/**
 * What signs of writing are, as ranges for regular expressions with the flag `u`.
 * Made from `hooks/letters.py` by `./scripts/letters`; do not edit.
 */

export const DIGITS = "0-9\u06f0-\u06f9\uff10-\uff19";
export const ARABIC_DIGITS = "\u0660-\u0669";
export const BLANK = "\\t-\\r\u001c- \u0085\u00a0\u1680\u180e\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff";
