import type { Context } from '#platform/context.ts'
import { notFound } from '#platform/http/index.ts'
import { findDecision } from '../store.ts'

/** The decision of an address. */
export async function getDecision(ctx: Context, text: string | undefined) {
  if (!/^[1-9]\d{0,14}$/.test(text ?? '')) throw notFound()
  const decision = await findDecision(ctx.db, { number: Number(text) })
  if (!decision) throw notFound()
  return decision
}
