import { isLocalDate } from '#domain/base/local-date.ts'
import type { ProgrammeFile } from './file-checks.ts'
import type { ProgrammeImportProblem, ProgrammeImportProblemCode } from './model.ts'

type Span = { readonly from: string | undefined; readonly to: string | undefined; readonly path: string }

/** Checks the rules that need nothing but the file; returns every place where one is broken. */
export function checkProgramme(file: ProgrammeFile): readonly ProgrammeImportProblem[] {
  return [
    ...checkDays(file),
    ...checkPlan(file),
    ...checkPeople(file),
    ...checkIndicators(file),
    ...checkFindings(file),
    ...checkNames(file),
  ]
}

const problem = (path: string, code: ProgrammeImportProblemCode, what?: string): ProgrammeImportProblem => ({
  path,
  code,
  ...(what === undefined ? {} : { what }),
})

/** Values that occur for the second time, with their places. */
const doubled = (
  values: readonly { readonly value: string; readonly path: string }[],
): ProgrammeImportProblem[] => {
  const seen = new Set<string>()
  return values.flatMap(({ value, path }) => {
    if (seen.has(value)) return [problem(path, 'twice', value)]
    seen.add(value)
    return []
  })
}

/** All periods of days in a file, with their places in it. */
function spansOf(file: ProgrammeFile): Span[] {
  return [
    { from: file.startsOn, to: file.endsOn, path: '/endsOn' },
    ...(file.workingGroup ?? []).map(({ from, to }, n) => ({ from, to, path: `/workingGroup/${n}/to` })),
    ...(file.workPlan ?? []).flatMap((stage, n) => [
      { from: stage.startsOn, to: stage.endsOn, path: `/workPlan/${n}/endsOn` },
      ...(stage.activities ?? []).flatMap((activity, m) => [
        { from: activity.startsOn, to: activity.endsOn, path: `/workPlan/${n}/activities/${m}/endsOn` },
        {
          from: activity.actualStartsOn,
          to: activity.actualEndsOn,
          path: `/workPlan/${n}/activities/${m}/actualEndsOn`,
        },
      ]),
    ]),
  ]
}

/** The name of the field where a period begins, from that of the field where it ends. */
const beginning = (path: string) =>
  path
    .replace(/endsOn$/, 'startsOn')
    .replace(/actualEndsOn$/, 'actualStartsOn')
    .replace(/\/to$/, '/from')

const checkDays = (file: ProgrammeFile): ProgrammeImportProblem[] =>
  spansOf(file).flatMap(({ from, to, path }) => {
    const wrong = [
      ...(from !== undefined && !isLocalDate(from) ? [problem(beginning(path), 'no-such-day', from)] : []),
      ...(to !== undefined && !isLocalDate(to) ? [problem(path, 'no-such-day', to)] : []),
    ]
    if (wrong.length > 0 || from === undefined || to === undefined || from <= to) return wrong
    return [problem(path, 'ends-before-starts', `${to} < ${from}`)]
  })

const checkPlan = ({ workPlan = [] }: ProgrammeFile): ProgrammeImportProblem[] =>
  workPlan.flatMap(({ activities = [] }, n) =>
    activities.flatMap(({ state, actualEndsOn }, m) =>
      state === 'done' && actualEndsOn === undefined
        ? [problem(`/workPlan/${n}/activities/${m}/actualEndsOn`, 'done-without-end')]
        : [],
    ),
  )

/** One head at a time: a head without dates is head during the whole programme. */
function checkPeople({
  workingGroup = [],
  bodies,
  startsOn,
  endsOn,
}: ProgrammeFile): ProgrammeImportProblem[] {
  const heads = workingGroup.flatMap(({ role, person, from = startsOn, to = endsOn }, n) =>
    role === 'head' ? [{ person, from, to, n }] : [],
  )
  const overlapping = heads.flatMap((head, index) => {
    const before = heads.slice(0, index).find(({ from, to }) => head.from <= to && from <= head.to)
    return before ? [problem(`/workingGroup/${head.n}`, 'two-heads', `${before.person}, ${head.person}`)] : []
  })
  const carrier = bodies.some(({ role }) => role === 'carrier') ? [] : [problem('/bodies', 'no-carrier')]
  return [...overlapping, ...carrier]
}

const checkIndicators = ({ indicators = [] }: ProgrammeFile): ProgrammeImportProblem[] =>
  indicators.flatMap(({ values }, n) =>
    doubled(
      values.map(({ period, territory = '' }, m) => ({
        value: `${period} ${territory}`.trim(),
        path: `/indicators/${n}/values/${m}`,
      })),
    ),
  )

function checkFindings({
  findings = [],
  themes = [],
  indicators = [],
  events = [],
}: ProgrammeFile): ProgrammeImportProblem[] {
  const known = {
    theme: new Set(themes.map(({ key }) => key)),
    indicator: new Set(indicators.map(({ key }) => key)),
    event: new Set(events.map(({ meeting }) => meeting)),
  }
  return findings.flatMap(({ kind, theme, to, evidence = [] }, n) => {
    const path = `/findings/${n}`
    return [
      ...(theme !== undefined && !known.theme.has(theme)
        ? [problem(`${path}/theme`, 'no-theme', theme)]
        : []),
      ...(kind === 'recommendation' && to === undefined ? [problem(`${path}/to`, 'no-addressee')] : []),
      ...(kind !== 'recommendation' && to !== undefined ? [problem(`${path}/to`, 'needless-addressee')] : []),
      ...evidence.flatMap((item, m) => {
        if ('event' in item && !known.event.has(item.event))
          return [problem(`${path}/evidence/${m}/event`, 'no-event', item.event)]
        if ('indicator' in item && !known.indicator.has(item.indicator))
          return [problem(`${path}/evidence/${m}/indicator`, 'no-indicator', item.indicator)]
        return []
      }),
    ]
  })
}

/** Keys and names that must be unique, and whether the presentation is one of the events. */
function checkNames(file: ProgrammeFile): ProgrammeImportProblem[] {
  const { territories, bodies, indicators = [], themes = [], findings = [], events = [], news = [] } = file
  const each = <Item>(items: readonly Item[], path: (n: number) => string, value: (item: Item) => string) =>
    doubled(items.map((item, n) => ({ value: value(item), path: path(n) })))
  const { presentation } = file
  return [
    ...(territories.length === 0 ? [problem('/territories', 'no-territories')] : []),
    ...each(
      territories,
      (n) => `/territories/${n}`,
      (code) => code,
    ),
    ...each(
      bodies,
      (n) => `/bodies/${n}/organisation`,
      ({ organisation }) => organisation,
    ),
    ...each(
      indicators,
      (n) => `/indicators/${n}/key`,
      ({ key }) => key,
    ),
    ...each(
      themes,
      (n) => `/themes/${n}/key`,
      ({ key }) => key,
    ),
    ...each(
      findings,
      (n) => `/findings/${n}/key`,
      ({ key }) => key,
    ),
    ...each(
      events,
      (n) => `/events/${n}/meeting`,
      ({ meeting }) => meeting,
    ),
    ...each(
      news,
      (n) => `/news/${n}`,
      (slug) => slug,
    ),
    ...events.flatMap(({ announcement }, n) =>
      announcement && Date.parse(announcement.endsAt) <= Date.parse(announcement.startsAt)
        ? [
            problem(
              `/events/${n}/announcement/endsAt`,
              'ends-before-starts',
              `${announcement.endsAt} ≤ ${announcement.startsAt}`,
            ),
          ]
        : [],
    ),
    ...(presentation !== undefined && !events.some(({ meeting }) => meeting === presentation)
      ? [problem('/presentation', 'no-event', presentation)]
      : []),
  ]
}
