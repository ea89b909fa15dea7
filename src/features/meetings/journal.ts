import type { Label, Text } from '#domain/base/text.ts'
import { findOrganisation } from '#features/organisations/index.ts'
import type { Context } from '#platform/context.ts'
import type { JournalSource } from '#platform/feature.ts'
import { recordAct, toJournalContent } from '#platform/journal/index.ts'
import type { DeskMeeting } from './desk/model.ts'
import { actNames } from './messages.ts'
import { meetingPath } from './model.ts'
import { findMeeting, listLinks } from './store.ts'

export type MeetingAct = keyof typeof actNames

/**
 * Records what happened to a meeting, with everything that is public about it now, in the journal. Inside the
 * transaction that changed it, after the change. Nothing about registered people is recorded, not even their number.
 */
export async function recordMeeting(inside: Pick<Context, 'db' | 'now'>, slug: string, type: MeetingAct) {
  const meeting = await findMeeting(inside.db, slug)
  if (!meeting) throw new Error(`cannot record meeting ${slug}: not found`)
  const { id, seats: _, waiting: __, place, ...announced } = meeting
  const body = await findOrganisation(inside.db, meeting.organiser.slug)
  await recordAct(inside, inside.db, {
    type,
    act: id,
    territory: place.code,
    body: body?.id ?? null,
    content: toJournalContent({ ...announced, territory: place.code }),
  })
}

/** Records that an announcement was withdrawn as a mistake. Its content is no longer shown. */
export const recordWithdrawal = (
  inside: Context,
  meeting: Pick<DeskMeeting, 'id' | 'organiser' | 'place'>,
  reason: Text,
) =>
  recordAct(inside, inside.db, {
    type: 'meetings.withdrawn' satisfies MeetingAct,
    act: meeting.id,
    territory: meeting.place.code,
    body: meeting.organiser.id,
    content: toJournalContent({ withdrawn: reason }),
  })

/** What this slice records, and where it is shown. */
export const journalSource: JournalSource = {
  entryTypes: actNames satisfies Readonly<Record<string, Label>>,
  findTargets: async ({ db }, ids) => {
    const links = await listLinks(db, ids)
    return new Map(links.map(({ id, slug, title }) => [id, { path: meetingPath({ slug }), title }]))
  },
}
