// Cost of a permission check for people with few and with many roles, against the limit of 10 µs. The SHA-256 with
// which a session is looked up is measured in the same run as a reference for the machine. `node
// bench/identity.ts`.
import { createHash, randomBytes } from 'node:crypto'
import { type Actor, definePermissions, type Grant, may } from '#platform/identity/index.ts'
import { median, printTable } from './support/table.ts'

const LIMIT_US = 10
const ROUNDS = 15
const CHECKS = 200_000

const label = { kk: '–', ru: '–', en: '–' }
const { edit } = definePermissions('bench', {
  edit: { label, who: ['editor', 'official', 'administrator'], whose: 'own' },
})
const grant = (at: number): Grant => ({
  role: at % 2 === 0 ? 'secretary' : 'editor',
  organisation: `body-${at}`,
  territory: { first: at * 100, last: at * 100 + 99 },
})
const actor = (grants: number): Actor => ({
  account: 'a',
  session: 's',
  name: null,
  email: null,
  language: 'kk',
  person: null,
  residence: null,
  grants: Array.from({ length: grants }, (_, at) => grant(at)),
  signedInAt: new Date(0),
})
// The worst case: a thing that none of the roles reaches.
const foreign = { organisation: 'elsewhere', territory: { first: 999_900, last: 999_901 } }

const token = randomBytes(32).toString('base64url')
const cases: readonly (readonly [string, () => unknown])[] = [
  ...[1, 5, 50].map((roles) => {
    const asks = actor(roles)
    return [`permission, ${roles} roles`, () => may(asks, edit, foreign)] as const
  }),
  ['SHA-256 of a token', () => createHash('sha256').update(token).digest()],
]

const samples = cases.map((): number[] => [])
for (let round = 0; round < ROUNDS; round += 1)
  for (const [at, [, work]] of cases.entries()) {
    const before = performance.now()
    for (let done = 0; done < CHECKS; done += 1) work()
    samples[at]?.push(((performance.now() - before) * 1000) / CHECKS)
  }

const rows = cases.map(([what], at) => {
  const us = median(samples[at] ?? [])
  return { what, µs: us.toFixed(3), 'share of the limit': `${((us / LIMIT_US) * 100).toFixed(1)} %` }
})
printTable(rows)
if (rows.some(({ what, µs }) => what.startsWith('permission') && Number(µs) >= LIMIT_US)) process.exitCode = 1
