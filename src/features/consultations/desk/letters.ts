import { textIn } from '#domain/base/text.ts'
import { findComment } from '#features/consultations/comment-store.ts'
import { verdictNames } from '#features/consultations/messages.ts'
import { commentPath, consultationPath } from '#features/consultations/model.ts'
import { findConsultation } from '#features/consultations/store.ts'
import type { ConsultationTables } from '#features/consultations/tables.ts'
import type { Job } from '#platform/jobs/index.ts'
import { letterMessages as words } from './letter-messages.ts'
import { findReader } from './reader-store.ts'

/** Tells one person that her comment is answered, or that the decision was taken. */
export const letterJob: Job<ConsultationTables> = {
  run: async ({ db, data, mail, origin }) => {
    const reader = await findReader(db, String(data.account))
    if (!mail || !reader?.email) return
    const { email: to, language, name } = reader
    const root = `${origin}/${language}`
    const greeting = name ? words.greeting[language](name) : words.greetingNameless[language]
    if (data.about === 'answered') {
      const comment = await findComment(db, Number(data.comment))
      // A later correction has a letter of its own.
      if (!comment?.answer || comment.hidden || comment.answer.number !== Number(data.number)) return
      const consultation = await findConsultation(db, { slug: comment.slug })
      if (!consultation) return
      const title = textIn(consultation.title, language)
      const { verdict, reason } = comment.answer
      const text = [
        greeting,
        words.answered[language](String(comment.number), title),
        `${verdictNames[verdict][language]}. ${textIn(reason, language)}`,
        root + commentPath(comment.number),
        words.why[language],
      ]
      return mail.send({
        to,
        subject: words.answeredSubject[language](title),
        text: `${text.join('\n\n')}\n`,
      })
    }
    const consultation = await findConsultation(db, { id: String(data.consultation) })
    if (!consultation?.decision) return
    const title = textIn(consultation.title, language)
    const text = [
      greeting,
      words.decided[language](title),
      textIn(consultation.decision, language),
      `${root}${consultationPath(consultation)}`,
      words.why[language],
    ]
    await mail.send({ to, subject: words.decidedSubject[language](title), text: `${text.join('\n\n')}\n` })
  },
}
