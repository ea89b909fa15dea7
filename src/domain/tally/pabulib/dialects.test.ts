import { describe, expect, test } from 'vitest'
import { ballotsOf, codes, pabulibFile, read } from '#domain/tally/testing/pabulib-file.ts'

describe('dialects are understood', () => {
  const plain = ballotsOf(pabulibFile())

  test.each([
    ['CRLF', pabulibFile({ end: '\r\n' })],
    ['CR alone', pabulibFile({ end: '\r' })],
    ['no end after the last line', pabulibFile().trimEnd()],
    ['byte order mark', `\ufeff${pabulibFile()}`],
    ['spaces after separators', pabulibFile({ votes: ['voter_id; vote', '1; a, b', '2; a'] })],
    [
      'vote not the second column',
      pabulibFile({ votes: ['voter_id;age;sex;vote', '1;40-59;F;a,b', '2;;;a'] }),
    ],
    ['quoted fields', pabulibFile({ votes: ['voter_id;vote', '"1";"a,b"', '2;a'] })],
    [
      'semicolons left by a spreadsheet',
      pabulibFile().replace('META\n', 'META;;\n').replace('VOTES\n', 'VOTES;;\n'),
    ],
    ['separators left at the end of rows', pabulibFile({ votes: ['voter_id;vote', '1;a,b;;', '2;a;'] })],
    [
      'the same key twice with the same value',
      pabulibFile().replace('rule;greedy', 'rule;greedy\nrule;greedy'),
    ],
    ['missing trailing columns', pabulibFile({ votes: ['voter_id;vote;age', '1;a,b;30', '2;a'] })],
  ])('%s', (_, text) => {
    expect(ballotsOf(text)).toEqual(plain)
  })

  test('names with semicolons and quotation marks', () => {
    const projects = ['project_id;cost;name', 'a;60;"Park; ""Oak"" street"', 'b;30;"Oak" street, say "hi"']
    expect(read(pabulibFile({ projects })).projects.map(({ name }) => name)).toEqual([
      'Park; "Oak" street',
      'Oak street, say "hi"',
    ])
  })

  test('decimal money, also with a comma, is exact in its smallest unit', () => {
    const projects = ['project_id;cost', 'a;60,5', 'b;35000.0']
    const election = read(pabulibFile({ meta: { budget: '1910663.83' }, projects }))
    expect([election.decimals, election.budget]).toEqual([2, 191_066_383n])
    expect(election.projects.map(({ cost }) => cost)).toEqual([6050n, 3_500_000n])
  })

  test('old names of columns, None for nothing, no rule, no vote type', () => {
    const projects = ['project_id;cost;categories;target', 'a;60;sport,culture;None', 'b;30;None;adults']
    const election = read(pabulibFile({ meta: { rule: '', vote_type: '' }, projects }))
    expect(election.projects.map(({ categories }) => categories)).toEqual([['sport', 'culture'], []])
    expect(election.voteType).toBe('approval')
  })

  test('a project named twice counts once; of two statements of points the later holds', () => {
    expect(
      ballotsOf(
        pabulibFile({
          votes: ['voter_id;vote', '1;a,b,a', '2;a'],
          projects: ['project_id;cost;votes', 'a;60;3', 'b;30;1'],
        }),
      ),
    ).toEqual(plain)
    const points = pabulibFile({
      meta: { vote_type: 'cumulative' },
      projects: ['project_id;cost', 'a;60', 'b;30'],
      votes: ['voter_id;vote;points', '1;a,b,a;1,2,3', '2;a;0'],
    })
    expect([...read(points).ballots.points!]).toEqual([3, 2, 0])
  })

  test('fractional points keep their ratio', () => {
    const votes = ['voter_id;vote;points', '1;a,b;1,2', '2;a;0.25']
    const { ballots } = read(
      pabulibFile({ meta: { vote_type: 'scoring' }, projects: ['project_id;cost', 'a;60', 'b;30'], votes }),
    )
    expect([[...ballots.points!], ballots.pointDecimals]).toEqual([[100, 200, 25], 2])
  })

  test('empty ballots are voters', () => {
    expect(
      ballotsOf(
        pabulibFile({ projects: ['project_id;cost', 'a;60', 'b;30'], votes: ['voter_id;vote', '1;', '2;a'] }),
      ),
    ).toEqual([[], ['a']])
  })

  test.each([
    ['an empty line', ''],
    ['spaces', ' \t '],
    ['separators of a spreadsheet', ';;;'],
    ['commas', ',,'],
    ['empty quotes', '"";""'],
    ['spaces without break', '\u00a0\u3000'],
    ['the end-of-file mark of DOS', '\u001a'],
    ['a form feed', '\f'],
    ['a byte order mark and a zero-width space', '\ufeff\u200b'],
  ])('a last line of %s is blank, at the end of each section', (_, blank) => {
    expect(ballotsOf(`${pabulibFile()}${blank}\n`)).toEqual(plain)
    expect(ballotsOf(`${pabulibFile()}${blank}`)).toEqual(plain)
    expect(ballotsOf(pabulibFile().replace('PROJECTS', `${blank}\nPROJECTS`))).toEqual(plain)
    expect(ballotsOf(pabulibFile().replace('VOTES', `${blank}\r\nVOTES`))).toEqual(plain)
  })

  test('a last line with anything in it is a ballot', () => {
    for (const line of ['3', '\u001a3;a', '"3"', 'ә'])
      expect(codes(`${pabulibFile()}${line}\n`)).not.toEqual([])
  })

  test('voters are found by name', () => {
    const { voters } = read(pabulibFile())
    expect([voters.find('2'), voters.find('3'), voters.nameOf(0)]).toEqual([1, undefined, '1'])
  })
})
