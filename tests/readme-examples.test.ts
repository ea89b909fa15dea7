import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { packagePath } from '#platform/package-path.ts'

const read = (path: string) => readFileSync(packagePath(path), 'utf8')

/** The lines of an example that its README shows, and the folder of the README. */
function shownLines(source: string): { readonly folder: string; readonly lines: string } {
  const found = source.match(/^( *)\/\/ README (\S+)\n([\s\S]*?)^ *\/\/ end$/m)
  if (!found) throw new Error('an example has no lines between “// README folder” and “// end”')
  const [, indent = '', folder = '', lines = ''] = found
  return { folder, lines: lines.replaceAll(new RegExp(`^${indent}`, 'gm'), '') }
}

const examples = globSync('tests/readme/*.{ts,tsx}', { cwd: packagePath() }).map((path) =>
  shownLines(read(path)),
)

// The compiler reads the examples with all other sources.
describe('the example of a README is the one that compiles', () => {
  test.each(examples)('$folder', ({ folder, lines }) => {
    const [, shown] = read(`${folder}/README.md`).match(/```tsx?\n([\s\S]*?)```/) ?? []
    expect(shown).toBe(lines)
  })
})

test('an example is a use of a few lines', () => {
  for (const { folder, lines } of examples) {
    const count = lines.trim().split('\n').length
    expect([folder, count >= 4 && count <= 10]).toEqual([folder, true])
  }
})

test('rooms that slices share have such an example', () => {
  const shared = [
    ...['deadlines', 'location', 'participation', 'schedule'].map((name) => `src/domain/${name}`),
    ...['answers', 'deadlines', 'links', 'paper-batches', 'registrations', 'withdrawals'].map(
      (name) => `src/features/${name}`,
    ),
    ...['exports', 'live', 'open-lists'].map((name) => `src/platform/${name}`),
    ...['chart', 'location'].map((name) => `src/ui/${name}`),
  ]
  expect(examples.map(({ folder }) => folder).toSorted()).toEqual(shared.toSorted())
})

test('lines of an example are found without their indentation, and an example without them is refused', () => {
  const source = 'f(() => {\n  // README src/x\n  const a = {\n    b,\n  }\n  // end\n})\n'
  expect(shownLines(source)).toEqual({ folder: 'src/x', lines: 'const a = {\n  b,\n}\n' })
  expect(() => shownLines('const a = 1')).toThrow('no lines')
})
