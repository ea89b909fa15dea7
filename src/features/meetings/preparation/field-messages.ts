import type { Language } from '#domain/base/text.ts'
import { preparationMessages as words } from './messages.ts'

const fieldNames = {
  kind: words.kind,
  topic: words.topic,
  territory: words.territory,
  point: words.point,
  mapUrl: words.mapUrl,
  onlineUrl: words.onlineUrl,
  day: words.day,
  starts: words.starts,
  ends: words.ends,
  capacity: words.capacity,
  closesDay: words.closesDay,
  closesTime: words.closesTime,
  participants: words.participants,
  title: words.title,
  about: words.about,
  venue: words.venue,
  address: words.address,
} as const

/** What the nth row of each part is called: «Вопрос 2». */
export const rowNames = {
  agenda: words.agendaItem,
  speakers: words.speaker,
  documents: words.document,
  partners: words.partner,
} as const

const rowFieldNames = {
  agenda: { time: words.itemTime, title: words.itemTitle, person: words.itemPerson },
  speakers: {
    person: words.person,
    post: words.post,
    organisation: words.organisation,
    new: words.newPerson,
    namesake: words.namesake,
    body: words.newOrganisation,
    kind: words.newOrganisationKind,
  },
  documents: { title: words.documentTitle, url: words.documentUrl },
} as const

/** What a field is called, without its language: «Вопрос 2: что рассматривают». */
export function meetingFieldLabel(field: string, language: Language): string {
  const [, part, at, rowField] =
    /^(partners|agenda|speakers|documents)-(\d+)(?:-([a-z]+))?(?:-(?:kk|ru|en))?$/.exec(field) ?? []
  if (part !== undefined) {
    const row = rowNames[part as keyof typeof rowNames][language](Number(at) + 1)
    const names: Readonly<Record<string, Readonly<Record<Language, string>>>> =
      rowFieldNames[part as keyof typeof rowFieldNames] ?? {}
    const name = rowField === undefined ? undefined : names[rowField]?.[language]
    return name ? `${row}: ${name}` : row
  }
  const [name = ''] = field.split('-')
  return fieldNames[name as keyof typeof fieldNames]?.[language] ?? field
}
