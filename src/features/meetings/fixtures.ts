import type { Id } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import { newId } from '#platform/id.ts'
import type { MeetingParts } from './store.ts'
import type { MeetingTables } from './tables.ts'

/** A public council's sitting in Kostanay, on 4 December 2026 from 10:00 to 12:00 by the clock there. */
export function aMeeting(
  organiser: Id<'organisation'>,
  changes: Partial<MeetingTables['meeting']> = {},
): MeetingTables['meeting'] {
  const startsAt = changes.starts_at ?? new Date('2026-12-04T10:00:00+05:00')
  const published = new Date('2026-11-13T10:00:00+05:00')
  return {
    id: newId(published),
    slug: 'budget-sitting',
    kind: 'council-sitting',
    state: 'announced',
    starts_at: startsAt,
    ends_at: new Date(startsAt.getTime() + 2 * 3_600_000),
    territory_code: '391010000',
    venue: { kk: 'Мәжіліс залы', ru: 'Зал заседаний', en: 'Meeting room' },
    address: { kk: 'Әл-Фараби даңғылы, 66', ru: 'пр. Аль-Фараби, 66', en: '66 Al-Farabi Avenue' },
    map_url: null,
    online_url: null,
    organiser_id: organiser,
    topic: 'budget',
    title: { kk: 'Бюджет жобасын талқылау', ru: 'Обсуждение проекта бюджета', en: 'Draft budget discussed' },
    about: { kk: 'Жоба тармақтап қаралады.', ru: 'Проект разберут по пунктам.', en: 'Point by point.' },
    outcome: null,
    sequence: 0,
    capacity: null,
    registration_closes_at: null,
    published_at: published,
    revised_at: published,
    demo: false,
    ...changes,
  }
}

/** A meeting for which people register, up to six hours before it begins. */
export const withSeats = (capacity: number, day: LocalDate = '2026-12-04') => {
  const starts_at = new Date(`${day}T10:00:00+05:00`)
  return { starts_at, capacity, registration_closes_at: new Date(starts_at.getTime() - 6 * 3_600_000) }
}

export const noParts: MeetingParts = { partners: [], agenda: [], speakers: [], documents: [] }
