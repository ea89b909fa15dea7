import { CAPITAL_ZONE, instantOf } from '#domain/base/local-time.ts'
import type { LinkableKind } from '#features/links/index.ts'
import { PROGRAMME_KIND, programmePath } from '../model.ts'
import { listLinkable } from '../store.ts'
import { REPUBLIC } from './journal-source.ts'

/** What can be linked of programmes; their own links come from the imported file. */
export const linkables: readonly LinkableKind[] = [
  {
    kind: PROGRAMME_KIND,
    label: { kk: 'Бағдарлама', ru: 'Программа', en: 'Programme' },
    section: 'programme',
    shows: ['carried-out-by', 'discussed-in'],
    cacheTags: ['programme'],
    find: async ({ db }, ids) => {
      const rows = await listLinkable(db, ids)
      return new Map(
        rows.map(({ id, slug, name, startsOn }) => [
          id,
          {
            path: programmePath({ slug }),
            title: name,
            at: instantOf(startsOn, '00:00', CAPITAL_ZONE),
            territory: REPUBLIC,
            subject: {},
          },
        ]),
      )
    },
  },
]
