import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { FileStore } from '#platform/files/store.ts'

async function toArray<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

/** All bytes of a file, or of a part; undefined: there is no such file. */
export async function storedBytesOf(store: FileStore, sha256: string, part?: { from: number; to: number }) {
  const pieces = await store.read(sha256, part)
  return pieces && Buffer.concat(await toArray(pieces))
}

/** The names of all files. */
export const storedNamesIn = async (store: FileStore) => (await toArray(store.list())).toSorted()

const nameOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** What every store promises; the store is empty. */
export const describeStore = (what: string, store: FileStore) =>
  describe(what, () => {
    const bytes = Buffer.from(Array.from({ length: 700_000 }, (_, n) => (n * 7) % 251))
    const name = nameOf(bytes)

    test('has nothing at first, and removing nothing is no fault', async () => {
      expect(await storedBytesOf(store, name)).toBeUndefined()
      expect(await storedNamesIn(store)).toEqual([])
      await store.remove(name)
    })

    test('gives back what was put into it, whole and in parts', async () => {
      await store.put(name, bytes)
      expect((await storedBytesOf(store, name))?.equals(bytes)).toBe(true)
      for (const [from, to] of [
        [0, 0],
        [0, 99],
        [262_143, 262_144],
        [699_990, 699_999],
      ] as const)
        expect((await storedBytesOf(store, name, { from, to }))?.equals(bytes.subarray(from, to + 1))).toBe(
          true,
        )
    })

    test('a file that is put again stays the same', async () => {
      await Promise.all([store.put(name, bytes), store.put(name, bytes)])
      expect(await storedNamesIn(store)).toEqual([name])
      expect((await storedBytesOf(store, name))?.equals(bytes)).toBe(true)
    })

    test('files put at the same time are all there, an empty one too', async () => {
      const many = Array.from({ length: 20 }, (_, n) => Buffer.from(n === 0 ? '' : `file ${n}`))
      await Promise.all(many.map((item) => store.put(nameOf(item), item)))
      expect(await storedNamesIn(store)).toEqual([...many.map(nameOf), name].toSorted())
      expect(await storedBytesOf(store, nameOf(Buffer.from('')))).toEqual(Buffer.from(''))
      for (const item of many) await store.remove(nameOf(item))
      expect(await storedNamesIn(store)).toEqual([name])
    })

    test('what was removed is gone', async () => {
      await store.remove(name)
      expect(await storedBytesOf(store, name)).toBeUndefined()
      expect(await storedNamesIn(store)).toEqual([])
    })
  })
