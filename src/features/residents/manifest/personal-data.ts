import { definePersonalData, notShown } from '#platform/personal-data.ts'
import { messages, methodNames } from '../messages.ts'
import { identityRestEnd } from '../model.ts'
import { eraseResident } from '../store.ts'
import { ageNames, personalMessages } from './personal-data-messages.ts'
import { listResidenceRecords } from './personal-data-store.ts'

/** What this slice keeps about a person: where they live by the evidence, and how they tried to show it. */
export const personalData = definePersonalData({
  label: messages.personal,
  retained: messages.stays,
  fieldLabels: {
    territory: messages.keyTerritory,
    place: messages.place,
    since: messages.since,
    way: messages.keyWay,
    verifiedAt: messages.keyVerifiedAt,
    ofAgeOn: personalMessages.ofAgeOn,
    age: personalMessages.age,
    statement: personalMessages.statement,
    language: personalMessages.language,
    expiresAt: personalMessages.expiresAt,
    refusedAt: personalMessages.refusedAt,
  },
  valueLabels: { way: methodNames, age: ageNames },
  columns: {
    resident: {
      account_id: notShown('the person'),
      identity: notShown('an irreversible mark, which could help to find out the number of a document'),
      key_number: notShown('which key made the mark'),
      territory_code: 'territory',
      since: 'since',
      way: 'way',
      verified_by: notShown('a clerk, in the audit record'),
      verified_at: 'verifiedAt',
      of_age_on: 'ofAgeOn',
      age_checked: 'age',
    },
    residence_statement: {
      account_id: notShown('the person'),
      number: 'statement',
      language: 'language',
      territory_code: 'territory',
      since: 'since',
      expires_at: 'expiresAt',
    },
    residence_refusal: {
      id: notShown('the number of the row'),
      account_id: notShown('the person'),
      at: 'refusedAt',
    },
    residence_code: notShown('lives for a quarter of an hour, on the page of the residence'),
  },
  heading: (record) => {
    if ('statement' in record) return personalMessages.statementHeading
    return 'refusedAt' in record ? personalMessages.refusalHeading : messages.place
  },
  listRecords: ({ db }, account) => listResidenceRecords(db, account),
  erase: ({ db, today }, account) => eraseResident(db, account, identityRestEnd(today())),
})
