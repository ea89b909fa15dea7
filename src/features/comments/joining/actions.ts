import type { Id } from '#domain/base/id.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { ParticipationRefusal } from '#domain/participation/index.ts'
import { type ConfirmRefusal, requestConfirmation } from '#features/accounts/index.ts'
import type { TakingPart } from '#features/residents/index.ts'
import type { Context, TransactionContext } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import { defineTransition } from '#platform/transition.ts'
import { type Author, checkAuthor, confirmationOf, isFlooding } from '../checks.ts'
import { type IntakeRefusal, intakeRefusals } from '../model.ts'
import type { Joinable, JoinableThing } from './kinds.ts'
import { addJoin } from './store.ts'

export type JoinRefusal =
  | IntakeRefusal
  | ParticipationRefusal
  | 'thing-unknown'
  | 'own-thing'
  | 'joined-already'
  | 'flooding'
/** Counted, or waiting for confirmation by letter. */
export type SubmittedJoin =
  | { readonly path: string; readonly join: Id<'joining'> }
  | { readonly confirmationSentTo: string }

type NewJoin = {
  /** The name of the thing in paths and letters. */
  readonly name: string
  readonly author: Author
  /** Whether the join was requested in time and is confirmed by the link in the letter. */
  readonly confirmed?: boolean
}

const joinOf = <Thing extends JoinableThing>(joinable: Joinable<Thing>) =>
  defineTransition({
    load: async (
      inside,
      { name, author, confirmed = false }: NewJoin,
    ): Promise<
      Result<
        { readonly joined: Thing; readonly flooding: boolean; readonly allowed: TakingPart },
        'thing-unknown'
      >
    > => {
      const joined = await joinable.lock(inside, name)
      if (!joined) return refuse('thing-unknown')
      const flooding = 'account' in author && !confirmed && (await isFlooding(inside, author.account))
      return accept({ joined, flooding, allowed: await checkAuthor(inside, joined.participation, author) })
    },
    allow: 'anyone',
    rule: ({
      input: { author, confirmed },
      thing: { joined, flooding, allowed },
    }): Result<undefined, JoinRefusal | ConfirmRefusal> => {
      if (joined.intake !== 'open' && !confirmed) return refuse(intakeRefusals[joined.intake])
      if (!allowed.ok) return allowed
      if (flooding) return refuse('flooding')
      return 'account' in author && joined.author === author.account ? refuse('own-thing') : accept(undefined)
    },
    write: async (inside, { input: { name, author }, thing: { joined }, now }) => {
      const { id, path, purpose } = joined
      if (!('account' in author)) {
        const requested = await requestConfirmation(inside, confirmationOf(author, purpose, name))
        return requested.ok ? { confirmationSentTo: author.email } : requested
      }
      const join = newId<'joining'>(now)
      const row = {
        id: join,
        target_kind: joinable.kind,
        target_id: id,
        account_id: author.account,
        joined_at: now,
      }
      if (!(await addJoin(inside.db, row))) return refuse('joined-already')
      if (joinable.count !== 'not-kept') await joinable.count(inside, joined)
      return { path, join }
    },
    audit: 'none',
    journal: (_, { thing: { joined } }, value: SubmittedJoin) =>
      'join' in value && joinable.journal !== 'none' ? joinable.journal(joined, value.join) : [],
    notify: 'nobody',
  })

/** Counts the join of a signed-in person, or sends a letter to confirm it. */
export const joinThing = <Thing extends JoinableThing>(
  ctx: Context,
  joinable: Joinable<Thing>,
  join: Omit<NewJoin, 'confirmed'>,
): Promise<Result<SubmittedJoin, JoinRefusal | ConfirmRefusal>> => joinOf(joinable)(ctx, join)

/**
 * Counts a person who has opened the link of the letter, even after the last day. Returns the path of the thing,
 * whatever became of the join; undefined when the thing is gone.
 */
export async function confirmJoin<Thing extends JoinableThing>(
  inside: TransactionContext,
  joinable: Joinable<Thing>,
  account: Id<'account'>,
  name: string,
): Promise<string | undefined> {
  await joinOf(joinable)(inside, { name, author: { account, name: null }, confirmed: true })
  return (await joinable.lock(inside, name))?.path
}
