import type { Id } from '#domain/base/id.ts'
import type { TransactionContext } from '#platform/context.ts'
import type { JournalSource } from '#platform/feature.ts'
import { type Act, toJournalContent } from '#platform/journal/index.ts'
import { actNames } from '../messages.ts'
import { consultationPath } from '../model.ts'
import { findConsultation } from '../store.ts'
import { listJournalTargets } from './journal-store.ts'

export type ConsultationAct =
  | 'consultations.announced'
  | 'consultations.corrected'
  | 'consultations.extended'
  | 'consultations.paused'
  | 'consultations.resumed'
  | 'consultations.version'
  | 'consultations.closed'
  | 'consultations.decided'
  | 'consultations.in-force'

/**
 * The entry of what happened to a consultation, with all that is announced of it now: made after the
 * change. `more`: what belongs to this act alone, such as the hashes of a version's texts.
 */
export async function consultationAct(
  { db }: TransactionContext,
  id: Id<'consultation'>,
  type: ConsultationAct,
  more: Readonly<Record<string, unknown>> = {},
): Promise<Act> {
  const consultation = await findConsultation(db, { id })
  if (!consultation) throw new Error(`no consultation ${id} to be recorded`)
  const {
    comments: _,
    unanswered: __,
    versions,
    place,
    organisation,
    range: ___,
    sequence: ____,
    daysChangedAt: _____,
    ...announced
  } = consultation
  return {
    type,
    act: id,
    territory: place.code,
    body: organisation.id,
    content: toJournalContent({
      ...announced,
      territory: place.code,
      body: organisation.slug,
      versions: versions.map(({ number, publishedAt }) => ({ number, publishedAt })),
      ...more,
    }),
  }
}

/** The entry types of this slice, and the pages that they link to. */
export const journalSource: JournalSource = {
  entryTypes: actNames,
  findTargets: async ({ db }, ids) => {
    const links = await listJournalTargets(db, ids)
    return new Map(links.map(({ id, slug, title }) => [id, { path: consultationPath({ slug }), title }]))
  },
}
