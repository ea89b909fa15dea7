import { expect, test, vi } from 'vitest'
import { testSite } from '#app/testing.ts'
import { inTransaction } from '#platform/transition.ts'
import { addFile, addPassingFile, filePath, removeUnusedFiles } from './index.ts'

const site = await testSite({ now: '2026-11-23T10:00:00+05:00' })
const bytes = Buffer.from(Array.from({ length: 700_000 }, (_, n) => (n * 7) % 251))
const file = { type: 'application/pdf', bytes }
const sha256 = await inTransaction(site.context(), (inside) => addFile(inside, file))
const address = filePath({ sha256, type: file.type })
const { headers: desk } = await site.signIn([{ role: 'editor' }])
const ask = (headers: Record<string, string> = {}) => site.get(address, { ...desk, ...headers })

test('a file is sent whole, in pieces, with its length', async () => {
  const answer = await ask()
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['content-length']).toBe('700000')
  expect(answer.headers['accept-ranges']).toBe('bytes')
  expect(answer.rawPayload.equals(bytes)).toBe(true)
})

test.each([
  ['bytes=0-99', 0, 99],
  ['bytes=262143-262144', 262_143, 262_144],
  ['bytes=699990-', 699_990, 699_999],
  ['bytes=-5', 699_995, 699_999],
])('a client that asks for %s gets that part', async (range, from, to) => {
  const answer = await ask({ range })
  expect(answer.statusCode).toBe(206)
  expect(answer.headers['content-range']).toBe(`bytes ${from}-${to}/700000`)
  expect(answer.rawPayload.equals(bytes.subarray(from, to + 1))).toBe(true)
})

test('a part beyond the end is 416, and a part of another file is the whole', async () => {
  const beyond = await ask({ range: 'bytes=700000-' })
  expect([beyond.statusCode, beyond.headers['content-range']]).toEqual([416, 'bytes */700000'])
  expect((await ask({ range: 'bytes=0-9', 'if-range': '"other"' })).statusCode).toBe(200)
  expect((await ask({ range: 'bytes=0-9', 'if-range': `"${sha256}"` })).statusCode).toBe(206)
})

test('the bytes are not read for a client that has them, nor for one that may not see them', async () => {
  const { files } = site.context()
  const read = vi.spyOn(files, 'read')
  expect((await ask({ 'if-none-match': `"${sha256}"` })).statusCode).toBe(304)
  expect((await site.get(address)).statusCode).toBe(404)
  expect(read).not.toHaveBeenCalled()
  await ask()
  expect(read).toHaveBeenCalledOnce()
  read.mockRestore()
})

test('bytes that are lost are a fault in the log, and the client gets no whole file', async () => {
  const lost = await inTransaction(site.context(), (inside) =>
    addFile(inside, { type: 'application/pdf', bytes: Buffer.from('lost') }),
  )
  await site.context().files.remove(lost)
  const answer = await site
    .get(filePath({ sha256: lost, type: 'application/pdf' }), desk)
    .catch(() => undefined)
  expect(answer?.body).not.toBe('lost')
  expect(site.errors.join()).toContain(lost)
})

test('twenty parallel requests leave the database to others between their pieces', async () => {
  let sent = 0
  const download = async () => {
    await ask()
    sent += 1
  }
  const downloads = Promise.all(Array.from({ length: 20 }, download))
  expect((await site.get('/readyz')).statusCode).toBe(200)
  expect(sent).toBeLessThan(20)
  await downloads
})

test('a passing file that nothing refers to is deleted in time, one that the desk has added stays', async () => {
  const now = site.context().now()
  const passing = await inTransaction(site.context(), (inside) =>
    addPassingFile(inside, { type: 'image/webp', bytes: Buffer.from('one') }, now),
  )
  const both = await inTransaction(site.context(), (inside) =>
    addPassingFile(inside, { type: 'image/webp', bytes: Buffer.from('two') }, now),
  )
  await inTransaction(site.context(), (inside) =>
    addFile(inside, { type: 'image/webp', bytes: Buffer.from('two') }),
  )
  await inTransaction(site.context(), (inside) =>
    addPassingFile(inside, { type: 'image/webp', bytes: Buffer.from('two') }, now),
  )
  expect(await removeUnusedFiles(site.db, now, 10)).toBe(0)
  const later = new Date(now.getTime() + 1)
  expect(await removeUnusedFiles(site.db, later, 10)).toBe(1)
  const left = await site.db.selectFrom('file').select('sha256').execute()
  const hashes = left.map((row) => row.sha256)
  expect(hashes).not.toContain(passing)
  expect(hashes).toContain(both)
  expect(hashes).toContain(sha256)
})
