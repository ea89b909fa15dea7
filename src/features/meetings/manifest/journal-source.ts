import type { Label } from '#domain/base/text.ts'
import { findOrganisation } from '#features/organisations/index.ts'
import type { Context } from '#platform/context.ts'
import type { JournalSource } from '#platform/feature.ts'
import { type Act, toJournalContent } from '#platform/journal/index.ts'
import { actNames } from '../messages.ts'
import { meetingPath } from '../model.ts'
import { findMeeting, listJournalTargets } from '../store.ts'

export type MeetingAct = keyof typeof actNames

/**
 * What the journal says of a meeting: what happened, and everything that is public about it now. Read inside the
 * transaction that changed it, after the change. Nothing about registered people is public, not even their number.
 */
export async function meetingAct({ db }: Context, slug: string, type: MeetingAct): Promise<Act> {
  const meeting = await findMeeting(db, slug)
  if (!meeting) throw new Error(`cannot record meeting ${slug}: not found`)
  const { id, seats: _, waiting: __, place, ...announced } = meeting
  const found = await findOrganisation(db, meeting.organiser.slug)
  return {
    type,
    act: id,
    territory: place.code,
    body: found?.id ?? null,
    content: toJournalContent({ ...announced, territory: place.code }),
  }
}

/** What this slice records, and where it is shown. */
export const journalSource: JournalSource = {
  entryTypes: actNames satisfies Readonly<Record<string, Label>>,
  findTargets: async ({ db }, ids) => {
    const links = await listJournalTargets(db, ids)
    return new Map(links.map(({ id, slug, title }) => [id, { path: meetingPath({ slug }), title }]))
  },
}
