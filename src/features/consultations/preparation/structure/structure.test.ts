import { expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { officialDesk } from '../../testing/official-desk.ts'

const site = await testSite({ now: '2026-11-23T10:00:00+05:00' })
const { headers, post, begin } = await officialDesk(site)

test('the structure of a text shows each number once, as it will be printed, and accepts a number typed with its sign', async () => {
  const document = await begin('Правила с номерами')
  const typed = 'Правила\nГлава 1. Общие положения\n1. Настоящие правила:\n1) парковка;\n2) снег.'
  await post(`${document}/ru/text`, { 'text-ru': typed })
  const shown = async (block: number) => {
    const { body } = await site.get(`${document}/ru?block=${block}`, headers)
    return {
      lines: [...body.matchAll(/class="recognised">.*?<small>(.*?)<\/small><span[^>]*>(.*?)<\/span>/g)].map(
        ([, role, words]) => `${role}: ${words}`,
      ),
      number: /name="num"[^>]*value="([^"]*)"/.exec(body)?.[1],
    }
  }
  expect(await shown(3)).toEqual({
    lines: [
      'заголовок акта: Правила',
      'глава: Глава 1. Общие положения',
      'пункт: 1. Настоящие правила:',
      'подпункт: 1) парковка;',
      'подпункт: 2) снег.',
    ],
    number: '1',
  })
  await post(`${document}/ru`, { block: '4', seen: '5', num: '3)' })
  const corrected = await shown(4)
  expect(corrected.number).toBe('3')
  expect(corrected.lines.at(-1)).toBe('подпункт (исправлено ✓): 3) снег.')
})

test('the structure of a text can be corrected wherever the import was wrong, without losing text', async () => {
  const document = await begin('Правила с таблицей')
  const path = `${document}/ru`
  const cell = (text: string) => `<td>${text}</td>`
  const source = [
    '<p>Правила</p><p>Статья 1. Снег</p><p>1. Убирают: 1) днём; 2) ночью.</p><p>и утром.</p>',
    `<table><tr>${cell('2. Наледь скалывают.')}${cell('3. Песок вывозят.')}</tr></table>`,
    '<p>1 Снег любой.</p><p>Статья 21. Срок</p><p>Год.</p>',
  ].join('')
  await post(`${path}/text`, { 'text-ru': source })
  const shown = async (block: number) => (await site.get(`${path}?block=${block}`, headers)).body
  const correct = async (block: number, form: Record<string, string>, seen: number) =>
    (await post(path, { block: String(block), seen: String(seen), ...form })).statusCode
  expect(await shown(2)).toContain('1. Убирают: 1) днём; 2) ночью.')
  const lines = '1. Убирают:\r\n1) днём;\r\n2) ночью.'
  const changed = await post(path, {
    block: '2',
    seen: '8',
    do: 'split',
    lines: lines.replace('днём', 'ночью'),
  })
  expect(changed.statusCode).toBe(422)
  expect(changed.body).toContain('Слова изменились')
  expect(changed.body).toContain('1) ночью;')
  expect(await correct(2, { do: 'split', lines }, 8)).toBe(303)
  // A colleague who still sees eight paragraphs would correct another one.
  const late = await post(path, { block: '5', seen: '8', do: 'join' })
  expect([late.statusCode, late.body.split(' id="send"').length]).toEqual([409, 2])
  expect(await correct(5, { do: 'join' }, 10)).toBe(303)
  expect(await correct(6, { do: 'unfold' }, 10)).toBe(303)
  expect(await correct(8, { role: 'footnote' }, 11)).toBe(303)
  expect(await correct(9, { num: '2-1', words: 'text' }, 11)).toBe(303)
  expect(await correct(7, { do: 'in' }, 11)).toBe(303)
  const page = (await site.get(path, headers)).body
  for (const words of ['Снег любой.', 'Песок вывозят.', 'Наледь скалывают.', '(исправлено ✓)'])
    expect(page).toContain(words)
  const third = (depth: string) =>
    new RegExp(`class="${depth}[^"]*"(?:(?!<li).)*<small>пункт[^<]*</small><span[^>]*>3\\. Песок`)
  expect(page).toMatch(third('in2'))
  expect(page).toContain('Статья 2-1. Срок')
  expect(await correct(7, { do: 'out' }, 11)).toBe(303)
  expect((await site.get(path, headers)).body).toMatch(third('in1'))
  expect(await correct(7, { depth: '0' }, 11)).toBe(303)
  expect((await site.get(path, headers)).body).toMatch(third('in0'))
  expect(await correct(7, { do: 'undo' }, 11)).toBe(303)
  expect((await site.get(path, headers)).body).toMatch(third('in1'))
})

test('the structure of a text shows each paragraph as it stands in the file beside what it was recognised as, and of a long one the beginning', async () => {
  const document = await begin('Правила рядом с файлом')
  const long = 'слово '.repeat(400).trim()
  await post(`${document}/ru/text`, {
    'text-ru': `Правила\n1. Настоящие правила:\n1 ) парковка;\n2. ${long}.`,
  })
  const { body } = await site.get(`${document}/ru`, headers)
  const sides = [
    ...body.matchAll(
      /<div class="in-file"[^>]*>.*?<p>(.*?)<\/p>.*?class="recognised">.*?<span[^>]*>(?!Как)(.*?)<\/span>/g,
    ),
  ]
  expect(sides.slice(0, 3).map(([, file, read]) => [file, read])).toEqual([
    ['Правила', 'Правила'],
    ['1. Настоящие правила:', '1. Настоящие правила:'],
    ['1 ) парковка;', '1 ) парковка;'],
  ])
  expect(sides[3]?.[1]).toMatch(/^2\. слово .*…$/)
  expect(sides[3]?.[1]?.length).toBe(1001)
})
