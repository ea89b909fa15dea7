import type { Id } from '#domain/base/id.ts'
import type { Label, Language } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import { type Feature, mergeManifests, type Personal } from '#platform/feature.ts'
import { newId } from '#platform/id.ts'
import { addConfirmation } from '../confirmation/store.ts'
import { CONFIRMATION_MS } from '../model.ts'
import { wayNames } from '../profile/messages.ts'
import { collectAccount, eraseAccount } from '../profile/store.ts'
import { dataMessages, dataWords } from './messages.ts'

/** The queue of the last letter to somebody who has erased her account. */
export const FAREWELLS = 'account-erased-letter'
export const FAREWELL = 'accounts.erased'

/** What one slice keeps about a person. */
export type Kept = {
  readonly name: string
  readonly label: Label
  readonly words: Readonly<Record<string, Label>>
  readonly values: Readonly<Record<string, Readonly<Record<string, Label>>>>
  readonly heading: Personal['heading']
  readonly stays: Label | undefined
  readonly records: readonly Readonly<Record<string, unknown>>[]
}

/** What tells the records of this slice apart. */
const headings = [
  ['email', dataWords.who],
  ['told', dataWords.preferences],
  ['consent', dataWords.consent],
  ['device', dataWords.sessions],
  ['passkey', dataWords.passkeys],
  ['issuer', dataWords.identities],
  ['purpose', dataWords.confirmations],
] as const

/** What this slice keeps: who a person is, how they sign in, what they agreed to. */
export const personal: Personal = {
  label: dataWords.own,
  words: dataWords.keys,
  values: (features) => ({
    way: wayNames,
    told: Object.fromEntries(
      features.flatMap(({ name, notificationSource }) =>
        notificationSource ? [[name, notificationSource.label]] : [],
      ),
    ),
    purpose: {
      ...Object.fromEntries(
        Object.entries(mergeManifests(features, 'confirms')).map(([purpose, { label }]) => [purpose, label]),
      ),
      [FAREWELL]: dataMessages.erase,
    },
  }),
  heading: (record) => headings.find(([key]) => key in record)?.[1],
  collect: ({ db }, account) => collectAccount(db, account),
  forget: ({ db, now }, account) => eraseAccount(db, account, now()),
  stays: dataWords.ownStays,
}

/** All slices that keep something about people; this one last, so that the others erase theirs while there is an account. */
const keepersIn = (features: readonly Feature[]) =>
  features
    .flatMap(({ name, personal }) => (personal ? [{ name, personal }] : []))
    .sort((one, other) => Number(one.personal === personal) - Number(other.personal === personal))

/** What stays after an erasure and why, slice by slice. */
export const listKept = (features: readonly Feature[]) =>
  keepersIn(features).flatMap(({ personal: { label, stays: why } }) => (why ? [{ label, why }] : []))

/** Everything that any slice keeps about a person. */
export const collectAll = (ctx: Context, account: Id<'account'>): Promise<Kept[]> =>
  Promise.all(
    keepersIn(ctx.features).map(
      async ({ name, personal: { label, words, values = {}, heading, stays, collect } }) => ({
        name,
        label,
        words,
        values: typeof values === 'function' ? values(ctx.features) : values,
        heading,
        stays,
        records: await collect(ctx, account),
      }),
    ),
  )

/**
 * Erases a person: every slice forgets her in one transaction, this one last; all her sessions end with it. Public
 * words that must stay, stay without her. One letter says that it is done; its address is erased with its sending.
 */
export function eraseEverything(
  ctx: Context,
  { account, email, language }: { account: Id<'account'>; email: string | null; language: Language },
): Promise<void> {
  return ctx.db.transaction().execute(async (tx) => {
    const inside = { ...ctx, db: tx }
    for (const { personal } of keepersIn(ctx.features)) await personal.forget(inside, account)
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
    await ctx.jobs.enqueue(tx, FAREWELLS, { confirmation: id })
  })
}
