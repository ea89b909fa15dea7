import { isLocalDate } from '#domain/base/local-date.ts'
import type { Label, Text } from '#domain/base/text.ts'
import { FIELD_MAX } from '../desk/model.ts'
import { isOrganisationKind, type OrganisationKind } from '../model.ts'

/** More than all organisations of local government of the country with their public councils. */
const ROWS_MAX = 20_000

/** The columns of the CSV file; those after `name_ru` may be empty or absent. */
export const CSV_COLUMNS = [
  'slug',
  'kind',
  'territory',
  'name_kk',
  'name_ru',
  'name_en',
  'short_kk',
  'short_ru',
  'url',
  'about_kk',
  'about_ru',
  'closed_on',
  'successor',
] as const

/** Where something stands in the file: a line of CSV, or a path of JSON such as /organizations/3/name. */
type RowPosition = string

/** An organisation of the file before it was checked. */
export type OrganisationRow = {
  readonly at: RowPosition
  readonly slug: string
  readonly kind: string
  readonly territory: string
  readonly name: Partial<Text>
  readonly shortName: Partial<Text>
  readonly url: string
  readonly about: Partial<Text>
  readonly closedOn: string
  readonly successor: string
}
export type PersonRow = { readonly at: RowPosition; readonly slug: string; readonly name: Partial<Text> }
export type MembershipRow = {
  readonly at: RowPosition
  readonly person: string
  readonly organisation: string
  readonly post: Partial<Text>
  readonly startsOn: string
  readonly endsOn: string
}
export type ImportFile = {
  readonly organisations: readonly OrganisationRow[]
  readonly people: readonly PersonRow[]
  readonly memberships: readonly MembershipRow[]
}

export type ImportProblemCode =
  | 'file-unreadable'
  | 'file-empty'
  | 'file-long'
  | 'column-missing'
  | 'slug-wrong'
  | 'slug-repeated'
  | 'slug-known'
  | 'kind-unknown'
  | 'territory-unknown'
  | 'name-empty'
  | 'text-long'
  | 'translation-empty'
  | 'url-wrong'
  | 'day-wrong'
  | 'days-contradict'
  | 'successor-unknown'
  | 'successor-without-day'
  | 'person-unknown'
  | 'organisation-unknown'
  | 'name-taken'
export type ImportProblem = {
  readonly at: RowPosition
  readonly code: ImportProblemCode
  readonly found?: string
}

/** What the database has already. */
export type KnownBeforeImport = {
  readonly territories: ReadonlySet<string>
  readonly organisations: ReadonlySet<string>
  readonly people: ReadonlySet<string>
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/
const URL_FORM = /^https?:\/\/[^\s/@]+(\/\S*)?$/

/** A text in both official languages, or none of it. */
export function importedTextOf({ kk, ru, en }: Partial<Text>): Text | null {
  return kk && ru ? { kk, ru, ...(en ? { en } : {}) } : null
}
/** The name of a person in all three languages; the Russian one stands for a missing English one. */
export const importedPersonName = ({ kk = '', ru = '', en }: Partial<Text>): Label => ({
  kk,
  ru,
  en: en || ru,
})
export const importedKindOf = (text: string): OrganisationKind =>
  isOrganisationKind(text) ? text : 'state-body'

/** Everything that is wrong with a file; an empty list: it can be imported. */
export function checkImport(file: ImportFile, known: KnownBeforeImport): readonly ImportProblem[] {
  const { organisations, people, memberships } = file
  const rows = organisations.length + people.length + memberships.length
  if (rows === 0) return [{ at: '1', code: 'file-empty' }]
  if (rows > ROWS_MAX) return [{ at: String(ROWS_MAX), code: 'file-long', found: String(rows) }]
  const slugs = new Set(organisations.map(({ slug }) => slug))
  const named = new Set(people.map(({ slug }) => slug))
  return [
    ...slugProblems(organisations, known.organisations),
    ...slugProblems(people, known.people),
    ...organisations.flatMap((row) => organisationProblems(row, slugs, known)),
    ...people.flatMap(({ at, name }) => nameProblems(at, name, FIELD_MAX.person)),
    ...memberships.flatMap((row) => membershipProblems(row, { slugs, named }, known)),
  ]
}

function slugProblems(
  rows: readonly { readonly at: RowPosition; readonly slug: string }[],
  known: ReadonlySet<string>,
): ImportProblem[] {
  const seen = new Set<string>()
  return rows.flatMap(({ at, slug }): ImportProblem[] => {
    const repeated = seen.has(slug)
    seen.add(slug)
    if (!SLUG.test(slug) || slug.length > FIELD_MAX.post) return [{ at, code: 'slug-wrong', found: slug }]
    if (repeated) return [{ at, code: 'slug-repeated', found: slug }]
    return known.has(slug) ? [{ at, code: 'slug-known', found: slug }] : []
  })
}

const isLong = (text: Partial<Text>, limit: number) =>
  Object.values(text).some((item) => (item ?? '').length > limit)

function nameProblems(at: RowPosition, name: Partial<Text>, limit: number): ImportProblem[] {
  if (!importedTextOf(name)) return [{ at, code: 'name-empty' }]
  return isLong(name, limit) ? [{ at, code: 'text-long' }] : []
}

function pairProblems(at: RowPosition, text: Partial<Text>, limit: number): ImportProblem[] {
  if (Boolean(text.kk) !== Boolean(text.ru)) return [{ at, code: 'translation-empty' }]
  return isLong(text, limit) ? [{ at, code: 'text-long' }] : []
}

function organisationProblems(
  row: OrganisationRow,
  slugs: ReadonlySet<string>,
  known: KnownBeforeImport,
): ImportProblem[] {
  const { at, kind, territory, name, shortName, url, about, closedOn, successor } = row
  const problems = [
    ...nameProblems(at, name, FIELD_MAX.name),
    ...pairProblems(at, shortName, FIELD_MAX.name),
    ...pairProblems(at, about, FIELD_MAX.about),
  ]
  if (!isOrganisationKind(kind)) problems.push({ at, code: 'kind-unknown', found: kind })
  if (!known.territories.has(territory)) problems.push({ at, code: 'territory-unknown', found: territory })
  if (url && (!URL_FORM.test(url) || url.length > FIELD_MAX.url))
    problems.push({ at, code: 'url-wrong', found: url })
  if (closedOn && !isLocalDate(closedOn)) problems.push({ at, code: 'day-wrong', found: closedOn })
  if (successor && !closedOn) problems.push({ at, code: 'successor-without-day', found: successor })
  const isOrganisation = slugs.has(successor) || known.organisations.has(successor)
  if (successor && (!isOrganisation || successor === row.slug))
    problems.push({ at, code: 'successor-unknown', found: successor })
  return problems
}

function membershipProblems(
  { at, person, organisation, post, startsOn, endsOn }: MembershipRow,
  inFile: { readonly slugs: ReadonlySet<string>; readonly named: ReadonlySet<string> },
  known: KnownBeforeImport,
): ImportProblem[] {
  const problems = nameProblems(at, post, FIELD_MAX.post)
  if (!inFile.named.has(person) && !known.people.has(person))
    problems.push({ at, code: 'person-unknown', found: person })
  if (!inFile.slugs.has(organisation) && !known.organisations.has(organisation))
    problems.push({ at, code: 'organisation-unknown', found: organisation })
  for (const day of [startsOn, endsOn])
    if (day && !isLocalDate(day)) problems.push({ at, code: 'day-wrong', found: day })
  if (startsOn && endsOn && endsOn < startsOn) problems.push({ at, code: 'days-contradict', found: endsOn })
  return problems
}

const asText = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')
const asList = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? value.map((item) => (item && typeof item === 'object' ? item : {})) : []

/** A text of Popolo: a language map (JSON-LD), or one text that stands for both official languages. */
function mapOf(value: unknown): Partial<Text> {
  if (typeof value === 'string') return { kk: value.trim(), ru: value.trim() }
  const map = (value ?? {}) as Readonly<Record<string, unknown>>
  return { kk: asText(map.kk), ru: asText(map.ru), en: asText(map.en) }
}

/** Popolo JSON (popoloproject.com/specs): organizations, persons and memberships, at the top or in their lists. */
export function readPopolo(data: unknown): ImportFile {
  const file = (data && typeof data === 'object' ? data : {}) as Readonly<Record<string, unknown>>
  return {
    organisations: asList(file.organizations).map((item, n) => ({
      at: `/organizations/${n}`,
      slug: asText(item.id),
      kind: asText(item.classification),
      territory: asText(item.area_id) || asText((item.area as { id?: unknown } | undefined)?.id),
      name: mapOf(item.name),
      shortName: item.short_name === undefined ? {} : mapOf(item.short_name),
      url: asText(asList(item.links)[0]?.url),
      about: item.abstract === undefined ? {} : mapOf(item.abstract),
      closedOn: asText(item.dissolution_date),
      successor: asText(item.successor_id),
    })),
    people: asList(file.persons).map((item, n) => ({
      at: `/persons/${n}`,
      slug: asText(item.id),
      name: mapOf(item.name),
    })),
    memberships: asList(file.memberships).map((item, n) => ({
      at: `/memberships/${n}`,
      person: asText(item.person_id),
      organisation: asText(item.organization_id),
      post: mapOf(item.role),
      startsOn: asText(item.start_date),
      endsOn: asText(item.end_date),
    })),
  }
}

/** Rows of the CSV file, each with its line. */
export const readCsvRows = (
  rows: readonly { readonly line: number; readonly record: Readonly<Record<string, string>> }[],
): ImportFile => ({
  organisations: rows.map(({ line, record }) => {
    const of = (name: (typeof CSV_COLUMNS)[number]) => (record[name] ?? '').trim()
    return {
      at: String(line),
      slug: of('slug'),
      kind: of('kind'),
      territory: of('territory'),
      name: { kk: of('name_kk'), ru: of('name_ru'), en: of('name_en') },
      shortName: { kk: of('short_kk'), ru: of('short_ru') },
      url: of('url'),
      about: { kk: of('about_kk'), ru: of('about_ru') },
      closedOn: of('closed_on'),
      successor: of('successor'),
    }
  }),
  people: [],
  memberships: [],
})
