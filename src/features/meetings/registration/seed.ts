import { HOUR_MS, MINUTE_MS } from '#domain/base/duration.ts'
import type { Id } from '#domain/base/id.ts'
import { languages } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import type { MeetingRow } from '../tables.ts'
import { UNCONFIRMED_MAX } from './model.ts'
import { addRegistration } from './store.ts'

/** How many people have registered: one small hall is full and has a waiting list, the other has seats left. */
const demoRegistrations: Readonly<Record<string, number>> = {
  'petropavl-budget-reading-workshop': 15,
  'pavlodar-minutes-workshop': 5,
  'kostanay-open-doors': 18,
}

/** For this meeting somebody has registered invented people, all from one network within three minutes. */
const SEATS_TAKEN = { slug: 'kostanay-council-budget-2027', people: 12, withinMs: 3 * MINUTE_MS }

/** The people of a meeting of the demonstration. */
export async function addDemoRegistrations(ctx: Context, meeting: MeetingRow) {
  const count = demoRegistrations[meeting.slug] ?? 0
  await addDemoPeople(ctx, meeting.id, meeting.capacity ?? 0, count)
  if (meeting.slug === SEATS_TAKEN.slug) await addInventedPeople(ctx, meeting)
}

/** People who are clearly invented: numbered, at a domain that nobody can own (RFC 2606). */
async function addDemoPeople(ctx: Context, meeting: Id<'meeting'>, capacity: number, count: number) {
  for (let number = 1; number <= count; number += 1) {
    const registered = new Date(+ctx.now() - (count - number + 1) * HOUR_MS)
    const contact = `demo-${number}@example.org`
    await addRegistration(ctx.db, {
      id: newId(registered),
      meeting_id: meeting,
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

/** As many as one network may have get a seat, the others wait to be confirmed. */
async function addInventedPeople(ctx: Context, { id: meeting, registration_closes_at: closes }: MeetingRow) {
  const { people, withinMs } = SEATS_TAKEN
  const last = Math.min(+ctx.now(), +(closes ?? ctx.now())) - 20 * MINUTE_MS
  for (let number = 1; number <= people; number += 1) {
    const registered = new Date(last - withinMs + Math.round((withinMs * (number - 1)) / (people - 1)))
    const contact = `demo-invented-${number}@example.org`
    await addRegistration(ctx.db, {
      id: newId(registered),
      meeting_id: meeting,
      name: `Demo ${100 + number}`,
      contact,
      contact_key: contact,
      language: 'ru',
      standing: number > UNCONFIRMED_MAX ? 'pending' : 'seat',
      registered_at: registered,
      cancelled_at: null,
      confirmed_at: null,
      origin_key: ctx.secret('meetings.registration-origin', `${meeting}\ndemonstration`),
    })
  }
}
