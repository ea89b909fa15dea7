import { type ChildProcess, spawn } from 'node:child_process'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { copyTemplate } from '#app/testing/template.ts'
import type { Config } from '#platform/config.ts'
import { openDatabase } from '#platform/db/index.ts'
import { packagePath } from '#platform/package-path.ts'
import { openJournal, steps } from './index.ts'
import { findingsOf, publishedActs } from './testing/audit.ts'
import { testLocation } from './testing/place.ts'

let copy: { config: Config; remove: () => Promise<void> }
beforeAll(async () => {
  copy = await copyTemplate(inject('template'), true)
})
afterAll(() => copy.remove())

/** All acts whose commit was acknowledged, and all checkpoints that outsiders may have seen, over all crashes. */
const acknowledged: string[] = []
const seen: string[] = []

function startRecorder(step: string): { child: ChildProcess; gone: Promise<NodeJS.Signals | null> } {
  const { data, databaseUrl } = copy.config
  const script = packagePath('src/platform/journal/testing/recorder.ts')
  const child = spawn(process.execPath, [script, data, step, ...(databaseUrl ? [databaseUrl] : [])], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString()
  })
  const gone = new Promise<NodeJS.Signals | null>((resolve) => {
    child.once('close', (_code, signal) => {
      const whole = output.slice(0, output.lastIndexOf('\n') + 1).split('\n')
      for (const [what, value = ''] of whole.map((line) => line.split(' '))) {
        if (what === 'act') acknowledged.push(value)
        if (what === 'checkpoint') seen.push(Buffer.from(value, 'base64').toString())
      }
      resolve(signal)
    })
  })
  return { child, gone }
}

/** Restarts after a crash, and compares with everything that was acknowledged or seen. */
async function checkAfterCrash() {
  const { data, databaseUrl } = copy.config
  const database = await openDatabase({ folder: data, url: databaseUrl })
  const db = database.db
  try {
    const failed = (error: unknown) => {
      throw error
    }
    const journal = await openJournal(db, testLocation(data), { now: () => new Date(), onError: failed })
    await journal.integrate()
    const published = await publishedActs(db)
    expect(new Set(published).size).toBe(published.length)
    const acts = new Set(published.map((line) => line.split(' ')[0]))
    expect(acknowledged.filter((act) => !acts.has(act))).toEqual([])
    const { count } = await db
      .selectFrom('journal_act')
      .select((eb) => eb.fn.countAll().as('count'))
      .executeTakeFirstOrThrow()
    expect(published.length).toBe(Number(count))
    // A forked history would show as an earlier checkpoint that the log is no longer consistent with.
    for (const checkpoint of seen.slice(-3)) expect(await findingsOf(db, checkpoint)).toEqual([])
  } finally {
    await database.close()
  }
}

test.each(steps)(
  'killed with -9 at the step "%s", every acknowledged act has one entry and the history is not forked',
  async (step) => {
    const before = acknowledged.length
    expect(await startRecorder(step).gone).toBe('SIGKILL')
    expect(acknowledged.length).toBeGreaterThan(before)
    await checkAfterCrash()
  },
  120_000,
)

test('the same holds when the process is killed with -9 at random moments', async () => {
  for (let cycle = 0; cycle < 2; cycle += 1) {
    const { child, gone } = startRecorder('-')
    const before = seen.length
    await new Promise((resolve) => child.stdout?.once('data', resolve))
    await new Promise((resolve) => setTimeout(resolve, 1000 * Math.random()))
    child.kill('SIGKILL')
    await gone
    expect(seen.length).toBeGreaterThanOrEqual(before)
  }
  await checkAfterCrash()
}, 120_000)
