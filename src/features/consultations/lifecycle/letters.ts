import type { Id } from '#domain/base/id.ts'
import { textIn } from '#domain/base/text.ts'
import { greetingOf } from '#features/comments/index.ts'
import { type Db, findAddressee } from '#platform/db/index.ts'
import type { SteppedJob } from '#platform/jobs/index.ts'
import type { Letter } from '#platform/mail/index.ts'
import { type Consultation, consultationPath } from '../model.ts'
import { findConsultation } from '../store.ts'
import { DECISION_QUEUE } from './actions.ts'
import { letterMessages } from './letter-messages.ts'
import { claimDecisionLetter, returnDecisionLetter } from './letter-store.ts'

/**
 * Tells everybody who took part of the decision. Each letter is claimed for good before it is sent: after a crash the
 * run goes on with the next, and the one letter that was under way is not sent again, since nobody knows whether it was.
 */
export const decisionJob: SteppedJob = {
  formerly: ['consultation-decision'],
  managesTransactions: true,
  run: async ({ db, data, mail, origin, now, jobs }) => {
    const consultation = await findConsultation(db, { id: String(data.consultation) as Id<'consultation'> })
    if (!mail || !consultation?.decision) return
    const refused: Id<'account'>[] = []
    let reason: unknown
    for (let n = 0; n < AT_ONCE; n += 1) {
      const account = await claimDecisionLetter(db, consultation.id, now(), refused)
      if (!account) {
        // Refused letters are retried later, as any failed job.
        if (refused.length > 0) throw new Error(`${refused.length} letters were refused`, { cause: reason })
        return
      }
      try {
        const letter = await decisionLetter(db, consultation, account, origin)
        if (letter) await mail.send(letter)
      } catch (error) {
        if (!isUncertain(error)) await returnDecisionLetter(db, consultation.id, account)
        refused.push(account)
        reason = error
      }
    }
    // There may be more letters; other jobs run before them.
    await jobs.enqueue(db, DECISION_QUEUE, data)
  },
}

/** The server may have accepted the letter without confirming it: the text was already sent (RFC 5321, 4.1.1.4). */
const isUncertain = (error: unknown) =>
  error instanceof Error &&
  'command' in error &&
  error.command === 'DATA' &&
  !('responseCode' in error && error.responseCode)

async function decisionLetter(
  db: Db,
  consultation: Consultation,
  account: Id<'account'>,
  origin: string,
): Promise<Letter | undefined> {
  const reader = await findAddressee(db, account)
  if (!reader?.email || !consultation.decision) return undefined
  const { email: to, language, name } = reader
  const title = textIn(consultation.title, language)
  const text = [
    greetingOf(name, language),
    letterMessages.decided[language](title),
    textIn(consultation.decision, language),
    `${origin}/${language}${consultationPath(consultation)}`,
    letterMessages.why[language],
  ]
  return { to, subject: letterMessages.decidedSubject[language](title), text: `${text.join('\n\n')}\n` }
}

/** Letters per run; the rest is sent in another run, so that other jobs run in between. */
const AT_ONCE = 100
