import type { JournalSource } from '#platform/feature.ts'
import {
  actNames,
  // with participation
  proposedName,
  // end
} from '../messages.ts'
import { nameCamelPath } from '../model.ts'
import { listLinkable } from '../store.ts'

/** What this slice records in the public journal, and where it is shown. */
export const journalSource: JournalSource = {
  // without participation
  entryTypes: actNames,
  // end
  // with participation
  entryTypes: { ...actNames, 'NAMES_KEBAB.proposed': proposedName },
  // end
  findTargets: async ({ db }, ids) =>
    new Map(
      (await listLinkable(db, ids)).map(({ id, slug, title }) => [id, { path: nameCamelPath({ slug }), title }]),
    ),
}
