// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what is planted is source text
import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { packagePath } from '#platform/package-path.ts'
import { findRefused, type SourceRule, sliceSources } from './support/source-rules.ts'

// One way for each thing that every slice does. docs/forms.md and docs/where-code-goes.md say what the way is,
// docs/what-the-checks-refuse.md has a line for each rule.

const ANY = /\.tsx?$/
const ROUTES = /(?:^|[/-])routes\.ts$/
/** All but files of rows, whose `notFound` and `Type` would be no address. */
const NOT_FORMS = /(?<!(?:^|[/-])form)\.tsx?$/
/** Everything that writes an address: not models, which declare them, nor samples, which are patterns of routes. */
const NOT_MODELS = /(?<!(?:^|[/-])(?:model|fixtures))\.tsx?$/

/** The first part of every address that a slice declares: its name, `desk`, `account`, `follow` … */
const firstParts = [
  ...globSync('src/features/*/', { cwd: packagePath() }).map((path) => path.split(/[/\\]/).at(-1) ?? ''),
  ...sliceSources.flatMap(([path, text]) =>
    NOT_MODELS.test(path)
      ? []
      : [...text.matchAll(/^export const \w+_PATH = '\/([a-z][\w-]*)/gm)].map(([, part = '']) => part),
  ),
]
const FIRST_PART = [...new Set(firstParts)].filter((part) => part !== '').join('|')

const rules: readonly SourceRule[] = [
  {
    name: 'status of a form',
    instead: 'Answer with formPage(view, form): the status follows from the key of the problem.',
    files: ANY,
    signs: [/\b(?:409|422)\b/],
    exceptions: {
      'drafts/responses.ts':
        'the problems of a draft are sentences, so that its status cannot follow from their keys',
      'comments/submission/responses.ts':
        'comments that are alike are to be read first: nothing is wrong with the form',
    },
    planted: [
      ['polls/routes.ts', 'return page(PollPage({ frame, form }), hasProblems(form) ? 422 : 200)'],
      ['polls/voting/responses.ts', 'return page(view, 409)'],
    ],
    allowed: [
      ['polls/responses.ts', 'return formPage(view, form)'],
      ['polls/responses.ts', '/** A form that was refused comes back with 422. */'],
      ['polls/seed.ts', 'const people = 4220'],
    ],
  },
  {
    name: 'subject of an address',
    instead: 'Declare find…Subject in responses.ts.',
    files: ROUTES,
    signs: [/\bconst (\w+): SubjectOf\b/, /\): SubjectOf =>/],
    exceptions: {},
    planted: [
      ['polls/desk/routes.ts', 'const findPollSubject: SubjectOf = async ({ db }, { id }) => find(db, id)'],
    ],
    allowed: [
      ['polls/desk/responses.ts', 'export const findPollSubject: SubjectOf = async ({ db }) => find(db)'],
    ],
  },
  {
    name: 'page function',
    instead: 'Declare it in responses.ts, as a function of the request.',
    files: ROUTES,
    signs: [/^(?:async )?function ((?!on[A-Z])\w*Page)\b/, /^const ((?!on[A-Z])\w*Page) = (?:async )?\(/],
    exceptions: {},
    planted: [
      ['polls/routes.ts', 'async function pollPage(ctx: Context, frame: Frame) {'],
      ['polls/desk/routes.ts', 'const pollPage = (request: Request) => page(PollPage(request))'],
    ],
    allowed: [
      ['polls/responses.ts', 'export async function pollPage({ ctx, frame }: RouteRequest) {'],
      ['polls/routes.ts', 'get(POLLS_PATH, { cacheTags }, (request) => pollPage(request)),'],
      [
        'polls/routes.ts',
        'const onPollPage = (request: SignedInRequest) => ({ page: pollPage, next: deskPath })',
      ],
    ],
  },
  {
    name: 'filter of a list',
    instead:
      'Read it in form.ts by read…FilterForm, with its schema; what matches nothing is 400 with its name.',
    files: NOT_FORMS,
    signs: [/\bbadRequest\(/, /\bplaceAndOrganisationFields\b/, /\bquery as \w+/],
    exceptions: {
      'organisations/index.ts': 'offers the fields to other slices',

      'roles/desk/routes.ts': 'which organisation it is depends on the permission of the person',
    },
    planted: [
      ['polls/routes.ts', "if (!region) throw badRequest('region')"],
      ['polls/queries.ts', "if (!region) throw badRequest('region')"],
      ['polls/routes.ts', 'const PollQuery = Type.Object({ ...placeAndOrganisationFields })'],
      ['polls/routes.ts', 'listPage(request, request.query as PollQuery)'],
    ],
    allowed: [['polls/pages/form.ts', "if (!region) throw badRequest('region')"]],
  },
  {
    name: 'typed text in a query',
    instead: 'Declare the schema in form.ts, beside its reader.',
    files: ROUTES,
    signs: [/\bType\.String\(/],
    exceptions: {},
    planted: [
      [
        'polls/routes.ts',
        'const PollQuery = Type.Object({ q: Type.Optional(Type.String({ maxLength: 9 })) })',
      ],
    ],
    allowed: [['polls/routes.ts', 'const PollQuery = Type.Object({ page: Type.Optional(pageNumber) })']],
  },
  {
    name: 'name of a schema',
    instead: 'Say of what it is: PollFilter, PollFilterAndPage, PollListQuery, NoticeQuery.',
    files: ANY,
    signs: [
      /\bconst (Filter|FilterAndPage|List|Query|Pages?|Shown|Done|Sent|Saved|View|Form|Fields|Search|Where) = Type\.Object\(/,
      /^(?:export )?type (Form|List|Where|Shown|Filter|Problems|Read|Posted|Query)\b(?:<[^>]*>)? =/,
    ],
    exceptions: {},
    planted: [
      ['polls/routes.ts', 'const Pages = Type.Object({ page: Type.Optional(pageNumber) })'],
      ['polls/form.ts', 'export const Filter = Type.Object(fields)'],
      ['polls/desk/form.ts', 'type Read<Value> = FormResult<Value>'],
    ],
    allowed: [
      ['polls/form.ts', 'export const PollFilter = Type.Object(fields)'],
      ['polls/form.ts', 'type PollFormResult<Value> = FormResult<Value>'],
    ],
  },
  {
    name: 'address',
    instead: 'Begin it with a constant or a function of the model of its slice: POLLS_PATH, pollPath(poll).',
    files: NOT_MODELS,
    signs: [new RegExp(`(?:['"\`]|\\$\\{language\\})(/(?:${FIRST_PART})(?=[/?#.'"\`$])[^'"\`]*)`)],
    exceptions: {
      'organisations/pages/views.tsx': 'news and meetings import organisations',
      'organisations/desk/views.tsx': 'roles import organisations',
      'desk/views.tsx': 'serves all slices and imports none',
      'programmes/import/checks.ts': 'paths in a file (JSON Pointer), and no addresses',
      'programmes/import/file-checks.ts': 'paths in a file (JSON Pointer), and no addresses',
      'programmes/import/reference-checks.ts': 'paths in a file (JSON Pointer), and no addresses',
    },
    planted: [
      ['news/index.ts', "navigation: { path: '/news', label: messages.title, order: 20 },"],
      ['news/pages/views.tsx', 'const address = `/${language}/news${query}`'],
      ['news/pages/feeds.ts', 'url: `${origin}/${language}/news/${slug}`,'],
      ['news/pages/routes.ts', "openListRoutes('/news/list', { query: NewsFilter }, list)"],
      ['site/views.tsx', '<a href={`/${language}/desk/news`}>'],
    ],
    allowed: [
      ['news/model.ts', "export const NEWS_PATH = '/news'"],
      ['news/pages/views.tsx', 'const address = `/${language}${NEWS_PATH}${query}`'],
      ['news/fixtures.ts', "'/desk/news/:id': { params: draft },"],
      ['news/index.ts', "import { pageRoutes } from './pages/routes.ts'"],
      ['news/seed.ts', "import { news } from '#features/news/index.ts'"],
    ],
  },
  {
    name: 'number of a limit',
    instead: 'Name it: a constant of the slice that ends in _MAX, for the form, the control and the message.',
    files: ANY,
    signs: [/\bmaxLength=\{(\d[\d_]*)\}/, /\.limit\((?!1\))(\d[\d_]*)\)/, /\blimit: (\d[\d_]{2,})/],
    exceptions: {},
    planted: [
      ['polls/views.tsx', '<TextField {...field("title")} maxLength={200} />'],
      ['polls/store.ts', '.limit(500)'],
      ['polls/store.ts', 'listPolls(db, { offset: 0, limit: 50_000 })'],
    ],
    allowed: [
      ['polls/views.tsx', '<TextField {...field("title")} maxLength={TITLE_MAX} />'],
      ['polls/store.ts', '.limit(1)'],
      ['polls/store.ts', '.limit(size + 1)'],
    ],
  },
  {
    name: 'page of a list in an address',
    instead: 'Take its address from pageHref(list, page) of #ui/pagination/page-href.ts.',
    files: ANY,
    signs: [/[?&]page=/, /\.set\('page'/, /\bpage: String\(/],
    exceptions: {},
    planted: [
      ['polls/views.tsx', "hrefOf={(n) => `/${language}${POLLS_PATH}${n > 1 ? `?page=${n}` : ''}`}"],
      ['polls/model.ts', "if (page > 1) query.set('page', String(page))"],
      ['polls/model.ts', '...(page > 1 ? { page: String(page) } : {})'],
    ],
    allowed: [['polls/views.tsx', 'hrefOf={(n) => pageHref(`/${language}${POLLS_PATH}`, n)}']],
  },
  {
    name: 'page of a list by hand',
    instead: 'Read it by paginate, paginateUncounted or paginateByKey.',
    files: ANY,
    signs: [/\b\w*PAGE_SIZE \+ 1\b/],
    exceptions: {},
    planted: [['polls/routes.ts', 'const rows = await listPolls(ctx.db, PAGE_SIZE + 1)']],
    allowed: [['polls/routes.ts', 'paginateByKey(PAGE_SIZE, (limit) => listPolls(ctx.db, limit), keyOf)']],
  },
  {
    name: 'feed of a list',
    instead: 'Declare it by feedRoutes of #platform/http.',
    files: ANY,
    signs: [/\bwrite(?:Atom|JsonFeed)\(/],
    exceptions: {},
    planted: [['polls/routes.ts', 'return file(ATOM_MEDIA_TYPE, writeAtom(head, entries, ctx.now()))']],
    allowed: [['polls/routes.ts', '...feedRoutes(POLLS_PATH, { query, cacheTags }, loadFeed),']],
  },
  {
    name: 'redirect of a refusal',
    instead:
      'Show the page again with the form: submitForm, or refuseForm and formPage. `?done=` says what was done.',
    files: ANY,
    signs: [
      /if \((?:!\w+\.ok|[^)\n]*\brefusal === '[\w-]+')[^)\n]*\)\s*\{?\s*return (seeOther\()/,
      /\?done=\$\{\w+\.ok \?/,
      /\?done=(?:unchanged|[\w-]+-(?:already|unknown|wrong|empty|long|meanwhile))\b/,
    ],
    exceptions: {},
    planted: [
      [
        'polls/routes.ts',
        "if (closed.refusal === 'closed-already') return seeOther(`/${language}${DESK_PATH}`)",
      ],
      ['polls/routes.ts', 'if (!closed.ok) return seeOther(`/${language}${DESK_PATH}`)'],
      ['polls/routes.ts', "return seeOther(`${path}?done=${saved.ok ? 'saved' : 'unchanged'}`)"],
      ['polls/routes.ts', 'return seeOther(`${path}?done=closed-already`)'],
    ],
    allowed: [
      ['polls/routes.ts', 'if (closed.ok) return seeOther(`/${language}${DESK_PATH}?done=closed`)'],
      ['polls/routes.ts', 'next: () => `${DESK_PATH}?done=closed`,'],
      ['polls/routes.ts', 'if (!begun.ok) throw notFound()\n    return seeOther(`/${language}${DESK_PATH}`)'],
    ],
  },
  {
    name: 'word of a refusal',
    instead:
      'Two words at least: closed-already where the thing moved on, not-open where it has yet to, title-empty.',
    files: ANY,
    // flooding is how often somebody sends, and no state of the thing; incomplete is stored.
    signs: [/\brefuse\(\s*'((?!(?:flooding|incomplete)')[a-z]+)'/],
    exceptions: {},
    planted: [['polls/model.ts', "return refuse('closed')"]],
    allowed: [
      ['polls/model.ts', "return refuse('closed-already')"],
      ['polls/model.ts', "return refuse('flooding')"],
    ],
  },
  {
    name: 'type of a declaration',
    instead: 'Declare the key of the manifest in kinds.ts of the slice that reads it, with its type.',
    files: /(?<!(?:^|[/-])kinds)\.tsx?$/,
    signs: [/declare module '#platform\/feature\.ts'/],
    exceptions: {},
    planted: [['polls/index.ts', "declare module '#platform/feature.ts' {"]],
    allowed: [
      ['polls/kinds.ts', "declare module '#platform/feature.ts' {"],
      ['polls/pages/routes.ts', "declare module '#platform/page-sections.ts' {"],
    ],
  },
  {
    name: 'extension after withdrawals',
    instead: 'withWithdrawals comes last: it answers 410 at the addresses that the others add.',
    files: /(?:^|\/)index\.ts$/,
    signs: [/\bwithWithdrawals\(\w+\),\s*(with\w+)\(/],
    exceptions: {},
    planted: [
      ['polls/index.ts', 'defineFeature(ownManifest, withWithdrawals(withdrawables), withLinks(linkables))'],
    ],
    allowed: [
      ['polls/index.ts', 'defineFeature(ownManifest, withLinks(linkables), withWithdrawals(withdrawables))'],
    ],
  },
]

test('rules read all slices and what the generator writes', () => {
  expect(sliceSources.length).toBeGreaterThan(800)
  expect(sliceSources.some(([path]) => path.startsWith('bin/new-feature/'))).toBe(true)
})

describe.each(rules)('$name', (rule) => {
  const refused = sliceSources.flatMap(([path, text]) => findRefused(rule, path, text))
  const exceptionOf = (found: string) => found.replace(/^src\/features\//, '').replace(/:\d+: .*/s, '')

  test('no slice writes it, or the exceptions say why', () => {
    expect(refused.filter((found) => !(exceptionOf(found) in rule.exceptions))).toEqual([])
  })

  test('every exception is still needed', () => {
    const needed = new Set(refused.map(exceptionOf))
    expect(Object.keys(rule.exceptions).filter((path) => !needed.has(path))).toEqual([])
  })

  test.each(rule.planted)('planted in %s: %s', (path, text) => {
    const [found = ''] = findRefused(rule, `src/features/${path}`, `\n${text}`)
    expect(found).toContain(`src/features/${path}:2: `)
    expect(found).toContain(rule.instead)
  })

  test.each(rule.allowed)('allowed in %s: %s', (path, text) => {
    expect(findRefused(rule, `src/features/${path}`, text)).toEqual([])
  })
})

test('docs/what-the-checks-refuse.md has a line for each rule', () => {
  const page = readFileSync(packagePath('docs/what-the-checks-refuse.md'), 'utf8')
  expect(rules.filter(({ name }) => !page.includes(`| ${name} `)).map(({ name }) => name)).toEqual([])
})
