import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { escapeXml, xmlText } from './xml.ts'

/** What a parser reads in an element and in an attribute. */
function readBack(xml: string): readonly [string, string] {
  let [text, attribute] = ['', '']
  const parser = new SaxesParser()
  parser.on('error', (fault) => {
    throw fault
  })
  parser.on('opentag', ({ attributes }) => {
    attribute = String(attributes.b)
  })
  parser.on('text', (piece) => {
    text += piece
  })
  parser.write(xml).close()
  return [text, attribute]
}

test('any text is read back from an element, except characters that XML cannot contain', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const written = escapeXml(text)
      const [element] = readBack(`<a b="${written}">${written}</a>`)
      expect(element).toBe(xmlText(text).replace(/\r\n?/g, '\n'))
    }),
  )
})

test('no text ends an attribute or begins an element', () => {
  expect(escapeXml('"><a b=\'&amp;')).toBe("&quot;&gt;&lt;a b='&amp;amp;")
  expect(escapeXml('a\u0000b\ud800c\uffff😀')).toBe('ab\ufffdc😀')
})
