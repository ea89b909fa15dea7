import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { languages } from '#domain/base/text.ts'
import { countVotes, usualOptions } from '#domain/tally/count.ts'
import { longestLine } from './lines.ts'
import { describeProblem } from './messages.ts'
import { PabulibReader, readPabulib } from './reader.ts'

// Several test files share the processor.
vi.setConfig({ testTimeout: 60_000 })

type Parts = { meta?: Record<string, string>; projects?: string[]; votes?: string[]; end?: string }

const usualMeta = {
  description: 'Test',
  num_projects: '2',
  num_votes: '2',
  budget: '100',
  vote_type: 'approval',
  rule: 'greedy',
}

function file({ meta, projects, votes, end = '\n' }: Parts = {}): string {
  const rows = Object.entries({ ...usualMeta, ...meta }).filter(([, value]) => value !== '')
  return [
    'META',
    'key;value',
    ...rows.map(([key, value]) => `${key};${value}`),
    'PROJECTS',
    ...(projects ?? ['project_id;cost;votes', 'a;60;2', 'b;30;1']),
    'VOTES',
    ...(votes ?? ['voter_id;vote', '1;a,b', '2;a']),
    '',
  ].join(end)
}

const codes = (text: string | Uint8Array, mode: 'strict' | 'repair' = 'strict') =>
  readPabulib(text, mode).log.problems.map(({ code, line }) => `${code}@${line}`)

function read(text: string | Uint8Array, mode: 'strict' | 'repair' = 'strict') {
  const { election, log } = readPabulib(text, mode)
  if (!election) throw new Error(JSON.stringify(log.problems))
  return election
}

const ballotsOf = (text: string, mode: 'strict' | 'repair' = 'strict') => {
  const { ballots, projects } = read(text, mode)
  return Array.from({ length: ballots.count }, (_, voter) =>
    [...ballots.project.subarray(ballots.start[voter], ballots.start[voter + 1])].map(
      (index) => projects[index]!.id,
    ),
  )
}

describe('dialects are understood', () => {
  const plain = ballotsOf(file())

  test.each([
    ['CRLF', file({ end: '\r\n' })],
    ['CR alone', file({ end: '\r' })],
    ['no end after the last line', file().trimEnd()],
    ['byte order mark', `\ufeff${file()}`],
    ['spaces after separators', file({ votes: ['voter_id; vote', '1; a, b', '2; a'] })],
    ['vote not the second column', file({ votes: ['voter_id;age;sex;vote', '1;40-59;F;a,b', '2;;;a'] })],
    ['quoted fields', file({ votes: ['voter_id;vote', '"1";"a,b"', '2;a'] })],
    [
      'semicolons left by a spreadsheet',
      file().replace('META\n', 'META;;\n').replace('VOTES\n', 'VOTES;;\n'),
    ],
    ['separators left at the end of rows', file({ votes: ['voter_id;vote', '1;a,b;;', '2;a;'] })],
    ['the same key twice with the same value', file().replace('rule;greedy', 'rule;greedy\nrule;greedy')],
    ['missing trailing columns', file({ votes: ['voter_id;vote;age', '1;a,b;30', '2;a'] })],
  ])('%s', (_, text) => {
    expect(ballotsOf(text)).toEqual(plain)
  })

  test('names with semicolons and quotation marks', () => {
    const projects = ['project_id;cost;name', 'a;60;"Park; ""Oak"" street"', 'b;30;"Oak" street, say "hi"']
    expect(read(file({ projects })).projects.map(({ name }) => name)).toEqual([
      'Park; "Oak" street',
      'Oak street, say "hi"',
    ])
  })

  test('decimal money, also with a comma, is exact in its smallest unit', () => {
    const projects = ['project_id;cost', 'a;60,5', 'b;35000.0']
    const election = read(file({ meta: { budget: '1910663.83' }, projects }))
    expect([election.decimals, election.budget]).toEqual([2, 191_066_383n])
    expect(election.projects.map(({ cost }) => cost)).toEqual([6050n, 3_500_000n])
  })

  test('old names of columns, None for nothing, no rule, no vote type', () => {
    const projects = ['project_id;cost;categories;target', 'a;60;sport,culture;None', 'b;30;None;adults']
    const election = read(file({ meta: { rule: '', vote_type: '' }, projects }))
    expect(election.projects.map(({ categories }) => categories)).toEqual([['sport', 'culture'], []])
    expect(election.voteType).toBe('approval')
  })

  test('a project named twice counts once; of two statements of points the later holds', () => {
    expect(
      ballotsOf(
        file({
          votes: ['voter_id;vote', '1;a,b,a', '2;a'],
          projects: ['project_id;cost;votes', 'a;60;3', 'b;30;1'],
        }),
      ),
    ).toEqual(plain)
    const points = file({
      meta: { vote_type: 'cumulative' },
      projects: ['project_id;cost', 'a;60', 'b;30'],
      votes: ['voter_id;vote;points', '1;a,b,a;1,2,3', '2;a;0'],
    })
    expect([...read(points).ballots.points!]).toEqual([3, 2, 0])
  })

  test('fractional points keep their ratio', () => {
    const votes = ['voter_id;vote;points', '1;a,b;1,2', '2;a;0.25']
    const { ballots } = read(
      file({ meta: { vote_type: 'scoring' }, projects: ['project_id;cost', 'a;60', 'b;30'], votes }),
    )
    expect([[...ballots.points!], ballots.pointDecimals]).toEqual([[100, 200, 25], 2])
  })

  test('empty ballots are voters', () => {
    expect(
      ballotsOf(
        file({ projects: ['project_id;cost', 'a;60', 'b;30'], votes: ['voter_id;vote', '1;', '2;a'] }),
      ),
    ).toEqual([[], ['a']])
  })

  test('voters are found by name', () => {
    const { voters } = read(file())
    expect([voters.find('2'), voters.find('3'), voters.nameOf(0)]).toEqual([1, undefined, '1'])
  })
})

describe('bad input is refused with its line and reason, or mended as stated', () => {
  const faults: readonly [string, string, string, (readonly (readonly string[])[])?][] = [
    ['not a file of ballots', '{"a": 1}\n', 'not-pabulib@1'],
    ['nothing', '', 'not-pabulib@1'],
    ['cut off before the votes', file().slice(0, file().indexOf('VOTES')), 'missing-section@12'],
    ['no budget', file({ meta: { budget: '' } }), 'missing-budget@0'],
    ['budget in words', file({ meta: { budget: 'much' } }), 'budget-not-a-number@6'],
    ['negative budget', file({ meta: { budget: '-5' } }), 'negative-budget@6'],
    ['unknown vote type', file({ meta: { vote_type: 'shouting' } }), 'unknown-vote-type@7'],
    ['no column of costs', file({ projects: ['project_id;price', 'a;1', 'b;2'] }), 'missing-column@10'],
    ['no points on cumulative ballots', file({ meta: { vote_type: 'cumulative' } }), 'missing-column@14'],
    ['budget 0', file({ meta: { budget: '0' } }), 'budget-zero@6', [['a', 'b'], ['a']]],
    ['more votes announced', file({ meta: { num_votes: '3' } }), 'count-of-votes@5', [['a', 'b'], ['a']]],
    [
      'fewer projects announced',
      file({ meta: { num_projects: '1' } }),
      'count-of-projects@4',
      [['a', 'b'], ['a']],
    ],
    [
      'unknown project',
      file({ votes: ['voter_id;vote', '1;a,zz,b', '2;a'] }),
      'unknown-project@15',
      [['a', 'b'], ['a']],
    ],
    [
      'doubled voter',
      file({ meta: { num_votes: '3' }, votes: ['voter_id;vote', '1;a,b', '2;a', '1;b'] }),
      'double-voter@17',
      [['a', 'b'], ['a']],
    ],
    [
      'row cut off',
      file({ votes: ['voter_id;vote', '1;a,b', '2;a', '3'] }),
      'missing-vote-field@17',
      [['a', 'b'], ['a']],
    ],
    [
      'too many fields',
      file({ votes: ['voter_id;vote', '1;a,b;9', '2;a'] }),
      'too-many-fields@15',
      [['a', 'b'], ['a']],
    ],
    [
      'doubled project',
      file({ projects: ['project_id;cost', 'a;60', 'b;30', 'a;10'] }),
      'double-project@13',
      [['a', 'b'], ['a']],
    ],
    [
      'votes column wrong',
      file({ projects: ['project_id;cost;votes', 'a;60;7', 'b;30;1'] }),
      'votes-column@11',
      [['a', 'b'], ['a']],
    ],
    [
      'negative cost',
      file({ projects: ['project_id;cost', 'a;60', 'b;30', 'c;-1'] }),
      'negative-cost@13',
      [['a', 'b'], ['a']],
    ],
    [
      'cost with an exponent',
      file({ projects: ['project_id;cost', 'a;60', 'b;30', 'c;1e9'] }),
      'cost-not-a-number@13',
      [['a', 'b'], ['a']],
    ],
    [
      'key twice',
      file().replace('rule;greedy', 'rule;greedy\nrule;bos'),
      'double-meta-key@9',
      [['a', 'b'], ['a']],
    ],
    [
      'open quotation mark',
      file({ projects: ['project_id;cost;name', 'a;60;"Park', 'b;30;'] }),
      'stray-quote@11',
      [['a', 'b'], ['a']],
    ],
  ]

  test.each(faults)('%s', (_, text, problem, mended) => {
    expect(readPabulib(text).election).toBeUndefined()
    expect(codes(text)).toContain(problem)
    if (mended) expect(ballotsOf(text, 'repair')).toEqual(mended)
    else expect(readPabulib(text, 'repair').election).toBeUndefined()
  })

  test('no votes at all: refused, or counted without any', () => {
    const text = file({
      meta: { num_votes: '0' },
      projects: ['project_id;cost', 'a;60', 'b;30'],
      votes: ['voter_id;vote'],
    })
    expect(codes(text)).toContain('no-votes@14')
    for (const rule of ['greedy', 'equal-shares', 'phragmen', 'bos'] as const) {
      const counted = countVotes(read(text, 'repair'), { ...usualOptions, rule })
      expect(counted.ok && counted.value.totalCost <= 100n).toBe(true)
    }
  })

  test('bytes that are not UTF-8', () => {
    const bytes = Buffer.from(file({ projects: ['project_id;cost;name', 'a;60;Łąka', 'b;30;'] }), 'latin1')
    bytes[bytes.indexOf('k') + 100] = 0xff
    expect(readPabulib(bytes).log.counts.has('invalid-utf8') || readPabulib(bytes).election).toBeTruthy()
    const wrong = Buffer.concat([
      Buffer.from('META\nkey;value\ndescription;'),
      Buffer.from([0xc3, 0x28]),
      Buffer.from(file().slice(14)),
    ])
    expect(codes(wrong)).toContain('invalid-utf8@3')
  })

  test('negative points, points in words, and points that are too few', () => {
    const votes = ['voter_id;vote;points', '1;a,b;-1,x', '2;a,b;5']
    const text = file({
      meta: { vote_type: 'scoring' },
      projects: ['project_id;cost', 'a;60', 'b;30'],
      votes,
    })
    expect(codes(text)).toEqual(
      expect.arrayContaining(['negative-points@15', 'points-not-a-number@15', 'points-do-not-match@16']),
    )
    expect([...read(text, 'repair').ballots.points!]).toEqual([0, 0, 5, 0])
  })

  test('a line without end does not fill the memory', () => {
    const reader = new PabulibReader()
    reader.push(new Uint8Array(Buffer.from('META\n')))
    for (let k = 0; k < 40; k++) reader.push(new Uint8Array(longestLine / 8).fill(97))
    expect(reader.finish()).toBeUndefined()
    expect(reader.log.counts.get('line-too-long')).toBe(1)
  })

  test('a large file with CR alone is read line by line, not kept until its end', () => {
    const votes = ['voter_id;vote', ...Array.from({ length: 300_000 }, (_, k) => `voter${k};a,b`)]
    const text = file({
      meta: { num_votes: '300000' },
      projects: ['project_id;cost', 'a;60', 'b;30'],
      votes,
      end: '\r',
    })
    const reader = new PabulibReader()
    const bytes = Buffer.from(text)
    for (let from = 0; from < bytes.length; from += 65_536) reader.push(bytes.subarray(from, from + 65_536))
    expect(reader.finish()?.ballots.count).toBe(300_000)
  })

  test('of one problem a few places are remembered and all are counted', () => {
    const votes = ['voter_id;vote', ...Array.from({ length: 5000 }, (_, k) => `${k};nowhere`)]
    const { log } = readPabulib(file({ votes }))
    expect(log.counts.get('unknown-project')).toBe(5000)
    expect(log.problems.length).toBeLessThan(60)
  })

  test('whatever the bytes, the reader answers; damaged files never make it throw', () => {
    const good = Buffer.from(file({ end: '\r\n' }))
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(good.length), fc.nat(255)), { maxLength: 8 }),
        fc.nat(good.length),
        (damage, end) => {
          const bytes = Buffer.from(good)
          for (const [place, value] of damage) bytes[place] = value
          for (const mode of ['strict', 'repair'] as const) {
            const { election, log } = readPabulib(bytes.subarray(0, end), mode)
            expect(election !== undefined || log.faulty).toBe(true)
            if (election)
              for (const rule of ['greedy', 'equal-shares', 'phragmen', 'bos'] as const)
                countVotes(election, { ...usualOptions, rule })
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  test('every problem is told in three languages, with its line', () => {
    for (const [, text] of faults) {
      for (const problem of readPabulib(text).log.problems) {
        for (const language of languages)
          expect(describeProblem(problem, language).length).toBeGreaterThan(10)
        if (problem.line > 0) expect(describeProblem(problem, 'en')).toContain(`line ${problem.line}: `)
      }
    }
  })
})
