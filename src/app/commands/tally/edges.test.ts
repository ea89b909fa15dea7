import { writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { tallyCommandLine } from '#app/commands/testing/tally-command-line.ts'

const { at, kenesTally } = tallyCommandLine()

type Parts = {
  meta?: Record<string, string>
  projects: readonly string[]
  votes: readonly string[]
  end?: string
}

/** Writes a Pabulib file and returns its path. */
function file(name: string, { meta = {}, projects, votes, end = '\n' }: Parts): string {
  const counted = { num_projects: `${projects.length}`, num_votes: `${votes.length}` }
  const rows = Object.entries({ vote_type: 'approval', rule: 'greedy', ...counted, ...meta })
  const lines = ['META', 'key;value', ...rows.map(([key, value]) => `${key};${value}`), 'PROJECTS']
  writeFileSync(
    at(name),
    [...lines, 'project_id;cost', ...projects, 'VOTES', 'voter_id;vote', ...votes].join('\n') + end,
  )
  return at(name)
}

const selected = (out: string) => (JSON.parse(out) as { selected: string[] }).selected

test('a threshold with a decimal comma decides which projects take part', async () => {
  const votes = ['a;1', 'b;1', 'c;1', 'd;2', 'e;2']
  const meta = { budget: '100', rule: 'greedy-threshold', min_project_score_threshold: '2,5' }
  const path = file('threshold.pb', { meta, projects: ['1;50', '2;50'], votes })
  expect(selected((await kenesTally(path, '--official', '--json')).out)).toEqual(['1'])
  expect(selected((await kenesTally(path, '--rule', 'greedy', '--json')).out)).toEqual(['1', '2'])
  const requested = await kenesTally(path, '--rule', 'greedy', '--min-votes', '2,5', '--json')
  expect(selected(requested.out)).toEqual(['1'])
  expect(await kenesTally(path, '--min-votes', 'two')).toMatchObject({ code: 2 })
})

describe('money beyond the precision of doubles', () => {
  const projects = Array.from({ length: 11 }, (_, k) => `${k + 1};${10n ** 23n + BigInt(k + 1)}`)
  const supporters = (voter: number) => (voter % 3 === 2 ? '' : '1,2,4,5,7,8,10,11')
  const votes = Array.from({ length: 19 }, (_, voter) => `v${voter};${supporters(voter)}`)
  const path = () => file('huge.pb', { meta: { budget: `${10n ** 24n}` }, projects, votes })

  test('is counted under every rule without steps', async () => {
    for (const rule of ['greedy', 'phragmen', 'bos'])
      expect(await kenesTally(path(), '--rule', rule)).toMatchObject({ code: 0, err: '' })
    for (const completion of ['none', 'greedy'])
      expect(await kenesTally(path(), '--completion', completion)).toMatchObject({ code: 0, err: '' })
    expect(await kenesTally(path(), '--rule', 'greedy', '--official')).toMatchObject({ code: 0 })
  })

  test('is refused where shares would have to rise in too many steps', async () => {
    expect(await kenesTally(path())).toMatchObject({ code: 2, err: expect.stringContaining('--step') })
  })

  test('a project that lost is explained', async () => {
    const { out, code } = await kenesTally(path(), '--rule', 'greedy', '--explain', '9')
    expect([code, out]).toEqual([0, expect.stringContaining('Not chosen')])
  })
})

describe('steps', () => {
  const votes = Array.from({ length: 20 }, (_, voter) => `v${voter};${voter < 11 ? 'a,b' : 'b,c'}`)
  const path = () => file('poor.pb', { meta: { budget: '10' }, projects: ['a;4', 'b;5', 'c;3'], votes })

  test('steps that are too coarse are reported on standard error, in the result and on the report', async () => {
    const { out, err, code } = await kenesTally(path(), '--json', '--report', at('poor.html'))
    expect(code).toBe(0)
    expect(err).toMatch(/poor\.pb: 10 for 20 voters gives each less than one step \(1\)/)
    expect(JSON.parse(out)).toMatchObject({ notices: ['steps-too-coarse'] })
    expect((await kenesTally(path(), '--language', 'ru')).err).toContain('доля каждого меньше одного шага')
    expect((await kenesTally(path(), '--rule', 'greedy')).err).toBe('')
  })

  test('may be smaller than the money of the file, and the result can be counted again', async () => {
    const args = [path(), '--completion', 'add1', '--step', '0.01', '--cap', 'category:none=5', '--json']
    const { out, err } = await kenesTally(...args)
    expect([selected(out), err]).toEqual([['b', 'c'], ''])
    writeFileSync(at('finer.json'), out)
    expect(await kenesTally('verify', at('finer.json'), path())).toMatchObject({ code: 0 })
    expect(await kenesTally(path(), '--step', '0.000000001')).toMatchObject({ code: 2 })
    expect(await kenesTally(path(), '--step', '0')).toMatchObject({ code: 2 })
  })
})

test('a refused file is not reported as counted', async () => {
  const parts = { meta: { budget: '9', num_votes: '3' }, projects: ['a;4'], votes: ['1;a', '2;a'] }
  const path = file('short.pb', parts)
  const refused = await kenesTally(path)
  expect(refused.code).toBe(1)
  expect(refused.err).toBe(
    `${path}: line 6: num_votes is 3, but the file has 2 ballots\n` +
      'Nothing was counted. --repair corrects this, counts, and says what it did.',
  )
  const repaired = await kenesTally(path, '--repair')
  expect(repaired).toMatchObject({
    code: 0,
    err: `${path}: line 6: num_votes is 3, but the file has 2 ballots; the ballots of the file were taken`,
  })
  const hopeless = file('hopeless.pb', { ...parts, meta: { budget: 'much' } })
  expect((await kenesTally(hopeless)).err).not.toContain('--repair')
})

test('blank lines before a section and at the end are read and survive --write', async () => {
  const parts = { meta: { budget: '9' }, projects: ['a;4', 'b;3', ';'], votes: ['1;a', '2;a'] }
  const path = file('blank.pb', { ...parts, meta: { budget: '9', num_projects: '2' }, end: '\n\n\u001a' })
  const { out, err } = await kenesTally(path, '--rule', 'greedy', '--json', '--write', at('blank-out.pb'))
  expect([selected(out), err]).toEqual([['a', 'b'], ''])
  expect(selected((await kenesTally(at('blank-out.pb'), '--rule', 'greedy', '--json')).out)).toEqual([
    'a',
    'b',
  ])
})

test('points of rankings without a maximum length are counted from the number of projects, with a notice', async () => {
  const meta = { budget: '5', vote_type: 'ordinal' }
  const path = file('ranked.pb', {
    meta,
    projects: ['a;5', 'b;5', 'c;5'],
    votes: ['1;a', '2;a', '3;b,a', '4;b', '5;b'],
  })
  const { err } = await kenesTally(path, '--rule', 'greedy', '--utility', 'points')
  expect(err).toBe(
    `${path}: the file has no max_length; points were counted from the default of the format, the number of projects (3)`,
  )
})

test('jobs has to be a whole number', async () => {
  expect(await kenesTally('--all', at('.'), '--jobs', 'many')).toMatchObject({ code: 2 })
})
