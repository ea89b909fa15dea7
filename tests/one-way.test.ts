import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { packagePath } from '#platform/package-path.ts'
import { expectNothingRefused } from './support/refused.ts'

// Functions that have exactly one implementation: a second ZIP reader would have other limits, a second escape function
// other gaps. Decision 0115.

type Rule = {
  readonly what: string
  /** Pattern in the source of a file that implements it. */
  readonly sign: RegExp
  /** Allowed paths. */
  readonly place: readonly string[]
}

const imports = (...packages: readonly string[]) =>
  new RegExp(`(?:from|import\\()\\s*'(?:${packages.join('|')})(?:/[^']*)?'`)

const rules: readonly Rule[] = [
  {
    what: 'imports the columns of links otherwise than from platform/db/index.ts',
    sign: /from '[^']*\/link-columns\.ts'/,
    place: ['platform/db/'],
  },
  {
    what: 'reads ZIP packages',
    sign: imports('yauzl', 'fflate', 'jszip', 'adm-zip'),
    place: ['platform/zip/'],
  },
  {
    what: 'packs and unpacks ZIP entries',
    sign: /\b(?:createDeflateRaw|createInflateRaw|deflateRaw|inflateRaw)(?:Sync)?\b/,
    place: ['platform/zip/'],
  },
  {
    what: 'writes .docx, .xlsx and PDF',
    sign: imports('docx', 'pdfkit', 'pdf-lib', 'exceljs', 'write-excel-file'),
    place: ['platform/exports/'],
  },
  {
    what: 'parses XML',
    sign: imports('saxes', 'sax', 'fast-xml-parser'),
    place: ['platform/law-files/xml.ts'],
  },
  { what: 'escapes for XML and HTML', sign: /['"`]&(?:lt|amp|quot);['"`]/, place: ['domain/base/xml.ts'] },
  { what: 'escapes for LIKE', sign: /\[\\\\%_\]/, place: ['platform/db/like.ts'] },
  {
    what: 'quotes fields of CSV',
    sign: /['"`]""['"`]/,
    // Pabulib files are separated by semicolons; commas need no quotes.
    place: ['domain/base/csv.ts', 'domain/tally/pabulib/csv.ts'],
  },
  {
    what: 'knows the media types of exported files',
    sign: /'(?:text\/csv; charset|application\/vnd\.openxmlformats-officedocument\.\w+\.(?:document|sheet)')/,
    // The last two recognise uploaded files.
    place: ['platform/exports/media-types.ts', 'platform/files/index.ts', 'platform/uploads/document.ts'],
  },
  {
    what: 'sends letters past their queue',
    sign: /\bmail\??\.send\(/,
    // The second counts them, the last one tries the mail server.
    place: [
      'platform/jobs/',
      'platform/metrics/',
      'features/consultations/lifecycle/letters.ts',
      'app/commands/doctor/',
    ],
  },
  {
    // Each takes a second of an act of the longest length that is accepted.
    what: 'computes on texts of law on the main thread',
    sign: /(?<!function )\b(?:recognise|alignLanguages|compareVersions|carryAnchors)\(/,
    // The last two read their own samples.
    place: [
      'domain/law/',
      'platform/inspection/',
      'platform/law-files/open.ts',
      'app/commands/',
      'features/consultations/seed.ts',
      'features/consultations/fixtures.ts',
    ],
  },
  {
    // Until five in the morning it is the day before in Kazakhstan.
    what: 'takes the day of an instant in UTC',
    sign: /toISOString\(\)\s*\.(?:slice\(0, 10\)|substring\(0, 10\)|split\('T'\))/,
    // Days without a clock, dates of made-up data, the operator's own clock, and a day that has ended in every zone.
    place: [
      'domain/base/local-date.ts',
      'app/commands/',
      'features/meetings/preparation/times-model.ts',
      'features/programmes/seed.ts',
    ],
  },
  {
    what: 'describes a link to a place or an organisation anew',
    sign: /\{\s*(?:readonly code: string[;\n]\s*)?readonly slug: string[;\n]\s*readonly (?:label: Label|name: Text)\s*[;}]/,
    // The last ones are rows of views.
    place: ['domain/base/link.ts', 'domain/base/list-filter.ts', 'features/programmes/tables.ts'],
  },
  {
    what: 'puts the query of an address together',
    sign: /(?<!then)=\$\{encodeURIComponent\(|new URLSearchParams\((?!queryString\(|parametersIn\()/,
    // The last two send forms and requests to a file service. An object with `then` would be a promise.
    place: ['domain/base/query-string.ts', 'ui/editor/client.ts', 'platform/files/s3-store.ts'],
  },
  {
    what: 'turns the conditions of a filter into links',
    sign: /\bremoveHref: /,
    // Examples of the gallery; the internal record, which names people and things by what was typed.
    place: ['ui/filters/', 'ui/pages/', 'features/audit/'],
  },
]

const sources = globSync('src/**/*.{ts,tsx}', { cwd: packagePath() })
  .map((path) => path.replaceAll('\\', '/').slice('src/'.length))
  .filter((path) => !/\.test\.tsx?$|(?:^|\/)testing\//.test(path))

/** Rules that a file violates. */
const broken = (path: string, text: string): string[] =>
  rules
    .filter(({ sign, place }) => sign.test(text) && !place.some((one) => path.startsWith(one)))
    .map(({ what }) => `${path} ${what}`)

describe('Each function', () => {
  test('has one implementation in the sources, in its place', () => {
    expect(sources.length).toBeGreaterThan(500)
    expect(sources.flatMap((path) => broken(path, readFileSync(packagePath(`src/${path}`), 'utf8')))).toEqual(
      [],
    )
  })

  test.each(rules.map(({ what, sign, place }) => [what, sign, place] as const))(
    'exists: a file %s',
    (_, sign, place) => {
      const there = sources.filter((path) => place.some((one) => path.startsWith(one)))
      expect(there.some((path) => sign.test(readFileSync(packagePath(`src/${path}`), 'utf8')))).toBe(true)
    },
  )

  test.each([
    [
      "import { placeLink } from '#platform/db/link-columns.ts'",
      'imports the columns of links otherwise than from platform/db/index.ts',
    ],
    ["import { fromBuffer } from 'yauzl'", 'reads ZIP packages'],
    ["const { unzip } = await import('fflate/node')", 'reads ZIP packages'],
    ["import { inflateRawSync } from 'node:zlib'", 'packs and unpacks ZIP entries'],
    ["import PDFDocument from 'pdfkit'", 'writes .docx, .xlsx and PDF'],
    ["import { SaxesParser } from 'saxes'", 'parses XML'],
    ["const escape = (text: string) => text.replaceAll('<', '&lt;')", 'escapes for XML and HTML'],
    ["const field = (text: string) => text.replaceAll('\"', '\"\"')", 'quotes fields of CSV'],
    ["const CSV = 'text/csv; charset=utf-8'", 'knows the media types of exported files'],
    ['const day = at.toISOString().slice(0, 10)', 'takes the day of an instant in UTC'],
    ['await ctx.mail?.send(letter)', 'sends letters past their queue'],
    ['const { document } = recognise(blocks, language)', 'computes on texts of law on the main thread'],
    [
      'type Poll = { readonly place: { readonly code: string; readonly slug: string; readonly label: Label } }',
      'describes a link to a place or an organisation anew',
    ],
    ['const query = new URLSearchParams()', 'puts the query of an address together'],
    ['const applied = [{ text, removeHref: href }]', 'turns the conditions of a filter into links'],
    ["const [day] = at.toISOString().split('T')", 'takes the day of an instant in UTC'],
  ])('planted in a slice: %s', (text, what) => {
    expect(broken('features/polls/exports.ts', text)).toEqual([`features/polls/exports.ts ${what}`])
  })
})

/** Statements that look as if they meant something, and only get around the formatter or the order of imports. */
const findOddStatements = (path: string, text: string): readonly string[] => {
  const modules = [...text.matchAll(/^import (?:type )?\{[^}]*\} from '([^']*)'/gm)].map(([, from]) => from)
  const twice = modules.filter((from, at) => modules.indexOf(from) !== at)
  const spreads = text.match(/^\s*\.\.\.\{ \w+[,:].*\},$/gm) ?? []
  return [
    ...twice.map((from) => `${path}: two imports from ${from}`),
    ...spreads.map((line) => `${path}: ${line.trim()}`),
  ]
}

describe('A statement says what it means', () => {
  test('one import for each module, and no spread of a literal', () => {
    const paths = globSync('src/**/*.{ts,tsx}', { cwd: packagePath() })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => !/\.test\.tsx?$/.test(path))
    expectNothingRefused(
      paths.flatMap((path) => findOddStatements(path, readFileSync(packagePath(path), 'utf8'))),
      'one import with `type` before the types; the properties themselves',
    )
  })

  test.each([
    "import type { Poll } from './model.ts'\nimport { pollPath } from './model.ts'",
    '    ...{ organisation, topic, limit },',
  ])('planted: %s', (text) => {
    expect(findOddStatements('src/features/polls/store.ts', text)).toHaveLength(1)
  })

  test.each([
    "import { type Poll, pollPath } from './model.ts'\nimport { list } from './store.ts'",
    '    ...(topic ? { topic } : {}),',
    '    ...given,',
  ])('allowed: %s', (text) => {
    expect(findOddStatements('src/features/polls/store.ts', text)).toEqual([])
  })
})
