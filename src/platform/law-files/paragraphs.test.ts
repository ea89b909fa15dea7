import { expect, test } from 'vitest'
import { openLawFile, PARAGRAPHS_MAX } from './open.ts'

test('a text of more paragraphs than any law has is refused before its structure is looked for', async () => {
  const text = (paragraphs: number) => Buffer.from('1)\n'.repeat(paragraphs))
  expect(await openLawFile(text(PARAGRAPHS_MAX + 1), 'ru')).toEqual({
    ok: false,
    refusal: 'paragraphs-too-many',
  })
  expect((await openLawFile(text(1000), 'ru')).ok).toBe(true)
})

test('Akoma Ntoso, which says its structure itself, has the same limit', async () => {
  const akn = (paragraphs: number) =>
    Buffer.from(
      `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act><body>${'<point><num>1.</num><content><p>A</p></content></point>'.repeat(paragraphs)}</body></act></akomaNtoso>`,
    )
  expect(await openLawFile(akn(PARAGRAPHS_MAX + 1), 'ru')).toEqual({
    ok: false,
    refusal: 'paragraphs-too-many',
  })
  expect((await openLawFile(akn(10), 'ru')).ok).toBe(true)
})
