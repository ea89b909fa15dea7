import { textIn } from '#domain/base/text.ts'
import { greetingOf } from '#features/comments/index.ts'
import { findAddressee } from '#platform/db/index.ts'
import type { LetterJob } from '#platform/jobs/index.ts'
import { getDeclaredKind } from '#platform/kinds.ts'
import { findSubmission } from './kinds.ts'
import { labelOfState, submissionMessages as messages } from './messages.ts'

/** The letter to the author of what was answered, if there is a mail server and the account still exists. */
export const submissionLetterJob: LetterJob = {
  addressTypedBy: 'nobody',
  write: async (work) => {
    const { db, data, mail, origin } = work
    const answerable = getDeclaredKind(work, 'answerables', String(data.kind))
    const submission = await findSubmission(work, answerable, String(data.submission))
    const person = submission?.author && (await findAddressee(db, submission.author))
    if (!mail || !submission?.answer || !person?.email) return undefined
    const { email: to, language, name } = person
    const { target, answer } = submission
    const title = textIn(target.title, language)
    const text = [
      greetingOf(name, language),
      answerable.messages.letter[language](title),
      `${labelOfState(answerable, submission)[language]}. ${answer}`,
      `${origin}/${language}${target.answeredPath}`,
      messages.letterWhy[language],
    ]
    return { letter: { to, subject: messages.subject[language](title), text: `${text.join('\n\n')}\n` } }
  },
}
