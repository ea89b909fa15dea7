import { kinds } from './kinds.ts'
import type { EId, LawDocument, OwnContent, Provision } from './model.ts'

/** A provision with its position in the tree; `parent` is null at the top. */
export type Placed = {
  readonly provision: Provision
  readonly depth: number
  readonly parent: Placed | null
  /** Position among its siblings, from 0. */
  readonly index: number
}

/** The whole tree in reading order. */
export function walk(document: LawDocument): Placed[] {
  const placed: Placed[] = []
  const visit = (provisions: readonly Provision[], depth: number, parent: Placed | null) => {
    provisions.forEach((provision, index) => {
      const here = { provision, depth, parent, index }
      placed.push(here)
      visit(provision.children, depth + 1, here)
    })
  }
  visit(document.provisions, 0, null)
  return placed
}

export const indexByEId = (document: LawDocument): ReadonlyMap<EId, Placed> =>
  new Map(walk(document).map((placed) => [placed.provision.eId, placed]))

export const findProvision = (document: LawDocument, eId: EId): Provision | undefined =>
  walk(document).find(({ provision }) => provision.eId === eId)?.provision

const CELL_SEPARATOR = ' | '

/** The provision's own words without its number: what comments quote and differences are made of. */
export const ownText = (content: OwnContent): string =>
  content.cells
    ? content.cells.map((cell) => cell.text).join(CELL_SEPARATOR)
    : content.heading || content.text

/** The provision as it is printed on one line: number and own words. */
export const lineOf = (own: OwnContent): string => [own.label, ownText(own)].filter(Boolean).join(' ')

/** The provision with all that stands under it, one line each. */
export function wholeText(provision: Provision): string {
  const lines = [lineOf(provision), ...provision.children.map(wholeText)]
  return lines.filter(Boolean).join('\n')
}

/** Words and signs of a text: two texts that differ in spaces only have the same. */
export const wordsOfText = (text: string): string[] =>
  text.match(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? []

const fieldsOf = (own: OwnContent) =>
  own.cells ? [own.label, ...own.cells.map((cell) => cell.text)] : [own.label, own.heading, own.text]

/** All words of a document in reading order, numbers included. */
export const wordsOf = (document: LawDocument): string[] =>
  walk(document).flatMap(({ provision }) => fieldsOf(provision).flatMap(wordsOfText))

/** The lines of the title in one. */
export const documentTitleOf = (document: LawDocument): string =>
  document.provisions
    .filter(({ kind }) => kind === 'docTitle')
    .map(({ text }) => text)
    .join(' ')

/** Without its children. */
export function ownContent(provision: Provision): OwnContent {
  const { children: _, ...own } = provision
  return own
}

/** «5-бап, 2-тармақ», «статья 5, пункт 2»: in the language of the document; of parts and rows, their place. */
export function provisionNameOf(document: LawDocument, eId: EId): string {
  const found = indexByEId(document).get(eId)
  return found ? provisionName(found, document.language) : ''
}

/** The same for a provision that is found already. */
export function provisionName(placed: Placed, language: LawDocument['language']): string {
  const names: string[] = []
  for (let at: Placed | null = placed; at; at = at.parent) {
    names.unshift(nameOf(at, language))
    // An article is found by its number alone, in whatever chapter it stands.
    if (at.provision.kind === 'article') break
  }
  return names.join(', ')
}

function nameOf(placed: Placed, language: LawDocument['language']): string {
  const { kind, num, heading } = placed.provision
  const label = kinds[kind].label[language]
  const number = num || ordinalOf(placed)
  if (kind === 'level') return `«${heading}»`
  if (kind === 'docTitle' || kind === 'preamble') return label
  if (language === 'kk') return /^[\dIVXLC]/.test(number) ? `${number}-${label}` : `«${number}» ${label}сы`
  return `${label} ${/^\p{L}/u.test(number) ? `«${number}»` : number}`
}

/** The number of an unnumbered provision among its siblings of the same kind; a parent's own text is part 1. */
function ordinalOf({ provision, parent, index }: Placed): string {
  const siblings = parent?.provision.children.slice(0, index) ?? []
  const before = siblings.filter(({ kind }) => kind === provision.kind).length
  const opening = provision.kind === 'part' && parent?.provision.text ? 1 : 0
  return String(before + opening + 1)
}
