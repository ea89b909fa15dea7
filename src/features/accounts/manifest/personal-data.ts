import { mergeManifests } from '#platform/feature.ts'
import { definePersonalData, notShown } from '#platform/personal-data.ts'
import { dataLabels, dataMessages } from '../my-data/messages.ts'
import { signInMethodNames } from '../profile/messages.ts'
import { eraseAccount, listAccountRecords } from '../profile/store.ts'

export const ERASURE_PURPOSE = 'accounts.erased'

/** The heading of a record, by a field that only this kind of record has. */
const headings = [
  ['purpose', dataLabels.confirmations],
  ['email', dataLabels.who],
  ['consent', dataLabels.consent],
  ['device', dataLabels.sessions],
  ['passkey', dataLabels.passkeys],
  ['issuer', dataLabels.identities],
] as const

/** What this slice keeps: name and address, ways of signing in, consent. */
export const personalData = definePersonalData({
  label: dataLabels.own,
  fieldLabels: dataLabels.keys,
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
  columns: {
    account: {
      id: 'id',
      email: 'email',
      name: 'name',
      language: 'language',
      person_id: 'person',
      created_at: 'created_at',
      erased_at: notShown('set once the account is erased'),
      demo: notShown('marks the accounts of the demonstration'),
    },
    session: {
      id: notShown('the number of the row'),
      token_hash: notShown('a secret of the browser'),
      account_id: notShown('the person'),
      way: 'way',
      device: 'device',
      opened_at: 'opened_at',
      seen_at: 'seen_at',
      expires_at: 'expires_at',
    },
    consent: {
      account_id: notShown('the person'),
      version: 'consent',
      language: 'language',
      given_at: 'given_at',
    },
    passkey: {
      id: notShown('the number of the row'),
      account_id: notShown('the person'),
      credential_id: notShown('recognises the key, whose name is shown'),
      public_key: notShown('checks signatures of the key'),
      counter: notShown('checks signatures of the key'),
      transports: notShown('tells the browser how to reach the key'),
      backed_up: notShown('what the key says of itself'),
      name: 'passkey',
      added_at: 'added_at',
      used_at: 'used_at',
    },
    external_identity: {
      issuer: 'issuer',
      subject: 'subject',
      account_id: notShown('the person'),
      added_at: 'added_at',
      used_at: 'used_at',
    },
    contact_confirmation: {
      id: notShown('the number of the row'),
      key_hash: notShown('the secret of the letter'),
      email: 'email',
      name: 'name',
      language: 'language',
      purpose: 'purpose',
      thing: notShown('the thing whose page is shown'),
      asked_at: 'asked_at',
      expires_at: notShown('until when the letter could be used'),
      confirmed_at: 'confirmed_at',
      account_id: notShown('the person'),
      led_to: 'led_to',
    },
    sign_in_attempt: notShown('lives for minutes, and is not yet known to be of this person'),
    sign_in_challenge: notShown('lives for the minutes of one sign-in'),
  },
  listRecords: ({ db }, account) => listAccountRecords(db, account),
  erase: ({ db, now }, account) => eraseAccount(db, account, now()),
  retained: dataLabels.ownStays,
})
