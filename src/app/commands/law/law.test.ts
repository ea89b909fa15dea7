import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { addLawCommand } from '#app/commands/law.ts'

const scratch = mkdtempSync(join(tmpdir(), 'kenes-law-'))
afterAll(() => rmSync(scratch, { recursive: true }))

let printed = ''
let complaints: string[] = []
beforeEach(() => {
  printed = ''
  complaints = []
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text)
    return true
  })
  vi.spyOn(console, 'error').mockImplementation((text) => {
    complaints.push(String(text))
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  process.exitCode = 0
})

async function kenes(...args: string[]): Promise<number> {
  const program = new Command('kenes').exitOverride()
  addLawCommand(program)
  await program.parseAsync(['law', '--language', 'en', ...args], { from: 'user' })
  return Number(process.exitCode ?? 0)
}

function file(name: string, text: string): string {
  const path = join(scratch, name)
  writeFileSync(path, text)
  return path
}
const kazakh = file('old.txt', 'Су туралы\n1-бап. Су\n1. Су таза болады.\n3. Су тегін беріледі.\n')
const newer = file('new.txt', 'Су туралы\n1-бап. Су\n1. Ауыз су таза болады.\n3. Су тегін беріледі.\n')

test('shows the structure with addresses, and what is doubtful with its place', async () => {
  expect(await kenes(kazakh)).toBe(0)
  expect(printed).toContain('  1. Су таза болады.  #art_1__point_1\n')
  expect(printed).toContain('paragraph 4 «3. Су тегін беріледі.» #art_1__point_3: “2” is missing before “3”.')
})

test('shows what changed, word by word, named in the language of the text', async () => {
  expect(await kenes(kazakh, '--compare', newer)).toBe(0)
  expect(printed).toBe('1-бап, 1-тармақ: changed\n[-Су-]{+Ауыз су+} таза болады.\n')
})

test('prints JSON, HTML and Akoma Ntoso', async () => {
  await kenes(kazakh, '--json')
  expect(JSON.parse(printed)).toMatchObject({ format: 'text', document: { language: 'kk' } })
  printed = ''
  await kenes(kazakh, '--html')
  expect(printed).toContain('<html lang="kk">')
  printed = ''
  await kenes(kazakh, '--akn')
  expect(printed).toContain('<article eId="art_1"><num>1-бап.</num>')
})

test('a refused or missing file ends with 1 and says why', async () => {
  expect(await kenes(file('bomb.xml', '<!DOCTYPE a [<!ENTITY b "c">]><akomaNtoso>&b;</akomaNtoso>'))).toBe(1)
  expect(await kenes(kazakh, '--compare', join(scratch, 'none.docx'))).toBe(1)
  expect(printed).toBe('')
  expect(complaints.join('\n')).toMatch(/DOCTYPE[\s\S]*cannot be opened \(ENOENT\)/)
})
