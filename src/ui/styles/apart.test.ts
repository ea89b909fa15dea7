import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'

/** The classes that a stylesheet defines: rules whose whole selector is one class. */
const classesIn = (css: string) =>
  new Set([...css.matchAll(/^\s*\.([\w-]+) \{/gm)].map(([, name = '']) => name))

/** Classes that more than one stylesheet defines, with the stylesheets. */
function claimedTwice(sheets: readonly (readonly [name: string, css: string])[]) {
  const owners = new Map<string, string[]>()
  for (const [sheet, css] of sheets)
    for (const name of classesIn(css)) owners.set(name, [...(owners.get(name) ?? []), sheet])
  return [...owners].filter(([, names]) => names.length > 1)
}

test('a class defined by two stylesheets is found', () => {
  const one = '@layer components {\n  .acts {\n    margin: 0;\n  }\n}'
  const within = '@layer components {\n  .list .acts {\n    margin: 0;\n  }\n}'
  expect(
    claimedTwice([
      ['one.css', one],
      ['other.css', one],
    ]),
  ).toEqual([['acts', ['one.css', 'other.css']]])
  expect(
    claimedTwice([
      ['one.css', one],
      ['other.css', within],
    ]),
  ).toEqual([])
})

test('every class is defined in one stylesheet, because all are bundled into one file and the later rule would win', () => {
  const folder = new URL('..', import.meta.url)
  const sheets = globSync('*/*.css', { cwd: folder })
    // The print stylesheet redefines classes of others.
    .filter((path) => basename(path) !== 'print.css')
    .map((path) => [basename(path), readFileSync(new URL(path, folder), 'utf8')] as const)
  expect(sheets.length).toBeGreaterThan(40)
  expect(claimedTwice(sheets)).toEqual([])
})
