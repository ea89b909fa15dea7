/** Markup that a word processor adds to pasted text: unintended, and often megabytes long. */
const MARKUP = /<(?:html|body|!--|!doctype|o:p|w:|xml|style|meta|span|p|div|font|table)[\s>:/-]/i
const HIDDEN = ['style', 'script', 'xml', 'head', 'title', 'o:officedocumentsettings']
const BREAKS = new Set(['p', '/p', 'br', 'br/', 'div', '/div', 'tr', '/tr', 'li', '/li', 'h1', 'h2', 'h3'])
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  laquo: '«',
  raquo: '»',
  mdash: '—',
  ndash: '–',
  hellip: '…',
}

const decode = (text: string) =>
  text.replace(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? whole
    const point = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return point > 0 && point < 0x110000 ? String.fromCodePoint(point) : ' '
  })

/** The text of markup, in one pass of `indexOf`: linear time for megabytes of input. */
function strip(markup: string): string {
  const lower = markup.toLowerCase()
  const out: string[] = []
  let at = 0
  while (at < markup.length) {
    const open = markup.indexOf('<', at)
    if (open < 0) break
    out.push(decode(markup.slice(at, open).replaceAll(/\s+/g, ' ')))
    const comment = lower.startsWith('<!--', open)
    const end = markup.indexOf(comment ? '-->' : '>', open)
    if (end < 0) return out.join('')
    at = end + (comment ? 3 : 1)
    if (comment) continue
    const name = /^[a-z!?/][a-z0-9:]*\/?/.exec(lower.slice(open + 1, Math.min(end, open + 40)))?.[0] ?? ''
    if (BREAKS.has(name)) out.push('\n')
    else if (name === 'td' || name === 'th') out.push(' ')
    if (!HIDDEN.includes(name)) continue
    const close = lower.indexOf(`</${name}`, at)
    at = close < 0 ? markup.length : close
  }
  out.push(decode(markup.slice(at)))
  return out.join('')
}

/**
 * What a person typed, as text: without markup that was pasted with it, without spaces at the ends of lines and more
 * than one empty line in a row. A text that only mentions «<» or a tag is left as it is.
 */
export function plainText(typed: string): string {
  const text = MARKUP.test(typed) && /<\/|\/>|-->/.test(typed) ? strip(typed) : typed
  return text
    .replaceAll('\r\n', '\n')
    .replaceAll('\u00a0', ' ')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}
