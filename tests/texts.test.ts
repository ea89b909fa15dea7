import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Language, languages } from '#domain/base/text.ts'
import { packagePath } from '#platform/package-path.ts'
import { expectNothingRefused } from './support/refused.ts'

type Found = { readonly language: Language; readonly text: string }

const OPENING = '({['
const CLOSING = ')}]'

/** The string literals of one value: up to the comma or the bracket that ends it. Values in `${}` become `0`. */
function literalsFrom(source: string, start: number): readonly string[] {
  const literals: string[] = []
  let depth = 0
  for (let at = start; at < source.length; at += 1) {
    const char = source[at] ?? ''
    if (source.startsWith('//', at)) at = source.indexOf('\n', at)
    else if (`'"\``.includes(char)) {
      let text = ''
      for (at += 1; source[at] !== char; at += 1) {
        if (char === '`' && source.startsWith('${', at)) {
          literals.push(...literalsFrom(source, at + 2))
          at = endOfValue(source, at + 2)
          text += '0'
        } else if (source[at] === '\\') {
          const unicode = /^\\u([0-9a-f]{4})/.exec(source.slice(at, at + 6))?.[1]
          text += unicode ? String.fromCharCode(Number.parseInt(unicode, 16)) : source[at + 1]
          at += unicode ? 5 : 1
        } else text += source[at]
      }
      literals.push(text)
    } else if (OPENING.includes(char)) depth += 1
    else if (CLOSING.includes(char)) depth -= 1
    if (depth < 0 || (depth === 0 && char === ',')) break
  }
  return literals
}

/** Where the value in `${}` ends, strings within it included. */
function endOfValue(source: string, start: number): number {
  let depth = 1
  let quote = ''
  for (let at = start; ; at += 1) {
    const char = source[at] ?? '}'
    if (quote !== '') quote = char === quote ? '' : quote
    else if (`'"\``.includes(char)) quote = char
    else if (char === '{') depth += 1
    else if (char === '}') depth -= 1
    if (depth === 0) return at
  }
}

/** The texts of a file: the values of `kk`, `ru` and `en`, also those of functions. */
const textsOf = (source: string): readonly Found[] =>
  [...source.matchAll(/(?<![\w.'])(kk|ru|en): /g)].flatMap((match) => {
    const language = match[1] as Language
    const texts = literalsFrom(source, match.index + match[0].length)
    return texts.filter((text) => /\p{L}{2}/u.test(text)).map((text) => ({ language, text }))
  })

/** A word or words as they are refused: «хэш…» is every word that begins so. */
type Refused = {
  readonly language: Language
  readonly pattern: RegExp
  readonly exceptions: readonly string[]
}

const LETTER = '[\\p{L}\\d]'
const escaped = (text: string) => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)

function readRefused(cell: string, language: Language): readonly Refused[] {
  const [words = '', names = ''] = cell.split(' except ')
  return words
    .split(', ')
    .filter((word) => word !== '—')
    .map((word) => {
      const body = escaped(word).replaceAll('…', `${LETTER}*`)
      return {
        language,
        pattern: new RegExp(`(?<!${LETTER})${body}(?!${LETTER})`, 'giu'),
        exceptions: names.split(', ').filter(Boolean),
      }
    })
}

/** The table “One word for one thing” of docs/words.md. */
function readTable(words: string): readonly Refused[] {
  const section = words.split('\n## ').find((part) => part.startsWith('One word for one thing')) ?? ''
  return [...section.matchAll(/^\| (.*) \|$/gm)]
    .slice(1)
    .map(([, row = '']) => row.split(' | '))
    .flatMap((cells) => languages.flatMap((language, n) => readRefused(cells[2 + 2 * n] ?? '', language)))
}

const refused = readTable(readFileSync(packagePath('docs/words.md'), 'utf8'))

function findRefused({ language, text }: Found): readonly string[] {
  const rules = refused.filter((rule) => rule.language === language)
  return rules.flatMap(({ pattern, exceptions }) => {
    const rest = exceptions.reduce(
      (left, name) => left.replaceAll(new RegExp(escaped(name), 'giu'), ''),
      text,
    )
    return [...rest.matchAll(pattern)].map(([word]) => word)
  })
}

/** A title of three words or more of which each longer one begins with a capital letter. */
const hasTitleCase = (text: string) => {
  const words = text.match(/(?<![\w-])\p{L}{4,}/gu) ?? []
  return words.length > 2 && words.every((word) => /^\p{Lu}/u.test(word))
}

/** Proper names, and the names of the days and months, which English writes with capitals. */
const NAMES = [
  'Procedural and Process-Related Code',
  'Assembly of the People',
  'Equal Shares',
  'January',
  'Monday',
]

/** Marks of typography that belong to another language or to a typewriter. */
const isMistyped = ({ language, text }: Found) =>
  / {2}|\.\.\.| [-—] |[\u00a0 ]—/.test(text) ||
  (language === 'en' ? /[«»]/.test(text) : /[“”"]/.test(text)) ||
  (language === 'en' && hasTitleCase(text) && !NAMES.some((name) => text.includes(name)))

const files = globSync('{src,bin/new-feature/template}/**/*.{ts,tsx}', { cwd: packagePath() })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !/\.test\.|\/testing\/|fixtures|samples|examples?\.tsx$|src\/ui\/pages\//.test(path))
const texts = files.flatMap((path) =>
  textsOf(readFileSync(packagePath(path), 'utf8')).map((found) => ({ ...found, path })),
)

const showing = ({ path, language, text }: Found & { readonly path: string }) =>
  `${path} ${language}: ${text}`

describe('Every text of the program', () => {
  test('is found by the test in all languages', () => {
    for (const language of languages)
      expect(texts.filter((text) => text.language === language).length).toBeGreaterThan(1_900)
    expect(refused.length).toBeGreaterThan(90)
  })

  test('calls a thing by its one word', () => {
    const found = texts.flatMap((text) => findRefused(text).map((word) => `«${word}» in ${showing(text)}`))
    expectNothingRefused(found, 'the word of the table “One word for one thing” in docs/words.md')
  })

  test('has the quotation marks and dashes of its language, and one capital letter in an English title', () => {
    expectNothingRefused(
      texts.filter(isMistyped).map(showing),
      '«» in Kazakh and Russian, “” in English, – between words, one capital letter in a title',
    )
  })
})

/** The messages of a file about what is too long that write a limit as a number: it is declared once, as a constant. */
function findWrittenLimits(source: string): readonly string[] {
  return [...source.matchAll(/^ *'[\w-]*long':/gm)].flatMap((match) => {
    const start = match.index + match[0].length
    const value = source.slice(start, start + lengthOfValue(source.slice(start)))
    return /\d/.test(value.replaceAll(/\$\{[^}]*\}/g, '')) ? [match[0].trim()] : []
  })
}
/** How long the text of an object is, from the text before its opening bracket. */
const lengthOfValue = (source: string): number => endOfValue(source, source.indexOf('{') + 1)

test('a message about what is too long takes its limit from the constant', () => {
  const messages = globSync('{src/features,bin/new-feature}/**/*messages.ts', { cwd: packagePath() })
  expect(messages.length).toBeGreaterThan(80)
  const sources = messages.map((path) => [path, readFileSync(packagePath(path), 'utf8')] as const)
  expect(sources.filter(([, source]) => source.includes("long':")).length).toBeGreaterThan(12)
  expectNothingRefused(
    sources.flatMap(([path, source]) => findWrittenLimits(source).map((key) => `${path} ${key}`)),
    'the constant of the model, as $' + '{TITLE_MAX}',
  )
})

test.each([
  ["  'body-long': { kk: '2000 таңба', ru: '2000 знаков', en: '2,000 characters' },", 1],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the source of a template
  ["  'body-long': {\n    kk: `${MAX} таңба`,\n    ru: `до ${MAX}, а не 5000`,\n    en: '',\n  },", 1],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the source of a template
  ["  'body-long': {\n    kk: `${BODY_2_MAX}`,\n    ru: `до ${MAX}`,\n    en: '',\n  },\n  day: '31'", 0],
])('limits that are written as numbers in %s: %i', (source, found) => {
  expect(findWrittenLimits(source)).toHaveLength(found)
})

describe('The test of words', () => {
  test.each<[Language, string]>([
    ['kk', 'Хэштер файлы'],
    ['kk', 'Органның жаңалықтары'],
    ['ru', 'Выберите орган'],
    ['ru', 'За чем я слежу'],
    ['en', 'Choose a body'],
    ['en', 'The code from the letter'],
    ['en', 'She lives here'],
  ])('refuses in %s: %s', (language, text) => {
    expect(findRefused({ language, text })).not.toEqual([])
  })

  test.each<[Language, string]>([
    ['kk', 'мемлекеттік орган'],
    ['ru', 'Организатор встречи'],
    ['ru', 'государственный орган'],
    ['en', 'state body'],
    ['en', 'Russian letters in place of Kazakh ones'],
    ['en', 'somebody else'],
  ])('accepts in %s: %s', (language, text) => {
    expect(findRefused({ language, text })).toEqual([])
  })

  test.each<Found>([
    { language: 'ru', text: 'Кнопка "Назад"' },
    { language: 'ru', text: 'Это — список' },
    { language: 'en', text: 'The button «Back»' },
    { language: 'en', text: 'Register For The Meeting Today' },
  ])('finds what is mistyped: $text', (found) => {
    expect(isMistyped(found)).toBe(true)
  })

  test('reads strings, templates and functions, and stops where the value ends', () => {
    const source =
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the source of a template
      "a: {\n  kk: (n: number) => `${n} ${plural('kk', n, { one: 'жиын', other: 'жиын' })} бар`,\n  ru: 'Встречи',\n  en: x ? 'One, two' : 'Three' }, 'other-key': { kk: '' }"
    expect(textsOf(source)).toEqual([
      { language: 'kk', text: 'kk' },
      { language: 'kk', text: 'жиын' },
      { language: 'kk', text: 'жиын' },
      { language: 'kk', text: '0 0 бар' },
      { language: 'ru', text: 'Встречи' },
      { language: 'en', text: 'One, two' },
      { language: 'en', text: 'Three' },
    ])
  })
})

/**
 * Russian texts in which a number is followed by a noun that does not follow from it: «2 записей». The noun comes from
 * `plural`, whose call hides it here.
 */
function uncounted(source: string): readonly string[] {
  return [...source.matchAll(/\bru: \(([^)]*)\) =>\s*`([^`]*)`/g)].flatMap(([, given = '', text = '']) =>
    [...given.matchAll(/(\w+): number/g)].flatMap(([, name = '']) =>
      [
        ...text.matchAll(new RegExp(`(?<!№\\s)\\$\\{(?:\\w+\\([^)]*)?${name}\\)?\\}\\s([а-яё]{3,})`, 'g')),
      ].map(([found]) => found),
    ),
  )
}

describe('Numbers in Russian', () => {
  test('are followed by a noun in the form that goes with them', () => {
    const files = globSync('src/**/*.ts', { cwd: packagePath() }).filter((path) => !path.endsWith('.test.ts'))
    const found = files.flatMap((path) =>
      uncounted(readFileSync(packagePath(path), 'utf8')).map((text) => `${path}: ${text}`),
    )
    expect(files.length).toBeGreaterThan(500)
    expectNothingRefused(found, 'plural(language, number, forms) of domain/base/message.ts')
  })

  test.each([
    ['ru: (n: number) => `#{n} записей`', 1],
    ['ru: (n: number, shown: string) => `Найдено #{shown} и #{n} записей`', 1],
    ["ru: (n: number) => `#{n} #{plural('ru', n, { one: 'запись', few: 'записи', many: 'записей' })}`", 0],
    ['ru: (n: number) => `Это запись № #{n} журнала`', 0],
    ['ru: (host: string) => `#{host} записей`', 0],
  ])('are found where they do not: %s', (source, count) => {
    expect(uncounted(source.replaceAll('#{', '\u0024{'))).toHaveLength(count)
  })

  test('decide the label of a number on the first page, which stands beside it', () => {
    const files = globSync('src/features/*/manifest/home-figures.ts', { cwd: packagePath() })
    expect(files.length).toBeGreaterThan(1)
    for (const path of files)
      expect(readFileSync(packagePath(path), 'utf8'), path).toMatch(/label: messages\.\w+\[language\]\(/)
  })
})
