import { trimEnd } from '#domain/base/trim.ts'
import { toSubscript, toSuperscript } from './signs.ts'
import type { XmlTag } from './xml.ts'

/** An element of a formula with what stands in it. */
export type FormulaNode = XmlTag & { readonly children: FormulaNode[]; text: string }

/**
 * Gathers a formula's elements until its root closes. `skipped` names elements whose content is no part of it: deleted
 * words, properties, annotations.
 */
export class FormulaReader {
  readonly root: FormulaNode
  private readonly open_: FormulaNode[]
  private readonly skipped: ReadonlySet<string>
  private skipping = 0

  constructor(tag: XmlTag, skipped: readonly string[]) {
    this.root = nodeOf(tag)
    this.open_ = [this.root]
    this.skipped = new Set(skipped)
  }

  open(tag: XmlTag): void {
    if (this.skipping > 0 || this.skipped.has(tag.name)) {
      this.skipping += 1
      return
    }
    const node = nodeOf(tag)
    this.open_.at(-1)?.children.push(node)
    this.open_.push(node)
  }

  text(text: string): void {
    const node = this.open_.at(-1)
    if (node && this.skipping === 0) node.text += text
  }

  /** Returns whether the formula's own element has closed. */
  close(): boolean {
    if (this.skipping > 0) this.skipping -= 1
    else this.open_.pop()
    return this.open_.length === 0
  }
}

const nodeOf = ({ name, attributes }: XmlTag): FormulaNode => ({ name, attributes, children: [], text: '' })

/** One number, one name, or something in brackets: it needs none when it is put beside a fraction's line. */
const isSimple = (text: string): boolean =>
  /^(?:[\p{L}\p{M}]*|[\d.,]*)$/u.test(trimEnd(text, /[\p{No}⁺⁻₊₋ⁿ]/u)) || /^\([^()]*\)$/.test(text)
const grouped = (text: string): string => (isSimple(text) ? text : `(${text})`)

const fraction = (above: string, below: string): string => `${grouped(above)}/${grouped(below)}`
const power = (base: string, exponent: string): string =>
  exponent === '' ? base : `${grouped(base)}${toSuperscript(exponent) ?? `^${grouped(exponent)}`}`
const index = (base: string, below: string): string =>
  below === '' ? base : `${grouped(base)}${toSubscript(below) ?? `_${grouped(below)}`}`
const root = (radicand: string, degree: string): string =>
  `${degree === '' || degree === '2' ? '' : (toSuperscript(degree) ?? degree)}√${grouped(radicand)}`
/** Limits of sums and integrals: «∑_(i=1)^n». */
const limits = (sign: string, below: string, above: string): string =>
  sign + (below ? `_${grouped(below)}` : '') + (above ? `^${grouped(above)}` : '')

const child = (node: FormulaNode, name: string): FormulaNode | undefined =>
  node.children.find((item) => item.name === name)

/** The value of a property: `<m:naryPr><m:chr m:val="∑"/>`. */
function property(node: FormulaNode, name: string): string | undefined {
  const properties = node.children.find((item) => item.name === `${node.name}Pr`)
  return properties && child(properties, name)?.attributes.val
}

const inside = (node: FormulaNode): string => node.children.map(mathText).join('')
const part = (node: FormulaNode, name: string): string => {
  const found = child(node, name)
  return found ? inside(found) : ''
}

/**
 * A formula of Word (Office Math, ECMA-376 Part 1, 22.1) on one line, as Unicode Technical Note 28 writes it: fractions
 * with a stroke, powers and indices in raised and lowered signs where there are such.
 */
export function mathText(node: FormulaNode): string {
  switch (node.name) {
    case 't':
      return node.text
    case 'f':
      return property(node, 'type') === 'noBar'
        ? `(${part(node, 'num')} ${part(node, 'den')})`
        : fraction(part(node, 'num'), part(node, 'den'))
    case 'sSup':
      return power(part(node, 'e'), part(node, 'sup'))
    case 'sSub':
      return index(part(node, 'e'), part(node, 'sub'))
    case 'sSubSup':
      return power(index(part(node, 'e'), part(node, 'sub')), part(node, 'sup'))
    case 'sPre':
      return `${index('', part(node, 'sub'))}${power('', part(node, 'sup'))}${part(node, 'e')}`
    case 'rad':
      return root(part(node, 'e'), part(node, 'deg'))
    case 'nary':
      return `${limits(property(node, 'chr') ?? '∫', part(node, 'sub'), part(node, 'sup'))} ${part(node, 'e')}`
    case 'd': {
      const between = property(node, 'sepChr') ?? '|'
      const all = node.children.filter(({ name }) => name === 'e').map(inside)
      return `${property(node, 'begChr') ?? '('}${all.join(between)}${property(node, 'endChr') ?? ')'}`
    }
    case 'func':
      return `${part(node, 'fName')} ${grouped(part(node, 'e'))}`
    case 'limLow':
      return limits(part(node, 'e'), part(node, 'lim'), '')
    case 'limUpp':
      return limits(part(node, 'e'), '', part(node, 'lim'))
    case 'm':
      return `[${rowsOf(node, 'mr')}]`
    case 'eqArr':
      return node.children
        .filter(({ name }) => name === 'e')
        .map(inside)
        .join('; ')
    default:
      return /Pr$/.test(node.name) ? '' : inside(node)
  }
}

const rowsOf = (node: FormulaNode, row: string): string =>
  node.children
    .filter(({ name }) => name === row)
    .map((item) => item.children.map(inside).join(', '))
    .join('; ')

/** A formula of a page or of an OpenDocument file (MathML 3, chapter 3) on one line. */
export function mathMlText(node: FormulaNode): string {
  const all = node.children.map(mathMlText)
  const [first = '', second = '', third = ''] = all
  switch (node.name) {
    case 'mi':
    case 'mn':
    case 'mo':
    case 'mtext':
    case 'ms':
      return node.text.trim()
    case 'mfrac':
      return fraction(first, second)
    case 'msup':
      return power(first, second)
    case 'msub':
      return index(first, second)
    case 'msubsup':
      return power(index(first, second), third)
    case 'munder':
      return limits(first, second, '')
    case 'mover':
      return limits(first, '', second)
    case 'munderover':
      return limits(first, second, third)
    case 'msqrt':
      return root(all.join(''), '')
    case 'mroot':
      return root(first, second)
    case 'mfenced':
      return `${node.attributes.open ?? '('}${all.join(node.attributes.separators ?? ', ')}${node.attributes.close ?? ')'}`
    case 'mtable':
      return `[${node.children.map((row) => row.children.map(mathMlText).join(', ')).join('; ')}]`
    case 'semantics':
      return first
    default:
      return all.join('') || node.text.trim()
  }
}
