import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { packagePath } from '#platform/package-path.ts'
import { expectNothingRefused, findIn } from './support/refused.ts'

/** What reads a posted form, with what the rest of a slice does instead. */
const readers = ['readField', 'readChoice', 'isTicked', 'readForm', 'readTextFields']
const IMPORT = /import \{([^}]*)\} from '#(?:domain\/base\/form|platform\/http\/index)\.ts'/g
/** A handler looks into the fields of the form that it was sent. */
const FIELD = /\b(?:request|posted)\.body[.[]|(?<![.\w])body\[|\bString\(body\.|typeof body\./

/** What a file does with a posted form that only a file with the role `form` does. */
function findReading(path: string, text: string): string[] {
  if (/(?:^|[/-])form\.ts$/.test(path)) return []
  const imported = [...text.matchAll(IMPORT)]
    .flatMap(([, names = '']) => names.split(',').map((name) => name.trim()))
    .filter((name) => readers.includes(name))
  const isRoute = /(?:^|[/-])(?:routes|pages)\.ts$/.test(path)
  const field = isRoute && /\b(?:post)\(/.test(text) ? FIELD.exec(text)?.[0] : undefined
  return [...imported, ...(field ? [field] : [])].map((what) => `${path}: ${what}`)
}

const sources = globSync('src/features/**/*.{ts,tsx}', { cwd: packagePath() })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !/\.test\.tsx?$|\/testing\//.test(path))

describe('A posted form is read in a file with the role form', () => {
  test('a posted form is read nowhere else', () => {
    expect(sources.length).toBeGreaterThan(500)
    expectNothingRefused(findIn(sources, findReading), 'read…Form in form.ts, with the schema of the form')
  })

  test.each([
    ['routes.ts', "import { readField } from '#domain/base/form.ts'"],
    ['routes.ts', "import {\n  get,\n  readForm,\n} from '#platform/http/index.ts'"],
    ['voting/model.ts', "import { type FormFields, isTicked } from '#domain/base/form.ts'"],
    ['routes.ts', 'post(path, options, async ({ ctx, body }) => vote(ctx, String(body.choice)))'],
    ['routes.ts', "post(path, options, (request) => vote(request.ctx, request.body['choice']))"],
  ])('planted in %s: %s', (name, text) => {
    expect(findReading(`src/features/polls/${name}`, text)).toHaveLength(1)
  })

  test.each([
    ['voting/form.ts', "import { readField } from '#domain/base/form.ts'"],
    ['filter-form.ts', "import { readForm } from '#platform/http/index.ts'"],
    ['routes.ts', "import { refuseForm } from '#domain/base/form.ts'"],
    ['routes.ts', 'post(path, options, ({ ctx, body }) => vote(ctx, readVoteForm(body)))'],
    ['routes.ts', 'post(path, options, () => title(draft.body.first))'],
  ])('allowed in %s: %s', (name, text) => {
    expect(findReading(`src/features/polls/${name}`, text)).toEqual([])
  })
})

/** Readers in a form.ts whose name does not say whether they read a whole form or one field. */
const findMisnamedReaders = (path: string, text: string): string[] =>
  [...text.matchAll(/^export (?:const|(?:async )?function) (read\w+)/gm)].flatMap(([, name = '']) =>
    /(?:Form|Field)$/.test(name) ? [] : [`${path}: ${name}`],
  )
/** What loads rows and is called as if it read what somebody sent. */
const findReadingQueries = (path: string, text: string): string[] =>
  [...text.matchAll(/^export (?:const|(?:async )?function\*?) (read[A-Z]\w*)/gm)].map(
    ([, name = '']) => `${path}: ${name}`,
  )

describe('What is called read… reads what somebody sent', () => {
  test('a whole form is read by read…Form, one field by read…Field', () => {
    const forms = sources.filter((path) => /(?:^|[/-])form\.ts$/.test(path))
    expect(forms.length).toBeGreaterThan(20)
    expectNothingRefused(
      findIn(forms, findMisnamedReaders),
      'read…Form for a whole form, read…Field for one field',
    )
    expect(findMisnamedReaders('polls/form.ts', 'export function readVote(body: FormFields) {')).toHaveLength(
      1,
    )
  })

  test('rows are loaded, found or listed', () => {
    const queries = sources.filter((path) => /(?:^|[/-])(?:store|queries)\.ts$/.test(path))
    expect(queries.length).toBeGreaterThan(50)
    expectNothingRefused(
      findIn(queries, findReadingQueries),
      'find…, list… or load…: what is called read… reads what somebody sent',
    )
    expect(
      findReadingQueries('polls/queries.ts', 'export async function readPoll(ctx: Context) {'),
    ).toHaveLength(1)
  })
})

/** Refusals of actions and checks that say “not there” in another way than `petition-unknown`. */
const findMisnamedRefusals = (path: string, text: string): string[] =>
  [...text.matchAll(/refuse\(\s*'(no-[\w-]+|unknown|(?:[\w-]+-)?(?:not-found|not-there|absent))'/g)].map(
    ([, name = '']) => `${path}: ${name}`,
  )

/** Of a person: the age that no evidence has said. */
const UNKNOWN_OF_A_PERSON = 'age-unknown'

/** The fields of records such as `fieldOf` beside which a page would show that a thing does not exist. */
const findUnknownFields = (path: string, text: string): string[] =>
  [...text.matchAll(/^export const \w*[fF]ieldOf\b[^=]*= \{([^}]*)\}/gm)].flatMap(([, fields = '']) =>
    [...fields.matchAll(/'([\w-]+-unknown)': SEND_FIELD/g)]
      .filter(([, name]) => name !== UNKNOWN_OF_A_PERSON)
      .map(([, name = '']) => `${path}: ${name}`),
  )

describe('What does not exist', () => {
  const everywhere = [
    ...sources,
    ...globSync('bin/new-feature/**/!(*.test).{ts,tsx}', { cwd: packagePath() }),
  ]

  test('is refused as …-unknown', () => {
    const texts = everywhere.map((path) => [path, readFileSync(packagePath(path), 'utf8')] as const)
    expect(texts.filter(([, text]) => /refuse\('[\w-]+-unknown'/.test(text)).length).toBeGreaterThan(20)
    expectNothingRefused(
      texts.flatMap(([path, text]) => findMisnamedRefusals(path, text)),
      '…-unknown, such as poll-unknown',
    )
  })

  test('is answered with 404, and not beside the button of a form', () => {
    expectNothingRefused(
      findIn(everywhere, findUnknownFields),
      'nothing: what is not there is 404, unless the person has chosen it in a field',
    )
  })

  test.each(["refuse('no-poll')", "refuse('unknown')", "refuse(\n  'poll-not-found')"])(
    'planted: %s',
    (text) => {
      expect(findMisnamedRefusals('polls/actions.ts', text)).toHaveLength(1)
      expect(findMisnamedRefusals('polls/actions.ts', "refuse('poll-unknown')")).toEqual([])
    },
  )

  test('planted: a poll that does not exist beside the button', () => {
    const record = (field: string) =>
      `export const fieldOf: FieldOf<Refusal> = {\n  'poll-unknown': ${field},\n}`
    expect(findUnknownFields('polls/form.ts', record('SEND_FIELD'))).toHaveLength(1)
    expect(findUnknownFields('polls/form.ts', record("'poll'"))).toEqual([])
  })
})

/** Where a page of a list is computed by hand, or its answer beyond the last one is. */
const BY_HAND =
  /Math\.ceil\([^)]*\/ [A-Z_]*(?:PAGE|SIZE)\b|- 1\) \* [A-Z_]*(?:PAGE|SIZE|MAX)|\bpage(?:Range|Count)\(/

/** Lists that `paginate` does not answer, and why. */
const paginatedByHand = {
  // The list of people who are awaited shrinks while they arrive: its last page must not become 404.
  'src/features/registrations/attendance/responses.ts': 'pageRange(',
  // As many pages as somebody can follow things.
  'src/features/follows/list/responses.ts': 'Math.ceil(FOLLOWS_MAX / PAGE_SIZE',
}

test('pages of lists are turned by paginate, or the exceptions say why not', () => {
  const found = sources.flatMap((path) => {
    const what = BY_HAND.exec(readFileSync(packagePath(path), 'utf8'))?.[0]
    return what ? [[path, what]] : []
  })
  expect(Object.fromEntries(found)).toEqual(paginatedByHand)
  expect(BY_HAND.test('const pages = Math.max(1, Math.ceil(total / PAGE_SIZE))')).toBe(true)
  expect(BY_HAND.test('const offset = (number - 1) * PAGE_SIZE')).toBe(true)
  expect(BY_HAND.test('const range = pageRange(number, PAGE_SIZE)')).toBe(true)
  expect(BY_HAND.test('paginate(query.page, PAGE_SIZE, (range) => listPolls(ctx.db, range))')).toBe(false)
})

/** The last argument of each `refuseForm(…)` of a file, and each problem that it writes beside a field by hand. */
function findPlacedRefusals(path: string, text: string): string[] {
  if (/(?:^|[/-])form\.ts$/.test(path)) return []
  const calls = [...text.matchAll(/\brefuseForm\(/g)].map(({ index, 0: { length } }) =>
    lastArgument(text.slice(index + length)),
  )
  const literals = calls.filter((record) => !/^(?:\w+F|f)ield(?:s)?Of(?:\[\w+\])?$/.test(record))
  const byHand = /\brefuseField\(|\bproblems: \{(?!\s*(?:\.\.\.|\}))/.exec(text)?.[0]
  return [...literals, ...(byHand ? [byHand] : [])].map((what) => `${path}: ${what}`)
}

/** The last argument of a call, from the text after its opening bracket. */
function lastArgument(text: string): string {
  let depth = 0
  let start = 0
  for (const [at, character] of [...text].entries()) {
    if ('([{'.includes(character)) depth += 1
    if (character === ',' && depth === 0 && text.slice(at + 1).trimStart()[0] !== ')') start = at + 1
    if (')]}'.includes(character) && depth-- === 0) return text.slice(start, at).replace(/,\s*$/, '').trim()
  }
  return text
}

describe('A refusal stands beside the field that the record of its form names', () => {
  const routes = sources.filter((path) => /(?:^|[/-])(?:routes|responses)\.ts$/.test(path))

  test('routes place no refusal by hand', () => {
    const answering = routes.filter((path) =>
      /\b(?:refuse|submit)Form\(/.test(readFileSync(packagePath(path), 'utf8')),
    )
    expect(answering.length).toBeGreaterThan(30)
    expectNothingRefused(findIn(routes, findPlacedRefusals), 'submitForm with the FieldOf of the form')
  })

  test.each([
    "refuseForm(form, refusal, { 'name-taken': 'name' })",
    "refuseForm(form, refusal, refusal === 'name-taken' ? nameFieldOf : fieldOf)",
    "refuseForm(form, refusal, record('name'))",
    "refuseField(form, 'name', refusal)",
    'return pollPage(ctx, { ...form, problems: { name: refusal } })',
    'return pollPage(ctx, { ...form, problems: { [field]: refusal } })',
  ])('planted: %s', (text) => {
    expect(findPlacedRefusals('src/features/polls/routes.ts', text)).toHaveLength(1)
  })

  test.each([
    ['routes.ts', 'refuseForm(read.form, done.refusal, fieldOf)'],
    ['routes.ts', 'refuseForm(\n  read.form,\n  refusalOf(done, [1, 2]),\n  answerFieldOf,\n)'],
    ['routes.ts', 'refuseForm(form, refusal, fieldsOf[which])'],
    ['routes.ts', 'return { ...form, problems: { ...form.problems, ...read.form.problems } }'],
    ['form.ts', "return { ok: false, form: refuseField(form, 'closesOn', 'day-wrong') }"],
  ])('allowed in %s: %s', (name, text) => {
    expect(findPlacedRefusals(`src/features/polls/${name}`, text)).toEqual([])
  })
})

/** Names that once stood for the place beside the button. */
test('the place beside the button has one name', () => {
  const written = /field\('(?:send|press|say|join|register)'\)|problems\.(?:send|press|say|join|register)\b/
  expectNothingRefused(
    sources.filter((path) => written.test(readFileSync(packagePath(path), 'utf8'))),
    'SEND_FIELD',
  )
  expect(written.test("<FormError {...field('send')} />")).toBe(true)
  expect(written.test('<FormError {...field(SEND_FIELD)} />')).toBe(false)
})

/** The filter by place and organisation, read anywhere but in its reader. */
const OWN_PLACE_FILTER = /badRequest\('territory'\)|\bterritory: Type\.Optional\(/

test('a filter by place and organisation is read by readPlaceAndOrganisationForm', () => {
  const readerPath = 'src/features/organisations/place-and-organisation-form.ts'
  const filters = sources.filter((path) => /(?:^|[/-])(?:routes|form|responses|queries)\.ts$/.test(path))
  const own = filters.filter((path) => OWN_PLACE_FILTER.test(readFileSync(packagePath(path), 'utf8')))
  expect(own).toEqual([readerPath])
  expect(OWN_PLACE_FILTER.test("if (!place) throw badRequest('territory')")).toBe(true)
  expect(
    OWN_PLACE_FILTER.test('const Filter = Type.Object({ territory: Type.Optional(Type.String()) })'),
  ).toBe(true)
  expect(OWN_PLACE_FILTER.test('const Filter = Type.Object({ ...placeAndOrganisationFields })')).toBe(false)
})

/** What a refusal or a problem of a field is called, wherever code names one. */
const PROBLEM_KEYS = [
  /\brefuse\(\s*'([^']+)'/g,
  /\b(?:required|otherwise|maxLength|minLength): '([^']+)'/g,
  /\brefuseField\([^,()]+, [^,()]+, '([^']+)'\)/g,
  /\bproblems\.\w+ (?:\?\?)?= '([^']+)'/g,
  /\bproblems\[[^\]]+\] (?:\?\?)?= '([^']+)'/g,
]
/** A field that is said to be missing in other words, also in a template or a type. */
const OTHER_EMPTY = /['`]((?:[a-z0-9-]+|[^'`]*\})-(?:missing|needed|required|blank))['`]/g
/** The members of a type of refusals or problems. */
const PROBLEM_TYPE = /\btype \w*(?:Refusal|Problem)(?: =|\n)((?:\s*\|? ?'[^']+')+)/g

/** A field that is empty ends in -empty; these say something else. */
const NOT_EMPTY_FIELDS: Readonly<Record<string, string>> = {
  'file-missing': 'no file was chosen; file-empty is one of 0 bytes',
  'column-missing': 'a column of an imported table, and no field',
  'contact-needed': 'what a person must have confirmed to take part',
  'residence-needed': 'what a person must have confirmed to take part',
  'member-needed': 'what a person must be to take part',
}

/** Keys that are not in kebab-case, and keys of an empty field that do not end in -empty. */
function findMisnamedProblems(path: string, text: string): string[] {
  const inTypes = [...text.matchAll(PROBLEM_TYPE)].flatMap(([, members = '']) => [
    ...members.matchAll(/'([^']+)'/g),
  ])
  const keys = [...PROBLEM_KEYS.flatMap((pattern) => [...text.matchAll(pattern)]), ...inTypes].map(
    ([, key = '']) => key,
  )
  const empty = [...text.matchAll(OTHER_EMPTY)]
    .map(([, key = '']) => key)
    .filter((key) => !(key in NOT_EMPTY_FIELDS))
  const camel = keys.filter((key) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(key.replace('NAME_KEBAB', 'poll')))
  return [...new Set([...empty, ...camel])].map((key) => `${path}: ${key}`)
}

describe('The key of what is wrong with a field', () => {
  const templates = globSync('bin/new-feature/**/*.ts', { cwd: packagePath() })

  test('is in kebab-case, and ends in -empty where the field is empty', () => {
    const paths = [...sources, ...templates].filter((path) => path.endsWith('.ts'))
    const texts = paths.map((path) => [path, readFileSync(packagePath(path), 'utf8')] as const)
    expect(texts.flatMap(([, text]) => [...text.matchAll(/'[\w-]+-empty'/g)]).length).toBeGreaterThan(60)
    expectNothingRefused(
      texts.flatMap(([path, text]) => findMisnamedProblems(path, text)),
      'a key in kebab-case; …-empty for a field that is empty: street-empty',
    )
  })

  test.each([
    "return refuse('titleEmpty')",
    "title: Type.String({ problems: { required: 'title-missing' } })",
    "return { ok: false, form: refuseField(read.form, 'title', 'title-needed') }",
    "if (!place) problems.place ??= 'placeUnknown'",
    "export type VoteRefusal = 'voted-already' | 'reason-required'",
    'return [[name, `$' + '{language}-missing` as const]]',
    "type VoteProblem =\n  | 'voted-already'\n  | 'neededInKk'",
  ])('planted: %s', (text) => {
    expect(findMisnamedProblems('src/features/polls/model.ts', text)).toHaveLength(1)
  })

  test.each([
    "return refuse('title-empty')",
    "return refuse('residence-needed')",
    "title: Type.String({ maxLength: TITLE_MAX, problems: { required: 'title-empty', maxLength: 'title-long' } })",
    "export type VoteRefusal = 'voted-already' | 'over'",
  ])('allowed: %s', (text) => {
    expect(findMisnamedProblems('src/features/polls/model.ts', text)).toEqual([])
  })
})

/** Readers of whole forms without a schema, each with its reason. A filter has that of its address. */
const WITHOUT_SCHEMA: Readonly<Record<string, string>> = {
  'comments/verdicts/form.ts': 'its verdicts are those of the kind of target',
  'comments/replies/form.ts': 'the action judges the text',
  'comments/submission/form.ts': 'the action judges the text',
  'consultations/preparation/structure/form.ts': 'its fields are those of the button that was pressed',
  'drafts/writing/form.ts': 'reads the hidden fields of forms that others read',
  'follows/list/form.ts': 'names of its fields carry the id of a follow',
  'meetings/agenda/form.ts': 'a button, whose mark the model parses',
  'meetings/preparation/documents/form.ts': 'a file and its seal',
  'meetings/preparation/location/form.ts': 'GeoJSON, pasted or in a file',
  'meetings/preparation/form.ts': 'its rows vary',
  'moderation/appeals/form.ts': 'the action judges the text',
  'moderation/desk/form.ts': 'the action judges rule and reason',
  'moderation/reports/form.ts': 'the action judges rule and note',
}

/** Whether a file reads whole forms, and none of them by a schema. */
const readsWithoutSchema = (text: string): boolean =>
  /^export (?:const|(?:async )?function) read(?!\w*(?:Filter|PlaceAndOrganisation)Form)\w+Form\b/m.test(
    text,
  ) && !text.includes('readForm(')

test('every form has a schema, or the exceptions say why not', () => {
  const forms = sources.filter((path) => /(?:^|[/-])form\.ts$/.test(path))
  const without = forms.filter((path) => readsWithoutSchema(readFileSync(packagePath(path), 'utf8')))
  expect(without.map((path) => path.replace('src/features/', '')).toSorted()).toEqual(
    Object.keys(WITHOUT_SCHEMA).toSorted(),
  )
  expect(readsWithoutSchema('export const readVoteForm = (body: FormFields) => readField(body, 1)')).toBe(
    true,
  )
  expect(
    readsWithoutSchema('export const readVoteForm = (body: FormFields) => readForm(Vote, body, m)'),
  ).toBe(false)
})
