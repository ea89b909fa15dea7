import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { blocksOf } from './content.ts'
import { readDocx } from './docx/read-docx.ts'
import { generateWord } from './testing/generated-word.ts'
import { noteSignsOf, plainSigns, signsOf } from './testing/words.ts'

// What LibreOffice reads, with all tracked changes accepted and hidden and struck-out text removed, is committed beside
// the files; data/law/README.md says how it was made.
const folder = new URL('../../../data/law/files/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.docx'))

/** The body and, behind a form feed, the notes. */
const parted = (reference: string) => {
  const [body = '', notes = ''] = reference.replace(/^\ufeff/, '').split('\f')
  return { body: plainSigns(body), notes: plainSigns(notes) }
}

/** LibreOffice's text has no formulas, and signs of symbol fonts as codes without a meaning. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'math.docx': 'T=120/15+10³',
  'sym.docx': '≥°±',
}

test.each(files)('%s has the words that LibreOffice reads, in their order', async (name) => {
  const blocks = blocksOf(await readDocx(readFileSync(new URL(name, folder))))
  const reference = parted(readFileSync(new URL(name.replace('.docx', '.txt'), folder), 'utf8'))
  const more = plainSigns(OTHERWISE[name] ?? '')
  const without = (signs: string) =>
    name === 'sym.docx' ? signs.replace(/[\ue000-\uf8ff≥°±]/g, '') : signs.replace(more, '')
  expect(without(signsOf(blocks))).toBe(without(reference.body))
  if (more !== '') for (const sign of more) expect(signsOf(blocks)).toContain(sign)
  expect(noteSignsOf(blocks)).toBe(reference.notes)
})

describe('generated documents, edited by several people with changes tracked', () => {
  const references = readFileSync(new URL('../generated.txt', folder), 'utf8').split('\n')
  const seeds = references.filter(Boolean).map((line) => line.split('\t'))

  test('have the words that LibreOffice reads, in their order, and their notes', async () => {
    expect(seeds.length).toBeGreaterThan(100)
    for (const [seed = '', body = '', notes = ''] of seeds) {
      const blocks = blocksOf(await readDocx(generateWord(Number(seed))))
      expect([seed, signsOf(blocks)]).toEqual([seed, body])
      expect([seed, noteSignsOf(blocks)]).toEqual([seed, notes])
    }
  })
})
