import type { PersonalData } from '#platform/feature.ts'
import { kindsIn } from '../kinds.ts'
import { subjects, letterMessages as words } from '../reminders/messages.ts'
import { eraseLettersOf, listOwnLetters } from '../reminders/store.ts'

/** The letters about deadlines to a person. */
export const personalData: PersonalData = {
  label: words.personal,
  fieldLabels: {
    kind: words.keyKind,
    dueOn: words.keyDueOn,
    step: words.keyStep,
    madeAt: words.keyMadeAt,
    sentAt: words.keySentAt,
  },
  valueLabels: (features) => ({
    kind: Object.fromEntries([...kindsIn({ features })].map(([name, { label }]) => [name, label])),
    step: subjects,
  }),
  listRecords: ({ db }, account) => listOwnLetters(db, account),
  erase: async ({ db }, account) => void (await eraseLettersOf(db, account)),
}
