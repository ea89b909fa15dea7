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
import { lawTerms, workCalendar } from '#platform/jurisdiction.ts'
import { defineTransition } from '#platform/transition.ts'
import { defineConsultationChange, recordEvent } from '../actions.ts'
import { addAnswerChanges, listAccepted } from '../answers/change-store.ts'
import { consultationAct } from '../journal.ts'
import { checkTerm, type DocumentKind, documentKinds, extend, type TermRefusal } from '../model.ts'
import { consultationPermissions } from '../permissions.ts'
import { addConsultation, lockConsultation } from '../store.ts'
import { type LaidOut, layOut, type Texts } from '../text/layout-model.ts'
import { publishDraft, readDocument, saveProvisions, saveReasons } from '../text/store.ts'
import { type Prepared, textsOf } from './model.ts'
import { lockPrepared } from './store.ts'

/** The minimum legal term of a kind of document. */
export function termOf(kind: DocumentKind) {
  const term = lawTerms.get(documentKinds[kind].term)
  if (!term) throw new Error(`data/kz/deadlines.json has no ${documentKinds[kind].term}`)
  return term
}

const hashOf = (document: LawDocument) =>
  createHash('sha256').update(document.provisions.map(wholeText).join('\n')).digest('hex')

/** Writes the text of a version in preparation and publishes it; returns its rows, and hashes for the journal. */
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

const auditCodes = { announced: 'consultations.announced', version: 'consultations.version' } as const

/** Loads a document and locks its preparation, or refuses because there is none. */
export async function loadPrepared({ db }: Context, document: string) {
  const prepared = await lockPrepared(db, document)
  return prepared ? accept(prepared) : refuse('no-draft')
}
export const ownPrepared = {
  permission: consultationPermissions.prepare,
  of: ({ owner }: Pick<Prepared, 'owner'>) => owner,
}

export type Announcement = {
  /** The id of the document. */
  readonly document: string
  readonly purpose: Text
  readonly explanatoryNote: Text
  readonly promise: Text
  readonly opensOn: LocalDate
  readonly closesOn: LocalDate
  readonly answersDueOn: LocalDate
  readonly shorterGround: Text | null
}

type Announceable = {
  readonly version: Id<'document-version'>
  readonly texts: Texts
  readonly term: string
  readonly earliestClose: LocalDate
}

/** Publishes the first version of a document and announces its discussion. */
export const announceDocument = defineTransition({
  load: (inside, { document }: Announcement) => loadPrepared(inside, document),
  allow: ownPrepared,
  rule: ({
    input,
    thing: prepared,
    today,
  }): Result<Announceable, TermRefusal | 'no-draft' | 'texts-missing' | 'announced-already'> => {
    if (!prepared.draft) return refuse('no-draft')
    if (prepared.consultation) return refuse('announced-already')
    const texts = textsOf(prepared)
    if (!texts) return refuse('texts-missing')
    const term = termOf(prepared.kind)
    const checked = checkTerm(workCalendar, input, term, today)
    if (!checked.ok) return checked
    return accept({
      version: prepared.draft.id,
      texts,
      term: term.id,
      earliestClose: checked.value.earliestClose,
    })
  },
  write: async (inside, { input, thing, decision, now }) => {
    const { hashes } = await publishText(inside, decision.version, decision.texts, null)
    const id = newId<'consultation'>(now)
    await addConsultation(inside.db, {
      id,
      slug: thing.slug,
      document_id: thing.id,
      version_id: decision.version,
      purpose: input.purpose,
      explanatory_note: input.explanatoryNote,
      promise: input.promise,
      term_rule: decision.term,
      earliest_close: decision.earliestClose,
      opens_on: input.opensOn,
      closes_on: input.closesOn,
      shorter_ground: input.closesOn < decision.earliestClose ? input.shorterGround : null,
      answers_due_on: input.answersDueOn,
      announced_at: now,
      closed_at: null,
      decided_on: null,
      decided_at: null,
      decision: null,
      in_force_on: null,
    })
    await recordEvent(inside, id, 'announced', { closesOn: input.closesOn })
    return { id, hashes }
  },
  audit: ({ input, thing }, { id }) => ({
    what: auditCodes.announced,
    organisation: thing.owner.organisation,
    thing: id,
    after: { opensOn: input.opensOn, closesOn: input.closesOn },
  }),
  journal: (inside, _, { id, hashes }) =>
    consultationAct(inside, id, auditCodes.announced, { texts: hashes }),
  invalidates: ['document', 'document_version', 'consultation'],
  notify: 'nobody',
})

export type NextVersion = {
  /** The id of the document. */
  readonly document: string
  /** A summary of the changes. */
  readonly note: Text
  /** Reasons of the changes by eId of the new Kazakh text; for removed provisions, of the old one. */
  readonly reasons: ReadonlyMap<string, Text>
  /** Numbers of the comments that caused a change, by the anchor of the provision. */
  readonly causes: ReadonlyMap<string, readonly number[]>
}

type Publishable = {
  readonly id: Id<'consultation'>
  readonly draft: Id<'document-version'>
  readonly last: Id<'document-version'>
  readonly number: number
  readonly texts: Texts
}

/**
 * Publishes the version in preparation of a document under discussion. Comments follow their provisions; those whose
 * provision is gone stay at the nearest that is left and say so.
 */
export const publishNextVersion = defineTransition({
  load: async (inside, { document }: NextVersion) => {
    const prepared = await loadPrepared(inside, document)
    if (!prepared.ok) return prepared
    const id = prepared.value.consultation?.id
    const consultation = id && (await lockConsultation(inside.db, { id }))
    const accepted = id ? await listAccepted(inside.db, id) : []
    return accept({ ...prepared.value, current: consultation, accepted })
  },
  allow: ownPrepared,
  rule: ({
    thing: { current, ...prepared },
  }): Result<Publishable, 'no-draft' | 'texts-missing' | 'no-consultation' | 'closed-already'> => {
    if (!prepared.draft || !prepared.consultation) return refuse('no-draft')
    const texts = textsOf(prepared)
    if (!texts) return refuse('texts-missing')
    const last = current?.versions.at(-1)
    if (!current || !last) return refuse('no-consultation')
    if (current.closedAt) return refuse('closed-already')
    return accept({ id: current.id, draft: prepared.draft.id, last: last.id, number: last.number + 1, texts })
  },
  write: async (inside, { input, thing, decision: { id, draft, last, number, texts } }) => {
    const { rows, hashes } = await publishText(inside, draft, texts, input.note)
    await saveReasons(inside.db, draft, input.reasons)
    await moveCommentsToVersion(inside, id, last, texts, rows)
    const idOf = new Map(thing.accepted.map((one) => [one.number, one.id]))
    const causes = [...input.causes].flatMap(([anchor, numbers]) =>
      numbers.flatMap((one) => {
        const comment = idOf.get(one)
        return comment ? [{ comment_id: comment, version_id: draft, anchor }] : []
      }),
    )
    await addAnswerChanges(inside.db, causes)
    await recordEvent(inside, id, 'version', { number })
    return { id, number, hashes }
  },
  audit: ({ thing }, { id, number }) => ({
    what: auditCodes.version,
    organisation: thing.owner.organisation,
    thing: id,
    after: { number },
  }),
  journal: (inside, _, { id, number, hashes }) =>
    consultationAct(inside, id, auditCodes.version, { number, texts: hashes }),
  invalidates: ['document_version', 'consultation', 'comment'],
  notify: 'nobody',
})

type Move = { readonly from: string; readonly to: string; readonly gone: boolean }

/** Maps anchors of an older version to a newer one; '' where no provision is left. */
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

/** Moves the comments of a consultation to their provisions in the published version. */
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
  // Provisions of the Russian text only are looked up there.
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

/** Extends the term, for a reason that is published. */
export const extendConsultation = defineConsultationChange({
  event: 'extended',
  rule: (consultation, to: Extension, today) => extend(consultation, to, today),
  columns: ({ closesOn, answersDueOn }) => ({ closes_on: closesOn, answers_due_on: answersDueOn }),
  detail: ({ reason }, { closesOn }) => ({ before: closesOn, reason }),
  audited: ({ id: _, ...after }, { closesOn, answersDueOn }) => ({
    before: { closesOn, answersDueOn },
    after,
  }),
  notify: 'nobody',
})

type Extension = {
  readonly id: Id<'consultation'>
  readonly closesOn: LocalDate
  readonly answersDueOn: LocalDate
  readonly reason: Text
}
