import { zipOf } from '#platform/zip/testing/zip-of.ts'
import { ANY, type Parser } from './parser.ts'

/** Parsers and comparisons of legal texts, and parsers of files. */
export const fileParsers: Readonly<Record<string, Parser>> = {
  'a text of law, typed': {
    prepare: async () => {
      const { blocksOf } = await import('#platform/law-files/content.ts')
      const { readText } = await import('#platform/law-files/text.ts')
      const { recognise } = await import('#domain/law/index.ts')
      return (text) => recognise(blocksOf(readText(text)), 'ru')
    },
    pieces: [
      ...ANY,
      '1. а\n',
      '1) а\n',
      'а) б\n',
      '1.1. а\n',
      'Статья 1. А\n',
      'Статья 1\n\n',
      'Глава I\n',
      '1-бап. А\n',
      'Приложение 1\n',
      '1-қосымша\n',
      '§',
      '²',
      '1-',
      '1.',
      '- а\n',
      '«',
      '* а\n',
      'Статья ',
      '[1] ',
      '(',
      '№ ',
      'слово\n',
    ],
  },
  'a page with a text of law': {
    prepare: async () => {
      const { readHtml } = await import('#platform/law-files/html/read-html.ts')
      return readHtml
    },
    pieces: [
      ...ANY,
      '<p>a',
      '<p>1. a</p>',
      '<b>',
      '<font><p>a',
      '<font size={n}><p>a',
      '<p a{n}=1>',
      '<table><tr><td>',
      '<td>a',
      '<ul><li>',
      '<li>a',
      '</p>',
      '<!--',
      '<',
      '&amp;',
      '&',
      '<p style="mso-list:">',
      '<a href="#ftn1">[1]</a>',
      '<sup>',
      '<br>',
      '<select>',
      '<svg>',
      '<template>',
      '<h1>',
    ],
  },
  'Akoma Ntoso': {
    prepare: async () => {
      const { readAkn } = await import('#platform/law-files/akn/read-akn.ts')
      return readAkn
    },
    pieces: [
      '<article><num>1</num></article>',
      '<p>a</p>',
      'a ',
      '<p/>',
      '<a b="c"/>',
      '<!-- a -->',
      '&amp;',
      '<ref/>',
      '<point><num>1)</num></point>',
      '<![CDATA[a]]>',
    ],
    wrap: (text) => `<akomaNtoso><act><body><article><num>1</num>${text}</article></body></act></akomaNtoso>`,
  },
  'a document of Word': {
    prepare: async () => {
      const { readDocx } = await import('#platform/law-files/docx/read-docx.ts')
      const { wordFile } = await import('#platform/law-files/testing/word.ts')
      return (body) => readDocx(wordFile({ body }))
    },
    pieces: [
      '<w:p><w:r><w:t>1. а</w:t></w:r></w:p>',
      '<w:p/>',
      '<w:r><w:t>а</w:t></w:r>',
      '<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>',
      '<w:tab/>',
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>',
      '<w:hyperlink><w:r><w:t>a</w:t></w:r></w:hyperlink>',
    ],
  },
  'a text in OpenDocument': {
    prepare: async () => {
      const { readPackage } = await import('#platform/law-files/docx/read-docx.ts')
      return (body) =>
        readPackage(
          zipOf([
            { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
            { name: 'content.xml', content: `<content><body><text>${body}</text></body></content>` },
          ]),
        )
    },
    pieces: [
      '<p>1. а</p>',
      '<p/>',
      '<p>a<s/><tab/></p>',
      '<list><list-item><p>а</p></list-item></list>',
      '<table><table-row><table-cell><p/></table-cell></table-row></table>',
      '<p>а<note><note-body><p>б</p></note-body></note></p>',
      '<h outline-level="2">а</h>',
    ],
  },
  'a PDF that is offered': {
    prepare: async () => {
      const { checkDocumentBytes } = await import('#platform/uploads/document.ts')
      return (text) => checkDocumentBytes(Buffer.from(text, 'latin1'))
    },
    pieces: [
      'stream\n',
      'stream\r\n',
      'endstream\n',
      'streamendstream',
      '/',
      '#',
      '/J#61',
      '/JS',
      'a',
      '\n',
      '<<',
    ],
    wrap: (text) => `%PDF-1.7\n${text}\n%%EOF`,
  },
  'a packed document that is offered': {
    prepare: async () => {
      const { checkDocumentBytes } = await import('#platform/uploads/document.ts')
      return (text) =>
        checkDocumentBytes(zipOf(text.split('|').map((content, n) => ({ name: `word/${n}.xml`, content }))))
    },
    pieces: ['xxxxxxx|', 'x'],
  },
  'the comparison of two wordings': {
    prepare: async () => {
      const { diffWords } = await import('#domain/law/index.ts')
      return (text) => diffWords(text, [...text].reverse().join(''))
    },
    times: 2,
    pieces: ['a ', 'а б в ', 'снег убирают, ', '1 2 ', '. ', 'aб'],
  },
  'the comparison of two wordings without a word in common': {
    prepare: async () => {
      const { diffWords } = await import('#domain/law/index.ts')
      return (text) => diffWords(text, text.replaceAll('a', 'b'))
    },
    times: 2,
    pieces: ['a ', 'a{n} '],
  },
  'the comparison of two versions of an act': {
    prepare: async () => {
      const { blocksOf } = await import('#platform/law-files/content.ts')
      const { readText } = await import('#platform/law-files/text.ts')
      const { compareVersions, recognise } = await import('#domain/law/index.ts')
      const parse = (text: string) => recognise(blocksOf(readText(text)), 'ru').document
      return (text) => compareVersions(parse(text), parse(`${text}1. Новый пункт.\n`))
    },
    pieces: ['1. Снег.\n', '{n}. Снег убирают {n} утра.\n', 'Исключён.\n', 'Статья 1. Снег\n', '1) снег;\n'],
  },
  'votes of an opinion poll, in CSV': {
    prepare: async () => {
      const { readRecords } = await import('#domain/opinion/polis/read-comments.ts')
      return (text) => readRecords(new TextEncoder().encode(text))
    },
    pieces: [...ANY, '1,2,3\n', '"a",', '""', '\r\n', '"a\n'],
    wrap: (text) => `a,b,c\n${text}`,
  },
  'ballots, in Pabulib': {
    prepare: async () => {
      const { readPabulib } = await import('#domain/tally/pabulib/reader.ts')
      return (text) => readPabulib(text)
    },
    pieces: [...ANY, '1;2;3\n', 'META\n', 'VOTES\n', '"a";', '; ', '1,2;', '\r\n'],
    wrap: (text) => `META\nkey;value\n${text}`,
  },
  'a signed note of the log': {
    prepare: async () => {
      const { parseNote } = await import('#domain/tlog/note.ts')
      return parseNote
    },
    pieces: [...ANY, '— a b\n', '\n\n', '— '],
    wrap: (text) => `a\n1\nb\n\n${text}`,
  },
  'the answer of a witness': {
    prepare: async () => {
      const { parseAddCheckpoint } = await import('#domain/tlog/witness.ts')
      return (text) => parseAddCheckpoint(new TextEncoder().encode(text))
    },
    pieces: [...ANY, 'old 1\n', '\n\n'],
  },
}
