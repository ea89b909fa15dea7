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

/** Does work in a transaction; inside of one it joins it, so that the outermost decides what is kept. */
export const inTransaction = <T>(ctx: Context, work: (inside: Context) => Promise<T>): Promise<T> =>
  ctx.db.isTransaction ? work(ctx) : ctx.db.transaction().execute((tx) => work({ ...ctx, db: tx }))

/** What a rule is given: it asks neither the database nor the clock. */
export type RuleInput<Input, Thing, Who> = {
  readonly input: Input
  /** The thing as it was, locked. */
  readonly thing: Thing
  /** Who acts; undefined for those who are not signed in, for jobs and for commands. */
  readonly actor: Who
  readonly now: Date
  readonly today: LocalDate
}

/** What the steps after the rule are given. */
export type TransitionStep<Input, Thing, Decision, Who> = RuleInput<Input, Thing, Who> & {
  readonly decision: Decision
}

/**
 * One change of state that a person or a job brings about, with everything that must follow from it. No key is
 * optional: whoever adds a transition says for each whether there is something, and what.
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
  /** The rule: pure, of the thing and what was asked, at this moment. */
  readonly rule: (given: RuleInput<Input, Thing, Who>) => Result<Decision, Refusal>
  /** Writes the rows. */
  readonly write: (inside: Context, step: TransitionStep<Input, Thing, Decision, Who>) => Promise<Value>
  /**
   * What the audit record says; 'none' for what residents do and for what the public journal says already. Undefined:
   * this time nothing changed, as when a form was sent twice.
   */
  readonly audit:
    | ((step: TransitionStep<Input, Thing, Decision, Who>, value: Value) => AuditRecord | undefined)
    | 'none'
  /** What enters the public journal; 'none' for what is not public. Undefined: this time nothing public changed. */
  readonly journal:
    | ((
        inside: Context,
        step: TransitionStep<Input, Thing, Decision, Who>,
        value: Value,
      ) => Promise<Act | undefined> | Act | undefined)
    | 'none'
  /** The tables written, so that this process makes pages that show them anew at once. */
  readonly invalidates: readonly CacheTag[]
  /** Leaves jobs for those who must be told, in the same transaction. */
  readonly notify:
    | ((inside: Context, step: TransitionStep<Input, Thing, Decision, Who>, value: Value) => Promise<void>)
    | 'nobody'
}

/** The permission that a transition needs, and whose the thing is. */
type Guarded<Thing> = { readonly permission: Permission; readonly of: (thing: Thing) => Subject }

/** The action of a transition. */
type Action<Input, Value, Refusal extends string> = (
  ctx: Context,
  input: Input,
) => Promise<Result<Value, Refusal>>

/**
 * Makes an action of a transition: permission → rule → rows → audit record → journal entry → letters, in one
 * transaction, then the cache tags. The permission is asked of the locked thing, so the action cannot be called past
 * the check. `allow: 'anyone'` is for what needs no permission, such as a resident's own report, and for jobs.
 * @throws Forbidden (HTTP 403) when the actor of the context may not
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
      // The overloads say which of the two a transition is given.
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
