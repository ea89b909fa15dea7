import type { Id } from '#domain/base/id.ts'
import { lockDraftById } from '#features/drafts/index.ts'
import type { WithdrawableKey, WithdrawableKind } from '#features/withdrawals/index.ts'
import type { Db } from '#platform/db/index.ts'
import { newsItemIdOf } from '../model.ts'
import { listLinkable } from '../store.ts'
import { findItemId, lockNewsItem } from './store.ts'

const findId = async (db: Db, key: WithdrawableKey): Promise<Id<'news-item'> | undefined> =>
  'id' in key ? newsItemIdOf(key) : findItemId(db, key.slug)

/** A public item by its id, as its withdrawal needs it. */
async function findById(db: Db, id: Id<'news-item'>) {
  const [item] = await listLinkable(db, [id])
  if (!item) return undefined
  const { slug, title, territory, organisation, first, last } = item
  return { id, slug, title, territory, subject: { organisation, territory: { first, last } } }
}

export const findWithdrawableNews: WithdrawableKind['find'] = async ({ db }, key) => {
  const id = await findId(db, key)
  return id && findById(db, id)
}

/** The same, locked. Acts on a draft lock it before its item. */
export const lockWithdrawableNews: WithdrawableKind['lock'] = async ({ db }, key) => {
  const id = await findId(db, key)
  if (!id) return undefined
  const [draft] = await lockDraftById(db, id)
  await lockNewsItem(db, id)
  const item = await findById(db, id)
  return item && { ...item, before: draft && { version: draft.publicVersion } }
}
