import type { LocalDate } from '#domain/base/local-date.ts'
import { accept, type Result } from '#domain/base/result.ts'
import type { Context } from './context.ts'
import type { CacheTag } from './db/index.ts'
import {
  type Actor,
  type AuditRecord,
  type Permission,
  permit,
  recordAudit,
  type Subject,
} from './identity/index.ts'
import { type Act, recordAct } from './journal/index.ts'

/** Runs work in a transaction; inside a transaction it joins it, so that the outermost one decides. */
export const inTransaction = <T>(ctx: Context, work: (inside: Context) => Promise<T>): Promise<T> =>
  ctx.db.isTransaction ? work(ctx) : ctx.db.transaction().execute((tx) => work({ ...ctx, db: tx }))

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
  readonly load: (inside: Context, input: Input) => Promise<Result<Thing, Missing>>
  /** The rule: a pure function of the thing and the input at this moment. */
  readonly rule: (given: RuleInput<Input, Thing, Who>) => Result<Decision, Refusal>
  /** Writes the rows. */
  readonly write: (inside: Context, step: TransitionStep<Input, Thing, Decision, Who>) => Promise<Value>
  /**
   * The audit record; 'none' for actions of residents and for what the public journal records already. Undefined:
   * nothing changed this time, as when a form was sent twice.
   */
  readonly audit:
    | ((step: TransitionStep<Input, Thing, Decision, Who>, value: Value) => AuditRecord | undefined)
    | 'none'
  /** The entry in the public journal; 'none' for what is not public. Undefined: nothing public changed this time. */
  readonly journal:
    | ((
        inside: Context,
        step: TransitionStep<Input, Thing, Decision, Who>,
        value: Value,
      ) => Promise<Act | undefined> | Act | undefined)
    | 'none'
  /** The tables written: this process drops cached pages that show them at once. */
  readonly invalidates: readonly CacheTag[]
  /** Enqueues notifications in the same transaction. */
  readonly notify:
    | ((inside: Context, step: TransitionStep<Input, Thing, Decision, Who>, value: Value) => Promise<void>)
    | 'nobody'
}

/** The permission that a transition needs, and the subject of the thing. */
type Guarded<Thing> = { readonly permission: Permission; readonly of: (thing: Thing) => Subject }

/** The action of a transition. */
type Action<Input, Value, Refusal extends string> = (
  ctx: Context,
  input: Input,
) => Promise<Result<Value, Refusal>>

/**
 * Makes the action of a transition: permission → rule → rows → audit record → journal entry → letters, in one
 * transaction, then the cache tags. The permission is checked against the locked thing, so no caller can bypass the
 * check. `allow: 'anyone'` is for what needs no permission, such as a resident's report, and for jobs.
 * @throws Forbidden (HTTP 403) when the actor of the context may not do this
 */
export function defineTransition<
  Input,
  Thing,
  Decision,
  Value,
  Refusal extends string,
  Missing extends string,
>(
  transition: Transition<Input, Thing, Decision, Value, Refusal, Actor, Missing> & {
    readonly allow: Guarded<Thing>
  },
): Action<Input, Value, Refusal | Missing>
export function defineTransition<
  Input,
  Thing,
  Decision,
  Value,
  Refusal extends string,
  Missing extends string,
>(
  transition: Transition<Input, Thing, Decision, Value, Refusal, Actor | undefined, Missing> & {
    readonly allow: 'anyone'
  },
): Action<Input, Value, Refusal | Missing>
export function defineTransition<
  Input,
  Thing,
  Decision,
  Value,
  Refusal extends string,
  Missing extends string,
>(
  transition: Transition<Input, Thing, Decision, Value, Refusal, never, Missing> & {
    readonly allow: Guarded<Thing> | 'anyone'
  },
): Action<Input, Value, Refusal | Missing> {
  const { load, allow, rule, write, audit, journal, invalidates, notify } = transition
  return async (ctx, input) => {
    const done = await inTransaction(ctx, async (inside): Promise<Result<Value, Refusal | Missing>> => {
      const loaded = await load(inside, input)
      if (!loaded.ok) return loaded
      const thing = loaded.value
      const actor = allow === 'anyone' ? ctx.actor : permit(ctx, allow.permission, allow.of(thing))
      // The overloads determine which of the two types a transition gets.
      const given = { input, thing, actor: actor as never, now: ctx.now(), today: ctx.today() }
      const decided = rule(given)
      if (!decided.ok) return decided
      const step = { ...given, decision: decided.value }
      const value = await write(inside, step)
      const record = audit === 'none' ? undefined : audit(step, value)
      if (record) await recordAudit(inside, inside.db, record)
      const act = journal === 'none' ? undefined : await journal(inside, step, value)
      if (act) await recordAct(inside, inside.db, act)
      if (notify !== 'nobody') await notify(inside, step, value)
      return accept(value)
    })
    if (done.ok) for (const table of invalidates) ctx.readCache.tableVersions.bump(table)
    return done
  }
}
