import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'parse5'
import { expect, test, vi } from 'vitest'
import { addOpinionCommand } from '#app/commands/opinion.ts'
import { commandLine } from '#app/commands/testing/command-line.ts'
import { conversations, readData } from '#domain/opinion/testing/conversations.ts'
import type { OpinionFlags } from './flags.ts'
import { runOpinion } from './run.ts'

vi.setConfig({ testTimeout: 60_000 })

const root = new URL('../../../../', import.meta.url).pathname
const data = (name: string) => join(root, 'data', 'opinion', name)
const { output, scratch, kenes, file } = commandLine('opinion', addOpinionCommand)

test.each(conversations)('%s: one JSON object with every promised key', async (name) => {
  expect(await kenes(data(name), '--json')).toBe(0)
  const result = JSON.parse(output.printed) as Record<string, unknown>
  expect(Object.keys(result)).toEqual(
    expect.arrayContaining([
      ...[
        'participants',
        'statements',
        'votes',
        'counted',
        'k',
        'silhouettes',
        'explained_variance',
        'groups',
      ],
      ...['labels', 'positions', 'consensus', 'group_aware_consensus', 'priorities', 'engine'],
    ]),
  )
  expect(Object.keys(result.positions as object).length).toBe(result.participants)
})

test('compatible mode prints what Polis prints: groups with direction, p, z and score', async () => {
  expect(await kenes(data('brexit-consensus'), '--compat', 'polis', '--json')).toBe(0)
  const result = JSON.parse(output.printed) as {
    k: number
    labels: Record<string, number>
    groups: { id: number; size: number; representative: Record<string, unknown>[] }[]
    consensus: { agree: number[] }
  }
  expect(result.k).toBe(3)
  expect(result.consensus.agree).toEqual([14, 1, 17, 19, 16])
  expect(result.groups.map(({ size }) => size)).toEqual([88, 40, 61])
  expect(result.groups[0]!.representative[0]).toMatchObject({
    statement: 8,
    direction: 'agree',
    p: 0.8846153846153846,
  })
  expect(Object.values(result.labels).filter((label) => label === 0).length).toBe(88)
})

test('the same votes and seed print the same bytes', async () => {
  await kenes(data('brexit-consensus'), '--json', '--seed', '7')
  const first = output.printed
  output.printed = ''
  await kenes(data('brexit-consensus'), '--json', '--seed', '7')
  expect(output.printed).toBe(first)
})

test('a few lines name what divides and what all share when no option is given', async () => {
  expect(await kenes(data('vtaiwan.uberx'))).toBe(0)
  expect(output.printed).toMatch(/1921 participants, 197 statements/)
  expect(output.printed).toMatch(/What most people in every group agree on/)
  expect(output.printed).toMatch(/Typical of group B/)
})

test.each([
  ['kk', /Пікір екіге жарылған мәселелер/],
  ['ru', /Что разделяет/],
])('the terminal output is in %s', async (language, words) => {
  expect(await kenes(data('brexit-consensus'), '--language', language)).toBe(0)
  expect(output.printed).toMatch(words)
  expect(await kenes(join(scratch, 'nothing'), '--language', language)).toBe(1)
  expect(output.complaints.at(-1)).not.toMatch(/no such file/)
})

test('the absence of clear groups is reported, and no groups are invented', async () => {
  expect(await kenes(data('bg2050-volunteers'))).toBe(0)
  expect(output.printed).toMatch(/There are no clear groups\. Votes show no common direction/)
})

test.each([
  ['a vote of 2', 'timestamp,comment-id,voter-id,vote\n1,0,0,2\n', /line 2: a vote must be -1, 0 or 1/],
  ['no vote column', 'timestamp,comment-id,voter-id\n1,0,0\n', /column “vote” is missing/],
  ['an empty file', '', /the file is empty/],
  ['a header alone', 'timestamp,comment-id,voter-id,vote\n', /there are no votes/],
])('%s ends with an explanation, not a stack trace', async (name, text, words) => {
  expect(await kenes(file(`${name.replaceAll(' ', '-')}.csv`, text))).toBe(1)
  expect(output.complaints.join('\n')).toMatch(words)
  expect(output.printed).toBe('')
})

test('a missing path is reported', async () => {
  expect(await kenes(join(scratch, 'nothing'))).toBe(1)
  expect(output.complaints[0]).toMatch(/no such file/)
})

test('reversed signs are detected, reported and corrected: the result is the same', async () => {
  const directory = join(scratch, 'reversed')
  mkdirSync(directory)
  const turn = (line: string) => line.replace(/,(-?1)$/, (_, vote: string) => (vote === '1' ? ',-1' : ',1'))
  const text = new TextDecoder().decode(readData('brexit-consensus/votes.csv'))
  writeFileSync(join(directory, 'votes.csv'), text.split('\n').map(turn).join('\n'))
  writeFileSync(join(directory, 'comments.csv'), readData('brexit-consensus/comments.csv'))
  await kenes(data('brexit-consensus'), '--compat', 'polis', '--json')
  const { groups } = JSON.parse(output.printed) as { groups: unknown }
  output.printed = ''
  expect(await kenes(directory, '--compat', 'polis', '--json')).toBe(0)
  expect(output.complaints.join('\n')).toMatch(/signs were reversed/)
  expect((JSON.parse(output.printed) as { groups: unknown }).groups).toEqual(groups)
})

test('the order of rows in any file changes no byte of the result, of the notices and of an export', async () => {
  const shuffle = (text: string) => {
    const [head = '', ...lines] = text.trimEnd().split('\n')
    return `${[head, ...lines.reverse()].join('\n')}\n`
  }
  const votes = new TextDecoder().decode(readData('brexit-consensus/votes.csv')).split('\n').slice(0, 900)
  const comments = [
    'timestamp,comment-id,author-id,agrees,disagrees,moderated,comment-body',
    ...Array.from({ length: 90 }, (_, id) => `${id},${id},1,0,0,1,Statement ${id}`),
    '5,7,1,0,0,1,Statement 7 again',
  ]
  const outcomes = [(text: string) => text, shuffle].map(async (order, index) => {
    const directory = join(scratch, `order-${index}`)
    mkdirSync(directory)
    writeFileSync(join(directory, 'votes.csv'), order(votes.join('\n')))
    writeFileSync(join(directory, 'comments.csv'), order(comments.join('\n')))
    return directory
  })
  const seen: string[][] = []
  for (const directory of await Promise.all(outcomes)) {
    output.printed = ''
    output.complaints = []
    expect(await kenes(directory, '--json', '--export', join(directory, 'out'))).toBe(0)
    const files = ['votes.csv', 'comments.csv', 'participants-votes.csv', 'summary.csv']
    const exported = files.map((name) => readFileSync(join(directory, 'out', name), 'utf8'))
    seen.push([output.printed, output.complaints.join().replaceAll(directory, ''), ...exported])
  }
  expect(seen[0]![1]).toContain('Statements without votes')
  expect(seen[0]![1]).toContain('lists more than once: 1 (7)')
  expect(seen[1]).toEqual(seen[0])
})

test('rarely seen statements have no consensus in the JSON, and come last on the report', async () => {
  const rows = Array.from({ length: 300 }, (_, row) => {
    const [person, statement] = [Math.floor(row / 10), row % 10]
    return `${row},${statement},${person},${(person + statement) % 10 === 0 ? -1 : 1}`
  })
  const few = [0, 1, 2].map((person) => `${1000 + person},99,${person},1`)
  const votes = file('few.csv', ['timestamp,comment-id,voter-id,vote', ...rows, ...few, ''].join('\n'))
  expect(await kenes(votes, '--json', '--report', join(scratch, 'few.html'))).toBe(0)
  const result = JSON.parse(output.printed) as {
    barely_seen: number[]
    group_aware_consensus: Record<string, number>
  }
  expect(result.barely_seen).toEqual([99])
  expect(Object.keys(result.group_aware_consensus)).toEqual([...'0123456789'])
  const all = readFileSync(join(scratch, 'few.html'), 'utf8')
    .split('<h2 id="all">')[1]!
    .split('</section>')[0]!
  expect(all.split('<tbody>').at(-1)).toMatch(/№ 99.*<td class="n" rowspan="1">–<\/td>/)
})

test('an excluded participant is removed with all votes, a merged statement is counted as the other', async () => {
  await kenes(data('brexit-consensus'), '--json', '--exclude', '0,1', '--merge', '3=2')
  const result = JSON.parse(output.printed) as { participants: number; statements: number; positions: object }
  expect([result.participants, result.statements]).toEqual([202, 49])
  expect(result.positions).not.toHaveProperty('0')
})

test('an export can be read again and gives the same votes', async () => {
  const directory = join(scratch, 'export')
  expect(await kenes(data('brexit-consensus'), '--export', directory)).toBe(0)
  await kenes(directory, '--compat', 'polis', '--json')
  const again = output.printed
  output.printed = ''
  await kenes(data('brexit-consensus'), '--compat', 'polis', '--json')
  const pick = ({ groups, labels, votes }: Record<string, unknown>) => ({ groups, labels, votes })
  expect(pick(JSON.parse(again))).toEqual(pick(JSON.parse(output.printed)))
})

type Element = { tagName?: string; attrs?: { name: string; value: string }[]; childNodes?: Element[] }
const elements = (node: Element): Element[] => [node, ...(node.childNodes ?? []).flatMap(elements)]

test.each([
  ['default mode', {}],
  ['compatible mode', { compat: 'polis' as const }],
])(
  'the page is self-contained in %s: no script, no external resources, three languages, tables',
  async (_, mode) => {
    const path = join(scratch, 'map.html')
    const flags: OpinionFlags = { seed: 1, set: 5, exclude: [], merge: [], report: path, ...mode }
    expect(await runOpinion(data('ssis.land-bank-farmland.2rumnecbeh.2021-08-01'), flags)).toBe(0)
    const html = readFileSync(path, 'utf8')
    const errors: string[] = []
    const page = parse(html, { onParseError: ({ code }) => errors.push(code) }) as unknown as Element
    expect(errors).toEqual([])
    const all = elements(page)
    const attribute = (one: Element, name: string) => one.attrs?.find((attr) => attr.name === name)?.value
    const named = (tag: string) => all.filter(({ tagName }) => tagName === tag)
    expect(named('script').concat(named('link'), named('img'))).toEqual([])
    expect(html).not.toMatch(/(src|href)=|url\((?!#)|@import/)
    for (const language of ['kk', 'ru', 'en']) {
      expect(
        all.filter((item) => attribute(item, 'class') === 'm' && attribute(item, 'lang') === language).length,
      ).toBeGreaterThan(50)
    }
    expect(named('svg').length).toBeGreaterThan(100)
    expect(named('table').length).toBeGreaterThan(2)
    const ids = all.map((item) => attribute(item, 'id')).filter((id) => id !== undefined)
    expect(new Set(ids).size).toBe(ids.length)
    for (const item of all) {
      for (const target of attribute(item, 'aria-labelledby')?.split(' ') ?? []) expect(ids).toContain(target)
    }
  },
)

test('statements cannot inject markup', async () => {
  const directory = join(scratch, 'markup')
  mkdirSync(directory)
  writeFileSync(join(directory, 'votes.csv'), 'timestamp,comment-id,voter-id,vote\n1,0,0,1\n2,0,1,1\n')
  writeFileSync(
    join(directory, 'comments.csv'),
    'comment-id,moderated,comment-body\n0,1,"<script>alert(""1"")</script>"\n',
  )
  const path = join(scratch, 'markup.html')
  expect(await kenes(directory, '--report', path, '--language', 'en')).toBe(0)
  const html = readFileSync(path, 'utf8')
  expect(html).not.toMatch(/<script/)
  expect(html).toMatch(/&lt;script&gt;/)
  expect(html).not.toMatch(/class="m" lang="(kk|ru)"/)
})
