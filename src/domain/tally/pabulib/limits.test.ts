import { describe, expect, test } from 'vitest'
import { codes, pabulibFile, read } from '#domain/tally/testing/pabulib-file.ts'

describe('how many projects a ballot may list', () => {
  const ranked = (max: string) =>
    pabulibFile({
      meta: { vote_type: 'ordinal', max_length: max },
      projects: ['project_id;cost', 'a;60', 'b;30'],
    })

  test('is what the file says, in any spelling of the number', () => {
    for (const text of ['3', '3.0', '3,0'])
      expect(read(ranked(text)).maxLength).toEqual({ value: 3, isDefault: false })
  })

  test('is the number of projects where the file does not say it', () => {
    for (const text of ['', 'None'])
      expect(read(ranked(text)).maxLength).toEqual({ value: 2, isDefault: true })
  })

  test('decides the points of ranked ballots, so an unreadable limit is refused there and passed over elsewhere', () => {
    for (const text of ['three', '0', '2,5', '-1']) {
      expect(codes(ranked(text))).toContain('key-not-a-number@9')
      expect(read(ranked(text), 'repair').maxLength).toEqual({ value: 2, isDefault: true })
      const approvals = pabulibFile({ meta: { max_length: text } })
      expect(read(approvals).ballots.count).toBe(2)
      expect(codes(approvals)).toContain('limit-not-a-number@9')
    }
  })
})
