import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { packagePath } from '#platform/package-path.ts'
import { expectNothingRefused, findIn } from './support/refused.ts'

const sources = globSync('{src,bin/new-feature}/**/*.{ts,tsx}', { cwd: packagePath() })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !/\.test\.tsx?$/.test(path))

/** What a rule finds in all sources. */
const findEverywhere = (find: (path: string, text: string) => readonly string[]) => findIn(sources, find)

type Declared = { readonly name: string; readonly exported: boolean; readonly isAsync: boolean }

/** The functions of a file, and its constants that are called like functions. */
function functionsOf(text: string): readonly Declared[] {
  const declared = text.matchAll(
    /^(?<exported>export )?(?:(?<isAsync>async )?function\*? (?<name>[a-z]\w*)|const (?<constant>[a-z]\w*)(?::[^=\n]+)? =(?<value>\s+async\b)?)/gm,
  )
  return [...declared].map(({ groups = {} }) => ({
    name: groups.name ?? groups.constant ?? '',
    exported: groups.exported !== undefined,
    isAsync: groups.isAsync !== undefined || groups.value !== undefined,
  }))
}

/** Whose a thing is, under another name than `subjectOf…` of a thing, or `find…Subject` of an address. */
function findMisnamedSubjects(path: string, text: string): readonly string[] {
  const names = functionsOf(text).filter(
    ({ name, isAsync }) =>
      /^(?:owner|owned)(?:Of|By)|^(?:subjectOf|findSubject)$|^find(?:Subject|Owner)Of/.test(name) ||
      (isAsync && /^subjectOf/.test(name)),
  )
  const ofAddresses = [...text.matchAll(/const (\w+)(?:: SubjectOf\b|\s*=[^=]*\): SubjectOf =>)/g)]
  const ofAllowed = [
    ...text.matchAll(/\b(?:allow|permission): [^{}\n]*, of: (\w+)(?![\w.])|\ballow, of: (\w+)(?![\w.])/g),
  ]
  const misnamed = [...ofAddresses, ...ofAllowed].flatMap(([, ...found]) =>
    found.filter((name) => name && !/^(?:find[A-Z]\w*Subject|subjectOf[A-Z]\w*)$/.test(name)),
  )
  return [...names.map(({ name }) => name), ...misnamed].map((name) => `${path}: ${name}`)
}

describe('Whose a thing is', () => {
  test('subjectOf… says it of a thing, find…Subject of an address', () => {
    expect(sources.length).toBeGreaterThan(1000)
    expectNothingRefused(
      findEverywhere(findMisnamedSubjects),
      'subjectOf… for a thing, find…Subject for an address',
    )
  })

  test.each([
    'export const ownerOf = (poll: Poll): Subject => poll.owner',
    'export const subjectOf = (poll: Poll): Subject => poll.owner',
    'export async function subjectOfPoll(ctx: Context, poll: Poll) {',
    'const pollOwner: SubjectOf = (ctx, { id }) => findPoll(ctx, id)',
    'export const pollOwner =\n  (kind: PollKind): SubjectOf =>\n  ({ db }, { id }) => undefined',
    "get(path, { allow, of: pollOwner }, () => 'poll')",
    'allow: { permission: pollPermissions.close, of: isPoll },',
  ])('planted: %s', (text) => {
    expect(findMisnamedSubjects('src/features/polls/model.ts', text)).toHaveLength(1)
  })

  test.each([
    'export const subjectOfPoll = (poll: Poll): Subject => poll.owner',
    'const findPollSubject: SubjectOf = async (ctx, { id }) => findPoll(ctx, id)',
    'allow: { permission: pollPermissions.close, of: ({ poll }) => poll.owner },',
  ])('allowed: %s', (text) => {
    expect(findMisnamedSubjects('src/features/polls/model.ts', text)).toEqual([])
  })
})

/** Names that several files export on purpose, each because the same thing is found by it in every slice. */
const sharedNames: Readonly<Record<string, string>> = {
  routes: 'the routes of a slice of one kind of pages',
  pageRoutes: 'the routes of pages/',
  deskRoutes: 'the routes of desk/',
  examples: 'the examples of a component, for the gallery',
  EditForm: 'the form of a draft, in preparation/views.tsx of every kind',
  emptyContent: 'the content of a draft that was just begun, in preparation/model.ts of every kind',
  problemsIn: 'what stands in the way of a draft, in preparation/ of every kind; one of them is a `…Problem`',
  previewPage: 'a draft as its readers will see it, in preparation/ of every kind',
  selectForSiteMap: 'the rows of a slice in the site map',
  listJournalTargets: 'titles and addresses for manifest/journal-source.ts',
  listLinkable: 'what manifest/linkables.ts shows of things',
  participationOf: 'by which rule people take part in a thing',
  sha256: 'the same function for the server and for browsers',
}

/** A file of `manifest/` exports the key of its name, see tests/file-roles.test.ts. */
const isManifestKey = (path: string, name: string): boolean => {
  const [, key = ''] = /\/manifest\/(.+)\.tsx?$/.exec(path) ?? []
  return key.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase()) === name
}

/** What the generator calls the things that residents send, until a slice has a word of its own. */
const GENERATED = /propos(?:al|e)/i

/** Exported functions, components among them, whose name a second file exports too. */
function findDoubled(files: readonly (readonly [path: string, text: string])[]): readonly string[] {
  const exported =
    /^export (?:(?:async )?function\*? (\w+)|const (\w+)(?::[^=\n]+(?:=>[^=\n]+)?)? =\s*(?:async\b|<|\(|\w+ =>|define(?!Feature\b)\w+\())/gm
  const all = files.flatMap(([path, text]) => {
    const names = new Set([...text.matchAll(exported)].map(([, one, other]) => one ?? other ?? ''))
    return [...names].flatMap((name) => (isManifestKey(path, name) ? [] : [[name, path] as const]))
  })
  return [...Map.groupBy(all, ([name]) => name)].flatMap(([name, found]) =>
    found.length === 1 || name in sharedNames || GENERATED.test(name)
      ? []
      : [`${name}: ${found.map(([, path]) => path).join(', ')}`],
  )
}

describe('A function that is exported', () => {
  test('has a name of its own, but for what every slice has', () => {
    // A generated slice is a copy of its template.
    const written = sources.filter((path) => !path.startsWith('bin/new-feature/'))
    expectNothingRefused(
      findDoubled(written.map((path) => [path, readFileSync(packagePath(path), 'utf8')])),
      'a name of its own, with the noun of the slice',
    )
  })

  test.each([
    ['export const findPoll = (db: Db) => 1', 'export async function findPoll(db: Db) {'],
    ['export const closePoll = defineTransition({', 'export function closePoll() {'],
    ['export const Poll = ({ title }: PollProps) => null', 'export function Poll({ frame }: Props) {'],
    ['export const ready: Check = async (poll) => true', 'export const ready = (poll: Poll) => true'],
  ])('planted: %s and %s', (one, other) => {
    const files = [['src/features/polls/store.ts', one] as const, ['src/ui/poll/poll.tsx', other] as const]
    expect(findDoubled(files)).toHaveLength(1)
  })

  test('may have the name of a type, of a constant, of a key of the manifest or of a function inside a file', () => {
    const files = [
      ['src/features/polls/store.ts', 'export const poll = () => 1\nconst listPolls = () => 1'],
      ['src/features/news/store.ts', "export const poll = 'poll'\nexport const listPolls = () => 1"],
      ['src/features/polls/manifest/open-items.ts', 'export const openItems = () => 1'],
      ['src/features/news/manifest/open-items.ts', 'export const openItems = () => 1'],
    ] as const
    expect(findDoubled(files)).toEqual([])
  })
})

/** Verbs and nouns that stand alone although a slice exports them. */
const singleWords: Readonly<Record<string, string>> = {
  routes: sharedNames.routes ?? '',
  examples: sharedNames.examples ?? '',
}

/** Functions that slices export under one word, or as an `…Of` that does not say of what. */
function findSingleWords(path: string, text: string): readonly string[] {
  if (!/^(?:src\/features|bin\/new-feature)\//.test(path) || path.includes('/testing/')) return []
  const exported =
    /^export (?:(?:async )?function\*? ([a-z]\w*)|const ([a-z]\w*)(?::[^=\n]+(?:=>[^=\n]+)?)? =\s*(?:async\b|<|\(|\w+ =>|define(?!Feature\b)\w+\())/gm
  return [...text.matchAll(exported)].flatMap(([, one, other]) => {
    const name = one ?? other ?? ''
    const says = /[A-Z]/.test(name) && !/^(?:id|row|thing|item|value)Of$/.test(name)
    return says || name in singleWords || isManifestKey(path, name) ? [] : [`${path}: ${name}`]
  })
}

describe('A function that a slice exports', () => {
  test('has two words at least, so that a search finds it', () => {
    expectNothingRefused(findEverywhere(findSingleWords), 'a verb and its noun: considerProposal')
  })

  test.each([
    'export const join = (ctx: Context) => 1',
    'export async function verify(ctx: Context) {',
    'export const close = defineTransition({',
    'export const idOf = (poll: Poll) => poll.id',
  ])('planted: %s', (text) => {
    expect(findSingleWords('src/features/polls/actions.ts', text)).toHaveLength(1)
  })

  test.each([
    'export const joinPoll = (ctx: Context) => 1',
    'const join = (ctx: Context) => 1',
    "export const polls = ['one']",
    'export const polls: Feature = defineFeature(ownManifest, withLinks(linkables))',
  ])('allowed: %s', (text) => {
    expect(findSingleWords('src/features/polls/actions.ts', text)).toEqual([])
  })
})

/** Functions of addresses that take a text which is no key of a thing. */
const textPaths: Readonly<Record<string, string>> = {
  commentListPath: 'the address of any page with comments, with a choice of them',
  signInPath: 'the address to which a person returns',
  withdrawalPath: 'the address of any thing at the desk',
}

/** Addresses that take the bare key of their thing: a slug and an id are both texts, and nothing tells them apart. */
const findBareKeyPaths = (path: string, text: string): readonly string[] =>
  [
    ...text.matchAll(
      /^export (?:const|function) (?!(?:parse|read|find)[A-Z])(\w+Path)(?: =)?\s*\(\s*\w+\??: (?:string|Id<)/gm,
    ),
  ].flatMap(([, name = '']) => (name in textPaths ? [] : [`${path}: ${name}`]))

describe('An address of a thing', () => {
  test('takes an object with the key of the thing', () => {
    expectNothingRefused(findEverywhere(findBareKeyPaths), 'an object with the key: pollPath({ slug })')
  })

  test.each([
    'export const pollPath = (slug: string): string => slug',
    "export const pollDeskPath = (poll: Id<'poll'>) => poll",
    'export function votePath(\n  poll: string,\n  number: number,\n): string {',
  ])('planted: %s', (text) => {
    expect(findBareKeyPaths('src/features/polls/model.ts', text)).toHaveLength(1)
  })

  test.each([
    'export const pollPath = ({ slug }: { readonly slug: string }): string => slug',
    "export const votePath = (number: number | ':number'): string => String(number)",
    'export const votesPath = (poll: { readonly slug: string }): string => pollPath(poll)',
    'export function parsePollPath(path: string): string {',
  ])('allowed: %s', (text) => {
    expect(findBareKeyPaths('src/features/polls/model.ts', text)).toEqual([])
  })
})

/** The verb of a rule: `check…` answers yes or a refusal, `decide…` with what happens, `may…` yes or no. */
function findMisnamedRules(path: string, text: string): readonly string[] {
  if (!/(?:^|[/-])model\.ts$/.test(path)) return []
  const functions = text.matchAll(
    /^export (?:async )?(?:function|const) (?<name>[a-z]\w*)(?: =)?(?:\s*<[^(]*>)?\s*\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)(?::\s*(?<answer>[^{]*(?:\{[^}]*\}[^{]*)*?))?(?: \{$| =>)/gm,
  )
  return [...functions].flatMap(({ groups = {} }) => {
    const { name = '', answer = '' } = groups
    const refuses = answer.startsWith('Result<')
    const says = refuses && /^Result<\s*(?:undefined|null),/.test(answer)
    if (!/[A-Z]/.test(name)) return [`${path}: ${name} is one word`]
    if (/^may[A-Z]/.test(name) && refuses) return [`${path}: ${name} answers with more than yes or no`]
    if (/^decide[A-Z]/.test(name) && says) return [`${path}: ${name} only says yes: check…`]
    return refuses && path.startsWith('src/features/') && !/^(?:check|decide|parse|read)[A-Z]/.test(name)
      ? [`${path}: ${name} is a rule: check… or decide…`]
      : []
  })
}

describe('A rule of a model', () => {
  test('begins with check when it answers yes or a refusal, with decide when it answers with what happens', () => {
    expectNothingRefused(
      findEverywhere(findMisnamedRules),
      'check… for a rule that answers yes or a refusal, decide… for one that answers what happens then',
    )
  })

  test.each([
    "export function close(poll: Poll, today: LocalDate): Result<undefined, 'closed-already'> {",
    'export const total = (votes: readonly Vote[]): number => votes.length',
    "export const decideVote = (poll: Poll): Result<undefined, 'closed'> => accept(undefined)",
    "export function mayVote(poll: Poll): Result<undefined, 'closed'> {",
    'export function movedPoll(\n  poll: Poll,\n  { to }: { readonly to: LocalDate },\n): Result<Poll, MoveRefusal> {',
  ])('planted: %s', (text) => {
    expect(findMisnamedRules('src/features/polls/model.ts', text)).toHaveLength(1)
  })

  test.each([
    "export function checkVote(poll: Poll): Result<undefined, 'closed'> {",
    'export function decideMove(poll: Poll, { to }: { to: LocalDate }): Result<Poll, MoveRefusal> {',
    'export const mayVote = (poll: Poll): boolean => poll.open',
    'export const isOpen = (poll: Poll) => poll.open',
  ])('allowed: %s', (text) => {
    expect(findMisnamedRules('src/features/polls/voting/model.ts', text)).toEqual([])
  })
})

/** Names that are given out under other ones: a search for one of them does not find the other. */
const findRenamedExports = (path: string, text: string): readonly string[] =>
  [...text.matchAll(/^export \{(?<names>[^}]*)\} from/gm)].flatMap(({ groups = {} }) =>
    [...(groups.names ?? '').matchAll(/\w+ as \w+/g)].map(([renamed]) => `${path}: ${renamed}`),
  )

/** A constant that every slice has, and a key of the manifest, must say whose they are outside of their slice. */
const otherNames = new Set([
  'src/features/answers/index.ts: personalData as submissionRecords',
  'src/features/meetings/index.ts: DESK_PATH as MEETINGS_DESK_PATH',
])

test('what is exported has one name, in its slice and outside of it', () => {
  const found = findEverywhere(findRenamedExports)
  expect(found.filter((name) => otherNames.has(name))).toHaveLength(otherNames.size)
  expectNothingRefused(
    found.filter((name) => !otherNames.has(name)),
    'the name that others know, where it is declared',
  )
  expect(findRenamedExports('a.ts', "export { list as listPolls, type Poll } from './store.ts'")).toEqual([
    'a.ts: list as listPolls',
  ])
})
