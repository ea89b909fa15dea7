import { findAddressee } from '#platform/db/index.ts'
import type { LetterJob } from '#platform/jobs/index.ts'
import { formatDay } from '#ui/format/index.ts'
import { RESIDENCE_PATH } from '../model.ts'
import { findResidence } from '../store.ts'
import { letterMessages as messages } from './letter-messages.ts'

/** Notifies a person that their account was verified, in case somebody else requested it. */
export const letterJob: LetterJob = {
  addressTypedBy: 'nobody',
  formerly: ['residents.letters'],
  write: async ({ db, data, mail, origin, siteName }) => {
    const account = String(data.account)
    const [person, residence] = [await findAddressee(db, account), await findResidence(db, account)]
    if (!mail || !person?.email || !residence) return undefined
    const { language, name, email } = person
    const text = [
      messages.greeting[language](name),
      messages.letter[language](
        await siteName(db, language),
        residence.place.label[language],
        formatDay(language, residence.since),
      ),
      `${origin}/${language}${RESIDENCE_PATH}`,
      messages.letterWrong[language],
    ]
    return { letter: { to: email, subject: messages.subject[language], text: `${text.join('\n\n')}\n` } }
  },
}
