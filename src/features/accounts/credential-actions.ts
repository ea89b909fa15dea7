import type { Id } from '#domain/base/id.ts'
import type { TransactionContext } from '#platform/context.ts'
import type { CredentialChange } from './model.ts'

export const CREDENTIAL_QUEUE = 'accounts.send-credential-letter'

/** Reports a change of the ways to sign in to the person's address. */
export const reportCredentialChange = (
  { db, jobs, now }: TransactionContext,
  account: Id<'account'>,
  change: CredentialChange,
): Promise<void> => jobs.enqueue(db, CREDENTIAL_QUEUE, { account, change, at: now().toISOString() })
