import { timingSafeEqual } from 'node:crypto'
import type { Id } from '#domain/base/id.ts'
import type { Secret } from '#platform/crypto/secret.ts'
import type { Actor } from '#platform/identity/index.ts'

/** The key in the link with which the author of hidden content appeals without signing in. */
export const appealKey = (secret: Secret, decision: string): string =>
  Buffer.from(secret('moderation.appeal', decision)).toString('base64url')

/** Whether somebody may appeal: the signed-in author, or the holder of the link from the letter. */
export function mayAppeal(
  { secret, actor }: { readonly secret: Secret; readonly actor?: Actor | undefined },
  { id, author }: { readonly id: string; readonly author: Id<'account'> | null },
  key: string,
): boolean {
  if (actor && author === actor.account) return true
  const [given, right] = [Buffer.from(key), Buffer.from(appealKey(secret, id))]
  return given.length === right.length && timingSafeEqual(given, right)
}
