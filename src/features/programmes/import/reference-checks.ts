import { isId } from '#domain/base/id.ts'
import { isInPlace } from '#domain/territory/index.ts'
import type { Db } from '#platform/db/index.ts'
import type { ProgrammeFile } from './file-checks.ts'
import type { ProgrammeImportProblem, ProgrammeImportProblemCode } from './model.ts'
import {
  findFeedbackIds,
  findMeetings,
  findNews,
  findOrganisations,
  findPeople,
  listPlacesByCode,
} from './store.ts'

type Named = { readonly value: string; readonly path: string }

/** Everything that a file refers to and that exists, by slug or code. */
export type FoundNames = Awaited<ReturnType<typeof findNamed>>

const values = (named: readonly Named[]) => [...new Set(named.map(({ value }) => value))]

const named = <Item>(
  items: readonly Item[] | undefined,
  path: string,
  field: string,
  value: (item: Item) => string | undefined,
): Named[] =>
  (items ?? []).flatMap((item, n) => {
    const name = value(item)
    return name === undefined ? [] : [{ value: name, path: `${path}/${n}/${field}`.replace(/\/$/, '') }]
  })

const organisationsIn = (file: ProgrammeFile): Named[] => [
  ...named(file.bodies, '/bodies', 'organisation', ({ organisation }) => organisation),
  ...named(file.findings, '/findings', 'to', ({ to }) => to),
  ...(file.workPlan ?? []).flatMap(({ activities }, n) =>
    named(activities, `/workPlan/${n}/activities`, 'responsible', ({ responsible }) => responsible),
  ),
  ...(file.events ?? []).flatMap(({ announcement }, n) =>
    announcement
      ? [
          { value: announcement.organiser, path: `/events/${n}/announcement/organiser` },
          ...named(announcement.partners, `/events/${n}/announcement/partners`, '', (slug) => slug),
        ]
      : [],
  ),
]

const peopleIn = (file: ProgrammeFile): Named[] => [
  ...named(file.workingGroup, '/workingGroup', 'person', ({ person }) => person),
  ...named(file.findings, '/findings', 'author', ({ author }) => author),
  ...(file.events ?? []).flatMap(({ announcement }, n) => [
    ...named(announcement?.speakers, `/events/${n}/announcement/speakers`, '', (slug) => slug),
    ...named(announcement?.agenda, `/events/${n}/announcement/agenda`, 'speaker', ({ speaker }) => speaker),
  ]),
]

/** Places that have to lie within the programme. */
const placesInside = (file: ProgrammeFile): Named[] => [
  ...named(file.findings, '/findings', 'territory', ({ territory }) => territory),
  ...(file.workPlan ?? []).flatMap(({ activities }, n) =>
    named(activities, `/workPlan/${n}/activities`, 'territory', ({ territory }) => territory),
  ),
]
/** Places that have to be the programme's own: figures are compared by them. */
const placesOwn = (file: ProgrammeFile): Named[] =>
  (file.indicators ?? []).flatMap(({ values }, n) =>
    named(values, `/indicators/${n}/values`, 'territory', ({ territory }) => territory),
  )
const placesAnywhere = (file: ProgrammeFile): Named[] =>
  named(file.events, '/events', 'announcement/territory', ({ announcement }) => announcement?.territory)
const placesOfProgramme = (file: ProgrammeFile): Named[] =>
  named(file.territories, '/territories', '', (code) => code)

/** Looks up everything that a file refers to: seven queries, whatever its length. */
export async function findNamed(db: Db, file: ProgrammeFile) {
  const quotes = (file.events ?? []).flatMap(({ quotes = [] }) => quotes).filter(isId)
  const codes = values([
    ...placesOfProgramme(file),
    ...placesInside(file),
    ...placesOwn(file),
    ...placesAnywhere(file),
  ])
  return {
    places: new Map((await listPlacesByCode(db, codes)).map((place) => [place.code, place])),
    organisations: await findOrganisations(db, values(organisationsIn(file))),
    people: await findPeople(db, values(peopleIn(file))),
    meetings: await findMeetings(
      db,
      (file.events ?? []).map(({ meeting }) => meeting),
    ),
    news: await findNews(db, file.news ?? []),
    feedback: quotes.length > 0 ? await findFeedbackIds(db, quotes) : new Map<string, string>(),
  }
}

const absent = (
  list: readonly Named[],
  known: ReadonlyMap<string, unknown>,
  code: ProgrammeImportProblemCode,
): readonly ProgrammeImportProblem[] =>
  list.flatMap(({ value, path }) => (known.has(value) ? [] : [{ path, code, what: value }]))

/** The programme's own territory in which a place lies. */
export function regionOf(
  names: FoundNames,
  territories: readonly string[],
  code: string,
): string | undefined {
  const place = names.places.get(code)
  return territories.find((region) => {
    const around = names.places.get(region)
    return place && around && isInPlace(place.first, around)
  })
}

/** Checks what a file refers to: problems with what does not exist or differs from the file. */
export function checkNamed(file: ProgrammeFile, found: FoundNames): readonly ProgrammeImportProblem[] {
  const inside = placesInside(file)
  const own = placesOwn(file)
  return [
    ...absent(
      [...placesOfProgramme(file), ...inside, ...own, ...placesAnywhere(file)],
      found.places,
      'unknown-territory',
    ),
    ...checkNesting(file, found),
    ...inside
      .filter(({ value }) => found.places.has(value) && !regionOf(found, file.territories, value))
      .map(({ path, value }): ProgrammeImportProblem => ({ path, code: 'outside-programme', what: value })),
    ...own
      .filter(({ value }) => found.places.has(value) && !file.territories.includes(value))
      .map(({ path, value }): ProgrammeImportProblem => ({ path, code: 'outside-programme', what: value })),
    ...absent(organisationsIn(file), found.organisations, 'no-organisation'),
    ...absent(peopleIn(file), found.people, 'no-person'),
    ...absent(
      named(file.news, '/news', '', (slug) => slug),
      found.news,
      'no-news-item',
    ),
    ...checkEvents(file, found),
  ]
}

/** A territory inside another of the same programme would have its findings counted twice. */
const checkNesting = ({ territories }: ProgrammeFile, found: FoundNames): ProgrammeImportProblem[] =>
  territories.flatMap((code, n) => {
    const around = regionOf(
      found,
      territories.filter((other) => other !== code),
      code,
    )
    return around
      ? [{ path: `/territories/${n}`, code: 'territory-inside-another' as const, what: `${code}, ${around}` }]
      : []
  })

const checkEvents = ({ slug, events = [] }: ProgrammeFile, found: FoundNames): ProgrammeImportProblem[] =>
  events.flatMap(({ meeting, announcement, quotes = [] }, n): ProgrammeImportProblem[] => {
    const path = `/events/${n}`
    const known = found.meetings.get(meeting)
    const wrongQuotes = quotes.flatMap((id, m) =>
      found.feedback.get(id) === meeting
        ? []
        : [{ path: `${path}/quotes/${m}`, code: 'no-feedback' as const, what: id }],
    )
    if (!known)
      return [
        ...(announcement ? [] : [{ path: `${path}/meeting`, code: 'no-meeting' as const, what: meeting }]),
        ...wrongQuotes,
      ]
    const moved =
      announcement &&
      (+known.startsAt !== Date.parse(announcement.startsAt) ||
        +known.endsAt !== Date.parse(announcement.endsAt))
    return [
      ...(moved
        ? [
            {
              path: `${path}/announcement/startsAt`,
              code: 'other-times' as const,
              what: `${known.startsAt.toISOString()} – ${known.endsAt.toISOString()}`,
            },
          ]
        : []),
      ...(known.programme && known.programme !== slug
        ? [{ path: `${path}/meeting`, code: 'other-programme' as const, what: known.programme }]
        : []),
      ...wrongQuotes,
    ]
  })
