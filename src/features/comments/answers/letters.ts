import { type Language, textIn } from '#domain/base/text.ts'
import type { LetterJob } from '#platform/jobs/index.ts'
import { findComment } from '../comments/read-store.ts'
import { verdictNames } from '../messages.ts'
import { commentPath } from '../model.ts'
import { findConsultation } from '../store.ts'
import { letterMessages as words } from './letter-messages.ts'
import { findReader } from './store.ts'

/** Tells one person that her comment is answered. */
export const letterJob: LetterJob = {
  write: async ({ db, data, mail, origin }) => {
    const reader = await findReader(db, String(data.account))
    if (!mail || !reader?.email) return undefined
    const { email: to, language, name } = reader
    const comment = await findComment(db, Number(data.comment))
    // A later correction has a letter of its own.
    if (!comment?.answer || comment.hidden || comment.answer.number !== Number(data.number)) return undefined
    const consultation = await findConsultation(db, { slug: comment.slug })
    if (!consultation) return undefined
    const title = textIn(consultation.title, language)
    const { verdict, reason } = comment.answer
    const text = [
      greetingOf(name, language),
      words.answered[language](String(comment.number), title),
      `${verdictNames[verdict][language]}. ${textIn(reason, language)}`,
      `${origin}/${language}${commentPath(comment.number)}`,
      words.why[language],
    ]
    return {
      letter: { to, subject: words.answeredSubject[language](title), text: `${text.join('\n\n')}\n` },
    }
  },
}

export const greetingOf = (name: string | null, language: Language) =>
  name ? words.greeting[language](name) : words.greetingNameless[language]
