import { expect, test } from 'vitest'
import { newId } from '#platform/id.ts'
import { countPaper } from './index.ts'
import { messages } from './messages.ts'
import { CELLS_MAX } from './model.ts'
import { NOW, openTrialSite } from './testing/trial-site.ts'

const { site, thing, target, path: thingPath, signIn, clerk, openBatch, pageOf } = await openTrialSite()
const [colleague, secretary] = [await signIn('official'), await signIn('secretary')]
target.columns = [
  { key: 'ballots', label: { kk: 'Бюллетень', ru: 'Бюллетеней' } },
  { key: 'park', label: { kk: 'Саябақ', ru: 'Парк' } },
  { key: 'road', label: { kk: 'Жол', ru: 'Дорога' } },
]
// The roll of those who may vote.
target.expected = { size: 30, relation: 'at-most', column: 'ballots' }

let forms = 0
const enter = (
  path: string,
  step: string,
  numbers: readonly string[],
  who: { headers: Record<string, string> },
) => {
  forms += 1
  const id = newId(new Date(Date.parse(NOW) + forms))
  const cells = numbers.map((number, cell) => [`sheet-${Math.floor(cell / 3) + 1}-${(cell % 3) + 1}`, number])
  return site.post(`${path}/entries`, { id, step, ...Object.fromEntries(cells) }, who.headers)
}

test('ballots have several numbers on a sheet, which are entered twice, settled, and compared with the roll', async () => {
  const path = await openBatch()
  const form = await pageOf(path)
  for (const text of ['Бюллетеней', 'Парк', 'Дорога', 'name="sheet-2-3"']) expect(form).toContain(text)
  const wrong = await enter(path, 'first', ['10', '7', 'x', '12', '4', '8'], clerk)
  expect([
    wrong.statusCode,
    wrong.body.includes('id="sheet-1-3-error"'),
    wrong.body.includes('value="x"'),
  ]).toEqual([422, true, true])
  expect((await enter(path, 'first', ['10', '7', '3', '12', '4', '8'], clerk)).statusCode).toBe(303)
  await enter(path, 'second', ['10', '7', '3', '12', '5', '8'], colleague)
  const differs = await pageOf(path, secretary)
  expect(differs).toContain('Лист 2, Парк')
  expect([differs.includes('name="sheet-2-2"'), differs.includes('name="sheet-1-2"')]).toEqual([true, false])
  await enter(path, 'settlement', ['', '', '', '', '4', ''], secretary)
  expect(await countPaper(site.context(), thing)).toEqual({
    total: 44,
    columns: { ballots: 22, park: 11, road: 11 },
    open: 0,
  })
  const page = await pageOf(thingPath)
  expect(page).toContain(messages.withinExpected.ru('22', '30', 'Список').split(': ').at(-1))
  target.expected = { size: 21, relation: 'at-most', column: 'ballots' }
  expect(await pageOf(thingPath)).toContain(
    messages.overExpected.ru('22', '21', 'Список', '1').split(': ').at(-1),
  )
})

test('a batch keeps the columns with which it was opened, and has a limited number of numbers', async () => {
  const path = await openBatch()
  const before = target.columns
  target.columns = [{ key: 'other', label: { kk: 'Басқа', ru: 'Другое' } }]
  const form = await pageOf(path)
  expect([form.includes('Дорога'), form.includes('Другое')]).toEqual([true, false])
  target.columns = Array.from({ length: 20 }, (_, n) => ({
    key: `c${n}`,
    label: { kk: `Б${n}`, ru: `С${n}` },
  }))
  const open = (sheets: number) => site.post(thingPath, { sheets: String(sheets) }, clerk.headers)
  expect((await open(CELLS_MAX / 20)).statusCode).toBe(303)
  const refused = await open(CELLS_MAX / 20 + 1)
  expect([refused.statusCode, refused.body.includes(messages['too-many-numbers'].ru)]).toEqual([422, true])
  target.columns = before
})
