import type { Id } from '#domain/base/id.ts'
import type { Label, Language } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import type { Personal } from '#platform/feature.ts'
import { newId } from '#platform/id.ts'
import { collectAccount, eraseAccount } from './account-store.ts'
import { addConfirmation } from './confirmation-store.ts'
import { dataWords } from './data-messages.ts'
import { CONFIRMATION_MS } from './model.ts'
import type { AccountTables } from './tables.ts'

type Ctx = Context<AccountTables>

/** The queue of the last letter to somebody who has erased her account. */
export const FAREWELLS = 'account-erased-letter'
export const FAREWELL = 'accounts.erased'

/** What one slice keeps about a person. */
export type Kept = {
  readonly name: string
  readonly label: Label
  readonly words: Readonly<Record<string, Label>>
  readonly stays: Label | undefined
  readonly records: readonly Readonly<Record<string, unknown>>[]
}
export type Keeper = { readonly name: string; readonly personal: Personal<never> }

const own: Personal<AccountTables> = {
  label: dataWords.own,
  words: dataWords.keys,
  collect: ({ db }, account) => collectAccount(db, account),
  forget: ({ db, now }, account) => eraseAccount(db, account, now()),
  stays: dataWords.ownStays,
}

/** This slice's own part: who she is, how she signs in, what she agreed to. */
export const ownKeeper: Keeper = { name: 'accounts', personal: own as unknown as Personal<never> }

/** Everything that any slice keeps about a person. */
export const collectAll = (ctx: Ctx, keepers: readonly Keeper[], account: Id<'account'>): Promise<Kept[]> =>
  Promise.all(
    keepers.map(async ({ name, personal: { label, words = {}, stays, collect } }) => ({
      name,
      label,
      words,
      stays,
      records: await collect(ctx as unknown as Context<never>, account),
    })),
  )

/**
 * Erases a person: every slice forgets her in one transaction, this one last; all her sessions end with it. Public
 * words that must stay, stay without her. One letter says that it is done; its address is erased with its sending.
 */
export function eraseEverything(
  ctx: Ctx,
  keepers: readonly Keeper[],
  { account, email, language }: { account: Id<'account'>; email: string | null; language: Language },
): Promise<void> {
  return ctx.db.transaction().execute(async (tx) => {
    const inside = { ...ctx, db: tx }
    for (const { personal } of keepers) await personal.forget(inside as unknown as Context<never>, account)
    if (email === null) return
    const now = ctx.now()
    const id = newId<'contact-confirmation'>(now)
    await addConfirmation(tx, {
      id,
      key_hash: null,
      email,
      name: null,
      language,
      purpose: FAREWELL,
      thing: '',
      asked_at: now,
      expires_at: new Date(now.getTime() + CONFIRMATION_MS),
      confirmed_at: null,
      account_id: null,
      led_to: null,
    })
    await ctx.jobs.enqueue<AccountTables>(tx, FAREWELLS, { confirmation: id })
  })
}
