import type { APIRequestContext } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { become, browserOfFile, developmentUrl } from '#tests/support/journey.ts'

const site = inject('siteUrl')
const browser = browserOfFile()

/** Visited pages of one kind: lists link to hundreds that one view renders. */
const OF_A_SHAPE = 2
const FAILED = 400
/** Hundreds of pages, on a machine that may have other work. */
const CRAWL_MS = 400_000
/** The public page of a decision is cached; its link to an appeal asks the author to identify themselves. */
const whoseItIs = /\/moderation\/decisions\/\d+\/appeal$/

/** The common part of the addresses of one view, without the names of things. */
const shapeOf = ({ pathname, searchParams }: URL) =>
  [
    ...pathname.split('/').map((part, place) => (place < 4 && /^[a-z]+$/.test(part) ? part : '*')),
    ...[...searchParams.keys()].sort(),
  ].join('/')

/** All internal links of a page, and links to missing anchors of the page itself. */
function waysFrom(html: string, address: string) {
  const written = [...html.matchAll(/<(?:a|link|img|script)\b[^>]*?\s(?:href|src)="([^"]+)"/g)]
  const ways = written
    .map(([, way = '']) => new URL(way.replaceAll('&amp;', '&'), address))
    .filter(({ origin }) => origin === new URL(site).origin)
  const lost = ways.filter(
    ({ pathname, search, hash }) =>
      hash.length > 1 &&
      pathname + search === new URL(address).pathname + new URL(address).search &&
      !html.includes(`id="${decodeURIComponent(hash.slice(1))}"`),
  )
  return { ways, lost }
}

/** Whether a page is the same for everyone: a passer-by goes through it, and others need not again. */
const isShared = (headers: Record<string, string>) => headers['cache-control']?.startsWith('public') ?? false
const isHtml = (headers: Record<string, string>) => headers['content-type']?.startsWith('text/html') ?? false

/**
 * Follows all links from a few start pages; returns broken ones with the page that contains them. `goesThrough`: whether
 * the links of a page are followed.
 */
async function deadLinks(
  request: APIRequestContext,
  from: readonly string[],
  goesThrough: (headers: Record<string, string>) => boolean,
) {
  const waiting = from.map((path) => ({ url: new URL(path, site), on: '' }))
  const seen = new Set<string>()
  const visited = new Map<string, number>()
  const dead: string[] = []
  for (let one = waiting.shift(); one; one = waiting.shift()) {
    const { url, on } = one
    const address = url.origin + url.pathname + url.search
    const shape = shapeOf(url)
    const times = visited.get(shape) ?? 0
    if (seen.has(address) || times >= OF_A_SHAPE || whoseItIs.test(url.pathname)) continue
    seen.add(address)
    visited.set(shape, times + 1)
    const answer = await request.get(address)
    // Other journeys change the site meanwhile: a failing link is broken only if its page still contains it.
    if (answer.status() >= FAILED && on !== '') {
      const again = await (await request.get(on)).text()
      const stands = waysFrom(again, on).ways.some(
        ({ pathname, search }) => pathname + search === url.pathname + url.search,
      )
      if (stands && (await request.get(address)).status() >= FAILED) dead.push(`${address} on ${on}`)
    }
    if (!isHtml(answer.headers()) || !goesThrough(answer.headers())) continue
    const { ways, lost } = waysFrom(await answer.text(), answer.url())
    dead.push(...lost.map(({ hash }) => `${hash} on ${address}`))
    waiting.push(...ways.map((way) => ({ url: way, on: answer.url() })))
  }
  return { dead, visited: seen.size }
}

test.each([
  ['a passer-by', undefined, ['/kk', '/ru', '/en'], 300],
  ['an administrator', 'Ерлан Сәтбаев', ['/ru/desk', '/kk/account'], 150],
  ['an official', 'Бауыржан Қасымов', ['/kk/desk'], 100],
] as const)(
  'no link is broken for %s',
  async (_, name, from, atLeast) => {
    const context = await browser().newContext()
    // The development tools are linked from the sign-in page, for browsers that have opened the printed address.
    await context.request.get(developmentUrl('/dev/people'))
    if (name) await become(await context.newPage(), name)
    const { dead, visited } = await deadLinks(context.request, from, (page) => !name || !isShared(page))
    await context.close()
    expect(dead).toEqual([])
    // With fewer, following links is broken.
    expect(visited).toBeGreaterThan(atLeast)
  },
  CRAWL_MS,
)

test('foreign query parameters are not reported as part of the canonical address', async () => {
  const read = async (address: string) => (await fetch(new URL(new URL(address).pathname, site))).text()
  const addressesIn = (xml: string) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc = '']) => loc)
  const maps = addressesIn(await read(`${site}/sitemap.xml`))
  expect(maps.length).toBeGreaterThan(0)
  for (const map of maps) {
    for (const address of addressesIn(await read(map)).slice(0, OF_A_SHAPE)) {
      const { pathname } = new URL(address)
      const html = await (await fetch(new URL(`${pathname}?utm_source=telegram`, site))).text()
      const hrefs = [
        ...html.matchAll(/<link rel="(?:canonical|alternate)" (?:hreflang="\w+" )?href="([^"]+)"/g),
      ]
      expect(hrefs.length, address).toBeGreaterThan(1)
      expect(hrefs.map(([, href = '']) => href).filter((href) => href.includes('utm_source'))).toEqual([])
    }
  }
})
