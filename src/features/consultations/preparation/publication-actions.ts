import { createHash } from 'node:crypto'
import type { Id } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Text } from '#domain/base/text.ts'
import {
  alignLanguages,
  carryAnchors,
  compareVersions,
  indexByEId,
  type LawDocument,
  wholeText,
} from '#domain/law/index.ts'
import { listCommentedPlaces, moveComments } from '#features/comments/index.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import { recordAudit } from '#platform/identity/index.ts'
import { lawTerms, workCalendar } from '#platform/jurisdiction.ts'
import { inTransaction } from '#platform/transition.ts'
import { note } from '../actions.ts'
import { recordConsultation } from '../journal.ts'
import { checkTerm, type DocumentKind, documentKinds, extend, type TermRefusal } from '../model.ts'
import { addConsultation, addDocument, lockConsultation, saveConsultation } from '../store.ts'
import type { DocumentRow } from '../tables.ts'
import { type LaidOut, layOut, type Texts } from '../text/layout-model.ts'
import { addVersion, publishDraft, readDocument, saveProvisions, saveReason } from '../text/store.ts'

/** The least term of a kind of document by law. */
export function termOf(kind: DocumentKind) {
  const term = lawTerms.get(documentKinds[kind].term)
  if (!term) throw new Error(`data/kz/deadlines.json has no ${documentKinds[kind].term}`)
  return term
}

/** Opens a document with its first version in preparation. */
export async function startDocument(
  inside: Context,
  document: Omit<DocumentRow, 'id' | 'created_at'>,
): Promise<{ readonly document: Id<'document'>; readonly version: Id<'document-version'> }> {
  const [id, version] = [newId<'document'>(inside.now()), newId<'document-version'>(inside.now())]
  await addDocument(inside.db, { ...document, id, created_at: inside.now() })
  await addVersion(inside.db, { id: version, document_id: id, number: 1, note: null, published_at: null })
  return { document: id, version }
}

const hashOf = (document: LawDocument) =>
  createHash('sha256').update(document.provisions.map(wholeText).join('\n')).digest('hex')

/** Writes the text of a version in preparation and publishes it; returns what the journal says of it. */
async function publishText(
  inside: Context,
  version: Id<'document-version'>,
  { kk, ru }: Texts,
  note: Text | null,
) {
  const rows = layOut(kk, ru, alignLanguages(kk, ru))
  await saveProvisions(inside.db, version, 'kk', rows.kk)
  await saveProvisions(inside.db, version, 'ru', rows.ru)
  await publishDraft(inside.db, version, inside.now(), note)
  return { rows, hashes: { kk: hashOf(kk), ru: hashOf(ru) } }
}

export type Announcement = {
  readonly slug: string
  readonly document: Id<'document'>
  readonly kind: DocumentKind
  readonly version: Id<'document-version'>
  readonly texts: Texts
  readonly purpose: Text
  readonly explanatoryNote: Text
  readonly promise: Text
  readonly opensOn: LocalDate
  readonly closesOn: LocalDate
  readonly answersDueOn: LocalDate
  readonly shorterGround: Text | null
}

/** Publishes the first version of a document and announces its discussion. Inside the caller's transaction. */
export async function announceConsultation(
  inside: Context,
  wanted: Announcement,
): Promise<Result<Id<'consultation'>, TermRefusal>> {
  const term = termOf(wanted.kind)
  const checked = checkTerm(workCalendar, wanted, term, inside.today())
  if (!checked.ok) return checked
  const { hashes } = await publishText(inside, wanted.version, wanted.texts, null)
  const id = newId<'consultation'>(inside.now())
  await addConsultation(inside.db, {
    id,
    slug: wanted.slug,
    document_id: wanted.document,
    version_id: wanted.version,
    purpose: wanted.purpose,
    explanatory_note: wanted.explanatoryNote,
    promise: wanted.promise,
    term_rule: term.id,
    earliest_close: checked.value.earliestClose,
    opens_on: wanted.opensOn,
    closes_on: wanted.closesOn,
    shorter_ground: wanted.closesOn < checked.value.earliestClose ? wanted.shorterGround : null,
    answers_due_on: wanted.answersDueOn,
    announced_at: inside.now(),
    closed_at: null,
    decided_on: null,
    decided_at: null,
    decision: null,
    in_force_on: null,
  })
  await note(inside, id, 'announced', { closesOn: wanted.closesOn })
  await recordConsultation(inside, id, 'consultations.announced', { texts: hashes })
  return accept(id)
}

export type NextVersion = {
  readonly texts: Texts
  /** What is new, in a few sentences. */
  readonly note: Text
  /** Why, by eId of the new Kazakh text, or of the old one for what was taken out. */
  readonly reasons: ReadonlyMap<string, Text>
}

/**
 * Publishes the next version. Comments follow their provisions; those whose provision is gone stay at the nearest
 * that is left and say so. `draft`: a version that was prepared at the desk; without one it is made here.
 */
export async function publishNextVersion(
  inside: Context,
  consultation: Id<'consultation'>,
  { texts, note: summary, reasons }: NextVersion,
  draft?: Id<'document-version'>,
): Promise<Result<{ readonly number: number }, 'no-consultation' | 'closed-already'>> {
  const found = await lockConsultation(inside.db, { id: consultation })
  const last = found?.versions.at(-1)
  if (!found || !last) return refuse('no-consultation')
  if (found.closedAt) return refuse('closed-already')
  const number = last.number + 1
  const version = draft ?? newId<'document-version'>(inside.now())
  if (!draft)
    await addVersion(inside.db, {
      id: version,
      document_id: found.documentId,
      number,
      note: null,
      published_at: null,
    })
  const { rows, hashes } = await publishText(inside, version, texts, summary)
  for (const [anchor, reason] of reasons) await saveReason(inside.db, version, anchor, reason)
  await moveCommentsToVersion(inside, consultation, last.id, texts, rows)
  await note(inside, consultation, 'version', { number })
  await recordConsultation(inside, consultation, 'consultations.version', { number, texts: hashes })
  return accept({ number })
}

type Move = { readonly from: string; readonly to: string; readonly gone: boolean }

/** Where anchors of an older version stand in a newer one; '' where nothing is left to stand at. */
export function mapPlaces(
  places: readonly string[],
  before: { readonly document: LawDocument; readonly anchors: ReadonlyMap<string, string> },
  after: LawDocument,
  anchorAfter: (eId: string) => string,
): readonly Move[] {
  const eIdOf = new Map([...before.anchors].map(([eId, anchor]) => [anchor, eId]))
  const known = indexByEId(before.document)
  const held = places.flatMap((from) => {
    const eId = eIdOf.get(from)
    return eId !== undefined && known.has(eId) ? [{ from, eId }] : []
  })
  const carried = carryAnchors(
    held.map(({ eId }) => ({ eId })),
    before.document,
    after,
    compareVersions(before.document, after),
  )
  return held.map(({ from }, index) => {
    const one = carried[index]
    const gone = one === undefined || one.fate === 'gone'
    const eId = gone ? one?.near : one.anchor.eId
    return { from, to: eId ? anchorAfter(eId) : '', gone }
  })
}

/** Moves the comments of a consultation to where their provisions are in the version that is published. */
async function moveCommentsToVersion(
  inside: Context,
  consultation: Id<'consultation'>,
  last: Id<'document-version'>,
  texts: Texts,
  rows: { readonly kk: readonly LaidOut[]; readonly ru: readonly LaidOut[] },
) {
  const places = await listCommentedPlaces(inside.db, consultation)
  if (places.length === 0) return
  const moves = new Map<string, Move>()
  // What only the Russian text has is found in the Russian text.
  for (const language of ['kk', 'ru'] as const) {
    const anchors = new Map(rows[language].map(({ eid, anchor }) => [eid, anchor]))
    const before = await readDocument(inside.db, last, language)
    const rest = places.filter((place) => !moves.has(place))
    for (const move of mapPlaces(rest, before, texts[language], (eId) => anchors.get(eId) ?? ''))
      moves.set(move.from, move)
  }
  await moveComments(
    inside.db,
    consultation,
    [...moves.values()].filter(({ from, to, gone }) => gone || from !== to),
  )
}

/** Gives people more time, for a reason that everyone can read. */
export const extendConsultation = (
  ctx: Context,
  id: Id<'consultation'>,
  to: { readonly closesOn: LocalDate; readonly answersDueOn: LocalDate; readonly reason: Text },
) =>
  inTransaction(ctx, async (inside) => {
    const found = await lockConsultation(inside.db, { id })
    if (!found) return refuse('no-consultation')
    const extended = extend(found, to, inside.today())
    if (!extended.ok) return extended
    await saveConsultation(inside.db, id, { closes_on: to.closesOn, answers_due_on: to.answersDueOn })
    await note(inside, id, 'extended', { before: found.closesOn, reason: to.reason })
    await recordConsultation(inside, id, 'consultations.extended')
    await recordAudit(inside, inside.db, {
      what: 'consultations.extended',
      organisation: found.body.id,
      thing: id,
      before: { closesOn: found.closesOn, answersDueOn: found.answersDueOn },
      after: to,
    })
    return accept(undefined)
  })
