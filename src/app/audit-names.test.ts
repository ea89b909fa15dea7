import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { languages } from '#domain/base/text.ts'
import { features } from './features.ts'

const src = join(import.meta.dirname, '..')
const sources = ['features', 'app']
  .flatMap((room) =>
    readdirSync(join(src, room), { recursive: true }).map((file) => join(src, room, String(file))),
  )
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.includes('testing'))
  .map((file) => readFileSync(file, 'utf8'))

const CODE = /'([a-z-]+\.[a-z-]+)'/g
const codesIn = (text: string) => [...text.matchAll(CODE)].map(([, code = '']) => code)

/** The whole call that begins at a position, up to its closing bracket. */
function callAt(source: string, from: number): string {
  let depth = 0
  for (let at = source.indexOf('(', from); at < source.length; at += 1) {
    if (source[at] === '(') depth += 1
    if (source[at] === ')') depth -= 1
    if (depth === 0) return source.slice(from, at + 1)
  }
  return ''
}

/** Audit codes that a file records, directly or through a constant of its slice. */
const recordedIn = (source: string) => [
  ...[...source.matchAll(/\b(?:recordAudit|audit|record)\(/g)].flatMap(({ index }) =>
    codesIn(callAt(source, index)),
  ),
  ...[...source.matchAll(/\bconst auditCodes = \{[^}]*\}/g)].flatMap(([text]) => codesIn(text)),
  // The answer to what people send, in its declaration.
  ...(source.includes('Answerable')
    ? [...source.matchAll(/\bact: \{\s*type: '[^']+'/g)].flatMap(([text]) => codesIn(text))
    : []),
  ...(source.includes('recordAudit') || source.includes('defineTransition')
    ? [...source.matchAll(/\bwhat: (?:(?:[^\n]* \? )?'|\n? *\|)[^\n]*/g)].flatMap(([line]) => codesIn(line))
    : []),
]

const named = features.flatMap(({ name, auditNames }) =>
  Object.entries(auditNames ?? {}).map(([code, label]) => ({ name, code, label })),
)

test('Every recorded audit code has a name, and every name has a code', () => {
  const withdrawn = features.flatMap(({ withdrawables = [] }) => withdrawables.map(({ act }) => act))
  const recorded = [...new Set([...sources.flatMap(recordedIn), ...withdrawn])]
  expect(recorded).toContain('news.corrected')
  expect(recorded.toSorted()).toEqual(named.map(({ code }) => code).toSorted())
})

test('Audit codes are literals where they are recorded, so that they can be searched for', () => {
  for (const source of sources)
    for (const { index } of source.matchAll(/\brecordAudit\(/g))
      expect(callAt(source, index)).not.toMatch(/what: `/)
})

test('The names exist in three languages and belong to their own slice', () => {
  for (const { name, code, label } of named) {
    expect(code.split('.')[0]).toBe(name)
    for (const language of languages) expect(label[language].length).toBeGreaterThan(2)
  }
})
