import { expect, test } from 'vitest'
import { readConfig } from '#platform/config.ts'
import { startFailure } from './start-failure.ts'

const failed = (code: string, syscall: string, text: string) =>
  Object.assign(new Error(text), { code, syscall })
const place = (databaseUrl?: string) => ({
  ...readConfig({ KENES_DATA: '/var/lib/kenes' }),
  databaseUrl,
})

test('a server on this machine that is down is named, and not the data folder', () => {
  const error = failed('ENOENT', 'connect', 'connect ENOENT /var/run/postgresql/.s.PGSQL.5432')
  const said = startFailure(error, place('postgres://kenes@%2Fvar%2Frun%2Fpostgresql/kenes'))
  expect(said).toContain('database kenes on /var/run/postgresql, as kenes, does not answer')
  expect(said).toContain('check DATABASE_URL')
  expect(said).not.toContain('/var/lib/kenes')
})

test('a folder that cannot be written is still what a missing file means', () => {
  expect(startFailure(failed('ENOENT', 'mkdir', 'ENOENT: mkdir'), place())).toContain(
    'The folder /var/lib/kenes cannot be written',
  )
})

test('every address that was tried is said, and the password is not', () => {
  const tried = ['::1', '127.0.0.1'].map((host) =>
    failed('ECONNREFUSED', 'connect', `connect ECONNREFUSED ${host}:5999`),
  )
  const error = Object.assign(new AggregateError(tried), { code: 'ECONNREFUSED' })
  const said = startFailure(error, place('postgres://kenes:secret-word@localhost:5999/kenes'))
  expect(said).toContain('connect ECONNREFUSED 127.0.0.1:5999')
  expect(said).toContain('localhost:5999')
  expect(said).not.toContain('secret-word')
})

test('a name that no server has is said', () => {
  const error = failed('ENOTFOUND', 'getaddrinfo', 'getaddrinfo ENOTFOUND db.kostanay.example')
  expect(startFailure(error, place('postgres://kenes@db.kostanay.example/kenes'))).toContain(
    'getaddrinfo ENOTFOUND db.kostanay.example',
  )
})
