import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { packagePath } from '#platform/package-path.ts'
import { aProgrammeFile, createNames, KOSTANAY, PAVLODAR } from '../fixtures.ts'
import { findProgramme } from '../store.ts'
import { importProgramme } from './actions.ts'
import { checkProgramme } from './checks.ts'
import { ProgrammeFile, readProgrammeFile } from './file-checks.ts'
import { explainProblem } from './messages.ts'

const site = await testSite({ now: '2026-11-23T10:00:00+05:00' })
const ctx = () => site.context()
const db = ctx().db
beforeAll(() => createNames(db))

const bring = (file: unknown) =>
  importProgramme(ctx(), typeof file === 'string' ? file : JSON.stringify(file), {
    picture: async () => undefined,
    progress: () => {},
  })

const counts = async () => {
  const tables = [
    'programme',
    'meeting',
    'programme_event',
    'finding',
    'programme_value',
    'journal_act',
  ] as const
  const rows = await Promise.all(
    tables.map((table) =>
      site.db
        .selectFrom(table as 'programme')
        .select((eb) => eb.fn.countAll().as('n'))
        .executeTakeFirstOrThrow(),
    ),
  )
  return rows.map(({ n }) => Number(n))
}

const first = <Item>(items: readonly Item[] | undefined): Item => {
  const [item] = items ?? []
  if (item === undefined) throw new Error('the fixture lacks it')
  return item
}
const whole = aProgrammeFile()
const finding = first(whole.findings)
const indicator = first(whole.indicators)
const stage = first(whole.workPlan)
const event = first(whole.events)

/** Wrong input, the place at which it is refused, and why. */
const refused: readonly (readonly [string, unknown, string, string])[] = [
  ['no territories', { ...whole, territories: [] }, '/territories', 'no-territories'],
  ['territories left out', { ...whole, territories: undefined }, '/territories', 'no-territories'],
  [
    'a stage that ends before it starts',
    { ...whole, workPlan: [stage, stage, stage, { ...stage, endsOn: '2019-03-01' }] },
    '/workPlan/3/endsOn',
    'ends-before-starts',
  ],
  [
    'an indicator without unit',
    { ...whole, indicators: [{ ...indicator, unit: undefined }] },
    '/indicators/0/unit',
    'no-unit',
  ],
  [
    'fact without plan',
    { ...whole, indicators: [{ ...indicator, values: [{ period: '2019', fact: 5 }] }] },
    '/indicators/0/values/0/plan',
    'fact-without-plan',
  ],
  [
    'a finding in a territory outside the programme',
    { ...whole, findings: [{ ...finding, territory: '110000000' }] },
    '/findings/0/territory',
    'outside-programme',
  ],
  [
    'two heads of the working group at once',
    {
      ...whole,
      workingGroup: [
        { person: 'aigul', role: 'head', to: '2019-06-30' },
        { person: 'aigul', role: 'head', from: '2019-06-30' },
      ],
    },
    '/workingGroup/1',
    'two-heads',
  ],
  ['a day that does not exist', { ...whole, endsOn: '2019-02-30' }, '/endsOn', 'no-such-day'],
  [
    'a person who does not exist',
    { ...whole, workingGroup: [{ person: 'nobody', role: 'head' }] },
    '/workingGroup/0/person',
    'no-person',
  ],
  [
    'an unknown body',
    { ...whole, bodies: [{ organisation: 'x', role: 'carrier' }] },
    '/bodies/0/organisation',
    'no-organisation',
  ],
  ['no carrier', { ...whole, bodies: [{ organisation: 'fund', role: 'donor' }] }, '/bodies', 'no-carrier'],
  ['a field that is misspelt', { ...whole, aimes: [] }, '/aimes', 'unknown-field'],
  [
    'an unknown code',
    { ...whole, territories: ['999999999'], findings: [], indicators: [] },
    '/territories/0',
    'unknown-territory',
  ],
  [
    'a territory inside another',
    { ...whole, territories: [KOSTANAY, PAVLODAR, '391000000'] },
    '/territories/2',
    'territory-inside-another',
  ],
  [
    'a recommendation to nobody',
    { ...whole, findings: [{ ...finding, kind: 'recommendation' }] },
    '/findings/0/to',
    'no-addressee',
  ],
  ['the same key twice', { ...whole, findings: [finding, finding] }, '/findings/1/key', 'twice'],
  [
    'a meeting that is not there',
    { ...whole, events: [event, { meeting: 'results' }] },
    '/events/1/meeting',
    'no-meeting',
  ],
  [
    'a picture that cannot be read',
    {
      ...whole,
      events: [
        { ...event, photographs: [{ file: 'x.webp', alt: finding.text }] },
        ...(whole.events ?? []).slice(1),
      ],
    },
    '/events/0/photographs/0/file',
    'no-picture',
  ],
  [
    'done without a day',
    {
      ...whole,
      workPlan: [{ ...stage, activities: [{ ...first(stage.activities), actualEndsOn: undefined }] }],
    },
    '/workPlan/0/activities/0/actualEndsOn',
    'done-without-end',
  ],
  ['no JSON at all', '{', '', 'not-json'],
]

describe('a file with something wrong is refused at its place and changes nothing', () => {
  test.each(refused)('%s', async (_, file, path, code) => {
    const before = await counts()
    const answer = await bring(file)
    expect(answer).toMatchObject({ ok: false })
    const problems = answer.ok ? [] : answer.problems
    expect(problems.map((problem) => [problem.path, problem.code])).toContainEqual([path, code])
    for (const language of ['kk', 'ru', 'en'] as const)
      expect(explainProblem(language, problems[0]?.code ?? 'required', problems[0]?.what)).toMatch(/\S{2}/)
    expect(await counts()).toEqual(before)
  })

  test('all places are reported at once', async () => {
    const answer = await bring({
      ...whole,
      endsOn: '2018-01-01',
      presentation: 'x',
      findings: [{ ...finding, theme: 'y' }],
    })
    expect(answer.ok ? [] : answer.problems.map(({ path }) => path)).toEqual([
      '/endsOn',
      '/findings/0/theme',
      '/presentation',
    ])
  })

  test('two heads one after the other are not two at once', async () => {
    const answer = await bring({
      ...whole,
      slug: 'two-heads',
      events: [],
      presentation: undefined,
      findings: [],
      workingGroup: [
        { person: 'aigul', role: 'head', to: '2019-06-30' },
        { person: 'aigul', role: 'head', from: '2019-07-01' },
      ],
    })
    expect(answer).toMatchObject({ ok: true, outcome: 'added' })
  })
})

describe('a file that is right', () => {
  test('adds the programme; the same file again changes nothing, a correction duplicates nothing', async () => {
    expect(await bring(whole)).toMatchObject({ ok: true, outcome: 'added', announced: 2 })
    const once = await counts()
    expect(await bring(whole)).toMatchObject({ ok: true, outcome: 'unchanged', announced: 0 })
    expect(await counts()).toEqual(once)

    const corrected: ProgrammeFile = {
      ...whole,
      summary: { kk: 'Түзетілді', ru: 'Исправлено', en: 'Corrected' },
      findings: [{ ...finding, text: { kk: 'Кеш айтылды', ru: 'Сказали поздно' } }],
    }
    expect(await bring(corrected)).toMatchObject({ ok: true, outcome: 'revised', announced: 0 })
    const [programmes, meetings, events, findings, values, acts] = await counts()
    expect([programmes, meetings, events, findings, values]).toEqual([once[0], once[1], once[2], 1, once[4]])
    expect(acts).toBe((once[5] ?? 0) + 1)
    const found = await findProgramme(db, 'dialogue')
    expect(found?.summary.ru).toBe('Исправлено')
    expect(found?.eventCounts).toEqual(
      expect.arrayContaining([
        { region: KOSTANAY, events: 1, held: 1, attendance: 50 },
        { region: '', events: 1, held: 1, attendance: 0 },
      ]),
    )
    expect(found?.indicators[0]?.values).toHaveLength(2)
  })

  test('does not move a meeting that is announced for another time', async () => {
    const moved = { ...event, announcement: { ...event.announcement, startsAt: '2019-04-11T10:00:00+06:00' } }
    const answer = await bring({ ...whole, events: [moved, ...(whole.events ?? []).slice(1)] })
    expect(answer).toMatchObject({
      ok: false,
      problems: [{ path: '/events/0/announcement/startsAt', code: 'other-times' }],
    })
  })

  test('does not take a meeting from another programme', async () => {
    const answer = await bring({ ...whole, slug: 'thief' })
    expect(answer).toMatchObject({ ok: false })
    expect(answer.ok ? [] : answer.problems).toContainEqual({
      path: '/events/0/meeting',
      code: 'other-programme',
      what: 'dialogue',
    })
  })
})

test('the schema that is documented is the one by which files are read', () => {
  const written = JSON.parse(readFileSync(packagePath('docs/programme-import.schema.json'), 'utf8'))
  const { $schema: _, ...schema } = written
  expect(schema).toEqual(JSON.parse(JSON.stringify(ProgrammeFile)))
})

test.each(['programmes-civic-dialogue.json'])('the example %s keeps the rules', (name) => {
  const read = readProgrammeFile(readFileSync(packagePath('data/demo', name), 'utf8'))
  expect(read).toMatchObject({ ok: true })
  expect(read.ok ? checkProgramme(read.value) : []).toEqual([])
})
