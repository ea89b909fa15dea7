import type { PersonalData } from '#platform/feature.ts'
import { messages, methodNames } from '../messages.ts'
import { restsUntil } from '../model.ts'
import { eraseResident, findResidence } from '../store.ts'

/** The record of this slice about a person: where they live by the evidence. */
export const personalData: PersonalData = {
  label: messages.personal,
  retained: messages.stays,
  fieldLabels: {
    territory: messages.keyTerritory,
    place: messages.place,
    since: messages.since,
    way: messages.keyWay,
    verifiedAt: messages.keyVerifiedAt,
  },
  valueLabels: { way: methodNames },
  listRecords: async ({ db }, account) => {
    const residence = await findResidence(db, account)
    if (!residence) return []
    const { place, since, way, verifiedAt } = residence
    return [{ territory: place.code, place: place.label, since, way, verifiedAt: verifiedAt.toISOString() }]
  },
  erase: ({ db, today }, account) => eraseResident(db, account, restsUntil(today())),
}
