import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readConfig } from '#platform/config.ts'
import {
  checkDisk,
  checkKeys,
  checkMailSettings,
  checkSettings,
  type DoctorFinding,
  judgeClock,
  judgeDisk,
  judgeProxy,
} from './checks.ts'

const folder = mkdtempSync(join(tmpdir(), 'kenes-doctor-'))
afterAll(() => rmSync(folder, { recursive: true }))

const good = {
  KENES_URL: 'https://kenes.example',
  KENES_TRUST_PROXY: '1',
  SMTP_URL: 'smtp://mail.example',
  MAIL_FROM: 'dialog@kenes.example',
  KENES_SOURCE_URL: 'https://git.example/kenes',
}
const states = (found: readonly DoctorFinding[]) => found.map(({ state }) => state)
const settings = (more: Readonly<Record<string, string>> = {}) => {
  const config = readConfig({ ...good, ...more })
  return states([...checkSettings(config), ...checkMailSettings(config)])
}

test('good settings need nothing', () => {
  expect(new Set(settings())).toEqual(new Set(['ok']))
})

test.each([
  [{ KENES_URL: 'http://kenes.example', KENES_TRUST_PROXY: '0' }, 'wrong'],
  [{ KENES_TRUST_PROXY: '0' }, 'wrong'],
  [{ HOST: '0.0.0.0' }, 'note'],
  [{ KENES_SOURCE_URL: '' }, 'note'],
  [{ SMTP_URL: '' }, 'wrong'],
  [{ MAIL_FROM: 'kenes@localhost' }, 'wrong'],
])('%j is %s', (more, state) => {
  expect(settings(more)).toContain(state)
})

test('what has to be done is said with every finding that is not fine', () => {
  const config = readConfig({})
  for (const { state, todo } of [...checkSettings(config), ...checkMailSettings(config)])
    expect(Boolean(todo)).toBe(state !== 'ok')
})

test('keys have copies that are equal, and are readable by their owner only', async () => {
  const config = { ...readConfig(good), data: folder }
  const copies = join(folder, 'copies')
  mkdirSync(copies)
  expect(states(await checkKeys(config, undefined))).toEqual(['note', 'note', 'note'])
  writeFileSync(join(folder, 'log.key'), 'PRIVATE+KEY+a', { mode: 0o600 })
  expect(
    (await checkKeys(config, copies)).find(({ what }) => what.includes('no copy of log.key'))?.state,
  ).toBe('wrong')
  writeFileSync(join(copies, 'log.key'), 'PRIVATE+KEY+b')
  expect((await checkKeys(config, copies)).find(({ what }) => what.includes('log.key'))?.what).toContain(
    'differs',
  )
  writeFileSync(join(copies, 'log.key'), 'PRIVATE+KEY+a')
  const equal = await checkKeys(config, copies)
  expect(equal.find(({ what }) => what.includes('are equal'))?.state).toBe('ok')
  expect(JSON.stringify(equal)).not.toContain('PRIVATE')
  chmodSync(join(folder, 'log.key'), 0o644)
  expect(
    (await checkKeys(config, copies)).find(({ what }) => what.includes('can be read by others'))?.state,
  ).toBe('wrong')
  const fromEnvironment = { ...config, secret: '0'.repeat(64) }
  expect((await checkKeys(fromEnvironment, copies))[0]).toEqual({
    state: 'ok',
    what: 'KENES_SECRET comes from the environment',
  })
})

test.each([
  [100, 1000, 'ok'],
  [5, 1000, 'note'],
  [1, 2, 'note'],
  [0.4, 1000, 'wrong'],
])('%d GB of %d free: %s', (free, total, state) => {
  expect(judgeDisk('/data', free * 2 ** 30, total * 2 ** 30).state).toBe(state)
})

test('a folder that does not exist has to be made', async () => {
  expect(states(await checkDisk(join(folder, 'none')))).toEqual(['wrong'])
  expect(states(await checkDisk(folder))).not.toEqual([])
})

const at = (seconds: number) => new Date(Date.parse('2026-11-20T06:00:00Z') + seconds * 1000)
test.each([
  [0, 'ok'],
  [30, 'ok'],
  [31, 'wrong'],
  [-60, 'wrong'],
])('a clock that is %d seconds ahead is %s', (seconds, state) => {
  expect(judgeClock(at(seconds), at(0), 'the database').state).toBe(state)
})

const CSP = { 'content-security-policy': "default-src 'none'" }
test.each([
  [{ failed: 'ECONNREFUSED' }, 'note'],
  [{ status: 502, headers: new Headers() }, 'wrong'],
  [{ status: 200, headers: new Headers() }, 'wrong'],
  [{ status: 200, headers: new Headers(CSP) }, 'wrong'],
  [{ status: 200, headers: new Headers({ ...CSP, 'strict-transport-security': 'max-age=1' }) }, 'ok'],
])('the answer of the proxy %# is judged', (answer, state) => {
  expect(states(judgeProxy('https://kenes.example', answer))).toEqual([state])
})
