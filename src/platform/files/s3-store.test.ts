import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, afterEach, expect, test } from 'vitest'
import { openS3Store, readList } from './s3-store.ts'
import { readWhole } from './store.ts'
import { SILENT, startS3Server } from './testing/s3-server.ts'
import { describeStore, storedNamesIn } from './testing/store-contract.ts'

const server = await startS3Server()
afterAll(() => server.stop())
afterEach(() => server.recover())
const store = openS3Store(server.settings)
const bytes = Buffer.from('what was written')
const sha256 = createHash('sha256').update(bytes).digest('hex')

describeStore('An S3-compatible service', store)

// The same against a real service, for whoever changes this: an empty bucket.
const { KENES_TEST_S3 } = process.env
if (KENES_TEST_S3) describeStore('A real service', openS3Store(JSON.parse(KENES_TEST_S3)))

test('keys stand below the folder of the site, and those of others are not listed', async () => {
  await store.put(sha256, bytes)
  expect(server.keys()).toEqual([`city/${sha256.slice(0, 2)}/${sha256}`])
  const other = openS3Store({ ...server.settings, prefix: 'village/' })
  expect(await storedNamesIn(other)).toEqual([])
  expect(await readWhole(other, sha256)).toBeUndefined()
})

test('a service that is overloaded for a moment is asked again', async () => {
  server.fail(503, 500)
  expect(await readWhole(store, sha256)).toEqual(bytes)
})

test('a service that does not answer is a fault, and a reader may take longer than it may', async () => {
  const impatient = openS3Store(server.settings, 200)
  server.fail(SILENT)
  await expect(impatient.read(sha256)).rejects.toThrow('does not answer')
  server.pause.ms = 500
  expect(await readWhole(impatient, sha256)).toEqual(bytes)
  server.pause.ms = 0
})

test('a service that does not answer is a fault although memory is collected meanwhile', async () => {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  const impatient = openS3Store(server.settings, 200)
  server.fail(SILENT)
  const reading = impatient.read(sha256).then(
    () => 'answered',
    (error: Error) => error.message,
  )
  for (let n = 0; n < 8; n += 1) {
    await wait(15)
    collect()
  }
  expect(await Promise.race([reading, wait(5000, 'waits')])).toContain('does not answer')
})

test('a service that refuses is a fault, and never a missing file', async () => {
  const stranger = openS3Store({ ...server.settings, accessKey: 'unknown' })
  await expect(stranger.read(sha256)).rejects.toThrow('refused to send a file: 403')
  await expect(stranger.put(sha256, bytes)).rejects.toThrow('refused to store a file: 403')
  await expect(stranger.remove(sha256)).rejects.toThrow('refused to delete a file: 403')
  await expect(storedNamesIn(stranger)).rejects.toThrow('refused to list the files: 403')
})

test('an answer that is no list is a fault', () => {
  expect(() => readList('<html><p>Gateway timeout</html>')).toThrow()
  expect(readList('<ListBucketResult/>')).toEqual({ keys: [], next: undefined })
})
