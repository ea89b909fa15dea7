import type { Messages } from '#domain/base/message.ts'
import type { JournalSource } from '#platform/feature.ts'
import { matterPath } from '../model.ts'
import { listLinkTitles } from '../store.ts'

/** What happened to a link, as the public journal says it. */
const actNames = {
  'links.added': { kk: 'Байланыс көрсетілді', ru: 'Указана связь', en: 'Link stated' },
  'links.removed': { kk: 'Байланыс алынды', ru: 'Связь убрана', en: 'Link removed' },
} satisfies Messages

export const journalSource: JournalSource = {
  entryTypes: actNames,
  findTargets: async ({ db }, ids) => {
    const rows = await listLinkTitles(db, ids)
    return new Map(
      rows.map(({ id, kind, thing, title }) => [id, { path: matterPath({ kind, id: thing }), title }]),
    )
  },
}
