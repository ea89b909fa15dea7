import { withIds } from '#domain/law/ids.ts'
import type { EId, LawDocument, Provision } from '#domain/law/model.ts'
import { type Random, randomFrom } from '#domain/opinion/index.ts'
import { type ActLanguage, item, prose } from './sentences.ts'

/** A provision that may be edited and remembers who it was. */
type Draft = { -readonly [Field in keyof Omit<Provision, 'children'>]: Provision[Field] } & {
  was: EId | null
  edited: boolean
  children: Draft[]
}

export type EditedAct = {
  readonly after: LawDocument
  /** Where each provision of the old version is now; null when it was struck out. */
  readonly truth: ReadonlyMap<EId, EId | null>
  readonly edited: ReadonlySet<EId>
}

const draftOf = (provision: Provision): Draft => ({
  ...provision,
  was: provision.eId,
  edited: false,
  children: provision.children.map(draftOf),
})

const pick = <T>(random: Random, from: readonly T[]): T | undefined =>
  from[Math.floor(random() * from.length)]
const nested = (drafts: readonly Draft[]): Draft[] =>
  drafts.flatMap((draft) => [draft, ...nested(draft.children)])

const MOVABLE = new Set(['article', 'point', 'subpoint', 'part'])

/** So many random acts of a legislator on an act; the same for the same seed. */
export function editAct(before: LawDocument, seed: number, edits: number): EditedAct {
  const random = randomFrom(seed)
  const language = before.language === 'kk' ? 'kk' : 'ru'
  const root = { children: before.provisions.map(draftOf) }
  for (let at = 0; at < edits; at++) {
    const parents = [root as Draft, ...nested(root.children)].filter(({ children }) =>
      children.some(({ kind }) => MOVABLE.has(kind)),
    )
    const parent = pick(random, parents)
    const child =
      parent &&
      pick(
        random,
        parent.children.filter(({ kind }) => MOVABLE.has(kind)),
      )
    if (!parent || !child) continue
    const dice = random()
    if (dice < 0.4) rewrite(child, random)
    else if (dice < 0.6) insert(parent, child, random, language)
    else if (dice < 0.8) remove(parent, child)
    else move(parent, child, parents, random)
  }
  return finish(before, root.children)
}

function rewrite(draft: Draft, random: Random): void {
  const field = draft.heading ? 'heading' : 'text'
  const words = draft[field].split(' ')
  if (words.length < 5) return
  const changes = Math.max(1, Math.floor(words.length / 8))
  for (let at = 0; at < changes; at++) {
    const place = Math.floor(random() * (words.length - 1))
    if (random() < 0.3) words.splice(place, 1)
    else words[place] = random() < 0.5 ? `${words[place]} ғана` : 'өзге'
  }
  draft[field] = words.join(' ')
  // Changed again and again, a wording is no longer the same one.
  draft.edited = true
}

function insert(parent: Draft, beside: Draft, random: Random, language: ActLanguage): void {
  const headed = beside.heading !== ''
  const added: Draft = {
    ...beside,
    was: null,
    edited: false,
    heading: headed ? `${item(random, language)} ${item(random, language)}` : '',
    text: headed ? '' : prose(random, language, 1),
    children: [],
  }
  parent.children.splice(parent.children.indexOf(beside), 0, added)
  renumber(parent, beside.kind)
}

function remove(parent: Draft, child: Draft): void {
  parent.children.splice(parent.children.indexOf(child), 1)
  renumber(parent, child.kind)
}

function move(parent: Draft, child: Draft, parents: readonly Draft[], random: Random): void {
  const inside = new Set(nested([child]))
  const targets = parents.filter(
    (target) =>
      !inside.has(target) &&
      target.kind === parent.kind &&
      target.children.some(({ kind }) => kind === child.kind),
  )
  const target = pick(random, targets)
  if (!target) return
  parent.children.splice(parent.children.indexOf(child), 1)
  const first = target.children.findIndex(({ kind }) => kind === child.kind)
  target.children.splice(first + Math.floor(random() * (target.children.length - first + 1)), 0, child)
  renumber(parent, child.kind)
  renumber(target, child.kind)
}

/** As a drafter does: the items of a list are counted anew, articles keep the numbers by which others cite them. */
function renumber(parent: Draft, kind: Draft['kind']): void {
  if (kind === 'article') return
  let count = 0
  for (const child of parent.children) {
    if (child.kind !== kind || child.num === '' || /\p{L}/u.test(child.num)) continue
    count += 1
    child.label = child.label.replace(child.num, String(count))
    child.num = String(count)
  }
}

const plain = ({ was: _was, edited: _edited, children, ...own }: Draft): Provision => ({
  ...own,
  children: children.map(plain),
})

function finish(before: LawDocument, drafts: readonly Draft[]): EditedAct {
  const after = withIds({ language: before.language, provisions: drafts.map(plain) })
  const truth = new Map<EId, EId | null>()
  const all = (provisions: readonly Provision[]): Provision[] =>
    provisions.flatMap((provision) => [provision, ...all(provision.children)])
  for (const provision of all(before.provisions)) truth.set(provision.eId, null)
  const placed = all(after.provisions)
  const edited = new Set<EId>()
  nested(drafts).forEach((draft, at) => {
    if (draft.was === null) return
    truth.set(draft.was, placed[at]?.eId ?? null)
    if (draft.edited) edited.add(draft.was)
  })
  return { after, truth, edited }
}
