import { accept } from '#domain/base/result.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { publishLive } from '#platform/live/index.ts'
import { defineTransition } from '#platform/transition.ts'
import { subjectOfMeeting } from '../model.ts'
import { meetingPermissions } from '../permissions.ts'
import { loadMeeting } from '../queries.ts'
import { type AgendaMark, agendaChannel, agendaProgress, checkAgenda, decideMark } from './model.ts'
import { listItemTimes, writeItemTimes } from './store.ts'

type Marking = {
  readonly slug: string
  readonly mark: AgendaMark
  /** The item that was running when the form was made. */
  readonly seen: number | undefined
}

/**
 * Marks which item of the agenda is discussed, and tells everybody who has the page of the meeting open. The journal
 * has no entry: what was decided on the item is in the minutes.
 */
export const markAgenda = defineTransition({
  load: async (inside, input: Marking) => {
    const meeting = await loadMeeting(inside, input)
    if (!meeting.ok) return meeting
    return accept({ ...meeting.value, items: await listItemTimes(inside.db, meeting.value.id) })
  },
  allow: { permission: meetingPermissions.agenda, of: subjectOfMeeting },
  rule: ({ thing, input: { mark, seen }, now }) => {
    const open = checkAgenda(thing, now)
    return open.ok ? decideMark(thing.items, mark, seen, now) : open
  },
  write: ({ db }, { thing: { id }, decision }) => writeItemTimes(db, id, decision),
  audit: ({ thing: { id }, input: { mark } }) => ({ what: 'meetings.agenda-marked', thing: id, after: mark }),
  journal: 'none',
  notify: async (inside, { thing: { id, territory }, input: { slug } }) => {
    const items = await listItemTimes(inside.db, id)
    await publishLive(inside, agendaChannel({ slug }), agendaProgress(items, zoneOfTerritory(territory)))
  },
})
