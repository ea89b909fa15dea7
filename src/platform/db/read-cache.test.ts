import { expect, test } from 'vitest'
import { ReadCache } from './read-cache.ts'
import { TableVersions } from './table-versions.ts'

const kind = { name: 'place', tables: ['territory'] }

function fresh() {
  const changes = new TableVersions()
  changes.resume()
  const readCache = new ReadCache(changes)
  const requested: string[][] = []
  const recall = (...names: string[]) =>
    readCache.readMany(kind, names, String, async (missing) => {
      requested.push([...missing])
      return missing.map((name) => (name === 'nowhere' ? undefined : { name }))
    })
  return { changes, readCache, requested, recall }
}

test('only missing items are read, in one query, and results keep the order of the request', async () => {
  const { requested, recall } = fresh()
  const [b] = await recall('b')
  expect(await recall('a', 'b', 'c')).toEqual([{ name: 'a' }, { name: 'b' }, { name: 'c' }])
  expect(requested).toEqual([['b'], ['a', 'c']])
  expect((await recall('b'))[0]).toBe(b)
})

test('an item is read again after a change of its table, and not after a change of another table', async () => {
  const { requested, changes, recall } = fresh()
  await recall('a')
  changes.bump('meeting')
  await recall('a')
  changes.bump('territory')
  await recall('a')
  expect(requested).toHaveLength(2)
})

test('an item whose table changed during the read is returned but not cached', async () => {
  const { requested, changes, readCache, recall } = fresh()
  const [old] = await readCache.readMany(kind, ['a'], String, async () => {
    changes.bump('territory')
    return [{ name: 'old' }]
  })
  expect(old).toEqual({ name: 'old' })
  expect(await recall('a')).toEqual([{ name: 'a' }])
  expect(requested).toHaveLength(1)
})

test('nothing is cached while changes may be missed, and earlier items are not used', async () => {
  const { requested, changes, recall } = fresh()
  await recall('a')
  changes.pause()
  await recall('a')
  await recall('a')
  changes.resume()
  await recall('a')
  expect(requested).toHaveLength(4)
})

test('an item that does not exist is looked up again, because it may be added later', async () => {
  const { requested, recall } = fresh()
  expect(await recall('nowhere', 'a')).toEqual([undefined, { name: 'a' }])
  await recall('nowhere')
  expect(requested).toEqual([['nowhere', 'a'], ['nowhere']])
})

test('items of another kind with the same key are different items', async () => {
  const { readCache, recall } = fresh()
  await recall('a')
  const other = await readCache.readMany({ name: 'body', tables: [] }, ['a'], String, async () => ['body'])
  expect(other).toEqual(['body'])
})

test('the number of items is limited: the oldest is removed first', async () => {
  const { requested, recall } = fresh()
  const names = Array.from({ length: 10_001 }, (_, n) => `p${n}`)
  await recall(...names)
  await recall('p0', 'p10000')
  expect(requested.at(-1)).toEqual(['p0'])
})
