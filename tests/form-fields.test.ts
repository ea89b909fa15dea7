import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { packagePath } from '#platform/package-path.ts'
import { expectNothingRefused } from './support/refused.ts'

/** The fields of each record of refusals: the last argument of `FieldOf<…>`, also where a slice has a name for it. */
function findFieldTypes(text: string): readonly string[] {
  const code = text.replaceAll('=>', '  ')
  return [...code.matchAll(/\b(?:\w*F|f)ields?Of<|\bFieldsOf</g)].map(({ index, 0: { length } }) => {
    const from = code.slice(index + length)
    let depth = 0
    let start = 0
    for (const [at, character] of [...from].entries()) {
      if ('([{<'.includes(character)) depth += 1
      if (character === ',' && depth === 0 && from.slice(at + 1).trimStart()[0] !== '>') start = at + 1
      if (')]}>'.includes(character) && depth-- === 0)
        return from.slice(start, at).replace(/,\s*$/, '').trim()
    }
    return from
  })
}

/** Records whose fields are written out, so that one that no form has would compile. */
const findWrittenFields = (path: string, text: string): readonly string[] =>
  findFieldTypes(text)
    .filter((type) => /['"`]|^string$/.test(type))
    .map((type) => `${path}: ${type}`)

describe('The fields of a record of refusals are those of its form', () => {
  const forms = globSync(['src/features/**/*form.ts', 'bin/new-feature/**/*form.ts'], { cwd: packagePath() })
  const texts = forms.map((path) => [path, readFileSync(packagePath(path), 'utf8')] as const)

  test('the fields of a record come from the schema of its form, or from the type of its controls', () => {
    expect(texts.flatMap(([, text]) => findFieldTypes(text)).length).toBeGreaterThan(50)
    expectNothingRefused(
      texts.flatMap(([path, text]) => findWrittenFields(path, text)),
      'FieldOf<Refusal, keyof typeof NewAnswer.properties>',
    )
  })

  test.each([
    "export const fieldOf: FieldOf<VoteRefusal, 'choice'> = {",
    "export const fieldOf: FieldOf<\n  Exclude<RefusalOf<typeof vote>, 'poll-unknown'>,\n  'choice' | 'reason'\n> = {",
    "export const fieldOf: VoteFieldOf<typeof vote, 'choice',> = {",
    'export const fieldOf: FieldOf<VoteRefusal, string> = {',
    'export const fieldOf: FieldOf<VoteRefusal, `file-$' + '{Language}`> = {',
  ])('planted: %s', (text) => {
    expect(findWrittenFields('src/features/polls/form.ts', text)).toHaveLength(1)
  })

  test.each([
    "export const fieldOf: FieldOf<Exclude<Refusal, 'poll-unknown'>, keyof typeof NewVote.properties> = {",
    "export const fieldOf: FieldOf<'file-gone' | 'one-file', typeof FILE_FIELD> = {",
    'export const fieldOf: FieldOf<VoteRefusal, VoteControl> = {',
    'export const fieldOf: FieldOf<VoteRefusal, never> = {',
  ])('allowed: %s', (text) => {
    expect(findFieldTypes(text)).toHaveLength(1)
    expect(findWrittenFields('src/features/polls/form.ts', text)).toEqual([])
  })
})
