import { mergeManifests, type PersonalData } from '#platform/feature.ts'
import { dataMessages, dataWords } from '../my-data/messages.ts'
import { signInMethodNames } from '../profile/messages.ts'
import { eraseAccount, listAccountRecords } from '../profile/store.ts'

export const ERASURE_PURPOSE = 'accounts.erased'

/** The heading of a record, by a field that only this kind of record has. */
const headings = [
  ['email', dataWords.who],
  ['consent', dataWords.consent],
  ['device', dataWords.sessions],
  ['passkey', dataWords.passkeys],
  ['issuer', dataWords.identities],
  ['purpose', dataWords.confirmations],
] as const

/** What this slice keeps: name and address, ways of signing in, consent. */
export const personalData: PersonalData = {
  label: dataWords.own,
  fieldLabels: dataWords.keys,
  valueLabels: (features) => ({
    way: signInMethodNames,
    purpose: {
      ...Object.fromEntries(
        Object.entries(mergeManifests(features, 'emailConfirmations')).map(([purpose, { label }]) => [
          purpose,
          label,
        ]),
      ),
      [ERASURE_PURPOSE]: dataMessages.erase,
    },
  }),
  heading: (record) => headings.find(([key]) => key in record)?.[1],
  listRecords: ({ db }, account) => listAccountRecords(db, account),
  erase: ({ db, now }, account) => eraseAccount(db, account, now()),
  retained: dataWords.ownStays,
}
