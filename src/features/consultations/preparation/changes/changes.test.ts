import { expect, test } from 'vitest'
import { recognise } from '#domain/law/index.ts'
import { newId } from '#platform/id.ts'
import { loadChanges } from '../queries.ts'

const read = (language: 'kk' | 'ru', text: string) =>
  recognise(
    text.split('\n').map((line) => ({ type: 'paragraph', text: line })),
    language,
  ).document
const kk = (three: string) => read('kk', `1-бап. Қар\n1. Қар тазаланады.\n2. Мұз ойылады.${three}`)
const ru = (three: string, ice = 'Лёд скалывают.') =>
  read('ru', `Статья 1. Снег\n1. Снег убирают.\n2. ${ice}${three}`)
const published = (document: ReturnType<typeof read>) => {
  const anchors = ['art_1', 'art_1__point_1', 'art_1__point_2', 'art_1__point_3'].map(
    (eId) => [eId, eId] as const,
  )
  return { document, anchors: new Map(anchors) }
}

const changesBetween = (
  before: Parameters<typeof loadChanges>[1],
  after: { readonly kk: ReturnType<typeof read>; readonly ru: ReturnType<typeof read> },
) => loadChanges(newId(new Date()), before, { ...after, key: JSON.stringify(after) })

test('changes of both texts at one place are one change with one reason', async () => {
  const before = { kk: published(kk('\n3. Құм.')), ru: published(ru('\n3. Песок.')) }
  const changes = await changesBetween(before, { kk: kk(''), ru: ru('') })
  expect(changes).toHaveLength(1)
  expect(changes[0]).toMatchObject({
    anchor: 'art_1__point_3',
    rows: { kk: { status: 'removed', place: '1-бап, 3-тармақ' }, ru: { place: 'статья 1, пункт 3' } },
  })
})

test('changes of the Russian text only are included', async () => {
  const before = { kk: published(kk('')), ru: published(ru('')) }
  const changes = await changesBetween(before, { kk: kk(''), ru: ru('', 'Наледь скалывают.') })
  expect(changes.map(({ anchor, rows }) => [anchor, Object.keys(rows)])).toEqual([['art_1__point_2', ['ru']]])
})
