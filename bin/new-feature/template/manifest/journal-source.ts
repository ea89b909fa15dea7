import type { JournalSource } from '#platform/feature.ts'
import {
  actNames,
  // with participation
  proposedName,
  // end
} from '../messages.ts'
import { nameCamelPath } from '../model.ts'
// with participation
import { proposalsPath } from '../proposals/model.ts'
import { listNamesPascalOfProposals } from '../proposals/store.ts'
// end
import { listLinkable } from '../store.ts'

/** What this slice records in the public journal, and where it is shown. */
export const journalSource: JournalSource = {
  // without participation
  entryTypes: actNames,
  findTargets: async ({ db }, ids) =>
    new Map(
      (await listLinkable(db, ids)).map(({ id, slug, title }) => [id, { path: nameCamelPath({ slug }), title }]),
    ),
  // end
  // with participation
  entryTypes: { ...actNames, 'NAMES_KEBAB.proposed': proposedName },
  findTargets: async ({ db }, ids) => {
    const [namesCamel, proposals] = await Promise.all([listLinkable(db, ids), listNamesPascalOfProposals(db, ids)])
    return new Map([
      ...namesCamel.map(({ id, slug, title }) => [id as string, { path: nameCamelPath({ slug }), title }] as const),
      ...proposals.map(({ id, slug, title }) => [id as string, { path: proposalsPath({ slug }), title }] as const),
    ])
  },
  // end
}
