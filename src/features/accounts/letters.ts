import type { Job } from '#platform/jobs/index.ts'
import type { Purposes } from './confirm.ts'
import { findWaiting, giveKey } from './confirmation-store.ts'
import { hashOf, newKey } from './keys.ts'
import { messages as words } from './messages.ts'
import { confirmPath } from './model.ts'
import type { AccountTables } from './tables.ts'

const textOf = (paragraphs: readonly string[]) => `${paragraphs.filter(Boolean).join('\n\n')}\n`

/** A letter with the link that confirms an address, in the language in which the person wrote. */
export const confirmationLetterJob = (purposes: Purposes): Job<AccountTables> => ({
  run: async ({ db, data, mail, origin, now }) => {
    const found = await findWaiting(db, String(data.confirmation), now())
    const purpose = found && purposes.get(found.purpose)
    if (!mail || !found || !purpose) return
    // Made here, so that no secret lies in the queue.
    const key = newKey()
    await giveKey(db, found.id, hashOf(key))
    const { language, email } = found
    await mail.send({
      to: email,
      subject: purpose.label[language],
      text: textOf([
        words.letterGreeting[language](found.name ?? ''),
        purpose.explanation[language],
        words.letterConfirm[language],
        `${origin}/${language}${confirmPath(key)}`,
        words.letterNotYou[language],
      ]),
    })
  },
})
