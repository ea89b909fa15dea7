import type { LocalDate } from '#domain/base/local-date.ts'
import type { Db } from '#platform/db/index.ts'
import { type Scopes, within } from '#platform/identity/index.ts'
import type { Deadline } from '../model.ts'
import { selectDeadlines } from '../store.ts'

/** A kind of deadlines with what a person's permission for it reaches. */
export type DeadlineKindInScope = {
  readonly name: string
  readonly scopes: Scopes
  /** Its work can be done before the event from which the term counts. */
  readonly early: boolean
}

/** Open deadlines of kinds for which something can be done, the most urgent first. */
export const listOpenDeadlines = (
  db: Db,
  kinds: readonly DeadlineKindInScope[],
  {
    today,
    offset,
    limit,
  }: {
    readonly today: LocalDate
    readonly offset: number
    readonly limit: number
  },
): Promise<Deadline[]> =>
  selectDeadlines(db)
    .innerJoin('organisation_place as b', 'b.id', 'd.organisation_id')
    .where('d.how_ended', 'is', null)
    .where((eb) =>
      eb.or(
        kinds.map(({ name, scopes, early }) =>
          eb.and([
            eb('d.kind', '=', name),
            ...(early ? [] : [eb('d.from_on', '<=', today)]),
            within(scopes, { organisation: 'b.id', first: 'b.first', last: 'b.last' }),
          ]),
        ),
      ),
    )
    .orderBy('d.due_on')
    .orderBy('d.id')
    .offset(offset)
    .limit(limit)
    .execute()
