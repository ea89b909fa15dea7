import type { PersonalData } from '#platform/feature.ts'
import { roleNames } from '#platform/identity/index.ts'
import { messages } from '../messages.ts'
import { listOwnRoles } from '../store.ts'
import { endRolesOf } from './personal-data-store.ts'

/** What this slice keeps about a person: their roles, with those that have ended. */
export const personalData: PersonalData = {
  label: messages.personal,
  retained: messages.personalStays,
  fieldLabels: {
    role: messages.role,
    body: messages.body,
    place: messages.place,
    startsOn: messages.starts,
    endsOn: messages.ends,
    endedAt: messages.personalEnded,
  },
  valueLabels: { role: roleNames },
  listRecords: async ({ db }, account) =>
    (await listOwnRoles(db, account)).map(({ role, organisation, place, startsOn, endsOn, endedAt }) => ({
      role,
      body: organisation?.name ?? null,
      place: place?.label ?? null,
      startsOn,
      endsOn,
      endedAt: endedAt?.toISOString() ?? null,
    })),
  erase: async ({ db, now }, account) => {
    await endRolesOf(db, account, now())
  },
}
