import { type Language, languages } from '#domain/base/text.ts'
import type { DraftContent, Typed } from '../model.ts'
import { draftMessages as words } from './messages.ts'

/** A draft as the fields of its form, by name. */
export function fieldsOf(content: DraftContent): Readonly<Record<string, string>> {
  const fields: Record<string, string> = {}
  const put = (name: string, text: Typed) => {
    for (const language of languages) fields[`${name}-${language}`] = text[language]
  }
  for (const name of singles) fields[name] = content[name]
  for (const name of ['title', 'about', 'venue', 'address'] as const) put(name, content[name])
  for (const name of ['partners', 'agenda', 'speakers', 'documents'] as const)
    fields[`${name}-count`] = String(content[name].length)
  content.partners.forEach((partner, at) => {
    fields[`partners-${at}`] = partner
  })
  content.agenda.forEach(({ time, title, person }, at) => {
    fields[`agenda-${at}-time`] = time
    put(`agenda-${at}-title`, title)
    fields[`agenda-${at}-person`] = person
  })
  content.speakers.forEach((row, at) => {
    const { person, post, organisation } = row
    const { newPerson = nothing, namesake = '', newBody = nothing, newBodyKind = '' } = row
    fields[`speakers-${at}-person`] = person
    put(`speakers-${at}-post`, post)
    fields[`speakers-${at}-organisation`] = organisation
    put(`speakers-${at}-new`, newPerson)
    fields[`speakers-${at}-namesake`] = namesake
    put(`speakers-${at}-body`, newBody)
    fields[`speakers-${at}-kind`] = newBodyKind
  })
  content.documents.forEach(({ title, url }, at) => {
    put(`documents-${at}-title`, title)
    fields[`documents-${at}-url`] = url
  })
  return fields
}

const nothing: Typed = { kk: '', ru: '', en: '' }

const singles = [
  'kind',
  'topic',
  'territory',
  'mapUrl',
  'onlineUrl',
  'day',
  'starts',
  'ends',
  'capacity',
  'closesDay',
  'closesTime',
] as const

const rowNames = {
  agenda: words.agendaItem,
  speakers: words.speaker,
  documents: words.document,
  partners: words.partner,
} as const
const partNames = {
  agenda: { time: words.itemTime, title: words.itemTitle, person: words.itemPerson },
  speakers: {
    person: words.person,
    post: words.post,
    organisation: words.organisation,
    new: words.newPerson,
    namesake: words.namesake,
    body: words.newBody,
    kind: words.newBodyKind,
  },
  documents: { title: words.documentTitle, url: words.documentUrl },
} as const

/** What a field is called, without its language: «Вопрос 2: что рассматривают». */
export function labelOf(field: string, language: Language): string {
  const [, rows, at, part] =
    /^(partners|agenda|speakers|documents)-(\d+)(?:-([a-z]+))?(?:-(?:kk|ru|en))?$/.exec(field) ?? []
  if (rows !== undefined) {
    const row = rowNames[rows as keyof typeof rowNames][language](Number(at) + 1)
    const parts: Readonly<Record<string, Readonly<Record<Language, string>>>> =
      partNames[rows as keyof typeof partNames] ?? {}
    const name = part === undefined ? undefined : parts[part]?.[language]
    return name ? `${row}: ${name}` : row
  }
  const [name = ''] = field.split('-')
  const known = single[name as keyof typeof single]
  return known ? known[language] : field
}

const single = {
  kind: words.kind,
  topic: words.topic,
  territory: words.territory,
  mapUrl: words.mapUrl,
  onlineUrl: words.onlineUrl,
  day: words.day,
  starts: words.starts,
  ends: words.ends,
  capacity: words.capacity,
  closesDay: words.closesDay,
  closesTime: words.closesTime,
  title: words.title,
  about: words.about,
  venue: words.venue,
  address: words.address,
} as const

/** The language of a field of several, by the end of its name. */
export const tongueOf = (field: string): Language | undefined =>
  languages.find((language) => field.endsWith(`-${language}`))
