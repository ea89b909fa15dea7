import { describe, expect, test } from 'vitest'
import { filterConditions } from './list-filter.ts'

const label = (text: string) => ({ kk: text, ru: text, en: text })
const abai = { slug: 'abai', label: label('Abai') }
const akimat = { slug: 'akimat', name: label('Akimat') }
const labels = { topic: label('Topic budget') }

describe('A filter of a list', () => {
  test('Each condition has its words and the filter without it', () => {
    const filter = { territory: abai, organisation: akimat, topic: 'budget' }
    expect(filterConditions(filter, 'en', labels)).toEqual([
      { text: 'Abai', without: { ...filter, territory: undefined } },
      { text: 'Akimat', without: { ...filter, organisation: undefined } },
      { text: 'Topic budget', without: { ...filter, topic: undefined } },
    ])
    expect(
      filterConditions({ ...filter, territory: undefined, topic: undefined }, 'en', { topic: undefined }),
    ).toHaveLength(1)
  })
})
