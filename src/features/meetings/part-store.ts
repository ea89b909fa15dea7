import type { Id } from '#domain/base/id.ts'
import { type Db, prepared } from '#platform/db/index.ts'
import type { Meeting } from './model.ts'

const ofMeeting = prepared<{ id: Id<'meeting'> }>()

const partners = ofMeeting((db, value) =>
  db
    .selectFrom('meeting_partner as x')
    .innerJoin('organisation_link as o', 'o.id', 'x.organisation_id')
    .select(['o.slug', 'o.name'])
    .where('x.meeting_id', '=', value('id'))
    .orderBy('x.position'),
)

const agenda = ofMeeting((db, value) =>
  db
    .selectFrom('agenda_item as x')
    .leftJoin('person_link as p', 'p.id', 'x.person_id')
    .select(['x.starts_at', 'x.title', 'p.name as person'])
    .where('x.meeting_id', '=', value('id'))
    .orderBy('x.position'),
)

const speakers = ofMeeting((db, value) =>
  db
    .selectFrom('meeting_speaker as x')
    .innerJoin('person_link as p', 'p.id', 'x.person_id')
    .leftJoin('organisation_link as o', 'o.id', 'x.organisation_id')
    .select(['p.slug', 'p.name', 'x.post', 'o.slug as organisationSlug', 'o.name as organisationName'])
    .where('x.meeting_id', '=', value('id'))
    .orderBy('x.position'),
)

const documents = ofMeeting((db, value) =>
  db
    .selectFrom('meeting_document')
    .select(['title', 'url', 'role'])
    .where('meeting_id', '=', value('id'))
    .orderBy('position'),
)

const changes = ofMeeting((db, value) =>
  db
    .selectFrom('meeting_change')
    .select(['what', 'before', 'reason', 'changed_at as changedAt'])
    .where('meeting_id', '=', value('id'))
    .orderBy('changed_at', 'desc')
    .orderBy('id', 'desc'),
)

export const listDocuments = (db: Db, id: Id<'meeting'>): Promise<Meeting['documents']> =>
  documents(db, { id })

type MeetingParts = Pick<Meeting, 'partners' | 'agenda' | 'speakers' | 'documents' | 'changes'>

/** The parts of a meeting, which have tables of their own: five queries, however many parts. */
export async function listMeetingParts(db: Db, id: Id<'meeting'>): Promise<MeetingParts> {
  const [partnerRows, agendaRows, speakerRows, documentRows, changeRows] = await Promise.all([
    partners(db, { id }),
    agenda(db, { id }),
    speakers(db, { id }),
    listDocuments(db, id),
    changes(db, { id }),
  ])
  return {
    partners: partnerRows,
    agenda: agendaRows.map(({ starts_at, ...item }) => ({
      ...item,
      startsAt: starts_at?.slice(0, 5) ?? null,
    })),
    speakers: speakerRows.map(({ organisationSlug: slug, organisationName: name, ...speaker }) => ({
      ...speaker,
      organisation: slug && name ? { slug, name } : null,
    })),
    documents: documentRows,
    changes: changeRows as Meeting['changes'],
  }
}
