import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addLawCommand } from '#app/commands/law.ts'
import { commandLine } from '#app/commands/testing/command-line.ts'

const { output, scratch, kenes, file } = commandLine('law', addLawCommand)
const kazakh = file('old.txt', 'Су туралы\n1-бап. Су\n1. Су таза болады.\n3. Су тегін беріледі.\n')
const newer = file('new.txt', 'Су туралы\n1-бап. Су\n1. Ауыз су таза болады.\n3. Су тегін беріледі.\n')

test('shows the structure with addresses, and doubtful recognitions with their place', async () => {
  expect(await kenes(kazakh)).toBe(0)
  expect(output.printed).toContain('  1. Су таза болады.  #art_1__point_1\n')
  expect(output.printed).toContain(
    'paragraph 4 «3. Су тегін беріледі.» #art_1__point_3: “2” is missing before “3”.',
  )
})

test('shows what changed, word by word, named in the language of the text', async () => {
  expect(await kenes(kazakh, '--compare', newer)).toBe(0)
  expect(output.printed).toBe('1-бап, 1-тармақ: changed\n[-Су-]{+Ауыз су+} таза болады.\n')
})

test('prints JSON, HTML and Akoma Ntoso', async () => {
  await kenes(kazakh, '--json')
  expect(JSON.parse(output.printed)).toMatchObject({ format: 'text', document: { language: 'kk' } })
  output.printed = ''
  await kenes(kazakh, '--html')
  expect(output.printed).toContain('<html lang="kk">')
  output.printed = ''
  await kenes(kazakh, '--akn')
  expect(output.printed).toContain('<article eId="art_1"><num>1-бап.</num>')
})

test('a refused or missing file ends with exit code 1 and the reason', async () => {
  expect(await kenes(file('bomb.xml', '<!DOCTYPE a [<!ENTITY b "c">]><akomaNtoso>&b;</akomaNtoso>'))).toBe(1)
  expect(await kenes(kazakh, '--compare', join(scratch, 'none.docx'))).toBe(1)
  expect(output.printed).toBe('')
  expect(output.complaints.join('\n')).toMatch(/DOCTYPE[\s\S]*cannot be opened \(ENOENT\)/)
})
