// Nobody writes so many attributes; parse5 compares every new one with all before it.
const ATTRIBUTES_MAX = 500

const isSpace = (sign: string) =>
  sign === ' ' || sign === '\n' || sign === '\t' || sign === '\r' || sign === '\f'

/** Whether a tag has more attributes than any real one. One pass over the text. */
export function hasHugeTag(source: string): boolean {
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at)) {
    at += 1
    if (!/[a-z/]/i.test(source.charAt(at))) continue
    const end = endOfTag(source, at)
    if (end < 0) return true
    at = end
  }
  return false
}

type State = 'name' | 'before-value' | 'quoted' | 'unquoted' | 'between'

/** The place after a tag, by the states of the HTML standard (13.2.5.32–39); -1 when it has too many attributes. */
function endOfTag(source: string, start: number): number {
  let state: State = 'unquoted'
  let quote = ''
  let count = 0
  for (let at = start; at < source.length; at++) {
    const sign = source.charAt(at)
    if (state === 'quoted') {
      if (sign === quote) state = 'between'
    } else if (sign === '>') return at + 1
    else if (state === 'before-value') {
      if (isSpace(sign)) continue
      quote = sign
      state = sign === '"' || sign === "'" ? 'quoted' : 'unquoted'
    } else if (state === 'unquoted') {
      if (isSpace(sign) || (sign === '/' && count === 0)) state = 'between'
    } else if (state === 'name') {
      if (sign === '=') state = 'before-value'
      else if (isSpace(sign)) state = 'between'
    } else if (sign === '=' && count > 0) state = 'before-value'
    else if (!isSpace(sign) && sign !== '/') {
      state = 'name'
      count += 1
      if (count > ATTRIBUTES_MAX) return -1
    }
  }
  return source.length
}
