import { wallClock } from '#domain/base/local-time.ts'
import type { RegistrationTarget, RegistrationTargetKind } from '#features/registrations/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { saveAttendance } from '../changes/actions.ts'
import { MEETING_KIND, participationOf, registrationPaths } from '../model.ts'
import { meetingPermissions } from '../permissions.ts'
import type { auditNames } from './audit-names.ts'
import { listTargets, lockTargets } from './registration-target-store.ts'

const auditCodes = {
  confirmed: 'meetings.registrations-confirmed',
  released: 'meetings.seats-released',
  arrived: 'meetings.checked-in',
  undone: 'meetings.check-in-undone',
  added: 'meetings.newcomer-added',
  exported: 'meetings.list-exported',
  attended: 'meetings.attendance-recorded',
} satisfies Readonly<Record<string, keyof typeof auditNames>>

function targetOf({
  participants,
  kind,
  range,
  ...meeting
}: Awaited<ReturnType<typeof listTargets>>[number]): RegistrationTarget {
  const { day } = wallClock(meeting.startsAt.toISOString(), zoneOfTerritory(meeting.place.code))
  const { organiser } = meeting
  return { ...meeting, participation: participationOf({ participants, kind, organiser }, range, day) }
}

/** People register for announced meetings. */
export const registrationTargets: RegistrationTargetKind = {
  ...registrationPaths,
  kind: MEETING_KIND,
  section: 'meetings',
  permissions: { door: meetingPermissions.door, contacts: meetingPermissions.contacts },
  auditCodes,
  sheetsKind: 'meetings.attendance',
  find: async ({ db }, which) => (await listTargets(db, which)).map(targetOf),
  lock: async ({ db }, which) => (await lockTargets(db, which)).map(targetOf),
  saveAttendance,
}
