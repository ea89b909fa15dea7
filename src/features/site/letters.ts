import { PASSKEYS_PATH, signInPath } from '#features/accounts/index.ts'
import type { LetterJob } from '#platform/jobs/index.ts'
import { invitation } from './messages.ts'
import { findCurrentSite, findInvitedAddressee } from './store.ts'

/** The letter to the first administrator: how to sign in and add a passkey. */
export const invitationJob: LetterJob = {
  addressTypedBy: 'staff',
  write: async ({ db, data, mail, origin }) => {
    const person = await findInvitedAddressee(db, String(data.email))
    if (!mail || !person?.email) return undefined
    const { email, language } = person
    const name = (await findCurrentSite(db))?.content.name[language] ?? origin
    const text = [
      invitation.text[language],
      `${origin}/${language}${signInPath(`/${language}${PASSKEYS_PATH}`)}`,
      invitation.wrong[language],
    ]
    return {
      letter: { to: email, subject: invitation.subject[language](name), text: `${text.join('\n\n')}\n` },
    }
  },
}
