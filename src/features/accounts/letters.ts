import { randomInt } from 'node:crypto'
import { CAPITAL_ZONE } from '#domain/base/local-time.ts'
import { hashOf, newKey } from '#platform/crypto/token.ts'
import type { Db } from '#platform/db/index.ts'
import type { LetterJob } from '#platform/jobs/index.ts'
import { formatDateTime } from '#ui/format/index.ts'
import { findPurpose } from './confirmation/queries.ts'
import { findWaiting, removeConfirmation, setKeyHash } from './confirmation/store.ts'
import { messages } from './messages.ts'
import {
  CODE_DIGITS,
  confirmPath,
  credentialChanges,
  groupDigits,
  hashOfCode,
  PASSKEYS_PATH,
  SESSIONS_PATH,
} from './model.ts'
import { findOpenAttempt, setCodeHash } from './sign-in/store.ts'
import { findAccountAddressee } from './store.ts'

const textOf = (paragraphs: readonly string[]) => `${paragraphs.filter(Boolean).join('\n\n')}\n`

/** A letter with the link that confirms an address, in the language in which the person wrote. */
export const confirmationLetterJob: LetterJob = {
  addressTypedBy: 'anyone',
  formerly: ['contact-confirmation-letter'],
  write: async (work) => {
    const { db, data, mail, origin, now } = work
    const found = await findWaiting(db, String(data.confirmation), now())
    const purpose = found && findPurpose(work, found.purpose)
    if (!mail || !found || !purpose) return undefined
    // The key is created here, so that no secret is stored in the queue.
    const key = newKey()
    await setKeyHash(db, found.id, hashOf(key))
    const { language, email } = found
    const letter = {
      to: email,
      subject: purpose.label[language],
      text: textOf([
        // Nothing that a stranger typed: the address may be somebody else's.
        messages.letterGreeting[language],
        purpose.explanation[language],
        messages.letterConfirm[language],
        `${origin}/${language}${confirmPath({ key })}`,
        messages.letterNotYou[language],
      ]),
    }
    return { letter }
  },
}

/** A letter with a sign-in code. The code is created here, so that none is stored in the queue. */
export const codeLetterJob: LetterJob = {
  addressTypedBy: 'anyone',
  formerly: ['sign-in-code-letter'],
  abandonedAfterSeconds: 45,
  write: async ({ db, data, mail, origin, now, secret, siteName }) => {
    const attempt = await findOpenAttempt(db, String(data.attempt), now())
    if (!mail || !attempt) return undefined
    const code = String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0')
    await setCodeHash(db, attempt.id, hashOfCode(secret, attempt.id, code))
    const { language, email } = attempt
    const name = await siteName(db, language)
    const letter = {
      to: email,
      subject: messages.codeSubject[language](name),
      text: textOf([
        messages.codeLetter[language](name, new URL(origin).host),
        groupDigits(code),
        messages.codeLetterHow[language],
        messages.codeLetterNotYou[language],
      ]),
    }
    return { letter }
  },
}

/** A letter about a change of the ways to sign in, so that its owner learns of one that they did not make. */
export const credentialLetterJob: LetterJob = {
  addressTypedBy: 'nobody',
  write: async ({ db, data, mail, origin }) => {
    const found = await findAccountAddressee(db, String(data.account))
    const change = credentialChanges.find((known) => known === data.change)
    if (!mail || !found?.email || !change) return undefined
    const { email, language } = found
    const when = formatDateTime(language, String(data.at), CAPITAL_ZONE)
    const letter = {
      to: email,
      subject: messages[change][language],
      text: textOf([
        messages.credentialLetter[language](messages[change][language], new URL(origin).host, when),
        messages.credentialNotYou[language],
        `${origin}/${language}${PASSKEYS_PATH}`,
        `${origin}/${language}${SESSIONS_PATH}`,
      ]),
    }
    return { letter }
  },
}

/** The last letter, after the account is erased. Its address is erased too. */
export const erasureLetterJob: LetterJob = {
  addressTypedBy: 'nobody',
  formerly: ['account-erased-letter'],
  write: async ({ db, data, mail, origin, now }) => {
    const found = await findWaiting(db, String(data.confirmation), now())
    if (!found) return undefined
    const { id, email, language } = found
    const erased = (db: Db) => removeConfirmation(db, id)
    if (!mail) {
      await erased(db)
      return undefined
    }
    const letter = {
      to: email,
      subject: messages.erased[language],
      text: textOf([messages.erasedLetter[language](new URL(origin).host), messages.erasedNotYou[language]]),
    }
    return { letter, sent: erased }
  },
}
