/** How many decimals a currency has; every one has room for two. @param {string} currency */
export function decimalsOf(currency) {
  if (!/^[a-z]{3}$/i.test(currency)) return 2;
  return Math.max(2, new Intl.NumberFormat(undefined, { style: "currency", currency }).resolvedOptions().maximumFractionDigits || 0);
}
