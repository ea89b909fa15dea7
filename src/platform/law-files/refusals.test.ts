import { describe, expect, test } from 'vitest'
import { languages } from '#domain/base/text.ts'
import { zipOf } from '#platform/zip/testing/zip-of.ts'
import { lawFileMessages, readHtml, readLawFile } from './index.ts'
import { p, wordFile } from './testing/word.ts'

const refusalOf = async (content: Uint8Array | string) => {
  const read = await readLawFile(typeof content === 'string' ? new TextEncoder().encode(content) : content)
  return read.ok ? read.value.format : read.refusal
}
const compound = (stream: string) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
    Buffer.from(stream, 'utf16le'),
  ])
const body = p('Вода чиста.')
const main = 'application/vnd.ms-word.document.macroEnabled.main+xml'
const withEntities = zipOf([
  { name: '[Content_Types].xml', content: '<Types t="wordprocessingml"/>' },
  { name: '_rels/.rels', content: '<!DOCTYPE lolz [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><r>&b;</r>' },
])

describe('files that are not taken say why', () => {
  test.each<[string, string, Uint8Array | string]>([
    ['nothing', 'file-empty', ''],
    ['no words', 'file-empty', '  \n \n'],
    ['a document without words', 'file-empty', wordFile({ body: '<w:p/>' })],
    [
      'macros by their part',
      'docx-macros',
      wordFile({ body, more: [{ name: 'word/vbaProject.bin', content: 'x' }] }),
    ],
    ['macros by their type', 'docx-macros', wordFile({ body, contentType: main })],
    ['a password', 'docx-encrypted', compound('EncryptedPackage')],
    [
      'an encrypted part',
      'docx-encrypted',
      zipOf([{ name: '[Content_Types].xml', content: 'x', encrypted: true }]),
    ],
    ['an old Word file', 'doc-old-format', compound('WordDocument')],
    ['a ZIP of something else', 'docx-not-word', zipOf([{ name: 'a.txt', content: 'Вода' }])],
    ['a cut file', 'docx-broken', wordFile({ body }).subarray(0, 400)],
    ['XML that is cut', 'docx-broken', wordFile({ body: '<w:p><w:r>' })],
    [
      'a bomb',
      'zip-bomb',
      wordFile({ body, more: [{ name: 'word/a.xml', content: new Uint8Array(6 * 2 ** 20) }] }),
    ],
    ['a size that is enormous', 'zip-bomb', zipOf([{ name: 'a', content: 'x', saysSize: 2 ** 31 }])],
    [
      'a size that is a lie',
      'docx-broken',
      zipOf([{ name: '[Content_Types].xml', content: 'x'.repeat(900), saysSize: 9 }]),
    ],
    [
      'entities',
      'xml-entities',
      '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><akomaNtoso>&b;</akomaNtoso>',
    ],
    ['entities in Word', 'xml-entities', withEntities],
    ['XML of something else', 'akn-not-akn', '<?xml version="1.0"?><feed/>'],
    ['broken XML', 'xml-broken', '<akomaNtoso><act></akomaNtoso>'],
    ['a deep file', 'xml-too-deep', `<akomaNtoso>${'<hcontainer>'.repeat(400)}`],
    ['a PDF', 'pdf-file', '%PDF-1.7\nx'],
    ['RTF', 'rtf-file', '{\\rtf1\\ansi Вода чиста.}'],
    ['a picture', 'file-kind-unknown', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['bytes', 'text-encoding', new Uint8Array([1, 2, 3, 0, 5, 6])],
    [
      'a tag of a thousand attributes',
      'html-too-complex',
      `<p ${Array.from({ length: 1000 }, (_, at) => `a${at}`).join(' ')}>x</p>`,
    ],
  ])('%s: %s', async (_, code, content) => {
    expect(await refusalOf(content)).toBe(code)
  })

  test('each reason has words in every language', () => {
    for (const message of Object.values(lawFileMessages)) {
      for (const language of languages) expect(message[language].length).toBeGreaterThan(10)
    }
  })
})

test('files that only look dangerous are taken', async () => {
  expect(await refusalOf(wordFile({ body }))).toBe('docx')
  expect(await refusalOf('<p title="a > b" data-x=\'"\'>Вода</p>')).toBe('html')
  expect(await refusalOf('Вода < 5 литров & больше')).toBe('text')
  expect(
    await refusalOf(`<akomaNtoso><act><body><article><num>1</num></article></body></act></akomaNtoso>`),
  ).toBe('akn')
})

// That the steps grow with the length is counted by tests/steps.test.ts.
describe('HTML made to be slow', () => {
  test.each([
    [
      'formatting that is never closed',
      Array.from({ length: 60_000 }, (_, at) => `<font size=${at}><p>a`).join(''),
    ],
    ['tables in tables', '<table><tr><td>'.repeat(60_000)],
    ['lists in lists', '<ul><li>'.repeat(60_000)],
    ['a cell of many paragraphs', `<table><tr><td>${'<p>слово</p>'.repeat(60_000)}`],
    ['comments that do not end', '<!--'.repeat(200_000)],
    ['signs of tags', '<'.repeat(1_000_000)],
    ['entities', '&amp;&lt;&#1072;'.repeat(100_000)],
  ])('%s is read or refused', (_, html) => {
    const read = readHtml(html)
    expect(read.ok || Object.keys(lawFileMessages).includes(read.refusal)).toBe(true)
  })
})
