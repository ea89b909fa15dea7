import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { walk } from '#domain/law/index.ts'
import { readAkn } from './read-akn.ts'

const lines = (source: string): string[] => {
  const read = readAkn(source)
  if (!read.ok) throw new Error(read.refusal)
  return walk(read.value).map(({ provision: { kind, label, heading, text, cells = [] }, depth }) =>
    [`${'  '.repeat(depth)}${kind}`, label, heading, text, ...cells.map((cell) => cell.text)]
      .filter(Boolean)
      .join(' | '),
  )
}
const section = (content: string) =>
  lines(
    `<akomaNtoso><act><body><section><num>2.</num><heading>Amendment</heading>${content}</section></body></act></akomaNtoso>`,
  ).slice(1)

test('an act of another publisher: order, added numbers, raised figures, tables and schedules', () => {
  const file = new URL('../../../../data/law/files/la.xml', import.meta.url)
  expect(lines(readFileSync(file, 'utf8'))).toEqual([
    'text | To provide for village wells.',
    'preamble',
    '  text | Whereas water matters;',
    'chapter | 1 | General',
    '  section | 1. | Definitions',
    '    paragraph | (1) | In this by-law² the fee is 10 tenge per bucket and 5 m³.',
    '      text | A well is:',
    '      subpoint | (a) | a hole;',
    '      subpoint | (b) | a pipe, being',
    '        subpoint | (i) | iron; or',
    '        subpoint | (ii) | clay.',
    '      text | but not a pond.',
    '    paragraph | (1A) | The keeper must—',
    '      paragraph | (a) | clean it; and',
    '      paragraph | (b) | close it',
    '      text | every night.',
    '  level | Penalties',
    '  text | Fees and fines',
    '  section | 2. | Amendment',
    '    text | Rule 5 is replaced by',
    '    quoted | “5. Buckets',
    '      text | Buckets are clean.”',
    '    text | Old six days.',
    '    text | See section 1.',
    'appendix | Schedule 1 Form of notice',
    '  paragraph | 1. | Name[*]',
    '    footnote | * | In block letters.',
    '  table',
    '    row | Item | Fee second line',
  ])
})

describe('quoted new wording', () => {
  test('stands between the words before and behind it, whatever it is made of', () => {
    const quoted =
      '<quotedStructure startQuote="«" endQuote="»"><paragraph><num>(1)</num><content><p>One<authorialNote marker="1"><p>Note.</p></authorialNote>.</p></content></paragraph><paragraph><num>(2)</num></paragraph></quotedStructure>'
    expect(section(`<content><p>Replace by <mod>${quoted}</mod> from May.</p></content>`)).toEqual([
      '  text | Replace by',
      '  quoted | «(1) One[1].',
      '    footnote | 1 | Note.',
      '    text | (2)»',
      '  text | from May.',
    ])
  })

  test('quoted new wording that is empty is no provision', () => {
    expect(section('<content><p>Replace by <quotedStructure/>.</p></content>')).toEqual([
      '  text | Replace by',
      '  text | .',
    ])
  })

  test('quoted new wording in a cell stays in the cell', () => {
    const cell =
      '<quotedStructure><section><num>5.</num><content><p>Buckets.</p></content></section></quotedStructure>'
    expect(section(`<table><tr><td><p>New: ${cell}</p></td></tr></table>`)).toEqual([
      '  table',
      '    row | New: 5. Buckets.',
    ])
  })
})

test('changes are accepted: inserted words stay, deleted ones go', () => {
  expect(
    section('<content><p>Old <del>five<note><p>x</p></note></del><ins>six</ins> days.</p></content>'),
  ).toEqual(['  text | Old six days.'])
})

test('lowered signs and raised words: what Unicode has no sign for stays as it was written', () => {
  expect(section('<content><p>H<sub>2</sub>O, 10<sup>-3</sup>, 5<sup>th</sup></p></content>')).toEqual([
    '  text | H₂O, 10⁻³, 5th',
  ])
})
