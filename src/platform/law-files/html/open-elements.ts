import type { Css } from './css.ts'

/** What an open element does to the words inside it. */
export type Effect = Pick<Css, 'hidden' | 'struck' | 'bold' | 'level' | 'font' | 'lines'> & {
  /** Deleted in tracked changes. */
  readonly deleted?: boolean
  /** A script, a style, a control: no text of the page. */
  readonly silent?: boolean
  /** Menus and the like of a site. */
  readonly chrome?: boolean
  /** The part that the page says is its content. */
  readonly main?: boolean
}

type Element = { readonly tag: string; readonly effect: Effect; readonly serial: number; closed: boolean }

/** They go on in the next block when nobody closes them (HTML, 13.2.4.3). */
const FORMATTING = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '))
/** Formatting that nobody closes and that still goes on: a few levels are real, thousands an attack. */
const LEFT_OPEN_MAX = 32

type Flag = 'hidden' | 'struck' | 'bold' | 'lines' | 'deleted' | 'silent' | 'chrome' | 'main'
const FLAGS: readonly Flag[] = ['hidden', 'struck', 'bold', 'lines', 'deleted', 'silent', 'chrome', 'main']

/**
 * The elements that are open, closed by their authors or not. No tree is built, so the cost of each tag is bounded: a
 * closing tag of formatting closes its own element alone, that of a block closes what was opened in it.
 */
export class OpenElements {
  private stack: Element[] = []
  private readonly byTag = new Map<string, Element[]>()
  private readonly counts = new Map<Flag, number>()
  private readonly fonts: Element[] = []
  private readonly levels: Element[] = []
  private opened = 0

  has(flag: Flag): boolean {
    return (this.counts.get(flag) ?? 0) > 0
  }

  /** The font that the innermost element names. */
  get font(): string {
    return last(this.fonts)?.effect.font ?? ''
  }

  get level(): 'raised' | 'lowered' | undefined {
    return last(this.levels)?.effect.level
  }

  isOpen(tag: string): boolean {
    return (this.byTag.get(tag)?.length ?? 0) > 0
  }

  /** Whether the innermost of one kind stands inside the innermost of the others. */
  isInside(tag: string, outer: readonly string[]): boolean {
    const serialOf = (one: string) => this.byTag.get(one)?.at(-1)?.serial ?? -1
    return this.isOpen(tag) && outer.every((item) => serialOf(tag) > serialOf(item))
  }

  open(tag: string, effect: Effect): void {
    this.opened += 1
    const element: Element = { tag, effect, serial: this.opened, closed: false }
    this.stack.push(element)
    const same = this.byTag.get(tag)
    if (same) same.push(element)
    else this.byTag.set(tag, [element])
    for (const flag of FLAGS) if (effect[flag]) this.counts.set(flag, (this.counts.get(flag) ?? 0) + 1)
    if (effect.font !== undefined) this.fonts.push(element)
    if (effect.level !== undefined) this.levels.push(element)
  }

  /** Closes the innermost element of a kind, and in a block whatever was left open in it. */
  close(tag: string, isBlock: boolean): void {
    const element = this.byTag.get(tag)?.pop()
    if (!element) return
    this.end(element)
    if (isBlock) this.popTo(element)
    else while (this.stack.at(-1)?.closed) this.stack.pop()
  }

  private popTo(element: Element): void {
    const goingOn: Element[] = []
    for (let top = this.stack.pop(); top && top !== element; top = this.stack.pop()) {
      if (top.closed) continue
      if (FORMATTING.has(top.tag) && goingOn.length < LEFT_OPEN_MAX) goingOn.push(top)
      else {
        this.end(top)
        const same = this.byTag.get(top.tag)
        const at = same?.lastIndexOf(top) ?? -1
        if (at >= 0) same?.splice(at, 1)
      }
    }
    this.stack.push(...goingOn.reverse())
  }

  private end(element: Element): void {
    element.closed = true
    for (const flag of FLAGS)
      if (element.effect[flag]) this.counts.set(flag, (this.counts.get(flag) ?? 0) - 1)
  }
}

function last(elements: Element[]): Element | undefined {
  while (elements.at(-1)?.closed) elements.pop()
  return elements.at(-1)
}
