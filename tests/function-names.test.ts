import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { packagePath } from '#platform/package-path.ts'

const sources = globSync('{src,bin/new-feature}/**/*.{ts,tsx}', { cwd: packagePath() })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !/\.test\.tsx?$/.test(path))

/** What a rule finds in all sources. */
const findEverywhere = (find: (path: string, text: string) => readonly string[]) =>
  sources.flatMap((path) => find(path, readFileSync(packagePath(path), 'utf8')))

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
    expect(findEverywhere(findMisnamedSubjects)).toEqual([])
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
