import type { Id } from '#domain/base/id.ts'
import { type Language, textIn } from '#domain/base/text.ts'
import { findAddressee } from '#platform/db/index.ts'
import type { LetterJob } from '#platform/jobs/index.ts'
import { verdictNames } from '../messages.ts'
import { commentPath } from '../model.ts'
import { findComment } from '../queries.ts'
import { letterMessages } from './letter-messages.ts'

/** Notifies a person that a comment which they made or joined has been answered. */
export const answerLetterJob: LetterJob = {
  addressTypedBy: 'nobody',
  formerly: ['consultation-letter'],
  write: async (work) => {
    const { db, data, mail, origin } = work
    const reader = await findAddressee(db, String(data.account) as Id<'account'>)
    if (!mail || !reader?.email) return undefined
    const { email: to, language, name } = reader
    const found = await findComment(work, Number(data.comment))
    const answer = found?.comment.answer
    // A later correction has a letter of its own.
    if (!found || !answer || found.comment.hidden || answer.number !== Number(data.number)) return undefined
    const { number } = found.comment
    const title = textIn(found.target.title, language)
    const text = [
      greetingOf(name, language),
      letterMessages.answered[language](String(number), title),
      `${verdictNames[answer.verdict][language]}. ${textIn(answer.reason, language)}`,
      `${origin}/${language}${commentPath(number)}`,
      letterMessages.why[language],
    ]
    return {
      letter: {
        to,
        subject: letterMessages.answeredSubject[language](title),
        text: `${text.join('\n\n')}\n`,
      },
    }
  },
}

/** The greeting of a letter to a participant. */
export const greetingOf = (name: string | null, language: Language) =>
  name ? letterMessages.greeting[language](name) : letterMessages.greetingNameless[language]
