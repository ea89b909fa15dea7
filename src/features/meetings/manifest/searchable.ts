import type { Id } from '#domain/base/id.ts'
import type { Text } from '#domain/base/text.ts'
import type { StateSince } from '#domain/search/index.ts'
import type { Db } from '#platform/db/index.ts'
import { joinTexts, type Searchable } from '#platform/search/index.ts'
import { messages } from '../messages.ts'
import { type MeetingState, meetingPath } from '../model.ts'
import { listMeetingIds } from '../store.ts'

type MeetingId = Id<'meeting'>

const statesOf = (state: MeetingState, endsAt: Date): readonly StateSince[] =>
  state === 'cancelled'
    ? [{ since: null, state: 'cancelled' }]
    : state === 'held'
      ? [{ since: null, state: 'done' }]
      : [
          { since: null, state: 'ahead' },
          { since: endsAt, state: 'done' },
        ]

const listAgendas = (db: Db, ids: readonly MeetingId[]) =>
  db
    .selectFrom('agenda_item as x')
    .leftJoin('person_link as p', 'p.id', 'x.person_id')
    .select(['x.meeting_id as meeting', 'x.title', 'p.name as person'])
    .where('x.meeting_id', 'in', ids)
    .orderBy('x.position')
    .execute()

const listSpeakers = (db: Db, ids: readonly MeetingId[]) =>
  db
    .selectFrom('meeting_speaker as x')
    .innerJoin('person_link as p', 'p.id', 'x.person_id')
    .select(['x.meeting_id as meeting', 'p.name as person', 'x.post'])
    .where('x.meeting_id', 'in', ids)
    .orderBy('x.position')
    .execute()

/** What search finds of meetings: their announcement, agenda, speakers and outcome. */
export const searchable: readonly Searchable[] = [
  {
    kind: 'meetings.meeting',
    label: messages.title,
    entries: async ({ db }, wanted) => {
      const ids = wanted as readonly MeetingId[]
      const rows = await db
        .selectFrom('meeting')
        .select(['id', 'slug', 'title', 'about', 'outcome', 'venue', 'address', 'state'])
        .select(['starts_at as at', 'ends_at', 'territory_code as territory', 'organiser_id as organisation'])
        .where('id', 'in', ids)
        .where('withdrawn_at', 'is', null)
        .execute()
      const [agendas, speakers] = await Promise.all([listAgendas(db, ids), listSpeakers(db, ids)])
      return rows.map(({ id, slug, title, at, territory, organisation, ...row }) => {
        const agenda = agendas.filter(({ meeting }) => meeting === id)
        const people = speakers.filter(({ meeting }) => meeting === id)
        const texts: readonly (Text | null)[] = [
          row.about,
          row.outcome,
          ...agenda.flatMap(({ title: item, person }) => [item, person]),
          ...people.flatMap(({ person, post }) => [person, post]),
          row.venue,
          row.address,
        ]
        return {
          id,
          title,
          at,
          territory,
          organisation,
          path: meetingPath({ slug }),
          text: joinTexts(texts),
          states: statesOf(row.state, row.ends_at),
        }
      })
    },
    listIds: ({ db }, after, limit) => listMeetingIds(db, after, limit),
  },
]
