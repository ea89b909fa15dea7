// What of CSS changes which words a reader sees and what they mean; everything else of a style sheet is looks.

/** Declarations that were found, undefined where nothing was said. */
export type Css = {
  hidden?: boolean
  struck?: boolean
  bold?: boolean
  level?: 'raised' | 'lowered'
  font?: string
  align?: 'center' | 'right' | 'other'
  /** Left margin in points. */
  indent?: number
  /** Line ends count: `white-space: pre`, `pre-wrap`, `pre-line`. */
  lines?: boolean
  list?: string
}

/** Points in one unit (CSS Values 4, 6.2). */
const UNITS: Readonly<Record<string, number>> = {
  pt: 1,
  px: 0.75,
  in: 72,
  cm: 28.35,
  mm: 2.835,
  pc: 12,
  em: 12,
}

const lengthOf = (value: string): number => {
  const [, number = '0', unit = ''] = /^(-?[\d.]+)(pt|px|in|cm|mm|pc|em)/i.exec(value) ?? []
  return Number(number) * (UNITS[unit.toLowerCase()] ?? 0)
}

/** The left one of `margin: 0 0 0 240pt`. */
const leftOf = (value: string): string => {
  const [top = '', right = top, , left = right] = value.split(/\s+/)
  return left
}

type Taker = (css: Css, value: string) => void
const TAKERS: Readonly<Record<string, Taker>> = {
  display: (css, value) => {
    if (value.startsWith('none')) css.hidden = true
  },
  visibility: (css, value) => {
    if (value.startsWith('hidden') || value.startsWith('collapse')) css.hidden = true
  },
  'mso-hide': (css, value) => {
    if (value.startsWith('all')) css.hidden = true
  },
  'text-decoration': (css, value) => {
    if (value.includes('line-through')) css.struck = true
  },
  'font-weight': (css, value) => {
    css.bold = /^(?:bold|bolder|[6-9]00)/.test(value)
  },
  'vertical-align': (css, value) => {
    if (value.startsWith('super')) css.level = 'raised'
    else if (value.startsWith('sub')) css.level = 'lowered'
  },
  'font-family': (css, value) => {
    css.font = (value.split(',')[0] ?? '').replace(/["']/g, '').trim()
  },
  'text-align': (css, value) => {
    css.align = /^(?:-\w+-)?center/.test(value) ? 'center' : /^(?:right|end)/.test(value) ? 'right' : 'other'
  },
  'margin-left': (css, value) => {
    css.indent = lengthOf(value)
  },
  margin: (css, value) => {
    css.indent = lengthOf(leftOf(value))
  },
  'white-space': (css, value) => {
    if (value.startsWith('pre')) css.lines = true
  },
  'list-style-type': (css, value) => {
    css.list = value.replace('!important', '').trim()
  },
  'list-style': (css, value) => {
    css.list = value
      .split(/\s+/)
      .filter((word) => word !== 'inside' && word !== 'outside' && !word.startsWith('url('))
      .join(' ')
  },
}
const ALIASES: Readonly<Record<string, string>> = {
  'text-decoration-line': 'text-decoration',
  font: 'font-weight',
}

/** The declarations of a `style` attribute or of a rule. */
function readDeclarations(text: string): Css {
  const css: Css = {}
  for (const declaration of text.split(';')) {
    const colon = declaration.indexOf(':')
    if (colon < 0) continue
    const name = declaration.slice(0, colon).trim().toLowerCase()
    TAKERS[ALIASES[name] ?? name]?.(
      css,
      declaration
        .slice(colon + 1)
        .trim()
        .toLowerCase(),
    )
  }
  return css
}

// What one page may bring; a style sheet longer than this was not written for an act.
const SHEET_MAX = 300_000
const SELECTORS_MAX = 5000
const SIMPLE = /^(?:[a-z][a-z0-9]*)?(?:[.#][\w-]+)?$/i

/** A comment that is not closed goes on to the end. */
const withoutComments = (text: string): string =>
  text
    .split('*/')
    .map((piece) => piece.split('/*', 1)[0])
    .join(' ')

/** The rules of `<style>` with one simple selector: `p`, `.note`, `p.note`, `#head`. Combined ones are left out. */
export class StyleSheet {
  private readonly rules = new Map<string, Css>()

  read(source: string): void {
    const text = withoutComments(source.slice(0, SHEET_MAX).replace(/<!--|-->/g, ' '))
    let at = 0
    while (at < text.length && this.rules.size < SELECTORS_MAX) {
      const open = text.indexOf('{', at)
      if (open < 0) return
      const selectors = text.slice(at, open).trim()
      const end = selectors.startsWith('@') ? endOfBlock(text, open) : text.indexOf('}', open)
      if (end < 0) return
      // Rules for paper or a narrow window are not what a reader of the file sees.
      if (!selectors.startsWith('@')) this.add(selectors, readDeclarations(text.slice(open + 1, end)))
      at = end + 1
    }
  }

  private add(selectors: string, css: Css): void {
    if (Object.keys(css).length === 0) return
    for (const selector of selectors.split(',')) {
      const name = selector.trim().toLowerCase()
      if (name !== '' && SIMPLE.test(name)) this.rules.set(name, { ...this.rules.get(name), ...css })
    }
  }

  /** What the rules and its own `style` say of an element. */
  of(tag: string, attributes: ReadonlyMap<string, string>): Css {
    const own = attributes.get('style')
    if (this.rules.size === 0) return own === undefined ? {} : readDeclarations(own)
    const classes = (attributes.get('class') ?? '').toLowerCase().split(/\s+/).slice(0, 20).filter(Boolean)
    const id = attributes.get('id')?.toLowerCase()
    const names = [
      tag,
      ...classes.map((name) => `.${name}`),
      ...classes.map((name) => `${tag}.${name}`),
      ...(id ? [`#${id}`, `${tag}#${id}`] : []),
    ]
    const css: Css = {}
    for (const name of names) Object.assign(css, this.rules.get(name))
    return own === undefined ? css : { ...css, ...readDeclarations(own) }
  }
}

/** The place of the brace that closes a block with rules inside; -1 when none does. */
function endOfBlock(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length; at++) {
    const sign = text.charAt(at)
    if (sign === '{') depth += 1
    else if (sign === '}') {
      depth -= 1
      if (depth === 0) return at
    }
  }
  return -1
}
