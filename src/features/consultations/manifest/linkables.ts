import type { LinkableKind } from '#features/links/index.ts'
import { stateNames } from '../messages.ts'
import { CONSULTATION_KIND, consultationPath, documentKinds } from '../model.ts'
import { consultationPermissions } from '../permissions.ts'
import { stateOf } from '../state-model.ts'
import { listLinkable } from '../store.ts'
import { listParticipants } from './deadline-store.ts'

/** What can be linked of consultations: those that were announced. */
export const linkables: readonly LinkableKind[] = [
  {
    kind: CONSULTATION_KIND,
    label: { kk: 'Талқылау', ru: 'Обсуждение', en: 'Consultation' },
    section: 'consultation',
    permission: consultationPermissions.prepare,
    cacheTags: ['consultation', 'document'],
    listContributors: ({ db }, id, after, limit) => listParticipants(db, id, after, limit),
    find: async ({ db, today }, ids) => {
      const rows = await listLinkable(db, ids)
      return new Map(
        rows.map(({ id, slug, kind, title, territory, organisation, first, last, ...dates }) => [
          id,
          {
            path: consultationPath({ slug }),
            label: documentKinds[kind].label,
            title,
            at: dates.announcedAt,
            territory,
            state: stateNames[stateOf(dates, today())],
            subject: { organisation, territory: { first, last } },
          },
        ]),
      )
    },
  },
]
