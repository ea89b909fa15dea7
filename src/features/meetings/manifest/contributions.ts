import type { Contribution, ListContributions } from '#features/contributions/index.ts'
import { meetingPath } from '../model.ts'
import { contributionNames } from '../registration/messages.ts'
import { contactKeyOf } from './personal-data.ts'
import { listNewestByContact } from './personal-data-store.ts'

type FoundContribution = Awaited<ReturnType<typeof listNewestByContact>>[number]

function outcomeOf(found: FoundContribution, now: Date): Contribution['outcome'] {
  const { standing, endedAs, meetingState, endsAt, arrivedAt } = found
  if (standing === 'cancelled') return contributionNames[endedAs ?? 'withdrawn']
  if (meetingState === 'cancelled') return contributionNames.meetingCancelled
  if (arrivedAt) return contributionNames.came
  if (endsAt < now) return contributionNames.held
  return contributionNames[standing]
}

/** The meetings that a person registered for, by the confirmed e-mail address of the account. */
export const contributions: ListContributions = async (ctx, account, limit) => {
  const key = await contactKeyOf(ctx, account)
  if (!key) return []
  const found = await listNewestByContact(ctx.db, key, limit)
  return found.map((one) => ({
    path: meetingPath(one),
    kind: contributionNames.registration,
    title: one.title,
    thing: one.meeting,
    at: one.registeredAt,
    outcome: outcomeOf(one, ctx.now()),
  }))
}
