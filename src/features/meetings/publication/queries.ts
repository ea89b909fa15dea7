import { lockDraftById } from '#features/drafts/index.ts'
import type { WithdrawableKey } from '#features/withdrawals/index.ts'
import type { Context } from '#platform/context.ts'
import { listLinkable } from '../store.ts'
import { lockMeeting } from '../write-store.ts'
import { checkMeetingWithdrawal, meetingIdOf } from './model.ts'
import { countRegistrations, findMeetingId, hasOutcome } from './store.ts'

/** A meeting as its withdrawal needs it, with the refusal that stands in its way. Acts on a draft lock it before its meeting. */
export async function findWithdrawableMeeting(
  { db }: Context,
  key: WithdrawableKey,
  { lock }: { readonly lock: boolean },
) {
  const id = 'id' in key ? meetingIdOf(key) : await findMeetingId(db, key.slug)
  if (!id) return undefined
  if (lock) {
    await lockDraftById(db, id)
    await lockMeeting(db, { id })
  }
  const [meeting] = await listLinkable(db, [id])
  if (!meeting) return undefined
  const { slug, title, territory, organisation, first, last, state } = meeting
  const [people, concluded] = await Promise.all([countRegistrations(db, id), hasOutcome(db, id)])
  const allowed = checkMeetingWithdrawal({ hasOutcome: concluded, people })
  const refusal = allowed.ok ? undefined : allowed.refusal
  const subject = { organisation, territory: { first, last } }
  return { id, slug, title, territory, subject, before: { state }, refusal }
}
