import { demonstrationMark } from '#domain/base/demonstration.ts'
import type { Language } from '#domain/base/text.ts'
import type { Route } from '#platform/http/route.ts'
import type { RouteResponse } from './response.ts'

/**
 * The route with the mark of the demonstration in the first field of every text file that it sends. Documents that
 * are written by platform/exports get theirs there.
 */
export const markFilesOf = (route: Route): Route =>
  route.method !== 'GET'
    ? route
    : { ...route, handler: async (request) => markFile(await route.handler(request), request.language) }

/** The same file with the mark in its first field; signed files and other replies are returned as they are. */
export function markFile(reply: RouteResponse, language: Language): RouteResponse {
  if ((reply.kind !== 'file' && reply.kind !== 'stream') || ('signed' in reply && reply.signed)) return reply
  const mark = markers.find(({ type }) => type.test(reply.type))?.mark
  if (!mark) return reply
  const words = demonstrationMark[language]
  if (reply.kind === 'stream')
    return { ...reply, pieces: markFirst(reply.pieces, (text) => mark(text, words)) }
  const text = typeof reply.body === 'string' ? reply.body : Buffer.from(reply.body).toString()
  return { ...reply, body: mark(text, words) }
}

type Mark = (text: string, words: string) => string

/** The first piece ends between two lines or two records, because writers yield whole ones. */
async function* markFirst(pieces: AsyncIterable<Uint8Array>, mark: (text: string) => string) {
  let isFirst = true
  for await (const piece of pieces) {
    yield isFirst ? Buffer.from(mark(Buffer.from(piece).toString())) : piece
    isFirst = false
  }
}

/** RFC 4180: after the byte order mark and, where there is one, the quotation mark of the first field. */
const markCsv: Mark = (text, words) => text.replace(/^\uFEFF?"?/, (start) => `${start}${words} `)

const markObject: Mark = (text, words) =>
  text.replace(/^\s*\{(\s*\})?/, (_start, end?: string) =>
    end === undefined ? `{${JSON.stringify('demonstration')}:${JSON.stringify(words)},` : `{}`,
  )

/** JSON Feed 1.1: feeds and items are shown by their titles. */
function markJsonFeed(text: string, words: string): string {
  const feed: { title: string; items: readonly { title: string }[] } = JSON.parse(text)
  const items = feed.items.map((item) => ({ ...item, title: `${words} ${item.title}` }))
  return JSON.stringify({ ...feed, title: `${words} ${feed.title}`, items })
}

const markTitles: Mark = (text, words) => text.replaceAll('<title>', `<title>${words} `)

/** RFC 5545: the rest of a marked line is folded, so that none becomes too long. */
const markCalendar: Mark = (text, words) =>
  text.replaceAll(
    /^((?:NAME|X-WR-CALNAME|SUMMARY)(?:;[^:\r\n\u2028\u2029]*)?:)/gm,
    (start) => `${start}${words} \r\n `,
  )

const markXml: Mark = (text, words) =>
  text.replace(/^(<\?xml[^>]*\?>\s*)?/, (start) => `${start}<!-- ${words} -->\n`)

const markHtml: Mark = (text, words) => text.replace(/<body[^<>]*>/, (body) => `${body}<p>${words}</p>`)

const markPicture: Mark = (text, words) => text.replace(/<svg[^<>]*>/, (svg) => `${svg}<desc>${words}</desc>`)

const markers: readonly { readonly type: RegExp; readonly mark: Mark }[] = [
  { type: /^text\/csv\b/, mark: markCsv },
  { type: /^text\/calendar\b/, mark: markCalendar },
  { type: /^application\/atom\+xml\b/, mark: markTitles },
  { type: /^application\/feed\+json\b/, mark: markJsonFeed },
  { type: /^application\/(geo\+)?json\b/, mark: markObject },
  { type: /^application\/(akn\+)?xml\b/, mark: markXml },
  { type: /^text\/html\b/, mark: markHtml },
  { type: /^image\/svg\+xml\b/, mark: markPicture },
]
