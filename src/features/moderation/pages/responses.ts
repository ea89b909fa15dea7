import type { Context } from '#platform/context.ts'
import { notFound } from '#platform/http/index.ts'
import { findDecision } from '../store.ts'

/** The decision of an address; undefined when there is none, also when the address has no number. */
export const findDecisionAt = (ctx: Context, number = '') =>
  /^[1-9]\d{0,14}$/.test(number)
    ? findDecision(ctx.db, { number: Number(number) })
    : Promise.resolve(undefined)

/** The decision of an address. */
export async function getDecision(ctx: Context, number: string | undefined) {
  const decision = await findDecisionAt(ctx, number)
  if (!decision) throw notFound()
  return decision
}
