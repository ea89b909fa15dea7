import type { Id } from '#domain/base/id.ts'
import type { Context } from '#platform/context.ts'
import { inTransaction } from '#platform/transition.ts'
import { type SignedIn, signIn } from '../actions.ts'

/** Signs a developer in as a person of the demonstration. */
export const signInAsDemoPerson = (
  ctx: Context,
  account: Id<'account'>,
  { device }: { readonly device: string },
): Promise<SignedIn> =>
  inTransaction(ctx, (inside) => signIn(inside, account, { way: 'development', device, going: null }))
