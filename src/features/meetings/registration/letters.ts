import { textIn } from '#domain/base/text.ts'
import { newKey, sha256Hex } from '#platform/crypto/token.ts'
import type { LetterJob } from '#platform/jobs/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import type { Letter } from '#platform/mail/index.ts'
import { formatDateTime, formatRange } from '#ui/format/index.ts'
import { meetingPath } from '../model.ts'
import type { LetterSubject } from './actions.ts'
import { confirmationMessages } from './confirmation-messages.ts'
import { parseContact } from './contact-model.ts'
import { registrationMessages } from './messages.ts'
import { confirmBy, registrationPath } from './model.ts'
import { type Addressee, addRegistrationKey, findRegisteredAddressee, saveConfirmBy } from './store.ts'

const words = { ...registrationMessages, ...confirmationMessages }

/** The subject and the first sentence of a letter. */
const openings = {
  seat: [words.subjectSeat, words.letterSeat],
  waiting: [words.subjectWaiting, words.letterWaiting],
  promoted: [words.subjectPromoted, words.letterPromoted],
  moved: [words.subjectMoved, words.letterMoved],
  cancelled: [words.subjectCancelled, words.letterCancelled],
  released: [words.subjectReleased, words.letterReleased],
} as const

/** The same to an address that nobody has confirmed. */
const unconfirmedOpenings = {
  seat: [words.subjectConfirm, words.letterConfirmSeat],
  waiting: [words.subjectConfirm, words.letterConfirmWaiting],
  pending: [words.subjectConfirm, words.letterConfirmPending],
} as const

function openingOf({ status, confirmedAt }: Addressee, about: LetterSubject) {
  if (about !== 'registered') return openings[about]
  const standing = status === 'cancelled' ? 'seat' : status
  if (!confirmedAt) return unconfirmedOpenings[standing]
  return openings[standing === 'waiting' ? 'waiting' : 'seat']
}

/** Why a registration was released, or until when it has to be confirmed. */
function conditionOf(person: Addressee, about: LetterSubject): string | undefined {
  const { language, confirmedAt, confirmBy, releaseReason, place } = person
  if (about === 'released') return releaseReason ? words.reason[language](releaseReason) : undefined
  if (about === 'cancelled' || confirmedAt || !confirmBy) return undefined
  const until = formatDateTime(language, confirmBy.toISOString(), zoneOfTerritory(place.code))
  return words.confirmUntil[language](until)
}

/** A letter in the language in which the person registered. `key`: of the link to the registration. */
export function writeRegistrationLetter(
  person: Addressee,
  about: LetterSubject,
  origin: string,
  key: string,
): Letter {
  const { language } = person
  const isEnded = about === 'cancelled' || about === 'released'
  const linkWords = person.confirmedAt ? words.letterLink : words.letterConfirmLink
  const root = `${origin}/${language}`
  const title = textIn(person.title, language)
  const [subject, opening] = openingOf(person, about)
  const when = formatRange(
    language,
    person.startsAt.toISOString(),
    person.endsAt.toISOString(),
    zoneOfTerritory(person.place.code),
  )
  const where = [
    textIn(person.venue, language),
    textIn(person.address, language),
    person.place.label[language],
  ]
  const text = [
    // Nothing that a stranger typed: the address may be somebody else's.
    words.greeting[language],
    opening[language],
    conditionOf(person, about),
    [title, when, where.join(', '), person.onlineUrl ?? ''].filter(Boolean).join('\n'),
    root + meetingPath(person),
    isEnded ? undefined : `${linkWords[language]}\n${root}${registrationPath({ key })}`,
    (person.confirmedAt ? words.letterWhy : words.letterWhyUnconfirmed)[language],
  ].filter(Boolean)
  return {
    to: person.contact,
    subject: `${subject[language]}: ${title}`,
    text: `${text.join('\n\n')}\n`,
  }
}

/** Writes to one registered person, if there is a mail server and the contact is an e-mail address. */
export const letterJob: LetterJob = {
  formerly: ['meeting-letter'],
  write: async ({ db, data, mail, origin, now }) => {
    const found = await findRegisteredAddressee(db, String(data.registration))
    const about = data.about as LetterSubject
    if (!mail || !found || (found.status === 'cancelled') !== (about === 'released')) return undefined
    if (parseContact(found.contact)?.kind !== 'email') return undefined
    const key = newKey()
    await addRegistrationKey(db, sha256Hex(key), found.id, 'e-mail')
    if (about !== 'registered' || found.confirmedAt)
      return { letter: writeRegistrationLetter(found, about, origin, key) }
    // The time to confirm begins with the e-mail: without a mail server nothing lapses.
    const person = { ...found, confirmBy: confirmBy(found, now()) }
    await saveConfirmBy(db, person.id, person.confirmBy)
    return { letter: writeRegistrationLetter(person, about, origin, key) }
  },
}
