import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { reserveChallenge } from '#features/accounts/challenge-actions.ts'
import { CHALLENGES_PER_HOUR } from '#features/accounts/model.ts'
import type { Config } from '#platform/config.ts'
import { LETTERS_PER_HOUR_AND_NETWORK, reserveLetter } from '#platform/mail/letter-limit.ts'
import { type Application, openApplication } from './application.ts'
import { copyTemplate } from './testing/template.ts'

// Of a server several processes serve one site; the embedded database has one process.
const isServer = inject('template').kind === 'server'
let copy: { config: Config; remove: () => Promise<void> }
let processes: readonly Application[] = []
beforeAll(async () => {
  if (!isServer) return
  copy = await copyTemplate(inject('template'))
  const open = () => openApplication(copy.config, { runJobs: false, onError: () => {} })
  processes = [await open(), await open()]
})
afterAll(async () => {
  if (!isServer) return
  for (const started of processes) await started.stop()
  await copy.remove()
})

const network = '203.0.113.7'
const contexts = () => processes.map(({ context }) => ({ ...context(), network }))

test.runIf(isServer)('two processes share the limit of letters to a mailbox, exactly', async () => {
  const requests = Array.from({ length: LETTERS_PER_HOUR_AND_NETWORK }, () =>
    contexts().map((ctx) => reserveLetter(ctx, 'aigul@mail.kz')),
  )
  const permits = await Promise.all(requests.flat())
  expect(permits.filter(Boolean)).toHaveLength(LETTERS_PER_HOUR_AND_NETWORK)
})

test.runIf(isServer)('two processes share the limit of sign-ins that a network begins', async () => {
  const [first, second] = contexts()
  if (!first || !second) throw new Error('there are two processes')
  await reserveChallenge(first)
  await first.db
    .updateTable('quota')
    .set({ used: CHALLENGES_PER_HOUR - 1 })
    .execute()
  expect(await reserveChallenge(second)).toBe(true)
  expect([await reserveChallenge(first), await reserveChallenge(second)]).toEqual([false, false])
})
