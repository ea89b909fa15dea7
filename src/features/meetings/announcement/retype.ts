import type { DraftContent, Meeting } from '../model.ts'
import { typedText } from './model.ts'

/** What the clocks of a place show at an instant; brought by those who know zones. */
export type WallClockOf = (territory: string, at: Date) => { readonly day: string; readonly time: string }

const nothing = { kk: '', ru: '', en: '' }

/** An announced meeting as it would be typed again. */
export function retype(meeting: Meeting, clockOf: WallClockOf): DraftContent {
  const { place, capacity, registrationClosesAt } = meeting
  const start = clockOf(place.code, meeting.startsAt)
  const end = clockOf(place.code, meeting.endsAt)
  const closes = registrationClosesAt && clockOf(place.code, registrationClosesAt)
  return {
    kind: meeting.kind,
    topic: meeting.topic,
    territory: place.code,
    title: typedText(meeting.title),
    about: typedText(meeting.about),
    venue: typedText(meeting.venue),
    address: typedText(meeting.address),
    mapUrl: meeting.mapUrl ?? '',
    onlineUrl: meeting.onlineUrl ?? '',
    day: start.day,
    starts: start.time,
    ends: end.time,
    capacity: capacity === null ? '' : String(capacity),
    closesDay: closes?.day ?? '',
    closesTime: closes?.time ?? '',
    partners: meeting.partners.map(({ name, slug }) => `${name.kk} · ${slug}`),
    agenda: meeting.agenda.map(({ startsAt, title, person }) => ({
      time: startsAt ?? '',
      title: typedText(title),
      person: person?.kk ?? '',
    })),
    speakers: meeting.speakers.map(({ slug, name, post, organisation }) => ({
      person: `${name.kk} · ${slug}`,
      post: post ? typedText(post) : nothing,
      organisation: organisation ? `${organisation.name.kk} · ${organisation.slug}` : '',
    })),
    documents: meeting.documents
      .filter(({ role }) => role !== 'minutes')
      .map(({ title, url }) => ({ title: typedText(title), url })),
    changes: {},
  }
}
