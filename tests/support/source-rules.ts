import { globSync, readFileSync } from 'node:fs'
import { packagePath } from '#platform/package-path.ts'

/** A way of writing that the sources of slices do without, and what they write instead. */
export type SourceRule = {
  /** The line of docs/what-the-checks-refuse.md about it. */
  readonly name: string
  /** What to write instead, for the message of a failure. */
  readonly instead: string
  /** The files that it reads, by their paths. */
  readonly files: RegExp
  /** What it refuses; the first group, or the whole match, is named in the message. */
  readonly signs: readonly RegExp[]
  /** Files that may write it, each with the reason: by the path after `src/features/`. */
  readonly exceptions: Readonly<Record<string, string>>
  /** Lines that it refuses, each with the path of a file after `src/features/`. */
  readonly planted: readonly (readonly [path: string, text: string])[]
  /** Lines that look alike and are right. */
  readonly allowed: readonly (readonly [path: string, text: string])[]
}

/** The text without comments, in which every line keeps its number. */
const withoutComments = (text: string): string =>
  text
    .replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ' '))
    .replaceAll(/(^|[\s;,{(])\/\/[^\n]*/g, '$1')

/** What a rule refuses in a file, without its exceptions: `src/features/polls/routes.ts:12: 422. Write …`. */
export function findRefused(rule: SourceRule, path: string, text: string): readonly string[] {
  if (!rule.files.test(path)) return []
  const code = withoutComments(text)
  return rule.signs
    .flatMap((sign) => [...code.matchAll(new RegExp(sign, 'gm'))])
    .toSorted((one, other) => one.index - other.index)
    .map(({ index, 0: whole, 1: group }) => {
      const line = code.slice(0, index + whole.search(/\S/)).split('\n').length
      return `${path}:${line}: ${(group ?? whole).trim()}. ${rule.instead}`
    })
}

/** The sources of slices, those that the generator writes among them, without tests. */
export const sliceSources: readonly (readonly [path: string, text: string])[] = globSync(
  '{src/features,bin/new-feature}/**/*.{ts,tsx}',
  { cwd: packagePath() },
)
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !/\.test\.tsx?$|\/testing\//.test(path))
  .map((path) => [path, readFileSync(packagePath(path), 'utf8')] as const)
