import type { Id } from '#domain/base/id.ts'
import type { Label, Text } from '#domain/base/text.ts'
import { findOrganisation } from '#features/organisations/index.ts'
import type { Context } from '#platform/context.ts'
import type { Acts } from '#platform/feature.ts'
import { asContent, recordAct } from '#platform/journal/index.ts'
import { actNames } from './messages.ts'
import { meetingPath } from './model.ts'
import { findMeeting, listLinks } from './store.ts'

export type MeetingAct = keyof typeof actNames

/**
 * Records what happened to a meeting, with all that is announced of it now. Inside the transaction that changed
 * it, after the change. Who has registered is nobody's business and no part of it.
 */
export async function recordMeeting(inside: Pick<Context, 'db' | 'now'>, slug: string, type: MeetingAct) {
  const meeting = await findMeeting(inside.db, slug)
  if (!meeting) throw new Error(`no meeting ${slug} to be recorded`)
  const { id, seats: _, waiting: __, place, ...announced } = meeting
  const body = await findOrganisation(inside.db, meeting.organiser.slug)
  await recordAct(inside, inside.db, {
    type,
    act: id,
    territory: place.code,
    body: body?.id ?? null,
    content: asContent({ ...announced, territory: place.code }),
  })
}

/** Records that an announcement was taken back as a mistake. What it said is shown no more. */
export const recordWithdrawal = (
  inside: Context,
  { id, organiser, territory }: { id: Id<'meeting'>; organiser: Id<'organisation'>; territory: string },
  reason: Text,
) =>
  recordAct(inside, inside.db, {
    type: 'meetings.withdrawn' satisfies MeetingAct,
    act: id,
    territory,
    body: organiser,
    content: asContent({ withdrawn: reason }),
  })

/** What this slice records, and where it is shown. */
export const acts: Acts = {
  types: actNames satisfies Readonly<Record<string, Label>>,
  find: async ({ db }, ids) => {
    const links = await listLinks(db, ids)
    return new Map(links.map(({ id, slug, title }) => [id, { path: meetingPath({ slug }), title }]))
  },
}
