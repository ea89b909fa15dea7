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
  const given = await readAnswers(rest, terminal)
  expect(given.administrator).toBe('b@kostanay.example')
  expect(requested.filter((text) => text.startsWith('E-mail of the first administrator'))).toHaveLength(2)
})

test('a value of the settings file cannot begin another line', async () => {
  const smtp = 'smtp://mail.example\nKENES_DEVELOPMENT=1'
  await expect(readAnswers({ ...options, smtp }, undefined)).rejects.toThrow('--smtp')
  const text = settingsText(await readAnswers({ ...options, smtp: 'smtp://u:p@m.example' }, undefined))
  expect(text.split('\n').filter((line) => line.startsWith('SMTP_URL='))).toEqual([
    'SMTP_URL="smtp://u:p@m.example"',
  ])
})
