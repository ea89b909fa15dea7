import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import { CAPITAL_ZONE, instantOf } from '#domain/base/local-time.ts'
import { listPositions, type SchedulePosition } from '#domain/schedule/index.ts'
import type { Passage, SearchState, StateSince } from '#domain/search/index.ts'
import type { Db } from '#platform/db/index.ts'
import { joinTexts, type Searchable } from '#platform/search/index.ts'
import { messages } from '../messages.ts'
import { consultationPath, provisionPath } from '../model.ts'
import { type ConsultationPhase, scheduleOf, type TermDates } from '../state-model.ts'
import { listConsultationIds } from '../store.ts'

/** Lines of a text that are searched. */
const LINES_MAX = 5000

/** The states of `stateOf` with the moments from which they hold. */
function statesOf(dates: TermDates): readonly StateSince[] {
  const { closedAt, decidedAt } = dates
  const over = [closedAt, decidedAt].filter((at) => at !== null).sort((a, b) => a.getTime() - b.getTime())[0]
  const course = listPositions(scheduleOf(dates)).map(({ since, position }) => ({
    since: since && instantOf(since, '00:00', CAPITAL_ZONE),
    state: stateOfPosition(position),
  }))
  return endAt(course, over)
}

function stateOfPosition(position: SchedulePosition<ConsultationPhase>): SearchState {
  if (position.state === 'over') return 'overdue'
  if (position.state !== 'running') return 'ahead'
  return position.phase.name === 'discussion' ? 'open' : 'answering'
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
        id,
        title,
        territory,
        organisation,
        at: row.announcedAt,
        path: consultationPath({ slug }),
        text: joinTexts([row.purpose, row.explanatory_note, row.promise, row.decision]),
        passages: lines
          .filter((line) => line.document === document)
          .map(
            ({ language, anchor, name, text }): Passage => ({
              language,
              name,
              text,
              path: provisionPath({ slug }, anchor),
            }),
          ),
        states: statesOf(row),
      }))
    },
    listIds: ({ db }, after, limit) => listConsultationIds(db, after, limit),
  },
]
