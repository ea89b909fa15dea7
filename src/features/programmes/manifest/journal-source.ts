import type { Id } from '#domain/base/id.ts'
import type { Label } from '#domain/base/text.ts'
import type { JournalSource } from '#platform/feature.ts'
import { type Act, toJournalContent } from '#platform/journal/index.ts'
import { actNames } from '../messages.ts'
import { programmePath } from '../model.ts'
import { listJournalTargets } from '../store.ts'

export type ProgrammeAct = keyof typeof actNames

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

/** What this slice records, and where it is shown. */
export const journalSource: JournalSource = {
  entryTypes: actNames satisfies Readonly<Record<string, Label>>,
  findTargets: async ({ db }, ids) => {
    const links = await listJournalTargets(db, ids)
    return new Map(links.map(({ id, slug, name }) => [id, { path: programmePath({ slug }), title: name }]))
  },
}
