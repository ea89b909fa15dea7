import type { Id } from '#domain/base/id.ts'
import type { Label, Text } from '#domain/base/text.ts'
import type { Tables } from '#platform/db/index.ts'
import type { JournalSource } from '#platform/feature.ts'
import { type Act, toJournalContent } from '#platform/journal/index.ts'
import { actNames } from '../messages.ts'
import { programmePath } from '../model.ts'
import { listJournalTargets } from '../store.ts'

export type ProgrammeAct = keyof typeof actNames

type Introduction = Pick<Tables['programme_introduction'], 'id' | 'organisation_id' | 'programme_id' | 'body'>

/** KATO code of the republic, for programmes over several regions. */
export const REPUBLIC = '000000000'

/** The journal entry of a programme that was published or revised, with the content of its file. */
export function programmeAct(
  type: ProgrammeAct,
  programme: {
    readonly id: Id<'programme'>
    readonly territories: readonly string[]
    readonly body: Id<'organisation'> | null
    readonly content: object
  },
): Act {
  const [first, ...more] = programme.territories
  return {
    type,
    act: programme.id,
    territory: first && more.length === 0 ? first : REPUBLIC,
    body: programme.body,
    content: toJournalContent(programme.content),
  }
}

/** The entry of an introduction that was published or corrected. `note`: why it was corrected. */
export function introductionAct(
  type: Extract<ProgrammeAct, 'programmes.introduced' | 'programmes.introduction-corrected'>,
  { id, organisation_id: organisation, programme_id: programme, body }: Introduction,
  note?: Text | null,
): Act {
  return {
    type,
    act: id,
    territory: REPUBLIC,
    body: organisation,
    content: toJournalContent({ programme, body, ...(note ? { note } : {}) }),
  }
}

/** What this slice records, and where it is shown. */
export const journalSource: JournalSource = {
  entryTypes: actNames satisfies Readonly<Record<string, Label>>,
  findTargets: async ({ db }, ids) => {
    const links = await listJournalTargets(db, ids)
    return new Map(links.map(({ id, slug, name }) => [id, { path: programmePath({ slug }), title: name }]))
  },
}
