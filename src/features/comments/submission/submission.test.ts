import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Intake } from '../model.ts'
import { checkContent, writtenLanguage } from './model.ts'
import { plainText } from './paste-model.ts'

describe('the content of a comment', () => {
  const check = (changes: object = {}, intake: Intake = 'open') =>
    checkContent(intake, { kind: 'remark', language: 'ru', body: 'Темно.', ...changes })
  const wording = (text: string) => ({ text, original: 'Снег убирают до восьми.', language: 'ru' as const })

  test.each([
    [{}, 'not-yet', 'not-yet'],
    [{}, 'over', 'closed-already'],
    [{ body: ' \n ' }, 'open', 'comment-empty'],
    [{ body: 'я'.repeat(10_001) }, 'open', 'comment-long'],
    [{ kind: 'wording', wording: wording('  ') }, 'open', 'wording-empty'],
    [{ kind: 'wording', wording: wording('Снег  убирают до восьми. ') }, 'open', 'wording-same'],
    [{ kind: 'wording', wording: wording('я'.repeat(30_001)) }, 'open', 'wording-long'],
  ] as const)('%# is refused', (changes, intake, refusal) => {
    expect(check(changes, intake)).toEqual({ ok: false, refusal })
  })

  test('a proposed wording needs no text beside it; the wording of a remark is dropped', () => {
    expect(check({ kind: 'wording', body: '', wording: wording('Снег убирают до семи.') }).ok).toBe(true)
    expect(check({ wording: wording('Снег') })).toMatchObject({ ok: true, value: { wording: undefined } })
  })

  test.each([
    ['Қар уақытында тазалансын', 'ru', 'kk'],
    ['Пусть снег убирают вовремя', 'kk', 'ru'],
    ['Please clear the snow', 'ru', 'en'],
    ['ок', 'kk', 'kk'],
  ] as const)('«%s» on a page in %s is in %s', (text, page, language) => {
    expect(writtenLanguage(text, page)).toBe(language)
  })
})

describe('text pasted from a word processor', () => {
  const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body><p class=MsoNormal style='margin:0'>Снег&nbsp;убирать <b>до&#160;семи</b>.</p><p class="MsoNormal">И соль &lt;5 г.</p></body></html>`

  test('loses its markup', () => {
    expect(plainText(word)).toBe('Снег убирать до семи.\n\nИ соль <5 г.')
  })

  // tests/steps.test.ts counts that the steps grow with the length.
  test('is read to the end, up to five megabytes', () => {
    const huge = `<p class=MsoNormal>слово</p><!-- ${'<'.repeat(1000)} -->`.repeat(4800)
    expect(plainText(huge).split('\n').filter(Boolean)).toHaveLength(4800)
    expect(plainText(`<p>${'<!--'.repeat(100_000)}</p>`)).toBe('')
  })

  test.each(['a < b и b > c', 'тег <br> переносит строку', 'x <y', '5 <6 </ 7', 'Цена <p> 100'])(
    'what only mentions signs of markup stays: %s',
    (text) => expect(plainText(text)).toBe(text),
  )

  test('text without markup is not changed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[а-яәғқңөұүһі.,;!?()]{1,12}$/u), { maxLength: 20 }),
        (words) => {
          expect(plainText(words.join(' '))).toBe(words.join(' '))
        },
      ),
    )
  })
})
