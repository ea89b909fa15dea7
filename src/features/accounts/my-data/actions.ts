import type { Id } from '#domain/base/id.ts'
import type { Label, Language } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import type { Feature, PersonalData } from '#platform/feature.ts'
import { newId } from '#platform/id.ts'
import { inTransaction } from '#platform/transition.ts'
import { addConfirmation } from '../confirmation/store.ts'
import { ERASURE_PURPOSE, personalData } from '../manifest/personal-data.ts'
import { CONFIRMATION_MS } from '../model.ts'

/** The queue of the letter that confirms an erasure. */
export const ERASURE_NOTICE_QUEUE = 'accounts.send-erasure-notice'

/** The records that one slice keeps about a person, with the labels for showing them. */
export type SliceRecords = {
  readonly name: string
  readonly label: Label
  readonly fieldLabels: Readonly<Record<string, Label>>
  readonly valueLabels: Readonly<Record<string, Readonly<Record<string, Label>>>>
  readonly heading: PersonalData['heading']
  readonly retained: Label | undefined
  readonly records: readonly Readonly<Record<string, unknown>>[]
}

/**
 * All slices that keep personal data, this one last: the others erase theirs while the account still exists.
 */
const personalDataOf = (features: readonly Feature[]) =>
  features
    .flatMap((feature) =>
      feature.personalData ? [{ name: feature.name, source: feature.personalData }] : [],
    )
    .sort((one, other) => Number(one.source === personalData) - Number(other.source === personalData))

/** What is retained after an erasure and why, slice by slice. */
export const listRetained = (features: readonly Feature[]) =>
  personalDataOf(features).flatMap(({ source: { label, retained } }) =>
    retained ? [{ label, why: retained }] : [],
  )

/** Every record that any slice keeps about a person. */
export const listAllRecords = (ctx: Context, account: Id<'account'>): Promise<SliceRecords[]> =>
  Promise.all(
    personalDataOf(ctx.features).map(async ({ name, source }) => {
      const { label, fieldLabels, valueLabels = {}, heading, retained } = source
      return {
        name,
        label,
        fieldLabels,
        valueLabels: typeof valueLabels === 'function' ? valueLabels(ctx.features) : valueLabels,
        heading,
        retained,
        records: await source.listRecords(ctx, account),
      }
    }),
  )

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
