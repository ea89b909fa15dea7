import type { Text } from '#domain/base/text.ts'
import type { Draft, PublishedDraft } from '#features/drafts/index.ts'
import type { TransactionContext } from '#platform/context.ts'
import { introductionAct } from '../manifest/journal-source.ts'
import type { Introduction, IntroductionDraft } from '../preparation/model.ts'
import { saveIntroduction } from './store.ts'

type IntroductionOf = Pick<Draft<IntroductionDraft>, 'id' | 'organisation' | 'demo'>

/** Shows an introduction on the page of its programme. */
export async function publishIntroduction(
  { db }: TransactionContext,
  { id, organisation, demo }: IntroductionOf,
  { programme, body }: Introduction,
  at: Date,
): Promise<PublishedDraft> {
  const row = { id, programme_id: programme.id, organisation_id: organisation, body, demo }
  await saveIntroduction(db, { ...row, published_at: at, revised_at: null })
  return { slug: programme.slug, act: introductionAct('programmes.introduced', row) }
}

/** Shows a correction in place of what readers see; `note`: why. */
export async function correctIntroduction(
  { db }: TransactionContext,
  { id, organisation, demo }: IntroductionOf,
  { programme, body }: Introduction,
  at: Date,
  note: Text | null,
): Promise<PublishedDraft> {
  const row = { id, programme_id: programme.id, organisation_id: organisation, body, demo }
  await saveIntroduction(db, { ...row, published_at: at, revised_at: at })
  return {
    slug: programme.slug,
    act: introductionAct('programmes.introduction-corrected', row, note),
  }
}
