import type { JournalSource } from '#platform/feature.ts'
import { actNames } from '../messages.ts'
import { nameCamelPath } from '../model.ts'
import { listJournalTargets } from '../store.ts'

/** What this slice records in the public journal, and where it is shown. */
export const journalSource: JournalSource = {
  entryTypes: actNames,
  findTargets: async ({ db }, ids) =>
    new Map(
      (await listJournalTargets(db, ids)).map(({ id, slug, title }) => [
        id,
        { path: nameCamelPath({ slug }), title },
      ]),
    ),
}
