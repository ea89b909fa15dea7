import { CAPITAL_ZONE } from '#domain/base/local-time.ts'
import { type Language, textIn } from '#domain/base/text.ts'
import { needsPasskey, PASSKEYS_PATH, signInPath } from '#features/accounts/index.ts'
import { findAddressee } from '#platform/db/index.ts'
import { type Role as RoleName, roleNames } from '#platform/identity/index.ts'
import type { LetterJob } from '#platform/jobs/index.ts'
import type { Letter } from '#platform/mail/index.ts'
import { DESK_PATH as DESK_HOME_PATH } from '#ui/desk/index.ts'
import { formatDay, formatDayOf } from '#ui/format/index.ts'
import { messages } from './messages.ts'
import type { LetterFacts, LetterKind, RoleGrant } from './model.ts'
import { findRole } from './store.ts'

/** The letter to a person whose role was granted or ended, in their language. */
export function writeRoleLetter(
  { email, language, name }: LetterFacts,
  role: RoleGrant<RoleName>,
  about: LetterKind,
  { origin, site }: { readonly origin: string; readonly site: string },
): Letter {
  const words = messagesAbout[about]
  const what = roleNames[role.role][language]
  const facts = [
    `${messages.role[language]}: ${what}`,
    `${messages.organisation[language]}: ${role.organisation ? textIn(role.organisation.name, language) : messages.anyOrganisation[language]}`,
    `${messages.place[language]}: ${role.place ? role.place.label[language] : messages.anyPlace[language]}`,
    ...(about !== 'ended'
      ? [
          `${messages.starts[language]}: ${formatDay(language, role.startsOn)}`,
          `${messages.ends[language]}: ${role.endsOn ? formatDay(language, role.endsOn) : messages.noEnd[language]}`,
        ]
      : []),
  ]
  const text = [
    messages.greeting[language](name),
    words[language](site),
    facts.join('\n'),
    ...(about === 'given'
      ? [`${messages.letterDesk[language]}\n${origin}/${language}${DESK_HOME_PATH}`]
      : []),
    ...(about === 'invited' ? invitationOf(language, role, origin) : []),
    (about === 'invited' ? messages.letterUnexpected : messages.letterWrong)[language],
  ]
  return { to: email, subject: subjects[about][language](what, site), text: `${text.join('\n\n')}\n` }
}

const messagesAbout = {
  given: messages.letterGiven,
  invited: messages.letterInvited,
  ended: messages.letterEnded,
} as const
const subjects = {
  given: messages.subjectGiven,
  invited: messages.subjectInvited,
  ended: messages.subjectEnded,
} as const

/** The way from the letter through the sign-in to the desk, or first to a passkey where the role needs one. */
function invitationOf(language: Language, { role, awaitsUntil }: RoleGrant<RoleName>, origin: string) {
  const withPasskey = needsPasskey(role)
  const then = `/${language}${withPasskey ? PASSKEYS_PATH : DESK_HOME_PATH}`
  const until = awaitsUntil ? formatDayOf(language, awaitsUntil, CAPITAL_ZONE) : ''
  return [
    messages.letterEnter[language](until),
    ...(withPasskey ? [messages.letterPasskey[language]] : []),
    `${origin}/${language}${signInPath(then)}`,
  ]
}

/** The letter about one role, if there is a mail server and the account still exists. */
export const letterJob: LetterJob = {
  addressTypedBy: 'staff',
  formerly: ['roles.letters'],
  write: async ({ db, data, mail, origin, siteName, now }) => {
    const role = await findRole(db, String(data.role))
    const person = role && (await findAddressee(db, role.account))
    if (!mail || !role || !person?.email) return undefined
    // Somebody who has never come does not hear that an invitation was withdrawn.
    if (data.about === 'ended' && role.awaitsUntil) return undefined
    // Withdrawn, accepted or over before it was sent.
    if (data.about === 'invited' && (role.endedAt || !role.awaitsUntil || role.awaitsUntil <= now()))
      return undefined
    const site = await siteName(db, person.language)
    return {
      letter: writeRoleLetter({ ...person, email: person.email }, role, data.about as LetterKind, {
        origin,
        site,
      }),
    }
  },
}
