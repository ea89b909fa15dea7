import { ANY, type Parser } from './parser.ts'

const request = (headers: Record<string, string>) => ({ headers }) as never

/** Parsers of headers, addresses, forms and texts. */
export const requestParsers: Readonly<Record<string, Parser>> = {
  'the header Accept-Encoding': {
    prepare: async () => {
      const { acceptedEncodings } = await import('#platform/http/response/encoding.ts')
      return (text) => acceptedEncodings(request({ 'accept-encoding': text }))
    },
    pieces: [...ANY, 'gzip,', 'gzip;q=1,', ' ;'],
  },
  'the header Accept-Language': {
    prepare: async () => {
      const { preferredLanguage } = await import('#platform/http/request/language.ts')
      return preferredLanguage
    },
    pieces: [...ANY, 'ru-', 'ru;q=0.1,', ' ;q='],
  },
  'the header Cookie': {
    prepare: async () => {
      const { readToken } = await import('#platform/identity/index.ts')
      return (text) => readToken(request({ cookie: text }), 'https://kenes.example')
    },
    pieces: [...ANY, 'kenes=', '; kenes=a', '__Host-kenes=;'],
  },
  'the header Origin': {
    prepare: async () => {
      const { isSameOrigin } = await import('#platform/http/response/security.ts')
      return (text) => isSameOrigin({ origin: text, host: 'kenes.example' }, 'https://kenes.example')
    },
    pieces: [...ANY, 'https://', '.', '/', '@'],
  },
  'a form of words': {
    prepare: async () => {
      const { parse } = await import('fast-querystring')
      const { Type } = await import('typebox')
      const { readForm } = await import('#platform/http/request/input.ts')
      const schema = Type.Object({ a: Type.String({ maxLength: 100, problems: { otherwise: 'long' } }) })
      return (text) => readForm(schema, parse(text), { long: '' })
    },
    pieces: [...ANY, 'a=1&', 'a{n}=1&', '&', 'a&', '%d0%b0', '+', '=&', 'b[]=1&', 'a=%'],
    wrap: (text) => `a=${text}`,
  },
  'the fields of an address': {
    prepare: async () => {
      const { parse } = await import('fast-querystring')
      const { Type } = await import('typebox')
      const { readQuery } = await import('#platform/http/request/input.ts')
      const schema = Type.Object({ q: Type.Optional(Type.String()) })
      return (text) => readQuery(schema, parse(text))
    },
    pieces: [...ANY, 'q=1&', '&', 'q[]=&'],
  },
  'the search for a place': {
    prepare: async () => {
      const { foldLetters, similarity, stem, withinTypingErrors } = await import('#domain/kazakh/index.ts')
      return (text) => [
        foldLetters(text),
        text.split(' ').map(stem),
        similarity(text, 'астана'),
        withinTypingErrors(text, text, 2),
      ]
    },
    pieces: [...ANY, 'ауыл ', 'shch', 'kh', '10', 'Ы', 'қайың'],
  },
  'the name of an address': {
    prepare: async () => {
      const { toSlug } = await import('#domain/kazakh/index.ts')
      return toSlug
    },
    pieces: [...ANY, '-', 'и', 'ый'],
  },
  Markdown: {
    prepare: async () => {
      const { renderMarkdown } = await import('#platform/markdown/index.ts')
      return renderMarkdown
    },
    // Those of commonmark.js and cmark, test/pathological_tests.py.
    pieces: [
      ...ANY,
      '*',
      '**a ',
      '*a_ ',
      'a**b',
      '_a ',
      '[',
      ']',
      '[a](',
      '![',
      '[a](<b',
      '`',
      '`a``',
      '> ',
      '- ',
      '1. a\n',
      ' - a\n',
      '\\',
      '&',
      '<',
      '<a ',
      '<!--',
      '&#',
      '# ',
      '|a',
      '|-',
      '~~a ',
      'www.',
      'http://a ',
      'a@b ',
      '@',
      'mailto:',
      '[a]: b\n',
      '[a{n}]: b\n',
      '[a{n}]',
      '`{n}',
      '[a\n',
      '```\n',
      '===\n',
      '\t',
      'a\n\n',
      '(',
      '"',
    ],
  },
  'words that were pasted': {
    prepare: async () => {
      const { plainText } = await import('#features/comments/submission/paste-model.ts')
      return plainText
    },
    pieces: [...ANY, '<', '<p>', '</p>', '<!--', '-->', '<style>', '&amp;', '&', '<o:p>', '\r\n', ' \n'],
    wrap: (text) => `<html></p>${text}`,
  },
  'an e-mail address or a phone': {
    prepare: async () => {
      const { parseContact } = await import('#features/registrations/contact-model.ts')
      return parseContact
    },
    pieces: [...ANY, '@', '.', 'a.', '+7', '8 '],
    wrap: (text) => `a@${text}`,
  },
  'an identification number': {
    prepare: async () => {
      const { readIin } = await import('#domain/iin/index.ts')
      return (text) => readIin(text, '2026-11-23')
    },
    pieces: [...ANY, '0', '-'],
  },
}
