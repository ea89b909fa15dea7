import { bulletOf, formatListNumber } from '#platform/law-files/list-numbers.ts'
import type { XmlTag } from '#platform/law-files/xml.ts'
import { type ListLevel, type OdtStyles, OUTLINE } from './styles.ts'

/** An open `text:list`: its style and where its counts are kept. */
type OpenList = { readonly style: string; readonly counts: (number | undefined)[]; item: OpenItem | null }
/** An item shows its number before its first paragraph; one that begins with another list shows none. */
type OpenItem = { readonly start: number | null; isNumbered: boolean; readonly isHeader: boolean }

/** The numbers of lists and headings, in the order of the document (OpenDocument 1.3, part 3, 5.3). */
export class OdtLists {
  private readonly styles: OdtStyles
  private readonly open: OpenList[] = []
  private readonly byId = new Map<string, (number | undefined)[]>()
  private readonly byStyle = new Map<string, (number | undefined)[]>()
  private readonly headings: (number | undefined)[] = []

  constructor(styles: OdtStyles) {
    this.styles = styles
  }

  get depth(): number {
    return this.open.length
  }

  startList(attributes: XmlTag['attributes']): void {
    const around = this.open.at(-1)
    const style = attributes['style-name'] ?? around?.style ?? ''
    const continued =
      this.byId.get(attributes['continue-list'] ?? '') ??
      (attributes['continue-numbering'] === 'true' ? this.byStyle.get(style) : undefined)
    const counts = around?.counts ?? continued ?? []
    if (attributes.id) this.byId.set(attributes.id, counts)
    this.byStyle.set(style, counts)
    this.open.push({ style, counts, item: null })
  }

  endList(): void {
    this.open.pop()
  }

  startItem(attributes: XmlTag['attributes'], isHeader: boolean): void {
    const list = this.open.at(-1)
    const start = attributes['start-value'] === undefined ? null : Number(attributes['start-value'])
    if (list) list.item = { start, isNumbered: false, isHeader }
  }

  /** The marker of a paragraph in a list; '' for what goes on in an item. */
  next(): string {
    const list = this.open.at(-1)
    if (!list?.item || list.item.isNumbered || list.item.isHeader) return ''
    list.item.isNumbered = true
    return this.count(list.style, list.counts, this.open.length - 1, list.item.start)
  }

  /** The number of a heading, from level 1. */
  heading(level: number): string {
    return this.count(OUTLINE, this.headings, level - 1, null)
  }

  private count(style: string, counts: (number | undefined)[], depth: number, start: number | null): string {
    const level = this.styles.level(style, depth)
    if (!level) return ''
    const before = counts[depth]
    counts[depth] = start ?? (before === undefined ? level.start : before + 1)
    counts.length = depth + 1
    return this.show(style, level, counts, depth)
  }

  private show(
    style: string,
    level: ListLevel,
    counts: readonly (number | undefined)[],
    depth: number,
  ): string {
    if (level.format === 'bullet') return bulletOf(level.pattern)
    const number = (at: number) => {
      const of = this.styles.level(style, at)
      return formatListNumber(counts[at] ?? of?.start ?? 1, of?.format ?? 'decimal')
    }
    if (level.format === 'none') return ''
    if (level.pattern !== '')
      return level.pattern.replace(/%(\d{1,2})%/g, (_, digits: string) => number(Number(digits) - 1)).trim()
    const first = Math.max(0, depth + 1 - level.shown)
    const numbers = Array.from({ length: depth + 1 - first }, (_, at) => number(first + at)).filter(Boolean)
    return `${level.prefix}${numbers.join('.')}${level.suffix}`.trim()
  }
}
