import type { LocalDate } from '#domain/base/local-date.ts'
import { accept, isRefusal, type Refusal as Refused, type Result } from '#domain/base/result.ts'
import type { Context, TransactionContext } from './context.ts'
import { isTransaction } from './db/index.ts'
import {
  type Actor,
  type AuditRecord,
  type Permission,
  permit,
  recordAudit,
  type Subject,
} from './identity/index.ts'
import { type Act, recordAct } from './journal/index.ts'
import { indexOwnChanges } from './search/indexing.ts'
import { Semaphore } from './semaphore.ts'

/**
 * Transactions of a process that run at once: fewer than the ten connections of a server database. Others wait without
 * a connection, so that a rush to one row, such as the seats of a meeting, leaves some to readers and is answered in
 * turn instead of with 503.
 */
export const TRANSACTIONS_AT_ONCE = 6
const transactions = new Semaphore(TRANSACTIONS_AT_ONCE)

/** Whether the caller has opened a transaction already. */
const isInside = (ctx: Context): ctx is TransactionContext => isTransaction(ctx.db)

/**
 * Runs work in a transaction; inside a transaction it joins it, so that the outermost one decides. That one puts
 * what was changed into the search index before its commit; after it, cached pages that show written tables are dropped.
 */
export async function inTransaction<T>(
  ctx: Context,
  work: (inside: TransactionContext) => Promise<T>,
): Promise<T> {
  if (isInside(ctx)) return work(ctx)
  return transactions.run(() =>
    ctx.db.transaction().execute(async (db) => {
      const inside = { ...ctx, db }
      const value = await work(inside)
      await indexOwnChanges(inside)
      return value
    }),
  )
}

/** Rolls back a transaction whose work was refused after it may have written something. */
class RolledBack extends Error {
  readonly refused: Refused
  constructor(refused: Refused) {
    super(refused.refusal)
    this.refused = refused
  }
}

/** One entry, several, or none this time. */
type Entries<T> = T | readonly T[] | undefined
const listOf = <T extends object>(entries: Entries<T>): readonly T[] =>
  entries === undefined ? [] : Array.isArray(entries) ? entries : [entries as T]

/** The input of a rule: it reads neither the database nor the clock. */
export type RuleInput<Input, Thing, Who> = {
  readonly input: Input
  /** The thing before the change, locked. */
  readonly thing: Thing
  /** The actor; undefined for people who are not signed in, for jobs and for commands. */
  readonly actor: Who
  readonly now: Date
  readonly today: LocalDate
}

/** The input of the steps after the rule. */
export type TransitionStep<Input, Thing, Decision, Who> = RuleInput<Input, Thing, Who> & {
  readonly decision: Decision
}

/**
 * One change of state with everything that must follow from it. No key is optional: a transition states for each
 * whether there is something, and what.
 */
export type Transition<
  Input,
  Thing,
  Decision,
  Value,
  Refusal extends string,
  Who,
  Missing extends string = Refusal,
> = {
  /** Finds and locks the thing, or refuses because there is none. */
  readonly load: (inside: TransactionContext, input: Input) => Promise<Result<Thing, Missing>>
  /** The rule: a pure function of the thing and the input at this moment. */
  readonly rule: (ruleInput: RuleInput<Input, Thing, Who>) => Result<Decision, Refusal>
  /**
   * Writes the rows. What only the database can tell, such as that somebody else was first, is refused here: the
   * transaction is rolled back then, unless it belongs to the caller.
   */
  readonly write: (
    inside: TransactionContext,
    step: TransitionStep<Input, Thing, Decision, Who>,
  ) => Promise<Value | Refused<Refusal>>
  /**
   * The audit record or records; 'none' for actions of residents and for what the public journal records already.
   * Undefined: nothing changed this time, as when a form was sent twice. The organisation is that of the subject of the
   * permission; a record names it only where no permission is asked, or another organisation is meant.
   */
  readonly audit:
    | ((step: TransitionStep<Input, Thing, Decision, Who>, value: Value) => Entries<AuditRecord>)
    | 'none'
  /** The entries in the public journal; 'none' for what is not public. Undefined: nothing public changed this time. */
  readonly journal:
    | ((
        inside: TransactionContext,
        step: TransitionStep<Input, Thing, Decision, Who>,
        value: Value,
      ) => Promise<Entries<Act>> | Entries<Act>)
    | 'none'
  /** Enqueues notifications in the same transaction. */
  readonly notify:
    | ((
        inside: TransactionContext,
        step: TransitionStep<Input, Thing, Decision, Who>,
        value: Value,
      ) => Promise<void>)
    | 'nobody'
}

/** The permission that a transition needs, which may depend on the kind of thing, and the subject of the thing. */
type Guarded<Thing> = {
  readonly permission: Permission | ((thing: Thing) => Permission)
  readonly of: (thing: Thing) => Subject
}
const permitOn = <Thing>(ctx: Context, { permission, of }: Guarded<Thing>, thing: Thing): Actor =>
  permit(ctx, typeof permission === 'function' ? permission(thing) : permission, of(thing))

/** The action of a transition. */
type Action<Input, Value, Refusal extends string> = (
  ctx: Context,
  input: Input,
) => Promise<Result<Value, Refusal>>

/**
 * Makes the action of a transition: permission → rule → rows → audit record → journal entry → letters, in one
 * transaction. A refusal rolls everything back. The permission is checked against the locked
 * thing, so no caller can bypass the check. `allow: 'anyone'` is for what needs no permission, such as a resident's
 * report, and for jobs.
 * @throws Forbidden (HTTP 403) when the actor of the context may not do this
 */
export function defineTransition<
  Input extends object,
  Thing,
  Decision,
  Value,
  Refusal extends string = never,
  Missing extends string = never,
>(
  transition: Transition<Input, Thing, Decision, Value, Refusal, Actor, Missing> & {
    readonly allow: Guarded<Thing>
  },
): Action<Input, Value, Refusal | Missing>
export function defineTransition<
  Input extends object,
  Thing,
  Decision,
  Value,
  Refusal extends string = never,
  Missing extends string = never,
>(
  transition: Transition<Input, Thing, Decision, Value, Refusal, Actor | undefined, Missing> & {
    readonly allow: 'anyone'
  },
): Action<Input, Value, Refusal | Missing>
export function defineTransition<
  Input extends object,
  Thing,
  Decision,
  Value,
  Refusal extends string = never,
  Missing extends string = never,
>(
  transition: Transition<Input, Thing, Decision, Value, Refusal, never, Missing> & {
    readonly allow: Guarded<Thing> | 'anyone'
  },
): Action<Input, Value, Refusal | Missing> {
  const { load, allow, rule, write, audit, journal, notify } = transition
  const perform = async (
    inside: TransactionContext,
    input: Input,
  ): Promise<Result<Value, Refusal | Missing>> => {
    const loaded = await load(inside, input)
    if (!loaded.ok) return loaded
    const thing = loaded.value
    const actor = allow === 'anyone' ? inside.actor : permitOn(inside, allow, thing)
    const organisation = allow === 'anyone' ? undefined : allow.of(thing).organisation
    // The overloads determine which of the two types a transition gets.
    const ruleInput = { input, thing, actor: actor as never, now: inside.now(), today: inside.today() }
    const decided = rule(ruleInput)
    if (!decided.ok) return decided
    const step = { ...ruleInput, decision: decided.value }
    const value = await write(inside, step)
    if (isRefusal(value)) return value as Refused<Refusal>
    if (audit !== 'none')
      for (const record of listOf(audit(step, value))) await recordAudit(inside, { organisation, ...record })
    if (journal !== 'none')
      for (const act of listOf(await journal(inside, step, value))) await recordAct(inside, act)
    if (notify !== 'nobody') await notify(inside, step, value)
    return accept(value)
  }
  return async (ctx, input) => {
    if (isInside(ctx)) return perform(ctx, input)
    try {
      return await inTransaction(ctx, async (inside) => {
        const done = await perform(inside, input)
        if (!done.ok) throw new RolledBack(done)
        return done
      })
    } catch (error) {
      if (error instanceof RolledBack) return error.refused as Refused<Refusal | Missing>
      throw error
    }
  }
}
