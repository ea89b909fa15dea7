import type { LinkableKind } from '#features/links/index.ts'
import { uiMessages } from '#ui/messages.ts'
import { meetingKindNames, messages } from '../messages.ts'
import { MEETING_KIND, meetingPath, shownState } from '../model.ts'
import { meetingPermissions } from '../permissions.ts'
import { listLinkable } from '../store.ts'

/** What can be linked of meetings: those that were announced and not withdrawn. */
export const linkables: readonly LinkableKind[] = [
  {
    kind: MEETING_KIND,
    label: messages.one,
    section: 'meeting',
    permission: meetingPermissions.publish,
    cacheTags: ['meeting'],
    find: async ({ db, now }, ids) => {
      const rows = await listLinkable(db, ids)
      return new Map(
        rows.map(({ id, slug, kind, title, startsAt, territory, organisation, first, last, ...row }) => [
          id,
          {
            path: meetingPath({ slug }),
            label: meetingKindNames[kind],
            title,
            at: startsAt,
            territory,
            state: uiMessages[shownState(row, now())],
            subject: { organisation, territory: { first, last } },
          },
        ]),
      )
    },
  },
]
