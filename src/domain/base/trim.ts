/**
 * Removes characters that `sign` matches from the end of a text, one at a time. A pattern such as `/0+$/` would be
 * tried at every zero of a text that does not end with one, which takes time quadratic in its length.
 */
export function trimEnd(text: string, sign: RegExp): string {
  let end = text.length
  while (end > 0 && sign.test(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}
