import type { Id } from '#domain/base/id.ts'
import { lockDraftById } from '#features/drafts/index.ts'
import type { WithdrawableKey } from '#features/withdrawals/index.ts'
import type { Context, TransactionContext } from '#platform/context.ts'
import type { Db } from '#platform/db/index.ts'
import { listLinkable } from '../store.ts'
import { lockMeeting } from '../write-store.ts'
import { checkMeetingWithdrawal, meetingIdOf } from './model.ts'
import { countRegistrations, findMeetingId, hasOutcome } from './store.ts'

const findId = async (db: Db, key: WithdrawableKey) =>
  'id' in key ? meetingIdOf(key) : findMeetingId(db, key.slug)

/** A meeting by its id, as its withdrawal needs it, with the refusal that stands in its way. */
async function findById(db: Db, id: Id<'meeting'>) {
  const [meeting] = await listLinkable(db, [id])
  if (!meeting) return undefined
  const { slug, title, territory, organisation, first, last, state } = meeting
  const [people, concluded] = await Promise.all([countRegistrations(db, id), hasOutcome(db, id)])
  const allowed = checkMeetingWithdrawal({ hasOutcome: concluded, people })
  const refusal = allowed.ok ? undefined : allowed.refusal
  const subject = { organisation, territory: { first, last } }
  return { id, slug, title, territory, subject, before: { state }, refusal }
}

export async function findWithdrawableMeeting({ db }: Context, key: WithdrawableKey) {
  const id = await findId(db, key)
  return id && findById(db, id)
}

/** The same, locked. Acts on a draft lock it before its meeting. */
export async function lockWithdrawableMeeting({ db }: TransactionContext, key: WithdrawableKey) {
  const id = await findId(db, key)
  if (!id) return undefined
  await lockDraftById(db, id)
  await lockMeeting(db, { id })
  return findById(db, id)
}
