import type { Id } from '#domain/base/id.ts'
import type { Db } from '#platform/db/index.ts'
import type { Samples } from '#platform/http/index.ts'
import { newId } from '#platform/id.ts'
import { workCalendar } from '#platform/jurisdiction.ts'
import { deadlineColumns, type NewDeadline } from './model.ts'
import { addDeadlines } from './store.ts'

/** Adds a deadline without the act from which it follows; returns its id. */
export async function createDeadline(db: Db, deadline: NewDeadline): Promise<Id<'deadline'>> {
  const at = new Date('2026-11-01T10:00:00+05:00')
  const id = newId<'deadline'>(at)
  await addDeadlines(db, [{ ...deadlineColumns(deadline, workCalendar), id, started_at: at }])
  return id
}

/** A deadline of 15 working days after 23 November 2026: until 14 December. */
export const aDeadline = (
  organisation: Id<'organisation'>,
  changes: Partial<NewDeadline> = {},
): NewDeadline => ({
  kind: 'meetings.outcome',
  thing: newId(new Date('2026-11-23T09:00:00+05:00')),
  organisation,
  territory: '391010000',
  rule: { basis: 'law', term: 'appc.consider' },
  counting: {
    from: '2026-11-23',
    term: { kind: 'after', amount: 15, unit: 'working_day' },
    extensions: [],
  },
  ...changes,
})

/** For the test that sends every role to every address. */
export const samples: Samples = {
  '/deadlines/:id': {
    params: async ({ db, now }, { organisation, territory }) => ({
      id: await createDeadline(db, {
        kind: 'meetings.outcome',
        thing: newId(now()),
        organisation,
        territory,
        rule: { basis: 'promise' },
        counting: { from: '2026-11-20', term: { kind: 'named', on: '2026-12-01' }, extensions: [] },
      }),
    }),
  },
}
