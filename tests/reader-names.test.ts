import { globSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { packagePath } from '#platform/package-path.ts'
import { bodiesOf } from './support/functions.ts'
import { expectNothingRefused, findIn } from './support/refused.ts'

const sources = globSync('{src,bin/new-feature}/**/*.{ts,tsx}', { cwd: packagePath() })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !/\.test\.tsx?$/.test(path))

/** Files that work with rows; what reads bytes or forms is elsewhere. */
const ROWS = /(?:^|[/-])(?:store|queries|routes|responses|sections|actions|kinds|checks)\.ts$/
const ROW = /\bdb\b/
const ANY_ROW = /\b(?:db|ctx|inside)\b/

/** Functions, exported or not, that do with rows something else than the verb of their name says. */
const findMisnamedReaders = (path: string, text: string): readonly string[] =>
  bodiesOf(text).flatMap(({ name, body }) => {
    const [verb = ''] = /^(?:find|get|list|read)(?=[A-Z])/.exec(name) ?? []
    const answer = /\)\s*:\s*(?:Promise<)?(readonly [^{]*?\[\]|[\w<>'-]+\[\])>?(?: \{| =>)/.exec(body)?.[1]
    const many = answer !== undefined || (/\.execute\(\)\s*$/.test(body.trim()) && !/\{$/m.test(body))
    if (verb === 'find' && !/^findOrAdd/.test(name) && /throw (?:notFound|badRequest)\(|OrThrow\(/.test(body))
      return [`${path}: ${name} throws: get…`]
    if (verb === 'find' && many && ANY_ROW.test(body)) return [`${path}: ${name} answers with several: list…`]
    if (verb === 'list' && /executeTakeFirst/.test(body) && !/\.execute\(\)/.test(body))
      return [`${path}: ${name} answers with one: find… or get…`]
    return verb === 'read' && ROWS.test(path) && ROW.test(body) ? [`${path}: ${name} loads rows: load…`] : []
  })

describe('A function that looks for rows', () => {
  test('is called find, get, list or load by what it answers, whether it is exported or not', () => {
    expectNothingRefused(
      findIn(sources, findMisnamedReaders),
      'find… (one or undefined), get… (one or it throws), list… (several), load… (for a page or a step), as docs/names.md says',
    )
  })

  test.each([
    'async function findPoll(ctx: Context, slug: string) {\n  const found = await pollOf(ctx, slug)\n  if (!found) throw notFound()\n  return found\n}',
    "const findPoll = (db: Db, id: string) =>\n  db.selectFrom('poll').where('id', '=', id).executeTakeFirstOrThrow()",
    "export const findPolls = (db: Db, ids: readonly string[]) =>\n  db\n    .selectFrom('poll')\n    .where('id', 'in', ids)\n    .execute()",
    'export async function findAlike(ctx: Context, text: string): Promise<readonly Poll[]> {\n  return []\n}',
    "export const listPoll = (db: Db, id: string) =>\n  db.selectFrom('poll').where('id', '=', id).executeTakeFirst()",
    'async function readHistory({ db }: Context, id: string) {\n  return listVersions(db, id)\n}',
  ])('planted: %s', (text) => {
    expect(findMisnamedReaders('src/features/polls/queries.ts', text)).toHaveLength(1)
  })

  test.each([
    "export const findPoll = (db: Db, id: string) =>\n  db.selectFrom('poll').where('id', '=', id).executeTakeFirst()",
    'export async function findPolls(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Poll>> {\n  const rows = await polls(db).execute()\n  return new Map(rows)\n}',
    'const findLonger = (words: readonly string[]): readonly string[] => words.filter(isLong)',
    'async function getPoll(ctx: Context, slug: string) {\n  throw notFound()\n}',
    'const readLines = (text: string): readonly string[] => text.split(LINE)',
  ])('allowed: %s', (text) => {
    expect(findMisnamedReaders('src/features/polls/queries.ts', text)).toEqual([])
  })
})

/** Locks that pass over what others hold keep nobody waiting, and those of a deletion are part of it. */
const LOCKS = /\.for(?:Update|Share)\(/
const NO_LOCK = /\.skipLocked\(|\.deleteFrom\(/
const LOCKS_OUTSIDE = /\block[A-Z]\w*(?: = (?:async )?)?\(\s*db: Db\b/
const LOCK_FLAG = /\block\??: boolean|\block = (?:false|true)\b/
const CHANGES = /\.(?:insertInto|updateTable|deleteFrom)\(/

/** Functions of stores and what their kinds call that lock or write under the name of a reader, with the reason. */
const otherReaders: Readonly<Record<string, string>> = {
  'src/features/consultations/manifest/comment-store.ts: holdText': 'named by the kinds of comments',
}

/** Readers that lock or write, though they are called as if they did not. */
const findHiddenEffects = (path: string, text: string): readonly string[] =>
  bodiesOf(text).flatMap(({ name, body }) => {
    if (otherReaders[`${path}: ${name}`]) return []
    if (LOCKS_OUTSIDE.test(body)) return [`${path}: ${name} locks by a Db: TransactionDb`]
    if (LOCK_FLAG.test(body)) return [`${path}: ${name} locks by a flag: lock… beside find…`]
    if (LOCKS.test(body) && !NO_LOCK.test(body) && !/^lock[A-Z]?/.test(name))
      return [`${path}: ${name} locks: lock…`]
    return /^(?:find|list|count|get)(?!OrAdd)[A-Z]/.test(name) && CHANGES.test(body)
      ? [`${path}: ${name} writes: add…, save…, mark…, remove…`]
      : []
  })

describe('A function that reads rows', () => {
  test('neither writes nor locks them, unless it is called lock…', () => {
    const stores = sources.filter((path) => path.startsWith('src/features/') && path.endsWith('store.ts'))
    expect(stores.length).toBeGreaterThan(50)
    expectNothingRefused(
      findIn(stores, findHiddenEffects),
      'find… (or list…) that only reads, and lock… for the same with a lock; an action writes',
    )
  })

  test.each([
    "export const findPoll = (db: Db, id: string) =>\n  db.selectFrom('poll').where('id', '=', id).forUpdate().executeTakeFirst()",
    'export async function findPoll(db: Db, id: string, { lock }: { readonly lock: boolean }) {}',
    'export const findPoll = (db: Db, id: string, lock = false) => polls(db)',
    'export const lockPoll = (db: Db, id: string) => polls(db).forUpdate().executeTakeFirst()',
    "export async function listInvitations(db: Db) {\n  await db.updateTable('role_grant').execute()\n}",
    "export const countVote = (db: Db) => db.updateTable('poll').execute()",
  ])('planted: %s', (text) => {
    expect(findHiddenEffects('src/features/polls/store.ts', text)).toHaveLength(1)
  })

  test.each([
    "export const lockPoll = (db: TransactionDb, id: string) =>\n  db.selectFrom('poll').forUpdate().executeTakeFirst()",
    "export const findOrAddPoll = (db: Db) => db.insertInto('poll').execute()",
    "export const removeOld = (db: Db) =>\n  db.deleteFrom('poll').where('id', 'in', (eb) => eb.selectFrom('poll').forUpdate().skipLocked())",
  ])('allowed: %s', (text) => {
    expect(findHiddenEffects('src/features/polls/store.ts', text)).toEqual([])
  })
})

const VERBS = /^(?:find|get|list|load|lock|read|count|add|create|save|mark|remove|erase|end|change)[A-Z]/
const IS_ASYNC = [
  /^(?:export )?async function \w/,
  /^(?:export )?const \w+\s*=\s*async\b/,
  /^(?:export )?(?:function \w+(?:<[^(]*>)?|const \w+ = (?:<[^(]*>)?)\([^()]*\): Promise</,
]

/** Functions that wait for something under the name of a pure one. */
const findAsyncNames = (path: string, text: string): readonly string[] =>
  bodiesOf(text).flatMap(({ name, body }) =>
    /[a-z]Of$/.test(name) && !VERBS.test(name) && IS_ASYNC.some((form) => form.test(body))
      ? [`${path}: ${name}`]
      : [],
  )

describe('A function called …Of', () => {
  test('waits for nothing: it is a pure function of one thing', () => {
    const program = sources.filter((path) => !/\/testing\/|\/fixtures\.ts$/.test(path))
    expectNothingRefused(findIn(program, findAsyncNames), 'find…, get…, load…, make…: what it does')
  })

  test.each([
    'async function zonesOf(ctx: Context) {\n  return []\n}',
    'export const keyOf = async (ctx: Context) => 1',
    'const iconOf = (bytes: Uint8Array): Promise<Icon> => encode(bytes)',
  ])('planted: %s', (text) => {
    expect(findAsyncNames('src/features/polls/queries.ts', text)).toHaveLength(1)
  })

  test.each([
    'export const zoneOf = (place: string): string => zones[place]',
    'export const listPostsOf = async (db: Db) => []',
    'const joinOf = (joinable: Joinable) =>\n  define({ load: async () => accept(1) })',
    'async function* piecesOf(path: string) {}',
  ])('allowed: %s', (text) => {
    expect(findAsyncNames('src/features/polls/queries.ts', text)).toEqual([])
  })
})
