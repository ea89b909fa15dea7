import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { packagePath } from '#platform/package-path.ts'
import { expectNothingRefused, findIn } from './support/refused.ts'
import { importedFrom, WRITES } from './support/writes.ts'

/** What only the platform calls, with what the rest of the code calls instead. */
const steps = {
  '.transaction(': 'inTransaction, which also indexes what was changed',
  'recordAudit(': 'the key `audit` of a transition',
  'recordAct(': 'the key `journal` of a transition',
} as const

/** Files outside of the platform that take a step by hand, with the reason. */
const allowed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'recordAudit(': {
    'src/features/drafts/record-actions.ts': 'the acts of all kinds of drafts, whose rows the engine writes',
    'src/features/roles/seed.ts': 'roles of the demonstration, which nobody granted',
  },
  'recordAct(': {
    'src/features/meetings/seed.ts': 'meetings of the demonstration, which nobody announced',
  },
}

const findSteps = (path: string, text: string): string[] =>
  Object.entries(steps).flatMap(([step, instead]) =>
    text.includes(step) && !allowed[step]?.[path] ? [`${path}: ${step}…) (use ${instead})`] : [],
  )

/** Writes of stores that a route or what several routes share imports: an action writes, a route asks for it. */
const findWrites = (path: string, text: string): string[] => {
  if (!/(?:^|[/-])(?:routes|responses)\.ts$/.test(path)) return []
  const names = importedFrom(text, /^\..*store\.ts$/)
  const writes = names.filter((name) => WRITES.test(name)).map((name) => `${name} (call it in an action)`)
  const own = text.includes('inTransaction(') ? ['inTransaction (belongs into an action)'] : []
  return [...writes, ...own].map((what) => `${path}: ${what}`)
}

/** What has to run in a transaction says so by the type of its parameter, which has one name. */
const findMistyped = (path: string, text: string): string[] => {
  const named = [...text.matchAll(/(?<![\w.])(\w+): (Pick<)?(Transaction)?Context\b/g)].flatMap(
    ([found, name, , inside]) => ((name === 'inside') === (inside !== undefined) ? [] : [found]),
  )
  const again = text.match(/\binTransaction\(inside,/g) ?? []
  return [...named, ...again].map((found) => `${path}: ${found}`)
}

const sources = globSync('src/{app,features,ui,domain}/**/*.{ts,tsx}', { cwd: packagePath() })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !/\.test\.tsx?$|\/testing\/|\/fixtures\.ts$/.test(path))

describe('Outside of the platform', () => {
  test('changes of state are transitions, and transactions are opened by inTransaction', () => {
    expect(sources.length).toBeGreaterThan(500)
    expectNothingRefused(
      findIn(sources, findSteps),
      'defineTransition; inTransaction where nothing is audited or public',
    )
  })

  test.each([
    ['const done = await ctx.db.transaction().execute((db) => add(db, row))'],
    ["await recordAudit(ctx, tx, { what: 'polls.closed' })"],
    ['await recordAct(inside, act)'],
  ])('planted: %s', (text) => {
    expect(findSteps('src/features/polls/actions.ts', text)).toHaveLength(1)
  })

  test('routes write nothing themselves', () => {
    expectNothingRefused(findIn(sources, findWrites), 'an action in actions.ts, which the route calls')
  })

  test.each([
    ['polls/routes.ts', "import { findPoll, removePoll } from './store.ts'", 1],
    ['polls/desk/responses.ts', "import {\n  addPoll,\n  savePoll,\n} from '../store.ts'", 2],
    ['polls/desk/list-routes.ts', 'await inTransaction(ctx, (inside) => close(inside))', 1],
    ['polls/routes.ts', "import { findPoll } from './store.ts'\nimport { addPoll } from './actions.ts'", 0],
    ['polls/actions.ts', "import { addPoll } from './store.ts'", 0],
  ])('planted in %s: %j', (path, text, count) => {
    expect(findWrites(`src/features/${path}`, text)).toHaveLength(count)
  })

  test('what has to run in a transaction takes `inside: TransactionContext`', () => {
    expectNothingRefused(
      findIn(sources, findMistyped),
      '`inside: TransactionContext` for what runs in the transaction of its caller, `ctx: Context` for the rest',
    )
  })

  test.each([
    'export async function fillSeats(inside: Context, kind: string) {}',
    'export async function fillSeats(ctx: TransactionContext, kind: string) {}',
    "const addFile = (inside: Pick<Context, 'db' | 'files'>) => store(inside)",
    'await inTransaction(inside, (inner) => close(inner))',
  ])('planted: %s', (text) => {
    expect(findMistyped('src/features/polls/actions.ts', text)).toHaveLength(1)
  })

  test.each([
    'export async function fillSeats(inside: TransactionContext, kind: string) {}',
    'export const closePoll = (ctx: Context) => inTransaction(ctx, (inside) => close(inside))',
  ])('allowed: %s', (text) => {
    expect(findMistyped('src/features/polls/actions.ts', text)).toEqual([])
  })

  test('every exception is still needed', () => {
    for (const [step, files] of Object.entries(allowed))
      for (const path of Object.keys(files)) expect(readFileSync(packagePath(path), 'utf8')).toContain(step)
  })
})
