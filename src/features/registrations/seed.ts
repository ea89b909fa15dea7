import { HOUR_MS, MINUTE_MS } from '#domain/base/duration.ts'
import { languages } from '#domain/base/text.ts'
import type { ThingAddress } from '#domain/base/thing.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import { UNCONFIRMED_MAX } from './model.ts'
import { addRegistration } from './store.ts'

/** Who has registered for a thing of the demonstration. */
type DemoPeople = {
  readonly capacity: number
  readonly count: number
  /** Somebody has registered so many invented people, all from one network within three minutes before this moment. */
  readonly invented?: { readonly count: number; readonly before: Date }
}

/** The people of a thing of the demonstration. */
export async function addDemoRegistrations(
  ctx: Context,
  thing: ThingAddress,
  { capacity, count, invented }: DemoPeople,
) {
  await addDemoPeople(ctx, thing, capacity, count)
  if (invented) await addInventedPeople(ctx, thing, invented)
}

/** People who are clearly invented: numbered, at a domain that nobody can own (RFC 2606). */
async function addDemoPeople(ctx: Context, thing: ThingAddress, capacity: number, count: number) {
  for (let number = 1; number <= count; number += 1) {
    const registered = new Date(+ctx.now() - (count - number + 1) * HOUR_MS)
    const contact = `demo-${number}@example.org`
    await addRegistration(ctx.db, {
      id: newId(registered),
      target_kind: thing.kind,
      meeting_id: thing.id,
      name: `Demo ${number}`,
      contact,
      contact_key: contact,
      language: languages[number % languages.length] ?? 'kk',
      standing: number > capacity ? 'waiting' : 'seat',
      registered_at: registered,
      cancelled_at: null,
      confirmed_at: registered,
    })
  }
}

const INVENTED_WITHIN_MS = 3 * MINUTE_MS

/** As many as one network may have get a seat, the others wait to be confirmed. */
async function addInventedPeople(
  ctx: Context,
  thing: ThingAddress,
  { count, before }: NonNullable<DemoPeople['invented']>,
) {
  const last = Math.min(+ctx.now(), +before) - 20 * MINUTE_MS
  for (let number = 1; number <= count; number += 1) {
    const registered = new Date(
      last - INVENTED_WITHIN_MS + Math.round((INVENTED_WITHIN_MS * (number - 1)) / (count - 1)),
    )
    const contact = `demo-invented-${number}@example.org`
    await addRegistration(ctx.db, {
      id: newId(registered),
      target_kind: thing.kind,
      meeting_id: thing.id,
      name: `Demo ${100 + number}`,
      contact,
      contact_key: contact,
      language: 'ru',
      standing: number > UNCONFIRMED_MAX ? 'pending' : 'seat',
      registered_at: registered,
      cancelled_at: null,
      confirmed_at: null,
      origin_key: ctx.secret('meetings.registration-origin', `${thing.id}\ndemonstration`),
    })
  }
}
