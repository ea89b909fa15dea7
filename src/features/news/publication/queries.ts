import { lockDraftById } from '#features/drafts/index.ts'
import type { Withdrawable } from '#features/withdrawals/index.ts'
import { newsItemIdOf } from '../model.ts'
import { listLinkable } from '../store.ts'
import { findItemId, lockNewsItem } from './store.ts'

/** An item as its withdrawal needs it. Acts on a draft lock it before its item. */
export const findWithdrawableNews: Withdrawable['find'] = async ({ db }, key, { lock }) => {
  const id = 'id' in key ? newsItemIdOf(key) : await findItemId(db, key.slug)
  if (!id) return undefined
  const [draft] = lock ? await lockDraftById(db, id) : []
  if (lock) await lockNewsItem(db, id)
  const [item] = await listLinkable(db, [id])
  if (!item) return undefined
  const { slug, title, territory, organisation, first, last } = item
  const subject = { organisation, territory: { first, last } }
  return { id, slug, title, territory, subject, before: draft && { version: draft.publicVersion } }
}
