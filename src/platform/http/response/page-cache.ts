import { hash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { MINUTE_MS } from '#domain/base/duration.ts'
import type { TableVersions } from '#platform/db/index.ts'
import { acceptedEncodings, type Encoding } from './encoding.ts'

const compressGzip = promisify(gzip)
const compressBrotli = promisify(brotliCompress)

const LIFETIME_MS = MINUTE_MS // pages show remaining time, which goes out of date
const CAPACITY_BYTES = 64 * 2 ** 20
/** Types that are compressed already: compressing them again costs time and saves nothing. */
const PACKED = /^image\/(?!svg)/

type Variant = { readonly body: Buffer; readonly headers: Readonly<Record<string, string | number>> }
export type CachedPage = {
  readonly type: string
  readonly variants: Partial<Record<Encoding, Variant>>
  readonly tags: readonly string[]
  readonly filledAt: number
  readonly onServed: ((request: IncomingMessage) => void) | undefined
  bytes: number
}

const quality = (level: number) => ({
  params: {
    [constants.BROTLI_PARAM_QUALITY]: level,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  },
})

/**
 * Rendered, compressed pages for anonymous readers, by address. A page is tagged with the tables that it shows;
 * when the database reports a change of a table, its pages are dropped. A page whose table changed during
 * rendering is sent but not cached.
 */
export class PageCache {
  readonly #pages = new Map<string, CachedPage>()
  readonly #making = new Map<
    string,
    { readonly stamp: string; readonly page: Promise<CachedPage | undefined> }
  >()
  readonly #changes: TableVersions
  readonly #now: () => number
  readonly #common: Readonly<Record<string, string>>
  #bytes = 0
  /** False: every page is rendered again, which bench/site.ts measures. */
  keeping = true

  constructor(now: () => number, common: Readonly<Record<string, string>>, changes: TableVersions) {
    this.#now = now
    this.#common = common
    this.#changes = changes
    changes.onChange((table) => {
      for (const [address, page] of this.#pages)
        if (table === undefined || page.tags.includes(table)) this.#drop(address, page)
    })
  }

  /** The page that is being rendered for another request, if it reflects all changes that this one may expect. */
  making(address: string, tags: readonly string[]): Promise<CachedPage | undefined> | undefined {
    const making = this.#making.get(address)
    const { trusted } = this.#changes
    return making && this.keeping && trusted && making.stamp === this.#changes.stamp(tags)
      ? making.page
      : undefined
  }

  /** Renders a page so that simultaneous requests share it; undefined: the reply is not cacheable. */
  make(
    address: string,
    tags: readonly string[],
    work: (stamp: string) => Promise<CachedPage | undefined>,
  ): Promise<CachedPage | undefined> {
    const stamp = this.#changes.stamp(tags)
    const making = { stamp, page: work(stamp) }
    this.#making.set(address, making)
    const done = () => {
      if (this.#making.get(address) === making) this.#making.delete(address)
    }
    making.page.then(done, done)
    return making.page
  }

  find(address: string): CachedPage | undefined {
    const page = this.keeping ? this.#pages.get(address) : undefined
    if (!page) return undefined
    if (this.#now() - page.filledAt < LIFETIME_MS) return page
    this.#drop(address, page)
    return undefined
  }

  /** Prepares a page for sending, and caches it under its address if nothing changed meanwhile. */
  async fill(
    address: string,
    made: {
      type: string
      body: string | Uint8Array
      tags: readonly string[]
      stamp: string
      onServed: CachedPage['onServed']
    },
    request: IncomingMessage,
  ): Promise<CachedPage> {
    const { body: content } = made
    const body =
      typeof content === 'string'
        ? Buffer.from(content)
        : Buffer.from(content.buffer, content.byteOffset, content.length)
    const etag = hash('sha256', body, 'base64url').slice(0, 22)
    const variant = (bytes: Buffer, encoding: Encoding): Variant => ({
      body: bytes,
      headers: Object.freeze({
        ...this.#common,
        'content-type': made.type,
        'content-length': bytes.length,
        'cache-control': 'public, max-age=0, must-revalidate',
        vary: 'accept-encoding',
        etag: `"${etag}${encoding === 'identity' ? '' : `-${encoding}`}"`,
        ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
      }),
    })
    const page: CachedPage = {
      type: made.type,
      variants: { identity: variant(body, 'identity') },
      tags: made.tags,
      filledAt: this.#now(),
      onServed: made.onServed,
      bytes: body.length,
    }
    const packed = PACKED.test(made.type)
    const takes = packed ? [] : acceptedEncodings(request)
    if (takes.includes('gzip')) page.variants.gzip = variant(await compressGzip(body, { level: 5 }), 'gzip')
    else if (takes.includes('br')) page.variants.br = variant(await compressBrotli(body, quality(5)), 'br')
    const { trusted } = this.#changes
    const current = made.stamp === this.#changes.stamp(made.tags)
    if (this.keeping && trusted && current) {
      this.#keep(address, page)
      if (!packed) void this.#pack(body, page, variant)
    }
    return page
  }

  /** Sends a cached page; 304 when the client has it already. */
  send(page: CachedPage, request: IncomingMessage, response: ServerResponse) {
    const encoding = acceptedEncodings(request).find((item) => page.variants[item]) ?? 'identity'
    const variant = page.variants[encoding] ?? page.variants.identity
    if (!variant) throw new Error('A cached page has no body')
    page.onServed?.(request)
    const knownEtag = request.headers['if-none-match']
    if (knownEtag?.includes(String(variant.headers.etag))) {
      const { 'content-length': _, 'content-type': __, ...headers } = variant.headers
      response.writeHead(304, headers).end()
    } else {
      response.writeHead(200, variant.headers).end(request.method === 'HEAD' ? undefined : variant.body)
    }
  }

  // Later readers accept encodings that the first one did not, and a good level of brotli takes milliseconds.
  // Both forms are made in the background, once.
  async #pack(body: Buffer, page: CachedPage, variant: (bytes: Buffer, encoding: Encoding) => Variant) {
    page.variants.gzip ??= variant(await compressGzip(body, { level: 5 }), 'gzip')
    page.variants.br = variant(await compressBrotli(body, quality(9)), 'br')
  }

  #keep(address: string, page: CachedPage) {
    const before = this.#pages.get(address)
    if (before) this.#drop(address, before)
    this.#pages.set(address, page)
    // The compressed forms take about half of the page's size in addition.
    page.bytes = Math.ceil(page.bytes * 1.5)
    this.#bytes += page.bytes
    for (const [oldest, old] of this.#pages) {
      if (this.#bytes <= CAPACITY_BYTES) break
      this.#drop(oldest, old)
    }
  }

  #drop(address: string, page: CachedPage) {
    if (this.#pages.delete(address)) this.#bytes -= page.bytes
  }
}
