import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { languages } from '#domain/base/text.ts'
import { countVotes, usualOptions } from '#domain/tally/count.ts'
import { ballotsOf, codes, pabulibFile, read } from '#domain/tally/testing/pabulib-file.ts'
import { longestLine } from './lines.ts'
import { describeProblem } from './messages.ts'
import { PabulibReader, readPabulib } from './reader.ts'

// Several test files share the processor.
vi.setConfig({ testTimeout: 60_000 })

describe('bad input is refused with its line and reason, or mended as stated', () => {
  const faults: readonly [string, string, string, (readonly (readonly string[])[])?][] = [
    ['not a file of ballots', '{"a": 1}\n', 'not-pabulib@1'],
    ['nothing', '', 'not-pabulib@1'],
    [
      'cut off before the votes',
      pabulibFile().slice(0, pabulibFile().indexOf('VOTES')),
      'missing-section@12',
    ],
    ['no budget', pabulibFile({ meta: { budget: '' } }), 'missing-budget@0'],
    ['budget in words', pabulibFile({ meta: { budget: 'much' } }), 'budget-not-a-number@6'],
    ['negative budget', pabulibFile({ meta: { budget: '-5' } }), 'negative-budget@6'],
    ['unknown vote type', pabulibFile({ meta: { vote_type: 'shouting' } }), 'unknown-vote-type@7'],
    [
      'no column of costs',
      pabulibFile({ projects: ['project_id;price', 'a;1', 'b;2'] }),
      'missing-column@10',
    ],
    [
      'no points on cumulative ballots',
      pabulibFile({ meta: { vote_type: 'cumulative' } }),
      'missing-column@14',
    ],
    ['budget 0', pabulibFile({ meta: { budget: '0' } }), 'budget-zero@6', [['a', 'b'], ['a']]],
    [
      'more votes announced',
      pabulibFile({ meta: { num_votes: '3' } }),
      'count-of-votes@5',
      [['a', 'b'], ['a']],
    ],
    [
      'fewer projects announced',
      pabulibFile({ meta: { num_projects: '1' } }),
      'count-of-projects@4',
      [['a', 'b'], ['a']],
    ],
    [
      'unknown project',
      pabulibFile({ votes: ['voter_id;vote', '1;a,zz,b', '2;a'] }),
      'unknown-project@15',
      [['a', 'b'], ['a']],
    ],
    [
      'doubled voter',
      pabulibFile({ meta: { num_votes: '3' }, votes: ['voter_id;vote', '1;a,b', '2;a', '1;b'] }),
      'double-voter@17',
      [['a', 'b'], ['a']],
    ],
    [
      'row cut off',
      pabulibFile({ votes: ['voter_id;vote', '1;a,b', '2;a', '3'] }),
      'missing-vote-field@17',
      [['a', 'b'], ['a']],
    ],
    [
      'too many fields',
      pabulibFile({ votes: ['voter_id;vote', '1;a,b;9', '2;a'] }),
      'too-many-fields@15',
      [['a', 'b'], ['a']],
    ],
    [
      'doubled project',
      pabulibFile({ projects: ['project_id;cost', 'a;60', 'b;30', 'a;10'] }),
      'double-project@13',
      [['a', 'b'], ['a']],
    ],
    [
      'votes column wrong',
      pabulibFile({ projects: ['project_id;cost;votes', 'a;60;7', 'b;30;1'] }),
      'votes-column@11',
      [['a', 'b'], ['a']],
    ],
    [
      'negative cost',
      pabulibFile({ projects: ['project_id;cost', 'a;60', 'b;30', 'c;-1'] }),
      'negative-cost@13',
      [['a', 'b'], ['a']],
    ],
    [
      'cost with an exponent',
      pabulibFile({ projects: ['project_id;cost', 'a;60', 'b;30', 'c;1e9'] }),
      'cost-not-a-number@13',
      [['a', 'b'], ['a']],
    ],
    [
      'key twice',
      pabulibFile().replace('rule;greedy', 'rule;greedy\nrule;bos'),
      'double-meta-key@9',
      [['a', 'b'], ['a']],
    ],
    [
      'a threshold in words',
      pabulibFile({ meta: { min_project_score_threshold: 'ten' } }),
      'key-not-a-number@9',
      [['a', 'b'], ['a']],
    ],
    [
      'a project without identifier',
      pabulibFile({ projects: ['project_id;cost', 'a;60', 'b;30', ';10'] }),
      'missing-project-id@13',
      [['a', 'b'], ['a']],
    ],
    [
      'votes column in words',
      pabulibFile({ projects: ['project_id;cost;votes', 'a;60;two', 'b;30;1'] }),
      'votes-column@11',
      [['a', 'b'], ['a']],
    ],
    [
      'open quotation mark',
      pabulibFile({ projects: ['project_id;cost;name', 'a;60;"Park', 'b;30;'] }),
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
    const text = pabulibFile({
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
    const bytes = Buffer.from(
      pabulibFile({ projects: ['project_id;cost;name', 'a;60;Łąka', 'b;30;'] }),
      'latin1',
    )
    bytes[bytes.indexOf('k') + 100] = 0xff
    expect(readPabulib(bytes).log.counts.has('invalid-utf8') || readPabulib(bytes).election).toBeTruthy()
    const wrong = Buffer.concat([
      Buffer.from('META\nkey;value\ndescription;'),
      Buffer.from([0xc3, 0x28]),
      Buffer.from(pabulibFile().slice(14)),
    ])
    expect(codes(wrong)).toContain('invalid-utf8@3')
  })

  test('negative points, points in words, and points that are too few', () => {
    const votes = ['voter_id;vote;points', '1;a,b;-1,x', '2;a,b;5']
    const text = pabulibFile({
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
    const text = pabulibFile({
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

  test('a few places of one problem are remembered and all are counted', () => {
    const votes = ['voter_id;vote', ...Array.from({ length: 5000 }, (_, k) => `${k};nowhere`)]
    const { log } = readPabulib(pabulibFile({ votes }))
    expect(log.counts.get('unknown-project')).toBe(5000)
    expect(log.problems.length).toBeLessThan(60)
  })

  test('whatever the bytes, the reader answers; damaged files never make it throw', () => {
    const good = Buffer.from(pabulibFile({ end: '\r\n' }))
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

  test('the repairs of repair mode are not reported for a refused file', () => {
    const messagesOf = (problem: string, text: string, mode: 'strict' | 'repair') => {
      const { problems } = readPabulib(text, mode).log
      const found = problems.find(({ code, line }) => `${code}@${line}` === problem)!
      return languages.map((language) => describeProblem(found, language))
    }
    for (const [, text, problem, mended] of faults) {
      if (!mended) continue
      const [refused, repaired] = [messagesOf(problem, text, 'strict'), messagesOf(problem, text, 'repair')]
      repaired.forEach((sentence, index) => {
        expect(sentence.startsWith(`${refused[index]}; `)).toBe(true)
      })
    }
    const [, , english] = messagesOf('count-of-votes@5', pabulibFile({ meta: { num_votes: '3' } }), 'strict')
    expect(english).toBe('line 5: num_votes is 3, but the file has 2 ballots')
  })

  test('every problem has a message in three languages, with its line', () => {
    for (const [, text] of faults) {
      for (const problem of readPabulib(text).log.problems) {
        for (const language of languages)
          expect(describeProblem(problem, language).length).toBeGreaterThan(10)
        if (problem.line > 0) expect(describeProblem(problem, 'en')).toContain(`line ${problem.line}: `)
      }
    }
  })
})
