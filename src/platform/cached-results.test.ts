import { expect, test } from 'vitest'
import { CachedResults } from './cached-results.ts'

function counted(weightMax: number) {
  const kept = new CachedResults<string>((text) => text.length, weightMax)
  const worked: string[] = []
  const ask = (key: string, value = key) =>
    kept.get(key, async () => {
      worked.push(key)
      return value
    })
  return { kept, worked, ask }
}

test('work is done once for those who ask at the same time and for those who ask later', async () => {
  const { worked, ask } = counted(100)
  expect(await Promise.all([ask('a'), ask('a'), ask('b')])).toEqual(['a', 'a', 'b'])
  expect(await ask('a')).toBe('a')
  expect(worked).toEqual(['a', 'b'])
})

test('beyond the weight the result that was not asked for the longest time is dropped', async () => {
  const { worked, ask } = counted(10)
  await ask('first', '1234')
  await ask('second', '1234')
  await ask('first', '1234')
  await ask('third', '1234')
  await ask('first', '1234')
  await ask('second', '1234')
  expect(worked).toEqual(['first', 'second', 'third', 'second'])
})

test('a result that alone weighs too much is given to who asked and not kept', async () => {
  const { worked, ask } = counted(3)
  expect(await ask('long', '12345')).toBe('12345')
  await ask('long', '12345')
  expect(worked).toEqual(['long', 'long'])
})

test('work that failed is done again for the next who asks', async () => {
  const { kept, ask } = counted(10)
  await expect(kept.get('a', () => Promise.reject(new Error('busy')))).rejects.toThrow('busy')
  expect(await ask('a')).toBe('a')
})
