import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  batchState,
  cellField,
  checkEntry,
  columnSums,
  comparedTotal,
  compareWithExpected,
  type EntryStep,
  isWaitingForClerk,
  type PaperEntry,
  placeOfCell,
  sumOf,
} from './model.ts'

const entry = (step: EntryStep, counts: readonly number[], account: string = step): PaperEntry => ({
  step,
  counts,
  account,
  reason: step === 'correction' ? 'Miscounted' : null,
  enteredAt: new Date('2026-11-30T09:00:00Z'),
})
const first = entry('first', [20, 18], 'clerk')
const alike = entry('second', [20, 18], 'colleague')
const other = entry('second', [20, 19], 'colleague')
const settled = entry('settlement', [20, 19], 'secretary')
const decide = (
  entries: readonly PaperEntry[],
  step: EntryStep,
  counts: readonly number[],
  by = 'secretary',
) => {
  const decided = checkEntry(entries, { step, counts }, by)
  return decided.ok ? 'accepted' : decided.refusal
}

describe('a batch', () => {
  test('waits for its first and its second entry, and is agreed when they are alike', () => {
    expect(batchState([])).toEqual({ is: 'first' })
    expect(batchState([first])).toEqual({ is: 'second', by: 'clerk' })
    expect(batchState([first, alike])).toEqual({ is: 'agreed', counts: [20, 18] })
  })

  test('a batch whose entries differ is agreed by a settlement, whatever the sums are', () => {
    expect(batchState([first, other])).toEqual({
      is: 'differs',
      first: [20, 18],
      second: [20, 19],
      by: ['clerk', 'colleague'],
    })
    expect(batchState([first, entry('second', [18, 20])]).is).toBe('differs')
    expect(batchState([first, other, settled])).toEqual({ is: 'agreed', counts: [20, 19] })
  })

  test('a batch that was corrected by a single person, before it took two, has the numbers of the latest correction', () => {
    const corrections = [entry('correction', [20, 17]), entry('correction', [21, 17])]
    expect(batchState([first, alike, ...corrections])).toEqual({ is: 'agreed', counts: [21, 17] })
    expect(batchState([first, other, settled, ...corrections])).toEqual({ is: 'agreed', counts: [21, 17] })
  })

  test('keeps its numbers while a correction is proposed, and has those that another person has confirmed', () => {
    const proposed = entry('proposal', [20, 17], 'secretary')
    expect(batchState([first, alike, proposed])).toEqual({
      is: 'agreed',
      counts: [20, 18],
      proposal: proposed,
    })
    const confirmed = [first, alike, proposed, entry('confirmation', [20, 17], 'editor')]
    expect(batchState(confirmed)).toEqual({ is: 'agreed', counts: [20, 17] })
    const rejected = [first, alike, proposed, entry('rejection', [20, 17], 'editor')]
    expect(batchState(rejected)).toEqual({ is: 'agreed', counts: [20, 18] })
    expect(batchState([...rejected, entry('proposal', [20, 16])])).toMatchObject({ counts: [20, 18] })
  })
})

describe('an entry', () => {
  test('the second is made by another person, also when the first one has left no account', () => {
    expect(decide([first], 'second', [20, 18], 'clerk')).toBe('same-clerk')
    expect(decide([first], 'second', [20, 18], 'colleague')).toBe('accepted')
    expect(decide([{ ...first, account: null }], 'second', [20, 18], 'clerk')).toBe('accepted')
  })

  test.each([
    ['a first after a first', [first], 'first'],
    ['a second before the first', [], 'second'],
    ['a second after a second', [first, other], 'second'],
    ['a settlement of what is agreed', [first, alike], 'settlement'],
    ['a settlement after a settlement', [first, other, settled], 'settlement'],
    ['a correction of what is not agreed', [first, other], 'proposal'],
    ['a correction by a single person', [first, alike], 'correction'],
    ['a confirmation of nothing', [first, alike], 'confirmation'],
    ['a rejection of nothing', [first, alike], 'rejection'],
    [
      'a confirmation of other numbers than those proposed',
      [first, alike, entry('proposal', [1, 2])],
      'confirmation',
    ],
    ['a second proposal', [first, alike, entry('proposal', [1, 2])], 'proposal'],
  ] as const)('%s is refused', (_, entries, step) =>
    expect(decide(entries, step, [20, 18])).toBe('entered-meanwhile'),
  )

  test('a settlement leaves alone what both have entered alike', () => {
    expect(decide([first, other], 'settlement', [20, 17])).toBe('accepted')
    expect(decide([first, other], 'settlement', [21, 19])).toBe('settled-already')
  })

  test('a settlement is made by a third person', () => {
    for (const one of ['clerk', 'colleague'])
      expect(decide([first, other], 'settlement', [20, 19], one)).toBe('own-difference')
    expect(decide([first, other], 'settlement', [20, 19], 'secretary')).toBe('accepted')
  })

  test('a correction changes something', () => {
    expect(decide([first, alike], 'proposal', [20, 18])).toBe('nothing-corrected')
    expect(decide([first, alike], 'proposal', [20, 17])).toBe('accepted')
  })

  test('a correction is confirmed or rejected by another person than the one who proposed it', () => {
    const proposed = [first, alike, entry('proposal', [20, 17], 'secretary')]
    for (const step of ['confirmation', 'rejection'] as const) {
      expect(decide(proposed, step, [20, 17], 'secretary')).toBe('own-correction')
      expect(decide(proposed, step, [20, 17], 'editor')).toBe('accepted')
    }
  })
})

test.each([
  ['nobody has entered', [], true, true],
  ['a colleague has entered first', [{ ...first, account: 'x' }], true, true],
  ['the person has entered first', [{ ...first, account: 'me' }], false, false],
  ['two others differ', [first, other], false, true],
  ['the person differs from another', [{ ...first, account: 'me' }, other], false, false],
  ['both agree', [first, alike], false, false],
  ['another has proposed a correction', [first, alike, entry('proposal', [1, 2], 'x')], false, true],
  ['the person has proposed a correction', [first, alike, entry('proposal', [1, 2], 'me')], false, false],
] as const)(
  'a batch waits when %s for a clerk: %s, for one who may settle: %s',
  (_, entries, clerk, secretary) => {
    expect(isWaitingForClerk(entries, 'me', false)).toBe(clerk)
    expect(isWaitingForClerk(entries, 'me', true)).toBe(secretary)
  },
)

test.each([
  [40, { size: 40, relation: 'equal' }, { is: 'equal', by: 0 }],
  [38, { size: 40, relation: 'equal' }, { is: 'differs', by: 2 }],
  [41, { size: 40, relation: 'equal' }, { is: 'differs', by: 1 }],
  [40, { size: 40, relation: 'at-most' }, { is: 'within', by: 0 }],
  [0, { size: 40, relation: 'at-most' }, { is: 'within', by: 40 }],
  [41, { size: 40, relation: 'at-most' }, { is: 'over', by: 1 }],
] as const)('%i signatures beside an expected number of %j are %j', (total, expected, comparison) =>
  expect(compareWithExpected(total, expected)).toEqual(comparison),
)

test('agreement never depends on who entered first', () => {
  const counts = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 3, maxLength: 3 })
  fc.assert(
    fc.property(counts, counts, (one, two) => {
      const forth = batchState([entry('first', one), entry('second', two)])
      const back = batchState([entry('first', two), entry('second', one)])
      expect(forth.is).toBe(back.is)
      if (forth.is === 'agreed' && back.is === 'agreed') expect(sumOf(forth.counts)).toBe(sumOf(back.counts))
    }),
  )
})

describe('the numbers of a sheet with several columns', () => {
  const columns = ['ballots', 'park', 'road'].map((key) => ({ key, label: null }))

  test('stand sheet by sheet, and add up by column', () => {
    expect(columnSums([10, 7, 3, 12, 4, 8], columns)).toEqual([22, 11, 11])
    expect([0, 2, 3, 5].map((cell) => placeOfCell(cell, 3))).toEqual([
      { sheet: 0, column: 0 },
      { sheet: 0, column: 2 },
      { sheet: 1, column: 0 },
      { sheet: 1, column: 2 },
    ])
    expect([cellField(3, 3), cellField(3, 1)]).toEqual(['sheet-2-1', 'sheet-4'])
  })

  test('are compared with the roll by the column that the roll is about, else in sum', () => {
    const sums = { total: 44, columns: { ballots: 22, park: 11, road: 11 } }
    const roll = { size: 25, relation: 'at-most' } as const
    expect(comparedTotal(sums, { ...roll, column: 'ballots' })).toBe(22)
    expect(comparedTotal(sums, roll)).toBe(44)
    expect(comparedTotal(sums, { ...roll, column: 'none' })).toBe(0)
  })
})
