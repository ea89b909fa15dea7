import type { Context } from '#platform/context.ts'
import { hashOf } from '#platform/crypto/token.ts'
import { mergeManifests } from '#platform/feature.ts'
import { findConfirmationByKey } from './store.ts'

/** The confirmation that a slice declares for a purpose; undefined: no slice knows the purpose. */
export const findPurpose = ({ features }: Pick<Context, 'features'>, purpose: string) =>
  mergeManifests(features, 'emailConfirmations')[purpose]

/** What a link confirms; undefined when it is unknown or expired. */
export async function findLink(ctx: Context, key: string) {
  const { db, now } = ctx
  const found = await findConfirmationByKey(db, hashOf(key))
  const purpose = found && findPurpose(ctx, found.purpose)
  if (!found || !purpose || (found.confirmed_at === null && found.expires_at <= now())) return undefined
  return { ...found, purposeIs: purpose }
}
