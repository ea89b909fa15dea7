import type { PersonalData } from '#platform/feature.ts'
import { sourcesIn } from '../actions.ts'
import { messages as words } from '../messages.ts'
import { listOwnLetters, removeOwnLetters } from '../store.ts'

/** The records of this slice about a person: which letters they were sent. */
export const personalData: PersonalData = {
  label: words.personal,
  fieldLabels: { kind: words.keyKind, thing: words.keyThing, told_at: words.keyToldAt },
  valueLabels: (features) => ({
    kind: Object.fromEntries([...sourcesIn(features)].map(([kind, { label }]) => [kind, label])),
  }),
  listRecords: ({ db }, account) => listOwnLetters(db, account),
  erase: async ({ db }, account) => void (await removeOwnLetters(db, account)),
}
