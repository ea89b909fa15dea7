import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { DAY_MS } from '#domain/base/duration.ts'
import { SCAN_DAYS } from './model.ts'
import { NOW, openTrialSite } from './testing/trial-site.ts'

const { site, signIn, clerk, openBatch, pageOf } = await openTrialSite()

const photo = sharp({ create: { width: 600, height: 400, channels: 3, background: '#5a8c3c' } })
const send = (path: string, bytes: Buffer, who = clerk) => {
  const boundary = 'kenes'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="scan"; filename="sheet.png"\r\ncontent-type: image/png\r\n\r\n`
  return site.upload(
    `${path}/scans`,
    Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    { 'content-type': `multipart/form-data; boundary=${boundary}`, ...who.headers },
  )
}
const hrefIn = (html: string) => /href="([^"]*\/scans\/[^"]*)"/.exec(html)?.[1] ?? ''

describe('a scan', () => {
  test('is seen by those who enter and by nobody else', async () => {
    const path = await openBatch()
    expect((await send(path, await photo.png().toBuffer())).statusCode).toBe(303)
    const href = hrefIn(await pageOf(path))
    const file = await site.get(href, clerk.headers)
    expect([file.statusCode, file.headers['cache-control']]).toEqual([200, 'no-store'])
    const stranger = await signIn('moderator')
    expect((await site.get(href, stranger.headers)).statusCode).toBe(403)
    expect((await site.get(href)).statusCode).toBe(302)
  })

  test('a scan that is no picture and no document is refused and not stored', async () => {
    const path = await openBatch()
    const files = () => site.db.selectFrom('file').select('sha256').execute()
    const before = (await files()).length
    const refused = await send(path, Buffer.from('MZ program'))
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('id="scan-error"')
    expect((await files()).length).toBe(before)
  })
})

// The last test: sessions end with the time that passes.
test('a scan is erased after its time', async () => {
  const path = await openBatch()
  await send(path, await photo.png().toBuffer())
  const href = hrefIn(await pageOf(path))
  site.clock.set(new Date(Date.parse(NOW) + (SCAN_DAYS - 1) * DAY_MS).toISOString())
  await site.eraseExpired()
  expect((await site.get(href, (await signIn('clerk')).headers)).statusCode).toBe(200)
  site.clock.set(new Date(Date.parse(NOW) + (SCAN_DAYS + 1) * DAY_MS).toISOString())
  await site.eraseExpired()
  expect((await site.get(href, (await signIn('clerk')).headers)).statusCode).toBe(404)
})
