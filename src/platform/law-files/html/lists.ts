import type { Css } from './css.ts'
import { listMarker } from './list-marker.ts'

type Attributes = ReadonlyMap<string, string>
type Numbered = { marker?: string }
type List = {
  readonly type: string
  next: number
  readonly step: 1 | -1
  /** Items of a reversed list whose first number is known only at its end. */
  readonly waiting: { readonly item: Numbered; readonly value: number; readonly type: string }[] | null
}

const whole = (value: string | undefined): number | null => {
  const number = Math.trunc(Number(value?.trim() || Number.NaN))
  return Number.isFinite(number) ? number : null
}

/** The lists that are open, each with its count (HTML, 4.4.5–4.4.8). */
export class Lists {
  private readonly open_: List[] = []

  /** Depth of the innermost list, from 0. */
  get depth(): number {
    return Math.max(0, this.open_.length - 1)
  }

  open(tag: string, attributes: Attributes, css: Css): void {
    const start = whole(attributes.get('start'))
    const reversed = tag === 'ol' && attributes.has('reversed')
    const type = css.list ?? attributes.get('type') ?? (tag === 'ol' ? '1' : 'disc')
    this.open_.push({
      type,
      next: start ?? (reversed ? 0 : 1),
      step: reversed ? -1 : 1,
      waiting: reversed && start === null ? [] : null,
    })
  }

  /** The marker of an item that begins; `item` gets it later when its list is counted backwards. */
  marker(attributes: Attributes, css: Css, item: Numbered): string {
    const list = this.open_.at(-1)
    if (!list) return ''
    const type = css.list ?? attributes.get('type') ?? list.type
    const declared = whole(attributes.get('value'))
    if (declared !== null) list.next = declared
    const value = list.next
    list.next += list.step
    if (!list.waiting || declared !== null) return listMarker(value, type)
    list.waiting.push({ item, value, type })
    return listMarker(1, type)
  }

  close(): void {
    const list = this.open_.pop()
    if (!list?.waiting) return
    for (const { item, value, type } of list.waiting)
      item.marker = listMarker(value + list.waiting.length, type)
  }
}
