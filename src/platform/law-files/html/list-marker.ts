const LATIN = 'abcdefghijklmnopqrstuvwxyz'
const ROMAN = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'] as const

/** What a browser shows before an item of `<ol type>`: 1, a, A, i, I. */
export function listMarker(value: number, type: string): string {
  const small =
    type.toLowerCase() === 'a' && value >= 1 && value <= LATIN.length
      ? LATIN.charAt(value - 1)
      : type.toLowerCase() === 'i' && value >= 1 && value <= 39
        ? 'x'.repeat(Math.floor(value / 10)) + (ROMAN[value % 10] ?? '')
        : String(value)
  return `${type === 'A' || type === 'I' ? small.toUpperCase() : small}.`
}
