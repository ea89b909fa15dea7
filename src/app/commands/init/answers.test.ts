import { expect, test } from 'vitest'
import { readAnswers, settingsText } from './answers.ts'

const options = {
  nameKk: 'Қостанай диалогы',
  nameRu: 'Диалог Костаная',
  url: 'https://dialog.example',
  territory: '391010000',
  organisationKk: 'Қостанай қаласының әкімдігі',
  organisationRu: 'Акимат города Костаная',
  email: 'dialog@kostanay.example',
  smtp: 'smtp://user:password@mail.example:587',
  mailFrom: 'dialog@kostanay.example',
  administrator: 'a@kostanay.example',
  kind: 'akimat',
  language: 'kk',
} as const

test('options answer all questions, and optional ones may be left out', async () => {
  expect(await readAnswers(options, undefined)).toMatchObject({
    nameEn: '',
    phone: '',
    territory: '391010000',
  })
})

test('everything that is missing or wrong is named at once where there is no terminal', async () => {
  const wrong = { ...options, url: 'http://dialog.example', nameRu: ' ', administrator: 'somebody' }
  const refused = readAnswers(wrong, undefined)
  await expect(refused).rejects.toThrow('--name-ru')
  await expect(refused).rejects.toThrow('--url: expected an https address')
  await expect(refused).rejects.toThrow('--administrator')
})

test('a wrong answer is asked for again at a terminal', async () => {
  const answers = ['nobody', 'b@kostanay.example']
  const requested: string[] = []
  const terminal = {
    question: async (text: string) => {
      requested.push(text)
      return text.startsWith('E-mail of the first') ? (answers.shift() ?? 'c@kostanay.example') : ''
    },
  }
  const { administrator: _, ...rest } = options
  const given = await readAnswers(rest, terminal, () => {})
  expect(given.administrator).toBe('b@kostanay.example')
  expect(requested.filter((text) => text.startsWith('E-mail of the first administrator'))).toHaveLength(2)
})

/** Answers all questions at a terminal, these ones in turn, and returns what was asked, said and understood. */
async function atTerminal(given: Record<string, unknown>, typed: readonly string[]) {
  const [left, output] = [[...typed], [] as string[]]
  const terminal = { question: async () => left.shift() ?? '' }
  const answers = await readAnswers(
    { database: '', nameEn: '', phone: '', ...options, ...given },
    terminal,
    (line) => output.push(line),
  )
  return { answers, output: output.join('\n') }
}

test('an address is taken as browsers show it: with a closing slash, or without https', async () => {
  const { url: _, ...rest } = options
  for (const typed of ['https://dialog.example/', 'dialog.example', 'https://dialog.example'])
    expect((await readAnswers({ ...rest, url: typed }, undefined)).url).toBe('https://dialog.example')
  await expect(readAnswers({ ...rest, url: 'https://dialog.example/ru' }, undefined)).rejects.toThrow('--url')
})

test('a refused answer is followed by the reason', async () => {
  const { answers, output } = await atTerminal({ url: undefined }, [
    'http://dialog.example',
    'dialog.example',
  ])
  expect(output).toContain('an https address without a path')
  expect(answers.url).toBe('https://dialog.example')
})

test('a place is found by its name; what is no place is asked for again', async () => {
  const { answers, output } = await atTerminal({ territory: undefined }, ['x0', 'Костанай', '391010000'])
  expect(output).toContain('No place of the classifier')
  expect(output).toContain('391010000')
  expect(answers.territory).toBe('391010000')
})

test('a password that is not percent-encoded is refused, and the refusal says how', async () => {
  for (const smtp of ['smtp://kenes:p@ss/word@mail.example:587', 'smtp://kenes:p/w@mail.example'])
    await expect(readAnswers({ ...options, smtp }, undefined)).rejects.toThrow('write @ as %40')
  const smtp = 'smtp://kenes:p%40ss%2Fword@mail.example:587'
  expect((await readAnswers({ ...options, smtp }, undefined)).smtp).toBe(smtp)
})

test('the kind of the organisation and the language of the letter have a default and are checked', async () => {
  const { kind: _, language: __, ...rest } = options
  expect(await readAnswers(rest, undefined)).toMatchObject({ kind: 'akimat', language: 'kk' })
  await expect(readAnswers({ ...options, kind: 'castle' }, undefined)).rejects.toThrow('--kind')
})

test('the database server is among the settings, and no line where the database is embedded', async () => {
  const database = 'postgres://kenes:p%40ss@127.0.0.1/kenes'
  expect(settingsText(await readAnswers({ ...options, database }, undefined))).toContain(
    `\nDATABASE_URL="${database}"\n`,
  )
  expect(settingsText(await readAnswers(options, undefined))).not.toContain('DATABASE_URL')
})

test('a value of the settings file cannot begin another line', async () => {
  const smtp = 'smtp://mail.example\nKENES_DEVELOPMENT=1'
  await expect(readAnswers({ ...options, smtp }, undefined)).rejects.toThrow('--smtp')
  const text = settingsText(await readAnswers({ ...options, smtp: 'smtp://u:p@m.example' }, undefined))
  expect(text.split('\n').filter((line) => line.startsWith('SMTP_URL='))).toEqual([
    'SMTP_URL="smtp://u:p@m.example"',
  ])
})
