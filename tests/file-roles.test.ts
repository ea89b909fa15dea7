import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { packagePath } from '#platform/package-path.ts'
import { expectNothingRefused } from './support/refused.ts'
import { importedFrom, WRITES } from './support/writes.ts'

/** Roles of files that fill a key of the manifest: they stand in `manifest/`, in every slice, and have its name. */
const manifestRoles: ReadonlySet<string> = new Set([
  ...['account-pages', 'answerables', 'audit-names', 'comment-targets', 'contributions', 'deadlines', 'desk'],
  ...['email-confirmations', 'events', 'followables', 'home-figures', 'joinables', 'journal-source'],
  ...[
    'drafts',
    'linkables',
    'notification-sources',
    'on-provider-sign-in',
    'on-sign-in',
    'open-items',
    'outcomes',
  ],
  ...['paper-targets', 'personal-data', 'privacy', 'registration-targets', 'reportable'],
  ...['searchable', 'sections', 'withdrawables'],
])
/** The roles of files in a slice: the last word of each name. docs/where-code-goes.md says what each of them is. */
const roles: ReadonlySet<string> = new Set([
  ...manifestRoles,
  ...['index', 'model', 'messages', 'tables', 'permissions', 'store', 'actions', 'routes', 'views'],
  ...['queries', 'kinds', 'checks', 'form', 'responses', 'letters', 'jobs', 'feeds', 'exports'],
  ...['seed', 'fixtures', 'client'],
])

/** A store and words that only a part of the manifest needs stand beside it. */
const besideManifestParts: ReadonlySet<string> = new Set(['store', 'messages'])

const roleOf = (path: string): string | undefined => {
  const name = basename(path).replace(/\.tsx?$/, '')
  return [...roles].find((role) => name === role || name.endsWith(`-${role}`))
}

const exportedNames = (text: string): readonly string[] =>
  [...text.matchAll(/^export (?:const|(?:async )?function) (\w+)/gm)].map(([, name = '']) => name)

/** Whether a file of the manifest exports its key: `desk`, `linkables`; as a function where it depends on a kind of things. */
const exportsKey = (role: string, text: string): boolean =>
  exportedNames(text).includes(role.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase()))

/** What `routes.ts` exports, by its folder: `routes` at the root. */
const namesOfRoutes: Readonly<Record<string, RegExp>> = {
  'routes.ts': /^routes$/,
  pages: /^pageRoutes$/,
  desk: /^deskRoutes$/,
}

/** What a file with routes exports: routes, or the pages of a kind of drafts. */
const ROUTES = /(?:Routes|Pages)$|^routes$/

const isManifest = (path: string): boolean => /\/manifest\/[^/]+$/.test(path)

/** What a file does that changes something: transitions, transactions, jobs, and functions whose names say so. */
function findChanges(text: string): readonly string[] {
  const steps =
    text.match(/\b(?:define(?:Transition|\w+Change)|inTransaction|recordAudit|recordAct)\b|\.enqueue\(/g) ??
    []
  const stores = importedFrom(text, /^\..*store\.ts$/).filter((name) => WRITES.test(name))
  return [...steps, ...stores]
}

/** Whether a file does what somebody asked for, itself or by the actions of its slice or of another one. */
function acts(text: string): boolean {
  const called = importedFrom(text, /actions\.ts$|^#features\/|^#platform\/(?:quota|uploads)/)
  return findChanges(text).length > 0 || called.some((name) => WRITES.test(name) || ACTS.test(name))
}
const ACTS = /^(?:create|define|register|reserve|retain|seal|start|store)[A-Z]/

/** How functions begin that read or judge. */
const READS = /^(?:count|find|get|has|is|list|load|may|read)[A-Z]|^subjectOf/

/**
 * What a file of actions exports beside them: a value or a function that is neither a transition nor returns a promise.
 * Its queues may stand there, the faults that its actions throw, and what makes actions of a definition (`defineDraft`).
 */
function findNoActions(text: string): readonly string[] {
  const ends = /\n(?=(?:export|const|function|async|class|type|declare)\b|\/\*\*)/
  return text.split(ends).flatMap((declaration) => {
    const [, name] =
      /^export (?:const|let|(?:async )?function|(?:abstract )?class) (\w+)/.exec(declaration) ?? []
    const acts =
      /^export async |^export const \w+ = async\b|\): Promise<|^export class \w+ extends Error\b/.test(
        declaration,
      ) || /^export const [^{]*?=>?\s*define(?:Transition|\w+Change)\(/.test(declaration)
    return name === undefined || acts || /_QUEUE$|^define[A-Z]/.test(name) ? [] : [name]
  })
}

/** What a reader of a form keeps: an action that it calls, or a file. */
const findKept = (text: string): string | undefined =>
  importedFrom(text, /actions\.ts$/)[0] ??
  importedFrom(text, /^#platform\/uploads/).find((name) => /^(?:reserve|retain|store)[A-Z]/.test(name))

/** What reads, judges, or lists kinds, and therefore changes nothing. */
const readingRoles: ReadonlySet<string> = new Set(['queries', 'kinds', 'checks'])

/** What is wrong with the role of a file; undefined when nothing is. */
function findWrongRole(path: string, text: string): string | undefined {
  const role = roleOf(path)
  if (!role) return 'ends in no role'
  if (path.endsWith('.tsx') && !['views', 'client'].includes(role)) return 'draws, and is no view'
  const inManifest = isManifest(path)
  if (manifestRoles.has(role) && !inManifest) return 'fills a key of the manifest outside of manifest/'
  if (inManifest && !manifestRoles.has(role) && !besideManifestParts.has(role))
    return 'stands in manifest/, and fills no key of it'
  if (manifestRoles.has(role) && !exportsKey(role, text)) return 'does not export the key of its name'
  if (path.endsWith('/routes.ts')) {
    const [folder = '', ...deeper] = path.split('/').slice(3, -1)
    const name = (deeper.length === 0 && namesOfRoutes[folder || 'routes.ts']) || /(?:Routes|Pages)$/
    if (!exportedNames(text).some((one) => name.test(one))) return `exports nothing that is called ${name}`
  }
  const beside = role === 'routes' ? exportedNames(text).find((one) => !ROUTES.test(one)) : undefined
  if (beside) return `exports ${beside} beside routes: what several of them share is responses`
  if (role === 'actions' && !(acts(text) && exportedNames(text).length > 0))
    return 'changes nothing: it is queries, kinds, checks or a model'
  const read = role === 'actions' ? exportedNames(text).find((name) => READS.test(name)) : undefined
  if (read) return `exports ${read}, which reads: it belongs to queries, kinds, checks or a model`
  const beyond = role === 'actions' ? findNoActions(text)[0] : undefined
  if (beyond)
    return `exports ${beyond}, which is neither async, nor a transition, nor a queue: a rule, a subject or a path belongs to model, kinds or queries`
  if (readingRoles.has(role) && findChanges(text).length > 0)
    return `changes something, which is an action: ${findChanges(text)}`
  if (role === 'form' && findKept(text))
    return `calls ${findKept(text)}, which keeps something: its route calls it, and hands on what it answers`
  if (role === 'permissions' && !exportedNames(text).some((name) => name.endsWith('Permissions')))
    return 'exports no …Permissions'
  if (role !== 'audit-names' && /^export const auditNames\b/m.test(text))
    return 'has names for the audit record, which belong to manifest/audit-names.ts'
  if (role === 'routes' && !/\b(Route|DraftPages)\b/.test(text))
    return 'declares neither routes nor pages of drafts: it is a form, or responses'
  return undefined
}

/** Leads on to sections of other slices. */
const PATHS_OF_OTHERS = 'src/features/site/desk/views.tsx'

/** Where the path of the slice at the desk is written out again, beside its constant `DESK_PATH`; comments may name it. */
function findDeskPaths(path: string, text: string): readonly string[] {
  if (/\/model\.ts$/.test(path)) {
    const other = /^export const (\w+) = '\/desk\/[\w-]+'/m.exec(text)?.[1]
    const misplaced =
      other !== undefined && path.split('/').length > 4 ? ['not in the model of the slice'] : []
    return other === undefined || other === 'DESK_PATH' ? misplaced : [`${other} instead of DESK_PATH`]
  }
  const code = text.replaceAll(/^\s*(?:\*|\/\/|\/\*).*$/gm, '')
  return [...code.matchAll(/['"`](\/desk\/[\w-]+)/g)].map(([, found = '']) => `${found} instead of DESK_PATH`)
}

const files = globSync('src/features/**/*.{ts,tsx}', { cwd: packagePath() })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !/\.test\.tsx?$|\/testing\//.test(path))

describe('A file of a slice', () => {
  test('has its role as the last word of its name', () => {
    expect(files.length).toBeGreaterThan(400)
    const wrong = files.flatMap((path) => {
      const what = findWrongRole(path, readFileSync(packagePath(path), 'utf8'))
      return what ? [`${path} ${what}`] : []
    })
    expectNothingRefused(
      wrong,
      'a file named after its role (docs/where-code-goes.md), or the part in a file that has it',
    )
  })

  test('has its path at the desk from DESK_PATH of its model, and its queues from constants that end in _QUEUE', () => {
    const sources = files.filter((path) => !/fixtures\.ts$/.test(path) && path !== PATHS_OF_OTHERS)
    const wrong = sources.flatMap((path) => {
      const text = readFileSync(packagePath(path), 'utf8')
      const queues = path.endsWith('/index.ts') ? (/^ *jobs: \{([^}]*)\}/m.exec(text)?.[1] ?? '') : ''
      const unnamed = [...queues.matchAll(/\[(\w+)\]/g)].filter(([, name = '']) => !name.endsWith('_QUEUE'))
      return [...findDeskPaths(path, text), ...unnamed.map(([name]) => `the queue ${name}`)].map(
        (what) => `${path}: ${what}`,
      )
    })
    expectNothingRefused(wrong, 'DESK_PATH of the model at the root, and a constant that ends in _QUEUE')
  })

  test.each([
    ['polls/desk/routes.ts', "get('/desk/polls/:id', { allow }, show)"],
    ['polls/desk/routes.ts', 'get(`/desk/polls`, { allow }, show)'],
    ['polls/model.ts', "export const POLL_DESK = '/desk/polls'"],
    ['polls/desk/model.ts', "export const DESK_PATH = '/desk/polls'"],
  ])('planted path at the desk in %s: %s', (path, text) => {
    expect(findDeskPaths(`src/features/${path}`, text)).toHaveLength(1)
  })

  test('A file of a slice in manifest/ has the name of a key that docs/add-a-feature.md explains', () => {
    const guide = readFileSync(packagePath('docs/add-a-feature.md'), 'utf8')
    const keyOf = (role: string) => role.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase())
    expect([...manifestRoles].filter((role) => !guide.includes(`\`${keyOf(role)}\``))).toEqual([])
  })

  test('has a role that the tree of a slice or docs/where-code-goes.md explains', () => {
    const explained = ['ARCHITECTURE.md', 'docs/where-code-goes.md']
      .map((page) => readFileSync(packagePath(page), 'utf8'))
      .join()
    const isExplained = (role: string) =>
      ['`', '.ts', '.tsx'].some((end) => explained.includes(`${role}${end}`))
    expect([...roles].filter((role) => !manifestRoles.has(role) && !isExplained(role))).toEqual([])
  })

  test.each([
    ['src/features/polls/helpers.ts', ''],
    ['src/features/polls/voting/form-routes.ts', 'export const readVote = () => 1'],
    ['src/features/polls/actions.tsx', ''],
    ['src/features/polls/searchable.ts', 'export const searchable = []'],
    ['src/features/polls/manifest/search.ts', 'export const searchable = []'],
    ['src/features/polls/manifest/journal-source.ts', 'export const journalNames = {}'],
    ['src/features/polls/manifest/linkables.ts', 'export const pollLinkables = []'],
    ['src/features/polls/permissions.ts', 'export const rights = {}'],
    ['src/features/polls/routes.ts', 'export const pollRoutes: readonly Route[] = []'],
    ['src/features/polls/desk/routes.ts', 'export const routes: readonly Route[] = []'],
    ['src/features/polls/desk/routes.ts', 'export const pollDeskRoutes: readonly Route[] = []'],
    ['src/features/polls/pages/routes.ts', 'export const listRoutes: readonly Route[] = []'],
    [
      'src/features/polls/pages/routes.ts',
      'export const CACHE_TAGS = []\nexport const pageRoutes: readonly Route[] = []',
    ],
    [
      'src/features/polls/voting/routes.ts',
      'export async function getPoll() {}\nexport const voteRoutes: readonly Route[] = []',
    ],
    ['src/features/polls/voting/personal-data.ts', ''],
    ['src/features/polls/manifest/actions.ts', ''],
    ['src/features/polls/messages.ts', 'export const auditNames = {}'],
    [
      'src/features/polls/actions.ts',
      "import { findPoll } from './store.ts'\nexport const readPoll = findPoll",
    ],
    ['src/features/polls/actions.ts', 'export const close = inTransaction\nexport const isOpen = () => true'],
    ['src/features/polls/voting/tie-actions.ts', 'export const kindsOf = () => []'],
    [
      'src/features/polls/actions.ts',
      'export const closePoll = defineTransition({})\nexport const subjectOfPoll = ({ organisation }: Poll) => ({ organisation })',
    ],
    [
      'src/features/polls/actions.ts',
      'export const closePoll = defineTransition({})\nexport async function loadPoll(inside: Context) {}',
    ],
    [
      'src/features/polls/actions.ts',
      "export const closePoll = defineTransition({})\nexport const RETURN_PATH = '/polls/return'",
    ],
    [
      'src/features/polls/actions.ts',
      'export const closePoll = defineTransition({})\nexport function rowOf(poll: Poll) {\n  return poll\n}',
    ],
    ['src/features/polls/queries.ts', "import { savePoll } from './store.ts'\nexport const read = savePoll"],
    ['src/features/polls/voting/queries.ts', 'export const open = (ctx) => inTransaction(ctx, addPoll)'],
    ['src/features/polls/form.ts', "import { keepPicture } from './picture-actions.ts'"],
    ['src/features/polls/form.ts', "import { retainUpload } from '#platform/uploads/index.ts'"],
    ['src/features/polls/kinds.ts', 'export const closeAll = defineTransition({})'],
    [
      'src/features/polls/voting/checks.ts',
      'export const check = ({ jobs, db }) => jobs.enqueue(db, QUEUE, {})',
    ],
  ])('planted: %s', (path, text) => {
    expect(findWrongRole(path, text)).toBeDefined()
  })

  test.each([
    ['src/features/polls/manifest/home-figures.ts', 'export const homeFigures = []'],
    ['src/features/polls/form.ts', "import type { closePoll } from './actions.ts'"],
    ['src/features/polls/manifest/reportable.ts', 'export const reportable = (kind: PollKind) => ({})'],
    ['src/features/polls/actions.ts', 'export const closePoll = defineTransition({})'],
    [
      'src/features/polls/actions.ts',
      "import { addPoll } from './store.ts'\nexport const openPoll = async () => addPoll()",
    ],
    [
      'src/features/polls/actions.ts',
      "export const LETTER_QUEUE = 'polls.send-letter'\nexport const closeAction = (kind: Kind) =>\n  defineTransition({})",
    ],
    [
      'src/features/polls/actions.ts',
      'export const closePoll = definePollChange({})\nexport class WrongKey extends Error {}',
    ],
    [
      'src/features/polls/queries.ts',
      "import { findPoll } from './store.ts'\nexport const readPoll = findPoll",
    ],
    [
      'src/features/polls/checks.ts',
      "import type { Moved } from './store.ts'\nexport const check = () => []",
    ],
  ])('planted and right: %s', (path, text) => {
    expect(findWrongRole(path, text)).toBeUndefined()
  })
})
