import { type Language, textIn } from '#domain/base/text.ts'
import { writeCsv } from '#platform/exports/index.ts'
import { type EventRow, FEEDBACK_SHOWN_FROM, type Finding, type Programme } from '../model.ts'

/** Every figure of a programme: a row for each indicator, period and territory. Decimal point, no grouping. */
export const indicatorsCsv = ({ indicators }: Programme, language: Language): string =>
  writeCsv([
    ['indicator', 'title', 'unit', 'period', 'territory', 'base', 'plan', 'fact'],
    ...indicators.flatMap(({ key, title, unit, base, values }) =>
      values.map(({ period, territory, plan, fact }) => [
        ...[key, textIn(title, language), textIn(unit, language), period, territory],
        ...[base, plan, fact],
      ]),
    ),
  ])

/** Every finding, with the codes of its place, its region and its theme. */
export const findingsCsv = (findings: readonly Finding[], language: Language): string =>
  writeCsv([
    ['finding', 'kind', 'region', 'territory', 'territory_name', 'theme', 'text', 'to', 'author', 'evidence'],
    ...findings.map((one) => [
      ...[one.key, one.kind, one.region, one.place.code, one.place.label[language], one.theme],
      ...[textIn(one.body, language), one.addressee?.slug ?? null, one.author?.slug ?? null],
      one.evidence
        .map((proof) => ('url' in proof ? proof.url : 'slug' in proof ? proof.slug : proof.key))
        .join(' '),
    ]),
  ])

/** Every event with its figures; without feedback while so few gave it that they could be recognised. */
export const eventsCsv = (events: readonly EventRow[], language: Language): string =>
  writeCsv([
    [
      'meeting',
      'title',
      'state',
      'starts_at',
      'ends_at',
      'territory',
      'attendance',
      'answers',
      'useful_mean',
    ],
    ...events.map(({ slug, title, state, startsAt, endsAt, place, attendance, answers, mean }) => {
      const shown = answers >= FEEDBACK_SHOWN_FROM
      return [
        ...[slug, textIn(title, language), state, startsAt.toISOString(), endsAt.toISOString(), place.code],
        ...[attendance, shown ? answers : null, shown && mean !== null ? Math.round(mean * 100) / 100 : null],
      ]
    }),
  ])
