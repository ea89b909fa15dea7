import type { Language } from '#domain/base/text.ts'
import { preparationMessages } from '../messages.ts'

const fieldNames = {
  kind: preparationMessages.kind,
  topic: preparationMessages.topic,
  territory: preparationMessages.territory,
  point: preparationMessages.point,
  mapUrl: preparationMessages.mapUrl,
  onlineUrl: preparationMessages.onlineUrl,
  day: preparationMessages.day,
  starts: preparationMessages.starts,
  ends: preparationMessages.ends,
  capacity: preparationMessages.capacity,
  closesDay: preparationMessages.closesDay,
  closesTime: preparationMessages.closesTime,
  participants: preparationMessages.participants,
  title: preparationMessages.title,
  about: preparationMessages.about,
  venue: preparationMessages.venue,
  address: preparationMessages.address,
} as const

/** What the nth row of each part is called: «Вопрос 2». */
export const rowNames = {
  agenda: preparationMessages.agendaItem,
  speakers: preparationMessages.speaker,
  documents: preparationMessages.document,
  partners: preparationMessages.partner,
} as const

const rowFieldNames = {
  agenda: {
    time: preparationMessages.itemTime,
    title: preparationMessages.itemTitle,
    person: preparationMessages.itemPerson,
  },
  speakers: {
    person: preparationMessages.person,
    post: preparationMessages.post,
    organisation: preparationMessages.organisation,
    new: preparationMessages.newPerson,
    namesake: preparationMessages.namesake,
    body: preparationMessages.newOrganisation,
    kind: preparationMessages.newOrganisationKind,
  },
  documents: { title: preparationMessages.documentTitle, url: preparationMessages.documentUrl },
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
