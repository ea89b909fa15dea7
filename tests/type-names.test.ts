import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { packagePath } from '#platform/package-path.ts'
import { expectNothingRefused } from './support/refused.ts'

type SourceFile = readonly [path: string, text: string]

/** Sources but for tests and their helpers: what an editor's “go to symbol” should offer once. */
const sources: readonly SourceFile[] = globSync('src/**/*.{ts,tsx}', { cwd: packagePath() })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !/\.test\.tsx?$|\/testing(?:\/|\.ts$)/.test(path))
  .map((path) => [path, readFileSync(packagePath(path), 'utf8')])

const engineTypes = 'the public types of two engines, each published as a package with its own README'

/** Names that several files declare on purpose. */
const sharedNames: Readonly<Record<string, string>> = {
  EditFormProps: 'the properties of `EditForm`, in preparation/views.tsx of every kind of drafts',
  Notice: engineTypes,
  Problem: engineTypes,
  ProblemCode: engineTypes,
}

/** What the generator calls the things that residents send, until a slice has a word of its own. */
const GENERATED = /propos(?:al|e)/i

/** Exported types, interfaces, classes and schemas whose name a second file exports too. */
function findDoubledTypes(files: readonly SourceFile[]): readonly string[] {
  const exported =
    /^export (?:(?:declare )?(?:type|interface|class) (\w+)|const ([A-Z]\w*)(?::[^=\n]+)? =\s*Type\.)/gm
  const all = files.flatMap(([path, text]) => {
    // A schema and the type of its values are one thing.
    const names = new Set([...text.matchAll(exported)].map(([, type, schema]) => type ?? schema ?? ''))
    return [...names].map((name) => [name, path] as const)
  })
  return [...Map.groupBy(all, ([name]) => name)].flatMap(([name, found]) =>
    found.length === 1 || name in sharedNames || GENERATED.test(name)
      ? []
      : [`${name}: ${found.map(([, path]) => path).join(', ')}`],
  )
}

describe('A type or a schema that is exported', () => {
  test('has a name of its own', () => {
    expect(sources.length).toBeGreaterThan(1000)
    expectNothingRefused(findDoubledTypes(sources), 'a name that carries its noun: NewsCorrection, RoleGrant')
  })

  test.each([
    ['export type Correction = { at: Date }', 'export interface Correction {'],
    ['export const PollFilter = Type.Object({})', 'export type PollFilter = { place: string }'],
    ['export const PollQuery: TObject =\n  Type.Object({})', 'export const PollQuery = Type.Object({})'],
    ['export type Move<Kind> = Kind', 'export class Move {'],
  ])('planted: %s and %s', (one, other) => {
    const files = [
      ['src/features/polls/model.ts', one] as const,
      ['src/features/news/form.ts', other] as const,
    ]
    expect(findDoubledTypes(files)).toHaveLength(1)
  })

  test('may have the name of a component, of a schema beside it, or of a type inside a file', () => {
    const files = [
      [
        'src/features/polls/form.ts',
        'export const Poll = Type.Object({})\nexport type Poll = Static<typeof Poll>',
      ],
      ['src/ui/poll/poll.tsx', 'export const Poll = ({ title }: PollProps) => null\ntype Choice = string'],
      ['src/features/news/model.ts', "export type Choice = 'one'\nexport { type Poll } from './form.ts'"],
    ] as const
    expect(findDoubledTypes(files)).toEqual([])
  })
})

/** What the standards of its field call an entry, and states of one thing in the order in which they came. */
const ENTRIES = /^(?:(?:Shown)?Journal|Audit|Search|Feed|Zip|SiteMap|Paper|History|Version)Entry$/

const findListEntries = (files: readonly SourceFile[]): readonly string[] =>
  files.flatMap(([path, text]) =>
    [...text.matchAll(/^export type (\w+Entry)\b/gm)].flatMap(([, name = '']) =>
      ENTRIES.test(name) ? [] : [`${path}: ${name}`],
    ),
  )

describe('A row of a list', () => {
  test('is called …ListItem', () => {
    expectNothingRefused(findListEntries(sources), '…ListItem for a row of a list: PollListItem')
  })

  test('planted: a type called PollEntry is refused, an entry of the journal is not', () => {
    const declared = (name: string) =>
      findListEntries([['src/features/polls/model.ts', `export type ${name} = {}`]])
    expect(declared('PollEntry')).toHaveLength(1)
    expect(declared('JournalEntry')).toEqual([])
  })
})
