import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { languages } from '#domain/base/text.ts'
import { sampleRegions } from '#ui/samples/regions.ts'
import { TileMap } from './tile-map.tsx'

const namesOf = (language: (typeof languages)[number]) => {
  const [, list = ''] = renderToString(
    <TileMap language={language} regions={sampleRegions(language)} />,
  ).split('<ul>')
  return [...list.matchAll(/<a [^>]*>([^<]+)</g)].map(([, name = '']) => name)
}

test('regions stand under the first letter of their own name, not of the word for region', () => {
  expect(namesOf('ru')[0]).toBe('область Абай')
  const names = namesOf('ru')
  expect(names.indexOf('область Жетісу')).toBe(names.indexOf('Жамбылская область') + 1)
})

test.each(languages)('every region is in the list once: %s', (language) => {
  expect(new Set(namesOf(language)).size).toBe(sampleRegions(language).length)
})

test.each(languages)(
  'no name is broken inside a word, since a tile is called by voice as it is seen: %s',
  (language) => {
    const html = renderToString(<TileMap language={language} regions={sampleRegions(language)} />)
    const tiles = [...html.matchAll(/<a href="[^"]*" class="tile[\s\S]*?<\/a>/g)].map(([tile]) =>
      [...tile.matchAll(/<text (?!class)[^>]*>([^<]+)</g)].map(([, line = '']) => line).join(''),
    )
    expect(tiles).toEqual(sampleRegions(language).map(({ short }) => short))
  },
)
