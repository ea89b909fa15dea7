import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import { addDays, type LocalDate } from '#domain/base/local-date.ts'
import { CAPITAL_ZONE, instantOf } from '#domain/base/local-time.ts'
import type { Passage, StateSince } from '#domain/search/index.ts'
import type { Db } from '#platform/db/index.ts'
import { joinTexts, type Searchable } from '#platform/search/index.ts'
import { messages } from '../messages.ts'
import { consultationPath, provisionPath } from '../model.ts'
import type { Dates } from '../state-model.ts'

/** Lines of a text that are searched. */
const LINES_MAX = 5000

/** The states of `stateOf` with the moments from which they hold. */
function statesOf(dates: Dates): readonly StateSince[] {
  const { opensOn, closesOn, answersDueOn, pauses, closedAt, decidedAt } = dates
  const start = (day: string) => instantOf(day, '00:00', CAPITAL_ZONE)
  const over = [closedAt, decidedAt].filter((at) => at !== null).sort((a, b) => a.getTime() - b.getTime())[0]
  const course: readonly StateSince[] = [
    { since: null, state: 'ahead' },
    { since: start(opensOn), state: 'open' },
    { since: start(addDays(closesOn, 1)), state: 'answering' },
    { since: start(addDays(answersDueOn, 1)), state: 'overdue' },
  ]
  return endAt(pauses.reduce(pauseIn(start), course), over)
}

/** The states of a course with a pause in it: nothing is open then, and afterwards what would have been. */
const pauseIn =
  (start: (day: LocalDate) => Date) =>
  (course: readonly StateSince[], { from, until }: Dates['pauses'][number]): readonly StateSince[] => {
    const isBefore = (end: Date) => (one: StateSince) => one.since === null || one.since < end
    const before = course.filter(isBefore(start(from)))
    const paused: StateSince = { since: start(from), state: 'ahead' }
    if (until === null) return [...before, paused]
    const end = start(until)
    const state = course.findLast((one) => one.since === null || one.since <= end)?.state ?? 'ahead'
    return [
      ...before,
      paused,
      { since: end, state },
      ...course.filter(({ since }) => since !== null && since > end),
    ]
  }

const endAt = (course: readonly StateSince[], over: Date | undefined): readonly StateSince[] => {
  if (!over) return course
  return [...course.filter(({ since }) => since === null || since < over), { since: over, state: 'done' }]
}

type Line = {
  readonly document: string
  readonly language: 'kk' | 'ru'
  readonly anchor: string
  readonly name: string
  readonly text: string
}

/** The lines of the newest published versions of documents, in reading order. */
async function listLines(db: Db, documents: readonly string[]): Promise<readonly Line[]> {
  const { rows } = await sql<Line>`
    select v.document_id as document, p.language, p.anchor, p.place_name as name,
      concat_ws(' ', nullif(p.heading, ''), nullif(p.body, ''),
        (select string_agg(cell ->> 'text', ' ') from jsonb_array_elements(p.cells) cell)) as text
    from document_version v join provision p on p.version_id = v.id
    where v.document_id = any (cast(${documents} as uuid[])) and p.position < ${LINES_MAX}
      and v.number = (select max(n.number) from document_version n
        where n.document_id = v.document_id and n.published_at is not null)
    order by p.language, p.position`.execute(db)
  return rows
}

/** What search finds of consultations: what for, and the text in its newest version, provision by provision. */
export const searchable: readonly Searchable[] = [
  {
    kind: 'consultations.consultation',
    label: messages.title,
    entries: async ({ db }, ids) => {
      const rows = await db
        .selectFrom('consultation as c')
        .innerJoin('document as d', 'd.id', 'c.document_id')
        .select([
          'c.id',
          'c.slug',
          'd.id as document',
          'd.title',
          'c.purpose',
          'c.explanatory_note',
          'c.promise',
        ])
        .select([
          'c.decision',
          'c.announced_at as announcedAt',
          'c.opens_on as opensOn',
          'c.closes_on as closesOn',
        ])
        .select(['c.answers_due_on as answersDueOn', 'c.pauses', 'c.closed_at as closedAt'])
        .select(['c.decided_at as decidedAt', 'c.decided_on as decidedOn', 'c.in_force_on as inForceOn'])
        .select(['d.territory_code as territory', 'd.organisation_id as organisation'])
        .where('c.id', 'in', ids as readonly Id<'consultation'>[])
        .where('c.announced_at', 'is not', null)
        .execute()
      const lines = await listLines(
        db,
        rows.map(({ document }) => document),
      )
      return rows.map(({ id, slug, title, territory, organisation, document, ...row }) => ({
        ...{ id, title, territory, organisation, at: row.announcedAt },
        path: consultationPath({ slug }),
        text: joinTexts([row.purpose, row.explanatory_note, row.promise, row.decision]),
        passages: lines
          .filter((line) => line.document === document)
          .map(
            ({ language, anchor, name, text }): Passage => ({
              language,
              name,
              text,
              path: provisionPath(slug, anchor),
            }),
          ),
        states: statesOf(row),
      }))
    },
    listIds: async ({ db }, after, limit) => {
      const rows = await db
        .selectFrom('consultation')
        .select('id')
        .$if(after !== null, (query) => query.where('id', '>', after as Id<'consultation'>))
        .orderBy('id')
        .limit(limit)
        .execute()
      return rows.map(({ id }) => id)
    },
  },
]
