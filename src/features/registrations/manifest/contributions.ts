import type { Contribution, ListContributions } from '#features/contributions/index.ts'
import { findRegistrationTargets } from '../kinds.ts'
import { contributionNames } from '../messages.ts'
import type { RegistrationTarget } from '../model.ts'
import { findContactKey } from './personal-data.ts'
import { listNewestByContact } from './personal-data-store.ts'

type FoundContribution = Awaited<ReturnType<typeof listNewestByContact>>[number]

function outcomeOf(
  { standing, endedAs, arrivedAt }: FoundContribution,
  target: RegistrationTarget,
  now: Date,
): Contribution['outcome'] {
  if (standing === 'cancelled') return contributionNames[endedAs ?? 'withdrawn']
  if (target.state === 'cancelled') return contributionNames.meetingCancelled
  if (arrivedAt) return contributionNames.came
  return target.endsAt < now ? contributionNames.held : contributionNames[standing]
}

/** What a person registered for, by the confirmed e-mail address of the account. */
export const contributions: ListContributions = async (ctx, account, limit) => {
  const key = await findContactKey(ctx, account)
  if (!key) return []
  const found = await listNewestByContact(ctx.db, key, limit)
  const things = await findRegistrationTargets(ctx, found)
  return found.flatMap((item) => {
    const thing = things.get(item.id)
    return thing
      ? [
          {
            path: thing.kind.pathOf(thing.target),
            kind: contributionNames.registration,
            title: thing.target.title,
            thing: item.id,
            at: item.registeredAt,
            outcome: outcomeOf(item, thing.target, ctx.now()),
          },
        ]
      : []
  })
}
