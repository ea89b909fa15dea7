import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadConversation } from '#domain/opinion/testing/conversations.ts'
import { VoteLog } from '#domain/opinion/votes/log.ts'
import { tabulate } from '#domain/opinion/votes/table.ts'
import { checkSign, findNotices } from './check.ts'
import { readComments } from './read-comments.ts'
import { writeComments, writeVotes } from './write.ts'

const bytes = (lines: readonly string[]) => new TextEncoder().encode(`${lines.join('\n')}\n`)
const text = (pieces: Iterable<string>) => [...pieces].join('')

const head = 'timestamp,comment-id,author-id,agrees,disagrees,moderated,comment-body'
const rows = [
  '1000,3,1,2,0,1,Light the street',
  '1001,12,1,0,0,1,Plant trees',
  '1002,x,2,0,0,0,Named',
  '1003,7,2,0,0,1,Mend the road',
  '1004,100,3,0,0,1,Open the library',
  '1005,9,3,0,0,1,Close the library',
  '1006,20,3,0,0,1,A bus in the evening',
  '1007,4,4,1,0,-1,Moderated out',
  '1008,4,4,1,0,1,Let in again',
  '1008,4,4,1,1,0,Another row of the same time',
]

function log(order: readonly number[] = [0, 1, 2, 3, 4]): VoteLog {
  const votes = [
    ['p', '3', 1, 5],
    ['q', '3', 1, 5],
    ['q', '4', 1, 5],
    ['r', 'unknown', -1, 5],
    ['10', '3', 0, 4],
  ] as const
  const made = new VoteLog()
  for (const index of order) {
    const [person, statement, value, time] = votes[index] ?? votes[0]
    made.add(person, statement, value, time)
  }
  return made
}

/** All that is made of comments.csv: what is said of it, and what is written again. */
function outcome(lines: readonly string[]) {
  const comments = readComments(bytes([head, ...lines]))
  const votes = log()
  const sign = checkSign(votes, comments.statements)
  return {
    comments,
    notices: findNotices(votes, tabulate(votes), comments, sign, 'votes'),
    written: text(
      writeComments(votes, new Map(comments.statements.map((statement) => [statement.id, statement]))),
    ),
  }
}

describe('the order of rows', () => {
  test('the order of rows in comments.csv changes nothing: no notice, no statement, no export', () => {
    const known = outcome(rows)
    expect(known.notices.find(({ code }) => code === 'statements-without-votes')).toMatchObject({
      count: 6,
      detail: '7, 9, 12, 20, 100',
    })
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(outcome(shuffled)).toEqual(known)
      }),
    )
  })

  test('the order of rows in the votes changes no export', () => {
    const everybody = new Set(['p', 'q', 'r', '10'])
    const known = text(writeVotes(log(), everybody))
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (order) => {
        expect(text(writeVotes(log(order), everybody))).toBe(known)
        expect(text(writeComments(log(order), new Map()))).toBe(text(writeComments(log(), new Map())))
      }),
    )
  })
})

test('the latest of several rows of one statement is taken, and they are mentioned', () => {
  const { comments, notices: reported } = outcome(rows)
  expect(comments.repeated).toEqual(['4'])
  expect(comments.statements.find(({ id }) => id === '4')?.created).toBe(1008)
  expect(reported).toContainEqual({ code: 'repeated-statements', count: 1, detail: '4' })
  const { conversation } = loadConversation('brexit-consensus')
  expect(conversation.info.size).toBeGreaterThan(10)
})
