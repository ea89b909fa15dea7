import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Application } from './application.ts'
import { importTerritories } from './demo.ts'

const folder = mkdtempSync(join(tmpdir(), 'kenes-classifier-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('an invalid classifier is refused line by line, each with its reason in words', async () => {
  const file = join(folder, 'broken.csv')
  const lines = [
    'kato,kato_version,level,type_code,name_ru,name_kk',
    '39,Y,oblast,0,Область,',
    '390000000,Y,shire,7,А,Ә',
  ]
  writeFileSync(file, lines.join('\n'))
  // The database is not queried before the whole file is valid.
  const refused = importTerritories({ context: () => ({}) } as Application, file)
  await expect(refused).rejects.toThrow('nothing was imported')
  await expect(refused).rejects.toThrow('line 2: kato is not a code of nine digits: «39»')
  await expect(refused).rejects.toThrow('line 2: name_kk, the Kazakh name, is empty')
  await expect(refused).rejects.toThrow('line 3: type_code is not a digit from 0 to 4: «7»')
})
