import fc from 'fast-check'
import type { Route } from '#platform/http/index.ts'
import { parameterNamesIn } from './samples.ts'

/** A request as a stranger may send it. */
export type HostileRequest = {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly payload: string | Buffer | undefined
  /** Who sends it. */
  readonly sender: Sender
}
export const senders = ['visitor', 'resident', 'administrator', 'forged session'] as const
export type Sender = (typeof senders)[number]

/** Values that parsers, databases and pages have stumbled over. */
const hostile = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '0',
    '-1',
    '1e309',
    '9007199254740993',
    '99999999999999999999',
    '0x10',
    'NaN',
    'null',
    'undefined',
    'true',
    '[]',
    '{}',
    '__proto__',
    'constructor',
    'toString',
    '../../etc/passwd',
    "' or 1=1 --",
    '%',
    '%%%',
    '_',
    '\\',
    '\u0000',
    '\ud800',
    '\u202eexe.fdp',
    '\ufeff',
    'İ',
    'ﷺ',
    '👨‍👩‍👧‍👦'.repeat(50),
    '2026-02-30',
    '0000-00-00',
    '+275760-09-13',
    '24:61',
    'a@b',
    '"<script>"@example.kz',
    'mailto:a@example.kz',
    'javascript:alert(1)',
    'https://'.repeat(40),
    '00000000-0000-0000-0000-000000000000',
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
    `[${'('.repeat(500)}`,
    '*'.repeat(3000),
    '\n'.repeat(2000),
    'stream\n'.repeat(500),
    '1. Статья. '.repeat(300),
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.integer().map(String),
  fc.uuid(),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
)

/** Fields that forms of the site read: what a form lacks is refused before anything interesting happens. */
const fieldNames = fc.oneof(
  fc.constantFrom(
    ...'address body code contact day do email ends fileToken kind language license name number organisation outcome phone place reason role seen sequence sha256 sitting formId reason-kk reason-ru slug starts text then title title-kk title-ru to version wording'.split(
      ' ',
    ),
  ),
  fc.string({ maxLength: 12 }),
)
const fields = fc.array(fc.tuple(fieldNames, hostile), { maxLength: 12 })

/** Percent-encodes what can be; lone surrogates become U+FFFD, as in browsers. */
const encoded = (text: string) => encodeURIComponent(text.toWellFormed())
const urlencoded = (pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&')

const multipart = (pairs: readonly (readonly [string, string])[], boundary: string, isFile: boolean) =>
  `${pairs
    .map(
      ([name, value]) =>
        `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${isFile ? `; filename="${value.slice(0, 20)}"` : ''}\r\n\r\n${value}\r\n`,
    )
    .join('')}--${boundary}--\r\n`

type Body = { readonly type: string | undefined; readonly payload: string | Buffer | undefined }
const bodies: fc.Arbitrary<Body> = fc.oneof(
  {
    weight: 6,
    arbitrary: fields.map((pairs) => ({
      type: 'application/x-www-form-urlencoded',
      payload: urlencoded(pairs),
    })),
  },
  fc
    .tuple(fields, fc.constantFrom('b', 'x'.repeat(69), '"', 'c d'), fc.boolean())
    .map(([pairs, boundary, isFile]) => ({
      type: `multipart/form-data; boundary=${boundary}`,
      payload: multipart(pairs, 'b', isFile),
    })),
  fc
    .tuple(
      fc.constantFrom(
        'application/x-www-form-urlencoded',
        'application/x-www-form-urlencoded; charset=utf-16',
        'multipart/form-data',
        'multipart/form-data; boundary=b',
        'application/json',
        'application/json; charset=latin1',
        'text/plain',
        'application/octet-stream',
        'a/b;;;',
        '',
      ),
      fc.oneof(
        fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
        fc.json().map((text) => Buffer.from(text)),
        fc.constant(Buffer.from('%zz&=&&==%')),
        fc.constant(Buffer.alloc(70_000, '&')),
      ),
    )
    .map(([type, payload]) => ({ type, payload })),
  fc.constant({ type: undefined, payload: undefined }),
)

/** A header field may hold only these; what a client cannot send is no attack. */
const headerValue = (text: string) => text.replaceAll(/[^\t\x20-\x7e\x80-\xff]/g, '?').slice(0, 4000)
const headers = fc.dictionary(
  fc.constantFrom(
    'accept',
    'accept-encoding',
    'accept-language',
    'cookie',
    'content-encoding',
    'if-none-match',
    'if-modified-since',
    'if-range',
    'origin',
    'range',
    'referer',
    'user-agent',
    'x-forwarded-for',
    'x-forwarded-proto',
    'sec-purpose',
  ),
  fc
    .oneof(
      hostile,
      fc.constantFrom(
        'application/json',
        'application/problem+json;q=x',
        'gzip;q=0,br;q=0,identity;q=0',
        '*;q=0',
        'bytes=0-',
        'bytes=-1,0-0,5-',
        ' '.repeat(3000),
        'q='.repeat(900),
        'kenes=; kenes-door=x; kenes-upload=%',
        ';'.repeat(2000),
      ),
    )
    .map(headerValue),
  { maxKeys: 4 },
)

/**
 * Requests to the routes of the site with hostile parameters, queries, bodies, encodings, methods and cookies.
 *
 * @param known values of parameters that address something, by route: half of the requests get past the 404
 */
export function hostileRequests(
  routes: readonly Route[],
  known: ReadonlyMap<Route, Readonly<Record<string, string>>>,
): fc.Arbitrary<HostileRequest> {
  const addressed = (route: Route) => {
    const names = parameterNamesIn(route.path)
    const values = fc.tuple(
      ...names.map((name) => {
        const value = known.get(route)?.[name]
        return value === undefined
          ? hostile
          : fc.oneof(fc.constant(value), fc.constant(value), fc.constant(value), hostile)
      }),
    )
    const query = fc.array(
      fc.tuple(
        route.parameters.length > 0
          ? fc.oneof(fc.constantFrom(...route.parameters), fc.constant('utm_source'))
          : fc.constantFrom('page', 'q', '__proto__'),
        hostile,
      ),
      { maxLength: 4 },
    )
    return fc
      .record({
        prefix: route.localized ? fc.constantFrom('/kk', '/ru', '/en') : fc.constant(''),
        values,
        query,
        method: fc.oneof(
          { weight: 8, arbitrary: fc.constant<string>(route.method) },
          fc.constantFrom('HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH', 'GET', 'POST'),
        ),
        body: bodies,
        headers,
        sender: fc.constantFrom(...senders),
        isCrossSite: fc.boolean().map((yes) => yes && route.method === 'GET'),
      })
      .map(
        ({ prefix, values: given, query: queryFields, method, body, headers: more, sender, isCrossSite }) => {
          const path = names.reduce(
            (made, name, index) => made.replace(`:${name}`, () => encoded(given[index] ?? '')),
            route.path,
          )
          const hasBody = method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS'
          return {
            method,
            url: `${prefix}${path}${queryFields.length > 0 ? `?${urlencoded(queryFields)}` : ''}`,
            headers: {
              'sec-fetch-site': isCrossSite ? 'cross-site' : 'same-origin',
              ...more,
              ...(hasBody && body.type !== undefined ? { 'content-type': body.type } : {}),
            },
            payload: hasBody ? body.payload : undefined,
            sender,
          }
        },
      )
  }
  return fc.constantFrom(...routes).chain(addressed)
}
