import { describe, expect, test } from 'vitest'
import { contextOf } from '#app/testing.ts'
import { createAkimat } from '#features/organisations/fixtures.ts'
import { newId } from '#platform/id.ts'
import { inTransaction } from '#platform/transition.ts'
import { countPaper, paperBatches } from './index.ts'
import { messages } from './messages.ts'
import { NOW, openTrialSite } from './testing/trial-site.ts'

const {
  site,
  organisation: akimat,
  thing,
  target,
  path: thingPath,
  signIn,
  clerk,
  openBatch,
  pageOf,
} = await openTrialSite()
const [colleague, secretary] = [await signIn('official'), await signIn('secretary')]

let forms = 0
const enter = (
  path: string,
  step: string,
  [one, two]: readonly [string, string],
  who: { headers: Record<string, string> },
  more: Record<string, string> = {},
) => {
  forms += 1
  const id = newId(new Date(Date.parse(NOW) + forms))
  return site.post(`${path}/entries`, { id, step, 'sheet-1': one, 'sheet-2': two, ...more }, who.headers)
}
const entriesOf = async (path: string) =>
  (
    await site.db
      .selectFrom('paper_entry')
      .select(['step', 'counts'])
      .where('batch_id', '=', path.split('/').at(-1) ?? '')
      .orderBy('position')
      .execute()
  ).map(({ step, counts }) => [step, ...counts])

describe('the desk', () => {
  test('lists what waits for a person first, and only in the organisation of the person', async () => {
    const path = await openBatch()
    const batch = path.split('/').at(-1) ?? ''
    const stranger = await site.signIn([
      { role: 'clerk', organisation: await createAkimat(site.db, 'akimat-elsewhere', '551010000') },
    ])
    await enter(path, 'first', ['1', '2'], clerk)
    const deskOf = async (who: typeof clerk) => (await pageOf('/ru/desk/paper', who)).split(batch)
    const [ofColleague, theirs] = [await deskOf(colleague), await deskOf(clerk)]
    expect(ofColleague[0]).not.toContain(messages.waitForOthers.ru)
    expect([ofColleague, theirs].map(({ length }) => length)).toEqual([2, 2])
    expect(theirs[0]).toContain(messages.waitForOthers.ru)
    expect((await deskOf(stranger)).join()).toContain(messages.noneOpen.ru)
    await enter(path, 'second', ['1', '2'], colleague)
    expect(await deskOf(colleague)).toHaveLength(1)
  })
})

describe('two clerks', () => {
  test('two clerks who enter the same numbers have agreed; the second does not see those of the first', async () => {
    const path = await openBatch()
    expect((await enter(path, 'first', ['21', '17'], clerk)).statusCode).toBe(303)
    const blind = await pageOf(path, colleague)
    expect(blind).toContain(messages.enterSecond.ru)
    for (const number of ['21', '17', '38']) expect(blind).not.toContain(`>${number}<`)
    expect(blind).not.toContain('value="21"')
    await enter(path, 'second', ['21', '17'], colleague)
    const agreed = await pageOf(path)
    expect(agreed).toContain(messages.agreed.ru)
    expect(agreed).toContain('<b>38</b>')
  })

  test('are two: the first cannot be the second, by the page or without it', async () => {
    const path = await openBatch()
    await enter(path, 'first', ['1', '2'], clerk)
    expect(await pageOf(path)).toContain(messages['same-clerk'].ru)
    const refused = await enter(path, 'second', ['1', '2'], clerk)
    expect([refused.statusCode, await entriesOf(path)]).toEqual([422, [['first', 1, 2]]])
  })

  test('two clerks who press at the same moment make one entry; the later one is told', async () => {
    const path = await openBatch()
    const both = await Promise.all([
      enter(path, 'first', ['5', '6'], clerk),
      enter(path, 'first', ['7', '8'], colleague),
    ])
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([303, 409])
    expect(await entriesOf(path)).toHaveLength(1)
  })

  test('two clerks who send a form twice make one entry', async () => {
    const path = await openBatch()
    const id = newId(new Date(NOW))
    for (const _ of [1, 2])
      expect((await enter(path, 'first', ['5', '6'], clerk, { id })).statusCode).toBe(303)
    expect(await entriesOf(path)).toHaveLength(1)
  })
})

describe('a difference', () => {
  test('is shown sheet by sheet and settled by a third act, which keeps both entries', async () => {
    const path = await openBatch()
    await enter(path, 'first', ['20', '18'], clerk)
    await enter(path, 'second', ['20', '19'], colleague)
    const seen = await pageOf(path, secretary)
    expect(seen).toContain(messages.differences.ru)
    expect(seen).toContain('name="sheet-2"')
    expect(seen).not.toContain('name="sheet-1"')
    expect((await enter(path, 'settlement', ['99', '18'], secretary)).statusCode).toBe(303)
    expect(await entriesOf(path)).toEqual([
      ['first', 20, 18],
      ['second', 20, 19],
      ['settlement', 20, 18],
    ])
  })

  test('is not settled by those who only enter', async () => {
    const path = await openBatch()
    await enter(path, 'first', ['20', '18'], clerk)
    await enter(path, 'second', ['20', '19'], colleague)
    expect(await pageOf(path)).toContain(messages.waitsSettlement.ru)
    expect((await enter(path, 'settlement', ['20', '18'], clerk)).statusCode).toBe(403)
    expect(await entriesOf(path)).toHaveLength(2)
  })

  test('is not settled by one of the two, whatever else they may do', async () => {
    const path = await openBatch()
    await enter(path, 'first', ['20', '18'], clerk)
    await enter(path, 'second', ['20', '19'], secretary)
    expect(await pageOf(path, secretary)).not.toContain('value="settlement"')
    const refused = await enter(path, 'settlement', ['20', '18'], secretary)
    expect([refused.statusCode, await entriesOf(path)]).toMatchObject([422, { length: 2 }])
    expect(refused.body).toContain(messages['own-difference'].ru)
    const third = await signIn('secretary')
    expect(await pageOf(path, third)).toContain('value="settlement"')
    expect((await enter(path, 'settlement', ['20', '18'], third)).statusCode).toBe(303)
  })
})

describe('what was agreed', () => {
  const agreed = async () => {
    const path = await openBatch()
    await enter(path, 'first', ['20', '18'], clerk)
    await enter(path, 'second', ['20', '18'], colleague)
    return path
  }

  test('is corrected by two: one proposes other numbers with a reason, another confirms them', async () => {
    const path = await agreed()
    const refused = await enter(path, 'proposal', ['20', '17'], secretary)
    expect(refused.statusCode).toBe(422)
    for (const text of ['href="#reason"', messages['reason-empty'].ru, 'value="17"'])
      expect(refused.body).toContain(text)
    // No form of the page sends a correction by one person.
    expect((await enter(path, 'correction', ['20', '17'], secretary, { reason: 'Сама' })).statusCode).toBe(
      400,
    )
    await enter(path, 'proposal', ['20', '17'], secretary, { reason: 'Подпись зачёркнута' })
    expect(await pageOf(path, secretary)).toContain(messages['own-correction'].ru)
    const own = await enter(path, 'confirmation', ['20', '17'], secretary)
    expect([own.statusCode, (await entriesOf(path)).length]).toEqual([422, 3])
    expect((await enter(path, 'confirmation', ['20', '17'], clerk)).statusCode).toBe(403)
    const third = await signIn('secretary')
    const page = await pageOf(path, third)
    for (const text of ['Подпись зачёркнута', messages.confirmButton.ru, '<b>38</b>'])
      expect(page).toContain(text)
    expect(await pageOf('/ru/desk/paper', third)).toContain(path.replace('/ru', ''))
    expect((await enter(path, 'confirmation', ['20', '16'], third)).statusCode).toBe(409)
    expect((await enter(path, 'confirmation', ['20', '17'], third)).statusCode).toBe(303)
    expect(await pageOf(path, third)).toContain('<b>37</b>')
    expect(await entriesOf(path)).toHaveLength(4)
    const batch = path.split('/').at(-1) ?? ''
    const change = site.db
      .updateTable('paper_entry')
      .set({ counts: [1, 1] })
      .where('batch_id', '=', batch)
    await expect(change.execute()).rejects.toThrow('append-only')
    const removal = site.db.deleteFrom('paper_entry').where('batch_id', '=', batch)
    await expect(removal.execute()).rejects.toThrow('append-only')
  })

  test('keeps its numbers when the correction is rejected with a reason', async () => {
    const path = await agreed()
    await enter(path, 'proposal', ['20', '17'], secretary, { reason: 'Зачёркнута' })
    const third = await signIn('secretary')
    expect((await enter(path, 'rejection', ['20', '17'], third)).statusCode).toBe(422)
    expect(
      (await enter(path, 'rejection', ['20', '17'], third, { reason: 'Подпись на месте' })).statusCode,
    ).toBe(303)
    const page = await pageOf(path, third)
    expect([page.includes('<b>38</b>'), page.includes('Подпись на месте')]).toEqual([true, true])
  })

  test('adds up over the batches, beside the expected number', async () => {
    const before = await countPaper(site.context(), thing)
    await agreed()
    const after = await countPaper(site.context(), thing)
    expect([after.total - before.total, after.open - before.open]).toEqual([38, 0])
    const page = await pageOf(thingPath)
    expect(page).toContain(messages.stillOpen.ru(String(after.open)))
    expect(page).toContain('«Список»: 40')
  })

  test('stands in the public journal with its numbers, without reason and clerks; a single entry does not', async () => {
    const path = await openBatch()
    const batch = path.split('/').at(-1) ?? ''
    const acts = async () =>
      (
        await site.db
          .selectFrom('journal_act')
          .select(['type', 'content'])
          .where('act_id', '=', batch)
          .orderBy('version')
          .execute()
      ).map(({ type, content }) => [type, JSON.parse(content ?? '')])
    await enter(path, 'first', ['20', '18'], clerk)
    expect(await acts()).toEqual([])
    await enter(path, 'second', ['20', '18'], colleague)
    await enter(path, 'proposal', ['20', '17'], secretary, { reason: 'Иванова зачеркнула подпись' })
    await enter(path, 'confirmation', ['20', '17'], await signIn('secretary'))
    const content = { of: thing, batch: expect.any(Number), columns: ['count'] }
    expect(await acts()).toEqual([
      ['paper-batches.agreed', { ...content, counts: [20, 18], totals: [38], total: 38 }],
      ['paper-batches.corrected', { ...content, counts: [20, 17], totals: [37], total: 37 }],
    ])
    expect((await paperBatches.journalSource?.findTargets(site.context(), [batch]))?.get(batch)?.path).toBe(
      '/about',
    )
  })

  test('exceeds the number of those who may sign only when there are more, and that is said loudly', async () => {
    await agreed()
    const { total } = await countPaper(site.context(), thing)
    for (const [size, key] of [
      [total, 'withinExpected'],
      [total - 1, 'overExpected'],
    ] as const) {
      target.expected = { size, relation: 'at-most' }
      expect(await pageOf(thingPath)).toContain(
        messages[key].ru(String(total), String(size), 'Список', '1').split(': ').at(-1),
      )
    }
    target.expected = { size: 40, relation: 'equal' }
  })

  test('is all that can still be corrected once the thing is closed', async () => {
    const [path, waiting] = [await agreed(), await openBatch()]
    target.open = false
    const late = await enter(waiting, 'first', ['1', '2'], clerk)
    expect([late.statusCode, await entriesOf(waiting)]).toEqual([409, []])
    expect(late.body).toContain(messages['closed-already'].ru)
    const correction = await enter(path, 'proposal', ['20', '17'], secretary, { reason: 'Зачёркнута' })
    expect(correction.statusCode).toBe(303)
    const confirmed = await enter(path, 'confirmation', ['20', '17'], await signIn('secretary'))
    expect(confirmed.statusCode).toBe(303)
    target.open = true
  })
})

test('numbers that are none are refused beside their field, and what was typed stays', async () => {
  const path = await openBatch()
  const refused = await enter(path, 'first', ['12', 'много'], clerk)
  expect(refused.statusCode).toBe(422)
  for (const text of ['href="#sheet-2"', 'id="sheet-2-error"', 'value="12"', 'value="много"'])
    expect(refused.body).toContain(text)
  for (const sheets of ['0', '61', 'x', ''])
    expect((await site.post(thingPath, { sheets }, clerk.headers)).statusCode).toBe(422)
  target.open = false
  expect((await site.post(thingPath, { sheets: '2' }, clerk.headers)).statusCode).toBe(409)
  target.open = true
})

test('an erased account leaves its numbers without its name', async () => {
  const path = await openBatch()
  const leaver = await signIn('clerk')
  await enter(path, 'first', ['3', '4'], leaver)
  const { personalData } = paperBatches
  const ctx = (await contextOf(site, akimat))()
  expect(await personalData?.listRecords(ctx, leaver.account)).toMatchObject([
    { step: 'first', counts: [3, 4] },
  ])
  await inTransaction(ctx, async (inside) => personalData?.erase(inside, leaver.account))
  expect(await personalData?.listRecords(ctx, leaver.account)).toEqual([])
  expect(await entriesOf(path)).toEqual([['first', 3, 4]])
})
