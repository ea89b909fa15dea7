import { textIn } from '#domain/base/text.ts'
import { findAddressee } from '#platform/db/index.ts'
import { type Role as RoleName, roleNames } from '#platform/identity/index.ts'
import type { LetterJob } from '#platform/jobs/index.ts'
import type { Letter } from '#platform/mail/index.ts'
import { DESK_PATH as DESK_HOME_PATH } from '#ui/desk/index.ts'
import { formatDay } from '#ui/format/index.ts'
import { messages } from './messages.ts'
import type { LetterFacts, LetterKind, Role } from './model.ts'
import { findRole } from './store.ts'

/** The letter to a person whose role was granted or ended, in their language. */
export function writeRoleLetter(
  { email, language, name }: LetterFacts,
  role: Role<RoleName>,
  about: LetterKind,
  origin: string,
): Letter {
  const words = about === 'given' ? messages.letterGiven : messages.letterEnded
  const what = roleNames[role.role][language]
  const facts = [
    `${messages.role[language]}: ${what}`,
    `${messages.organisation[language]}: ${role.organisation ? textIn(role.organisation.name, language) : messages.anyOrganisation[language]}`,
    `${messages.place[language]}: ${role.place ? role.place.label[language] : messages.anyPlace[language]}`,
    ...(about === 'given'
      ? [
          `${messages.starts[language]}: ${formatDay(language, role.startsOn)}`,
          `${messages.ends[language]}: ${role.endsOn ? formatDay(language, role.endsOn) : messages.noEnd[language]}`,
        ]
      : []),
  ]
  const text = [
    messages.greeting[language](name),
    words[language],
    facts.join('\n'),
    ...(about === 'given'
      ? [`${messages.letterDesk[language]}\n${origin}/${language}${DESK_HOME_PATH}`]
      : []),
    messages.letterWrong[language],
  ]
  const subject = about === 'given' ? messages.subjectGiven : messages.subjectEnded
  return { to: email, subject: subject[language](what), text: `${text.join('\n\n')}\n` }
}

/** The letter about one role, if there is a mail server and the account still exists. */
export const letterJob: LetterJob = {
  formerly: ['roles.letters'],
  write: async ({ db, data, mail, origin }) => {
    const role = await findRole(db, String(data.role))
    const person = role && (await findAddressee(db, role.account))
    if (!mail || !role || !person?.email) return undefined
    return {
      letter: writeRoleLetter({ ...person, email: person.email }, role, data.about as LetterKind, origin),
    }
  },
}
