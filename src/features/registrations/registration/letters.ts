import { textIn } from '#domain/base/text.ts'
import { newKey, sha256Hex } from '#platform/crypto/token.ts'
import type { JobContext, LetterJob } from '#platform/jobs/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import type { Letter } from '#platform/mail/index.ts'
import { formatDateTime, formatRange } from '#ui/format/index.ts'
import { parseContact } from '../contact-model.ts'
import { findRegistrationTargets } from '../kinds.ts'
import { registrationMessages } from '../messages.ts'
import { confirmBy, registrationPath } from '../model.ts'
import { addRegistrationKey, findRegisteredAddressee } from '../store.ts'
import type { LetterSubject as EnqueuedSubject } from './actions.ts'
import { confirmationMessages } from './confirmation-messages.ts'
import { findOtherConfirmedRegistration, saveConfirmBy } from './store.ts'

const messages = { ...registrationMessages, ...confirmationMessages }

/** `again`: somebody registered an address that is registered already. */
type LetterSubject = EnqueuedSubject | 'again'

/** A registered person who is written to, and what for. */
type Addressee = NonNullable<Awaited<ReturnType<typeof loadAddressee>>>

async function loadAddressee(work: JobContext, id: string) {
  const person = await findRegisteredAddressee(work.db, id)
  if (!person) return undefined
  const found = await findRegistrationTargets(work, [{ kind: person.kind, id: person.target }])
  const thing = found.get(person.target)
  return thing && { ...person, ...thing }
}

/** The subject and the first sentence of a letter. */
const openings = {
  seat: [messages.subjectSeat, messages.letterSeat],
  waiting: [messages.subjectWaiting, messages.letterWaiting],
  promoted: [messages.subjectPromoted, messages.letterPromoted],
  moved: [messages.subjectMoved, messages.letterMoved],
  cancelled: [messages.subjectCancelled, messages.letterCancelled],
  released: [messages.subjectReleased, messages.letterReleased],
  again: [messages.subjectAgain, messages.letterAgain],
} as const

/** The same to an address that nobody has confirmed. */
const unconfirmedOpenings = {
  seat: [messages.subjectConfirm, messages.letterConfirmSeat],
  waiting: [messages.subjectConfirm, messages.letterConfirmWaiting],
  pending: [messages.subjectConfirm, messages.letterConfirmPending],
} as const

function openingOf({ status, confirmedAt }: Addressee, about: LetterSubject) {
  if (about !== 'registered') return openings[about]
  const standing = status === 'cancelled' ? 'seat' : status
  if (!confirmedAt) return unconfirmedOpenings[standing]
  return openings[standing === 'waiting' ? 'waiting' : 'seat']
}

/** Why a registration was released, or until when it has to be confirmed. */
function conditionOf(person: Addressee, about: LetterSubject): string | undefined {
  const { language, confirmedAt, confirmBy, releaseReason, target } = person
  if (about === 'released') return releaseReason ? messages.reason[language](releaseReason) : undefined
  if (about === 'cancelled' || confirmedAt || !confirmBy) return undefined
  const until = formatDateTime(language, confirmBy.toISOString(), zoneOfTerritory(target.place.code))
  return messages.confirmUntil[language](until)
}

/** A letter in the language in which the person registered. `key`: of the link to the registration. */
export function writeRegistrationLetter(
  person: Addressee,
  about: LetterSubject,
  origin: string,
  key: string,
): Letter {
  const { language, kind, target } = person
  const isEnded = about === 'cancelled' || about === 'released'
  const linkMessages = person.confirmedAt ? messages.letterLink : messages.letterConfirmLink
  const root = `${origin}/${language}`
  const title = textIn(target.title, language)
  const [subject, opening] = openingOf(person, about)
  const when = formatRange(
    language,
    target.startsAt.toISOString(),
    target.endsAt.toISOString(),
    zoneOfTerritory(target.place.code),
  )
  const where = [
    textIn(target.venue, language),
    textIn(target.address, language),
    target.place.label[language],
  ]
  const text = [
    // Nothing that a stranger typed: the address may be somebody else's.
    messages.greeting[language],
    opening[language],
    conditionOf(person, about),
    [title, when, where.join(', '), target.onlineUrl ?? ''].filter(Boolean).join('\n'),
    root + kind.pathOf(target),
    isEnded ? undefined : `${linkMessages[language]}\n${root}${registrationPath(kind, { key })}`,
    (person.confirmedAt ? messages.letterWhy : messages.letterWhyUnconfirmed)[language],
  ].filter(Boolean)
  return {
    to: person.contact,
    subject: `${subject[language]}: ${title}`,
    text: `${text.join('\n\n')}\n`,
  }
}

/** Writes to one registered person, if there is a mail server and the contact is an e-mail address. */
export const letterJob: LetterJob = {
  addressTypedBy: 'anyone',
  formerly: ['meetings.send-letter', 'meeting-letter'],
  write: async (work) => {
    const { db, data, mail, now } = work
    const found = await loadAddressee(work, String(data.registration))
    const about = data.about as EnqueuedSubject
    if (!mail || !found || (found.status === 'cancelled') !== (about === 'released')) return undefined
    if (parseContact(found.contact)?.kind !== 'email') return undefined
    if (about !== 'registered' || found.confirmedAt) return { letter: await letterTo(work, found, about) }
    // The time to confirm begins with the e-mail: without a mail server nothing lapses.
    const person = { ...found, confirmBy: confirmBy(found.target, now()) }
    await saveConfirmBy(db, person.id, person.confirmBy)
    const double = await findOtherConfirmedRegistration(db, person.id)
    const registered = double && (await loadAddressee(work, double))
    return {
      letter: await (registered ? letterTo(work, registered, 'again') : letterTo(work, person, about)),
    }
  },
}

/** A letter with a link of its own to the registration. */
async function letterTo({ db, origin }: JobContext, person: Addressee, about: LetterSubject) {
  const key = newKey()
  await addRegistrationKey(db, sha256Hex(key), person.id, 'e-mail')
  return writeRegistrationLetter(person, about, origin, key)
}
