import type { Id } from '#domain/base/id.ts'
import type { Text } from '#domain/base/text.ts'
import { numberedSlug, slugOf } from '#domain/kazakh/index.ts'
import { type LawDocument, wholeText } from '#domain/law/index.ts'
import { listCommentedAnchors, moveComments } from '#features/comments/index.ts'
import type { Draft, PublishedDraft } from '#features/drafts/index.ts'
import type { Context, TransactionContext } from '#platform/context.ts'
import { sha256Hex } from '#platform/crypto/token.ts'
import { newId } from '#platform/id.ts'
import { alignTexts } from '#platform/inspection/index.ts'
import { recordEvent } from '../actions.ts'
import { consultationAct } from '../manifest/journal-source.ts'
import { type ConsultationContent, idsOf } from '../preparation/model.ts'
import { addConsultation, addConsultationDocument, saveConsultation, saveTitle } from '../store.ts'
import type { ConsultationRow } from '../tables.ts'
import { addAnswerChanges, listAcceptedComments } from '../text/cause-store.ts'
import { type LaidOut, type LawTexts, layOut } from '../text/layout-model.ts'
import { findMoves } from '../text/move-queries.ts'
import { addTextVersion, saveProvisions, saveReasons } from '../text/store.ts'
import type { AnchorMove, ConsultationCorrection, ReadyConsultation } from './model.ts'

type ConsultationDraft = Draft<ConsultationContent>

const SLUG_MAX = 80

const auditCodes = { version: 'consultations.version' } as const

const hashOf = (document: LawDocument) => sha256Hex(document.provisions.map(wholeText).join('\n'))

/** Writes a version of the text, which never changes again; returns its id, its rows, and hashes for the journal. */
async function publishText(
  inside: TransactionContext,
  version: { readonly document: Id<'document'>; readonly number: number; readonly note: Text | null },
  { kk, ru }: LawTexts,
  at: Date,
) {
  const { document, number, note } = version
  const id = newId<'document-version'>(at)
  await addTextVersion(inside.db, { id, document_id: document, number, note, published_at: at })
  const rows = layOut(kk, ru, await alignTexts(kk, ru))
  await saveProvisions(inside.db, id, 'kk', rows.kk)
  await saveProvisions(inside.db, id, 'ru', rows.ru)
  return { id, rows, hashes: { kk: hashOf(kk), ru: hashOf(ru) } }
}

const describe = ({
  purpose,
  explanatoryNote,
  promise,
}: ReadyConsultation): Pick<ConsultationRow, 'purpose' | 'explanatory_note' | 'promise'> => ({
  purpose,
  explanatory_note: explanatoryNote,
  promise,
})

/** Publishes the first version of a document and announces its discussion. */
export async function publishConsultationDraft(
  inside: TransactionContext,
  draft: ConsultationDraft,
  ready: ReadyConsultation,
  at: Date,
): Promise<PublishedDraft> {
  const { kind, territory, address, title, next } = ready
  if (!('opensOn' in next)) throw new Error(`document ${draft.id} is announced already`)
  const { document: id, consultation } = idsOf(draft)
  const wanted = address || slugOf(title.en ?? title.ru, SLUG_MAX, 'document')
  const owned = { organisation_id: draft.organisation, territory_code: territory, demo: draft.demo }
  let slug = wanted
  for (
    let number = 2;
    !(await addConsultationDocument(inside.db, { id, slug, kind, title, ...owned, created_at: at }));
  )
    slug = numberedSlug(wanted, number++)
  const version = await publishText(inside, { document: id, number: 1, note: null }, next.texts, at)
  await addConsultation(inside.db, {
    id: consultation,
    slug,
    document_id: id,
    version_id: version.id,
    ...describe(ready),
    term_rule: next.term,
    earliest_close: next.earliestClose,
    participants: next.participants,
    opens_on: next.opensOn,
    closes_on: next.closesOn,
    shorter_ground: next.closesOn < next.earliestClose ? next.shorterGround : null,
    answers_due_on: next.answersDueOn,
    pauses: [],
    sequence: 0,
    days_changed_at: null,
    announced_at: at,
    closed_at: null,
    decided_on: null,
    decided_at: null,
    decision: null,
    in_force_on: null,
  })
  await recordEvent(inside, consultation, 'announced', { closesOn: next.closesOn })
  const texts = { texts: version.hashes }
  return { slug, act: await consultationAct(inside, consultation, 'consultations.announced', texts) }
}

/**
 * Shows readers a corrected description, and the next version of the text if it was changed. Comments follow their
 * provisions; those whose provision is gone stay at the nearest that is left and say so.
 */
export async function correctConsultationDraft(
  inside: TransactionContext,
  draft: ConsultationDraft,
  ready: ReadyConsultation,
  at: Date,
): Promise<PublishedDraft> {
  const { next } = ready
  if (!('current' in next)) throw new Error(`document ${draft.id} is not announced`)
  const { document } = idsOf(draft)
  const { current, text, summary } = next
  const { id, slug } = current
  await saveTitle(inside.db, document, ready.title)
  await saveConsultation(inside.db, id, describe(ready))
  if (!text) {
    await recordEvent(inside, id, 'corrected', { reason: summary })
    return { slug, act: await consultationAct(inside, id, 'consultations.corrected', { reason: summary }) }
  }
  const number = current.last.number + 1
  const version = await publishText(inside, { document, number, note: summary }, text.after, at)
  await saveReasons(inside.db, version.id, text.reasons)
  await moveCommentsToVersion(inside, id, text, version.rows)
  await linkCauses(inside, id, version.id, text.causes)
  await recordEvent(inside, id, 'version', { number })
  const texts = { number, texts: version.hashes }
  return {
    slug,
    act: await consultationAct(inside, id, auditCodes.version, texts),
    auditCode: auditCodes.version,
  }
}

/** Links changes of a version with the accepted comments that caused them. */
async function linkCauses(
  { db }: Context,
  id: Id<'consultation'>,
  version: Id<'document-version'>,
  causes: ReadonlyMap<string, readonly number[]>,
) {
  const idOf = new Map((await listAcceptedComments(db, id)).map((item) => [item.number, item.id]))
  await addAnswerChanges(
    db,
    [...causes].flatMap(([anchor, numbers]) =>
      numbers.flatMap((number) => {
        const comment = idOf.get(number)
        return comment ? [{ comment_id: comment, version_id: version, anchor }] : []
      }),
    ),
  )
}

/** Moves the comments of a consultation to their provisions in the published version. */
async function moveCommentsToVersion(
  inside: TransactionContext,
  consultation: Id<'consultation'>,
  { before, after }: NonNullable<ConsultationCorrection['text']>,
  rows: { readonly kk: readonly LaidOut[]; readonly ru: readonly LaidOut[] },
) {
  const commented = await listCommentedAnchors(inside.db, consultation)
  if (commented.length === 0) return
  const moves = new Map<string, AnchorMove>()
  // Provisions of the Russian text only are looked up there.
  for (const language of ['kk', 'ru'] as const) {
    const anchors = new Map(rows[language].map(({ eid, anchor }) => [eid, anchor]))
    const rest = commented.filter((anchor) => !moves.has(anchor))
    const found = await findMoves(rest, before[language], after[language], (eId) => anchors.get(eId) ?? '')
    for (const move of found) moves.set(move.from, move)
  }
  await moveComments(
    inside.db,
    consultation,
    [...moves.values()].filter(({ from, to, gone }) => gone || from !== to),
  )
}
