import { type Id, isId } from '#domain/base/id.ts'
import type { Label, Text } from '#domain/base/text.ts'
import type { Context, TransactionContext } from '#platform/context.ts'
import type { Permission, Subject } from '#platform/identity/index.ts'
import type { WithdrawableKey } from './model.ts'

declare module '#platform/feature.ts' {
  interface Feature {
    /** Kinds of things of this slice that are withdrawn by `features/withdrawals`. */
    readonly withdrawables?: readonly WithdrawableKind[]
  }
}

/** A public thing as its withdrawal needs it. */
export type WithdrawableThing = {
  readonly id: string
  /** The last part of its public address. */
  readonly slug: string
  readonly title: Text
  /** KATO code of its place. */
  readonly territory: string
  /** Whose it is: the permission to withdraw it is asked of this. */
  readonly subject: Subject & { readonly organisation: Id<'organisation'> }
  /** Why it cannot be withdrawn, as a sentence; absent: it can. */
  readonly obstacle?: Label | undefined
  /** What the audit record says of it as it was until then. */
  readonly before?: object | undefined
}

/** A kind of things that are published once and can be withdrawn for good. The slice of the things provides it. */
export type WithdrawableKind = {
  /** As links and search call it: 'news.item'. */
  readonly kind: string
  /** One of them: «Жаңалық». */
  readonly label: Label
  /** The act in the journal and in the audit record; the slice has its words: 'news.withdrawn'. */
  readonly act: `${string}.withdrawn`
  readonly permission: Permission
  /** Its page, after the language: '/news/…'. This address, and everything below it, answers 410 from then on. */
  readonly path: (thing: { readonly slug: string }) => string
  /** Its page at the desk, after the language, by its id or its slug: '/desk/news/…'. */
  readonly deskPath: (thing: { readonly id: string; readonly slug: string }) => string
  /** Its words go for good: the title is not kept, and its content is erased from the journal. */
  readonly erases?: true
  /** What the page says above the form, where that is more than what happens to the address. */
  readonly help?: Label
  /** What the journal says of the withdrawal; by default its `reason`. */
  readonly content?: (reason: Text) => object
  /** A public thing; what is withdrawn already is none. */
  readonly find: (ctx: Context, key: WithdrawableKey) => Promise<WithdrawableThing | undefined>
  /** The same, and nobody else changes it until the transaction ends. */
  readonly lock: (inside: TransactionContext, key: WithdrawableKey) => Promise<WithdrawableThing | undefined>
  /** Hides the thing from readers, with everything that only its slice knows of. */
  readonly withdraw: (inside: TransactionContext, thing: WithdrawableThing, now: Date) => Promise<unknown>
}

/** Whether a key can be that of a thing: an id in an address may be anything. */
export const isWithdrawableKey = (key: WithdrawableKey): boolean => !('id' in key) || isId(key.id)
