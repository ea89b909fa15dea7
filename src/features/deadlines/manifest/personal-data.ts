import { declaredKinds } from '#platform/kinds.ts'
import { definePersonalData, notShown } from '#platform/personal-data.ts'
import { letterMessages, subjects } from '../reminders/messages.ts'
import { eraseLettersOf, listOwnLetters } from '../reminders/store.ts'

/** The letters about deadlines to a person. */
export const personalData = definePersonalData({
  label: letterMessages.personal,
  fieldLabels: {
    kind: letterMessages.keyKind,
    dueOn: letterMessages.keyDueOn,
    step: letterMessages.keyStep,
    madeAt: letterMessages.keyMadeAt,
    sentAt: letterMessages.keySentAt,
  },
  valueLabels: (features) => ({
    kind: Object.fromEntries(
      [...declaredKinds({ features }, 'deadlines')].map(([name, { label }]) => [name, label]),
    ),
    step: subjects,
  }),
  columns: {
    deadline_letter: {
      id: notShown('the number of the row'),
      deadline_id: 'kind',
      term_number: notShown('how often the deadline had been extended'),
      step: 'step',
      account_id: notShown('the person'),
      made_at: 'madeAt',
      done_at: 'sentAt',
    },
  },
  listRecords: ({ db }, account) => listOwnLetters(db, account),
  erase: async ({ db }, account) => void (await eraseLettersOf(db, account)),
})
