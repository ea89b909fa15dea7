import { expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { DAY_MS } from '#domain/base/duration.ts'
import { inTransaction } from '#platform/transition.ts'
import { addFile, fileHash, filePath } from './index.ts'
import type { FileStore } from './store.ts'
import { storedBytesOf, storedNamesIn } from './testing/store-contract.ts'
import { removeOrphans, startMovingFiles } from './upkeep.ts'

const NOW = '2026-11-23T10:00:00+05:00'
const site = await testSite({ now: NOW })
const { files } = site.context()
const later = (days: number) => ({
  ...site.context(),
  now: () => new Date(new Date(NOW).getTime() + days * DAY_MS),
})
const webp = (text: string) => ({ type: 'image/webp', bytes: Buffer.from(text) })

/** A file as versions before the store have kept it. */
async function addAsBefore(text: string) {
  const bytes = Buffer.from(text)
  const sha256 = fileHash(bytes)
  const row = { sha256, type: 'application/pdf', bytes, length: bytes.length, width: null, height: null }
  await site.db.insertInto('file').values(row).execute()
  return sha256
}

test('bytes of an act that was rolled back are deleted after a day, all others stay', async () => {
  const kept = await inTransaction(site.context(), (inside) => addFile(inside, webp('kept')))
  const rolledBack = site.db.transaction().execute(async (db) => {
    await addFile({ db, files }, webp('rolled back'))
    throw new Error('refused')
  })
  await expect(rolledBack).rejects.toThrow('refused')
  const orphan = fileHash(Buffer.from('rolled back'))
  expect(await removeOrphans(later(0))).toBe(0)
  expect(await removeOrphans(later(0.9))).toBe(0)
  expect(await storedNamesIn(files)).toEqual([kept, orphan].toSorted())
  expect(await removeOrphans(later(1.1))).toBe(1)
  expect(await storedNamesIn(files)).toEqual([kept])
})

test('bytes that a row names again meanwhile stay', async () => {
  const sha256 = fileHash(Buffer.from('again'))
  await files.put(sha256, Buffer.from('again'))
  await removeOrphans(later(0))
  await inTransaction(site.context(), (inside) => addFile(inside, webp('again')))
  expect(await removeOrphans(later(2))).toBe(0)
  expect(await storedBytesOf(files, sha256)).toEqual(Buffer.from('again'))
  expect(await site.db.selectFrom('file_orphan').selectAll().execute()).toEqual([])
  // Its row goes before the next night: the bytes stay for a day from then on.
  await site.db.deleteFrom('file').where('sha256', '=', sha256).execute()
  expect(await removeOrphans(later(2))).toBe(0)
  expect(await removeOrphans(later(3.1))).toBe(1)
})

// The embedded database runs one transaction after the other.
test.runIf(site.kind === 'server')('bytes whose row is about to be committed are not deleted', async () => {
  const sha256 = fileHash(Buffer.from('late'))
  await files.put(sha256, Buffer.from('late'))
  await removeOrphans(later(0))
  let removing: Promise<number> = Promise.resolve(0)
  await site.db.transaction().execute(async (db) => {
    await addFile({ db, files }, webp('late'))
    removing = removeOrphans(later(2))
    await new Promise((resolve) => setTimeout(resolve, 300))
  })
  expect(await removing).toBe(0)
  expect(await storedBytesOf(files, sha256)).toEqual(Buffer.from('late'))
})

test('files from the time before the store are served at once, and moved while the site runs', async () => {
  const hashes = await Promise.all(['one', 'two', 'three'].map(addAsBefore))
  const { headers } = await site.signIn([{ role: 'editor' }])
  const served = async () =>
    Promise.all(
      hashes.map(
        async (sha256) => (await site.get(filePath({ sha256, type: 'application/pdf' }), headers)).body,
      ),
    )
  expect(await served()).toEqual(['one', 'two', 'three'])
  const inDatabase = () =>
    site.db.selectFrom('file').select('sha256').where('bytes', 'is not', null).execute()
  expect(await inDatabase()).toHaveLength(3)

  // A store that fails in the middle loses nothing; the next start goes on.
  const failures: unknown[] = []
  let puts = 0
  const failing: FileStore = {
    ...files,
    put: async (sha256, bytes) => {
      puts += 1
      if (puts === 2) throw new Error('the disk is full')
      await files.put(sha256, bytes)
    },
  }
  const failed = (error: unknown) => void failures.push(error)
  await moveAll(failing, failed)
  expect([String(failures[0]), (await inDatabase()).length]).toEqual(['Error: the disk is full', 2])
  expect(await served()).toEqual(['one', 'two', 'three'])
  await moveAll(files, failed)
  expect([failures.length, await inDatabase()]).toEqual([1, []])
  expect(await served()).toEqual(['one', 'two', 'three'])
})

/** Moves until there is nothing more to move, or it fails. */
async function moveAll(store: FileStore, failed: (error: unknown) => void) {
  const moving = startMovingFiles({ db: site.db, files: store }, failed)
  await moving.done
}
