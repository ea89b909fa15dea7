import { textIn } from '#domain/base/text.ts'
import { newKey, sha256Hex } from '#platform/crypto/token.ts'
import type { LetterJob } from '#platform/jobs/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import type { Letter } from '#platform/mail/index.ts'
import { formatRange } from '#ui/format/index.ts'
import { meetingPath } from '../model.ts'
import type { LetterSubject } from './actions.ts'
import { parseContact } from './contact-model.ts'
import { registrationMessages as words } from './messages.ts'
import { registrationPath } from './model.ts'
import { type Addressee, addRegistrationKey, findRegisteredAddressee } from './store.ts'

/** The subject and the first sentence of a letter. */
const openings = {
  seat: [words.subjectSeat, words.letterSeat],
  waiting: [words.subjectWaiting, words.letterWaiting],
  promoted: [words.subjectPromoted, words.letterPromoted],
  moved: [words.subjectMoved, words.letterMoved],
  cancelled: [words.subjectCancelled, words.letterCancelled],
} as const

function openingOf({ status }: Addressee, about: LetterSubject) {
  if (about === 'registered') return openings[status === 'waiting' ? 'waiting' : 'seat']
  return openings[about]
}

/** A letter in the language in which the person registered. `key`: of the link to the registration. */
export function writeRegistrationLetter(
  person: Addressee,
  about: LetterSubject,
  origin: string,
  key: string,
): Letter {
  const { language } = person
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
    [title, when, where.join(', '), person.onlineUrl ?? ''].filter(Boolean).join('\n'),
    root + meetingPath(person),
    ...(about === 'cancelled' ? [] : [`${words.letterLink[language]}\n${root}${registrationPath(key)}`]),
    words.letterWhy[language],
  ]
  return {
    to: person.contact,
    subject: `${subject[language]}: ${title}`,
    text: `${text.join('\n\n')}\n`,
  }
}

/** Writes to one registered person, if there is a mail server and the contact is an e-mail address. */
export const letterJob: LetterJob = {
  formerly: ['meeting-letter'],
  write: async ({ db, data, mail, origin }) => {
    const person = await findRegisteredAddressee(db, String(data.registration))
    if (!mail || !person || person.status === 'cancelled') return undefined
    if (parseContact(person.contact)?.kind !== 'email') return undefined
    const key = newKey()
    await addRegistrationKey(db, sha256Hex(key), person.id)
    return { letter: writeRegistrationLetter(person, data.about as LetterSubject, origin, key) }
  },
}
