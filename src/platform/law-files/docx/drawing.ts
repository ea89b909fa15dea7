import type { Notice } from '#domain/law/index.ts'
import type { XmlTag } from '#platform/law-files/xml.ts'

type Drawing = {
  readonly name: string
  hidden: boolean
  hasText: boolean
  isRule: boolean
  isObject: boolean
  description: string
}

const OBJECTS: ReadonlySet<string> = new Set(['OLEObject', 'chart', 'relIds', 'contentPart'])
const DESCRIPTION_LENGTH = 80

/** Drawings that are open where the reader stands (ECMA-376 Part 1, 17.3.3.9, 20.4; VML in Part 4): what of them is text. */
export class Drawings {
  private readonly all: Drawing[] = []

  get isOpen(): boolean {
    return this.all.length > 0
  }

  get hidden(): boolean {
    return this.all.some(({ hidden }) => hidden)
  }

  open(name: string): void {
    const drawing = { hidden: false, hasText: false, isRule: false, description: '' }
    this.all.push({ ...drawing, name, isObject: name === 'object' })
  }

  start({ name, attributes }: XmlTag): void {
    const drawing = this.all.at(-1)
    if (!drawing) return
    if (name === 'docPr') {
      drawing.hidden ||= attributes.hidden === '1' || attributes.hidden === 'true'
      drawing.description = (attributes.descr || attributes.title || '').trim().slice(0, DESCRIPTION_LENGTH)
    } else if (OBJECTS.has(name)) {
      drawing.isObject = true
      drawing.description ||= attributes.ProgID ?? ''
    }
    if (attributes.hr === 't') drawing.isRule = true
    if (/visibility:\s*hidden/i.test(attributes.style ?? '')) drawing.hidden = true
  }

  hasText(): void {
    for (const drawing of this.all) drawing.hasText = true
  }

  /** What was left out with the drawing that closes here; its text was not. */
  close(): readonly Notice[] {
    const drawing = this.all.pop()
    if (!drawing || drawing.hasText || drawing.isRule || drawing.hidden) return []
    const code = drawing.isObject ? 'object-left-out' : 'picture-left-out'
    return [{ code, found: drawing.description }]
  }
}
