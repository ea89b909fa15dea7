import { roleNames } from '#platform/identity/index.ts'
import { definePersonalData, notShown } from '#platform/personal-data.ts'
import { messages } from '../messages.ts'
import { listOwnRoles } from '../store.ts'
import { endRolesOf } from './personal-data-store.ts'

/** What this slice keeps about a person: their roles, with those that have ended. */
export const personalData = definePersonalData({
  label: messages.personal,
  retained: messages.personalStays,
  fieldLabels: {
    role: messages.role,
    organisation: messages.organisation,
    place: messages.place,
    startsOn: messages.starts,
    endsOn: messages.ends,
    endedAt: messages.personalEnded,
  },
  valueLabels: { role: roleNames },
  columns: {
    role_grant: {
      id: notShown('the number of the row'),
      account_id: notShown('the person'),
      role: 'role',
      organisation_id: 'organisation',
      territory_code: 'place',
      membership_id: notShown('the post that the role follows, public in the register of organisations'),
      starts_on: 'startsOn',
      ends_on: 'endsOn',
      granted_by: notShown('a colleague, in the audit record'),
      granted_at: notShown('in the audit record'),
      ended_by: notShown('a colleague, in the audit record'),
      ended_at: 'endedAt',
      awaits_until: notShown('set only until the person signs in for the first time'),
    },
  },
  listRecords: async ({ db }, account) =>
    (await listOwnRoles(db, account)).map(({ role, organisation, place, startsOn, endsOn, endedAt }) => ({
      role,
      organisation: organisation?.name ?? null,
      place: place?.label ?? null,
      startsOn,
      endsOn,
      endedAt: endedAt?.toISOString() ?? null,
    })),
  erase: async ({ db, now }, account) => {
    await endRolesOf(db, account, now())
  },
})
