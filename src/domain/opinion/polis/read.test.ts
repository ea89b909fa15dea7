import { expect, test } from 'vitest'
import { conversations, loadConversation, readData } from '#domain/opinion/testing/conversations.ts'
import { VoteLog } from '#domain/opinion/votes/log.ts'
import { tabulate } from '#domain/opinion/votes/table.ts'
import { checkSign, findNotices, reverseSigns } from './check.ts'
import { noComments, readComments, readSummary } from './read-comments.ts'
import { MatrixReader } from './read-matrix.ts'
import { VotesReader } from './read-votes.ts'
import { writeComments, writeMatrix, writeVotes } from './write.ts'

const encoder = new TextEncoder()
const bytes = (pieces: Iterable<string>) => encoder.encode([...pieces].join(''))
function readVotes(text: string | Uint8Array) {
  const log = new VoteLog()
  const reader = new VotesReader(log)
  reader.push(typeof text === 'string' ? encoder.encode(text) : text)
  reader.end()
  return { log, problems: reader.problems }
}
const HEAD = 'timestamp,datetime,comment-id,voter-id,vote\n'

test.each([
  ['a vote outside −1, 0, 1', `${HEAD}1,,0,0,2\n`, 'vote-out-of-range', 2],
  ['an empty vote', `${HEAD}1,,0,0,\n`, 'vote-out-of-range', 2],
  ['a vote in words', `${HEAD}1,,0,0,1\n1,,0,1,agree\n`, 'vote-out-of-range', 3],
  ['half a vote', `${HEAD}1,,0,0,0.5\n`, 'vote-out-of-range', 2],
  ['a short row', `${HEAD}1,,0\n`, 'vote-out-of-range', 2],
  ['a time that is none', `${HEAD}yesterday,,0,0,1\n`, 'bad-timestamp', 2],
  ['an endless time', `${HEAD}Infinity,,0,0,1\n`, 'bad-timestamp', 2],
  ['nobody who votes', `${HEAD}1,,0,,1\n`, 'missing-id', 2],
  ['a missing column', 'timestamp,comment-id,vote\n1,0,1\n', 'missing-column', 1],
  ['an empty file', '', 'empty-file', 1],
  ['an open quote', `${HEAD}1,"x,0,0,1\n`, 'unclosed-quote', 3],
])('%s is refused with its line', (_, text, code, line) => {
  expect(readVotes(text).problems.map((problem) => [problem.code, problem.line])).toContainEqual([code, line])
})

test('a file full of faults is given up soon', () => {
  const { problems } = readVotes(HEAD + '1,,0,0,7\n'.repeat(1000))
  expect(problems.at(-1)!.code).toBe('too-many-problems')
  expect(problems.length).toBeLessThan(30)
})

test('columns are found by name, in any order, and a vote may be written +1 or 1.0', () => {
  const { log, problems } = readVotes('vote,voter-id,comment-id\n+1,ә,x\n-1.0,b,x\n 0 ,c,x\n')
  expect(problems).toEqual([])
  expect([...log.columns().value]).toEqual([1, -1, 0])
  expect(log.participants.names()).toEqual(['ә', 'b', 'c'])
})

test.each(conversations)('%s: the event log resolves to the exported matrix', (name) => {
  const { conversation } = loadConversation(name)
  const log = new VoteLog()
  const reader = new MatrixReader(log)
  reader.push(readData(`${name}/participants-votes.csv`))
  reader.end()
  expect(reader.problems).toEqual([])
  const { participants, start, statement, value } = tabulate(log)
  const table = conversation.table
  expect([participants, start, statement, value]).toEqual([
    table.participants,
    table.start,
    table.statement,
    table.value,
  ])
})

test('what is written is read back: votes, statements with commas, quotes and lines, and the matrix', () => {
  const { conversation, log } = loadConversation('brexit-consensus')
  const { table, info } = conversation
  const again = readVotes(bytes(writeVotes(log, new Set(table.participants)))).log
  expect(tabulate(again)).toEqual(table)
  const statements = readComments(bytes(writeComments(log, info))).statements
  expect(new Map(statements.map(({ id, text }) => [id, text]))).toEqual(
    new Map([...info.values()].map(({ id, text }) => [id, text])),
  )
  const matrix = new VoteLog()
  const reader = new MatrixReader(matrix)
  reader.push(bytes(writeMatrix(table, info, () => '')))
  reader.end()
  expect(tabulate(matrix).value).toEqual(table.value)
})

test('signs turned as in the Polis database are found by comments.csv and turned back', () => {
  const { conversation, log } = loadConversation('brexit-consensus')
  const { statements } = readComments(readData('brexit-consensus/comments.csv'))
  expect(checkSign(log, statements)).toBe('as-exported')
  reverseSigns(log)
  expect(checkSign(log, statements)).toBe('reversed')
  reverseSigns(log)
  expect(tabulate(log)).toEqual(conversation.table)
})

test('a file of disagreement is called doubtful without comments.csv, an ordinary one is not', () => {
  const { log } = loadConversation('vtaiwan.uberx')
  expect(checkSign(log, [])).toBe('as-exported')
  const angry = readVotes(
    HEAD + Array.from({ length: 90 }, (_, p) => `1,,0,${p},${p % 10 ? -1 : 1}\n`).join(''),
  ).log
  expect(checkSign(angry, [])).toBe('doubtful')
})

test('unknown statements, silent ones, seconds and missing times are reported', () => {
  const { log } = readVotes(`${HEAD}1700000000,,0,0,1\n1700000001,,5,0,1\n1700000002,,5,0,-1\n`)
  const codes = findNotices(
    log,
    tabulate(log),
    { statements: [{ id: '0' }, { id: '9' }], repeated: ['9'] },
    'as-exported',
    'votes',
  )
  expect(codes.map(({ code, count }) => [code, count])).toEqual([
    ['repeated-rows', 1],
    ['unknown-statements', 1],
    ['statements-without-votes', 1],
    ['repeated-statements', 1],
    ['timestamps-in-seconds', 3],
  ])
  const timeless = readVotes('voter-id,comment-id,vote\n0,0,1\n').log
  expect(findNotices(timeless, tabulate(timeless), noComments, 'as-exported', 'votes')[0]!.code).toBe(
    'no-timestamps',
  )
})

test('both generations of comments.csv are understood, and summary.csv with lines in a value', () => {
  const newer = readComments(readData('bg2050-volunteers/comments.csv')).statements
  expect(newer.find(({ id }) => id === '12')).toMatchObject({ meta: true, moderation: 1 })
  const older = readComments(readData('vtaiwan.uberx/comments.csv')).statements
  expect(older.filter(({ moderation }) => moderation === 0).length).toBe(20)
  expect(readSummary(readData('bg2050-volunteers/summary.csv')).get('conversation-description')).toMatch(/\n/)
})
