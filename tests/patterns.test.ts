import { readdirSync, readFileSync } from 'node:fs'
import { check } from 'recheck'
import { expect, test, vi } from 'vitest'
import { parseAst } from 'vitest/node'
import { packagePath } from '#platform/package-path.ts'

/** A regular expression with its location in a file. */
type Pattern = { readonly at: string; readonly source: string; readonly flags: string }
type Node = { readonly type: string; readonly start: number }

/** A pattern that takes longer to analyse is too complicated to be trusted. */
const JUDGED_WITHIN_MS = 60_000
/**
 * Patterns with lookarounds are analysed by fuzzing with a fixed seed. An attack is judged by the characters that it
 * makes the engine read, and not by the clock: on a busy machine a linear match also takes longer than a second.
 */
const FUZZING = { randomSeed: 1, attackTimeout: null }

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

/** A field of a node, for its name and value where it has them. */
const fieldOf = (node: object, name: string): unknown =>
  Object.entries(node).find(([key]) => key === name)?.[1]

function* nodesIn(node: Node, inFunction = false): Generator<{ node: Node; inFunction: boolean }> {
  yield { node, inFunction }
  const inside = inFunction || node.type.includes('Function')
  for (const value of Object.values(node))
    for (const child of [value].flat()) if (isNode(child)) yield* nodesIn(child, inside)
}

type Found = { readonly patterns: Pattern[]; readonly builtAtLoad: string[]; readonly builtLater: string[] }

/**
 * The regular expressions of a file: literals and patterns of schemas. Those built from parts are reported by
 * location, because their value is known only when the module is loaded or the program runs.
 */
function patternsIn(path: string, text: string): Found {
  const found: Found = { patterns: [], builtAtLoad: [], builtLater: [] }
  const program = parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' })
  for (const { node, inFunction } of nodesIn(program)) {
    const at = () => `${path}:${text.slice(0, node.start).split('\n').length}`
    if (node.type === 'Literal' && 'regex' in node) {
      const { pattern, flags } = node.regex as { pattern: string; flags: string }
      found.patterns.push({ at: at(), source: pattern, flags })
    } else if (node.type === 'Property' && nameIn(node, 'key') === 'pattern') {
      const value = fieldOf(node, 'value')
      const literal = isNode(value) && 'value' in value ? value.value : undefined
      if (typeof literal === 'string') found.patterns.push({ at: at(), source: literal, flags: 'u' })
    } else if (/^(New|Call)Expression$/.test(node.type) && nameIn(node, 'callee') === 'RegExp')
      (inFunction ? found.builtLater : found.builtAtLoad).push(at())
  }
  return found
}

function nameIn(node: Node, field: string): unknown {
  const named = fieldOf(node, field)
  return isNode(named) && 'name' in named ? named.name : undefined
}

/** The patterns that modules build while they are loaded. */
async function builtBy(paths: readonly string[]): Promise<Pattern[]> {
  const patterns: Pattern[] = []
  let at = ''
  vi.stubGlobal(
    'RegExp',
    new Proxy(RegExp, {
      construct(target, [source, flags]: [string | RegExp, string?]) {
        const made = new target(source, flags)
        patterns.push({ at, source: made.source, flags: made.flags })
        return made
      },
    }),
  )
  for (at of paths) await import(packagePath(`src/${at}`))
  vi.unstubAllGlobals()
  return patterns
}

/** The patterns whose steps are not bounded by a multiple of the text's length, with an attack text. */
async function ambiguous(patterns: readonly Pattern[]): Promise<string[]> {
  const places = Map.groupBy(patterns, ({ source, flags }) => `/${source}/${flags}`)
  const refused: string[] = []
  for (const [written, [first, ...others]] of places) {
    if (!first) continue
    const verdict = await check(first.source, first.flags, { timeout: JUDGED_WITHIN_MS, ...FUZZING })
    if (verdict.status === 'safe') continue
    const why =
      verdict.status === 'vulnerable'
        ? `${verdict.complexity.summary}, for instance ${verdict.attack.pattern}`
        : verdict.error.kind
    refused.push(`${[first, ...others].map(({ at }) => at).join(', ')} ${written}: ${why}`)
  }
  return refused
}

// Tests and their helpers never read untrusted input.
const sources = readdirSync(packagePath('src'), { recursive: true, encoding: 'utf8' }).filter(
  (path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|(^|\/)testing\//.test(path),
)
/** Modules whose patterns are all literals under the name `pattern`, which are analysed. */
const BUILT_FROM_JUDGED = ['platform/config.ts']

const found = sources.map((path) => ({
  path,
  ...patternsIn(path, readFileSync(packagePath(`src/${path}`), 'utf8')),
}))

test('every regular expression of the program takes steps proportional to the length of its text', async () => {
  const building = found.filter(({ builtAtLoad }) => builtAtLoad.length > 0).map(({ path }) => path)
  const built = await builtBy(building)
  expect(built.length).toBeGreaterThanOrEqual(building.length)
  const patterns = [...found.flatMap(({ patterns }) => patterns), ...built]
  expect(patterns.length).toBeGreaterThan(300)
  expect(await ambiguous(patterns)).toEqual([])
}, 300_000)

test('no regular expression is built while the program runs, where it cannot be analysed', () => {
  const later = found.filter(({ path }) => !BUILT_FROM_JUDGED.includes(path))
  expect(later.flatMap(({ builtLater }) => builtLater)).toEqual([])
})

test.each([
  ['a literal', 'export const data = /stream\\r?\\n[\\s\\S]*?endstream/g'],
  ['the pattern of a schema', "export const Name = Type.String({ pattern: '^(a+)+$' })"],
  [
    'a pattern that may have to try again at each place',
    'export const bare = (text: string) => text.replace(/0+$/, "")',
  ],
])('%s that is ambiguous is found', async (_, text) => {
  expect(await ambiguous(patternsIn('planted.ts', text).patterns)).toHaveLength(1)
})

test('a pattern that is built is found, whenever that happens', () => {
  expect(patternsIn('planted.ts', 'const p = new RegExp(x)').builtAtLoad).toEqual(['planted.ts:1'])
  expect(patternsIn('planted.ts', 'const f = () => RegExp(x)').builtLater).toEqual(['planted.ts:1'])
})
