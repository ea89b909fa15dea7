import { type Language, textIn } from '#domain/base/text.ts'
import { type Db, findAddressee } from '#platform/db/index.ts'
import type { JobContext, LetterJob } from '#platform/jobs/index.ts'
import { lawTerms } from '#platform/jurisdiction.ts'
import { getDeclaredKind } from '#platform/kinds.ts'
import type { Letter } from '#platform/mail/index.ts'
import { formatDate } from '#ui/format/index.ts'
import { deadlineKey, findDeadlineThings } from '../kinds.ts'
import { articleOf, messages } from '../messages.ts'
import { type Deadline, type DeadlineThing, deadlinePath, type LetterStep } from '../model.ts'
import { findDeadline, listDeadlineChanges } from '../store.ts'
import { letterMessages, openings, subjects } from './messages.ts'
import { isStillTrue, sideOf } from './model.ts'
import { lockDeadlineLetter, markDeadlineLetterDone } from './store.ts'

/** Changes among which the ground of the last extension is looked for. */
const LETTER_CHANGES_MAX = 50

/**
 * Sends a letter once. What it says is read again: nothing is sent about a deadline that has ended or has another last
 * day by now. A letter that is sent twice after a crash has the same Message-ID, by which mailboxes drop the second;
 * marking it before it is sent could lose it.
 */
export const letterJob: LetterJob = {
  addressTypedBy: 'nobody',
  write: async (work) => {
    const { db, data, now } = work
    const found = await lockDeadlineLetter(db, String(data.letter))
    if (!found) return undefined
    const sent = (db: Db) => markDeadlineLetterDone(db, found.id, now())
    const letter = await write(work, found)
    if (letter) return { letter, sent }
    await sent(db)
    return undefined
  },
}

type Locked = NonNullable<Awaited<ReturnType<typeof lockDeadlineLetter>>>

async function write(work: JobContext, found: Locked): Promise<Letter | undefined> {
  const { db, mail, origin, today } = work
  const { id, step, deadline_id, account_id, term_number: termNumber } = found
  const [deadline, reader] = [await findDeadline(db, deadline_id), await findAddressee(db, account_id)]
  if (!mail || !deadline || !reader?.email || !isStillTrue(deadline, { step, termNumber }, today()))
    return undefined
  const thing = (await findDeadlineThings(work, [deadline])).get(deadlineKey(deadline))
  if (!thing) return undefined
  const { language } = reader
  const changes = step === 'extended' ? await listDeadlineChanges(db, deadline.id, LETTER_CHANGES_MAX) : []
  const reason = changes.findLast(({ what }) => what === 'extended')?.reason
  return {
    to: reader.email,
    subject: `${subjects[step][language]}: ${textIn(thing.title, language)}`,
    text: reminderText({
      language,
      step,
      deadline,
      thing,
      what: getDeclaredKind(work, 'deadlines', deadline.kind).label[language],
      reason: reason ? textIn(reason, language) : undefined,
      root: `${origin}/${language}`,
    }),
    messageId: `<${id}@${new URL(origin).hostname}>`,
  }
}

/** The text of a letter: what, by whom, until when, by which rule, and where to act or to look. */
export function reminderText({
  language,
  step,
  deadline,
  thing,
  what,
  reason,
  root,
}: {
  readonly language: Language
  readonly step: LetterStep
  readonly deadline: Deadline
  readonly thing: DeadlineThing
  readonly what: string
  /** The ground of an extension. */
  readonly reason: string | undefined
  /** The address of the site with the language. */
  readonly root: string
}): string {
  const owes = sideOf(step) === 'owes'
  const organisation = textIn(deadline.organisation.name, language)
  const day = deadline.dueOn ? formatDate(language, deadline.dueOn) : messages.unknownDay[language]
  const path = owes ? (thing.task?.path ?? thing.path) : thing.path
  const paragraphs = [
    letterMessages.greeting[language],
    openings[step][language](organisation, day),
    `${what}: ${textIn(thing.title, language)}`,
    reason ? letterMessages.ground[language](reason) : '',
    ruleOf(deadline, language),
    root + path,
    `${letterMessages.how[language]}\n${root}${deadlinePath(deadline)}`,
    (owes ? letterMessages.whyOwes : letterMessages.whyWaits)[language],
  ]
  return `${paragraphs.filter(Boolean).join('\n\n')}\n`
}

/** By whose rule, in a line. */
function ruleOf({ basis, rule }: Pick<Deadline, 'basis' | 'rule'>, language: Language): string {
  if (basis === 'promise') return messages.byPromise[language]
  const term = rule ? lawTerms.get(rule) : undefined
  if (basis === 'site') return messages.bySite[language]
  return term ? articleOf(term, language) : ''
}
