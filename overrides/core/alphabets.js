/**
 * What signs of writing are, as ranges for regular expressions with the flag `u`.
 * Made from `hooks/letters.py` by `./scripts/letters`; do not edit.
 */

export const RTL = "\u0590-\u065f\u066a-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}";
export const LETTERS = "A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ee\u0300-\u037d\u037f-\u0588\u0900-\u167f\u1681-\u180d\u180f-\u1fff\u2c00-\u2dff\u3005-\u3007\u3021-\u3029\u3031-\u31ff\u3400-\ud7fb\uf900-\ufaff\ufb00-\ufb17\uff21-\uff3a\uff41-\uff5a\uff66-\uffdc\u{10000}-\u{107ff}\u{11000}-\u{1d7cb}\u{20000}-\u{3ffff}";
