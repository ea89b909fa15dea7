import type { Context } from '#platform/context.ts'
import { notFound, type SubjectOf } from '#platform/http/index.ts'
import { findDeskMeeting, findMeetingOwner } from './desk/store.ts'
import { findMeeting } from './store.ts'

/** The organisation of the meeting that an address at the desk names, for its permission. */
export const findMeetingSubject: SubjectOf = ({ db }, { slug = '' }) => findMeetingOwner(db, slug)

/** The meeting of an address with all that readers see of it, or 404. */
export async function getMeeting({ db }: Context, slug = '') {
  const meeting = await findMeeting(db, slug)
  if (!meeting) throw notFound()
  return meeting
}

/** The meeting of an address as the desk shows it, or 404. */
export async function getDeskMeeting({ db }: Context, slug = '') {
  const meeting = await findDeskMeeting(db, slug)
  if (!meeting) throw notFound()
  return meeting
}
