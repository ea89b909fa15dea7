import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openDiskStore } from './disk-store.ts'
import { describeStore, storedBytesOf, storedNamesIn } from './testing/store-contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'kenes-files-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const store = openDiskStore(join(folder, 'files'))

describeStore('A folder', store)

const bytes = Buffer.from('what was written')
const sha256 = createHash('sha256').update(bytes).digest('hex')

test('nothing but the file itself is left in the folder after it was stored', async () => {
  await store.put(sha256, bytes)
  expect(readdirSync(join(folder, 'files', 'unfinished'))).toEqual([])
})

test('what a killed program has left half written is never a file, and is deleted after a day', async () => {
  const unfinished = join(folder, 'files', 'unfinished', 'left')
  mkdirSync(join(folder, 'files', 'unfinished'), { recursive: true })
  writeFileSync(unfinished, 'half')
  expect(await storedNamesIn(store)).toEqual([sha256])
  expect(readdirSync(join(folder, 'files', 'unfinished'))).toEqual(['left'])
  utimesSync(unfinished, new Date(0), new Date(0))
  await storedNamesIn(store)
  expect(readdirSync(join(folder, 'files', 'unfinished'))).toEqual([])
  expect(await storedBytesOf(store, sha256)).toEqual(bytes)
})

test('a name that is not a SHA-256 reaches no path', async () => {
  for (const name of ['../secret.key', `..%2f${'a'.repeat(60)}`, 'A'.repeat(64), '']) {
    expect(await store.read(name)).toBeUndefined()
    await expect(store.put(name, bytes)).rejects.toThrow('SHA-256')
  }
})
