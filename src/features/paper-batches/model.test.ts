import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  batchState,
  compareWithExpected,
  decideEntry,
  type EntryStep,
  type PaperEntry,
  sum,
  waitsFor,
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
  const decided = decideEntry(entries, { step, counts }, by)
  return decided.ok ? 'accepted' : decided.refusal
}

describe('a batch', () => {
  test('waits for its first and its second entry, and is agreed when they are alike', () => {
    expect(batchState([])).toEqual({ is: 'first' })
    expect(batchState([first])).toEqual({ is: 'second', by: 'clerk' })
    expect(batchState([first, alike])).toEqual({ is: 'agreed', counts: [20, 18] })
  })

  test('whose entries differ is agreed by a settlement, whatever the sums are', () => {
    expect(batchState([first, other])).toEqual({
      is: 'differs',
      first: [20, 18],
      second: [20, 19],
      by: ['clerk', 'colleague'],
    })
    expect(batchState([first, entry('second', [18, 20])]).is).toBe('differs')
    expect(batchState([first, other, settled])).toEqual({ is: 'agreed', counts: [20, 19] })
  })

  test('that was agreed has the numbers of its latest correction', () => {
    const corrections = [entry('correction', [20, 17]), entry('correction', [21, 17])]
    expect(batchState([first, alike, ...corrections])).toEqual({ is: 'agreed', counts: [21, 17] })
    expect(batchState([first, other, settled, ...corrections])).toEqual({ is: 'agreed', counts: [21, 17] })
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
    ['a correction of what is not agreed', [first, other], 'correction'],
  ] as const)('%s is refused', (_, entries, step) =>
    expect(decide(entries, step, [20, 18])).toBe('step-passed'),
  )

  test('a settlement leaves alone what both have entered alike', () => {
    expect(decide([first, other], 'settlement', [20, 17])).toBe('accepted')
    expect(decide([first, other], 'settlement', [21, 19])).toBe('settled-elsewhere')
  })

  test('a settlement is made by a third person', () => {
    for (const one of ['clerk', 'colleague'])
      expect(decide([first, other], 'settlement', [20, 19], one)).toBe('own-difference')
    expect(decide([first, other], 'settlement', [20, 19], 'secretary')).toBe('accepted')
  })

  test('a correction changes something', () => {
    expect(decide([first, alike], 'correction', [20, 18])).toBe('nothing-corrected')
    expect(decide([first, alike], 'correction', [20, 17])).toBe('accepted')
  })
})

test.each([
  ['nobody has entered', [], true, true],
  ['a colleague has entered first', [{ ...first, account: 'x' }], true, true],
  ['the person has entered first', [{ ...first, account: 'me' }], false, false],
  ['two others differ', [first, other], false, true],
  ['the person differs from another', [{ ...first, account: 'me' }, other], false, false],
  ['both agree', [first, alike], false, false],
] as const)(
  'when %s, a batch waits for a clerk: %s, for one who may settle: %s',
  (_, entries, clerk, secretary) => {
    expect(waitsFor(entries, 'me', false)).toBe(clerk)
    expect(waitsFor(entries, 'me', true)).toBe(secretary)
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
      if (forth.is === 'agreed' && back.is === 'agreed') expect(sum(forth.counts)).toBe(sum(back.counts))
    }),
  )
})
