import type { Id } from '#domain/base/id.ts'
import type { Language } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import { inTransaction } from '#platform/transition.ts'
import { addConfirmation } from '../confirmation/store.ts'
import { ERASURE_PURPOSE } from '../manifest/personal-data.ts'
import { CONFIRMATION_MS } from '../model.ts'
import { personalDataOf } from './queries.ts'

/** The queue of the letter that confirms an erasure. */
export const ERASURE_NOTICE_QUEUE = 'accounts.send-erasure-notice'

/**
 * Erases a person in one transaction: every slice erases its records, this one last, and all sessions of the account
 * end. Public texts that must stay lose their author. One letter reports the erasure; its address is erased when the
 * letter is sent.
 */
export function eraseEverything(
  ctx: Context,
  { account, email, language }: { account: Id<'account'>; email: string | null; language: Language },
): Promise<void> {
  return inTransaction(ctx, async (inside) => {
    for (const { source } of personalDataOf(ctx.features)) await source.erase(inside, account)
    if (email === null) return
    const now = ctx.now()
    const id = newId<'contact-confirmation'>(now)
    await addConfirmation(inside.db, {
      id,
      key_hash: null,
      email,
      name: null,
      language,
      purpose: ERASURE_PURPOSE,
      thing: '',
      asked_at: now,
      expires_at: new Date(now.getTime() + CONFIRMATION_MS),
      confirmed_at: null,
      account_id: null,
      led_to: null,
    })
    await ctx.jobs.enqueue(inside.db, ERASURE_NOTICE_QUEUE, { confirmation: id })
  })
}
