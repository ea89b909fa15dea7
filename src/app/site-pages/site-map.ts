import { features } from '#app/features.ts'
import { languages } from '#domain/base/text.ts'
import { escapeXml } from '#domain/base/xml.ts'
import type { Context } from '#platform/context.ts'
import type { Feature, SiteMapEntry } from '#platform/feature.ts'
import { file, get, notFound, type Route } from '#platform/http/index.ts'

const XML = 'application/xml; charset=utf-8'
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'

// Three languages each: below the 50,000 addresses of one site map (sitemaps.org protocol).
const PORTION = 10_000

const mapped = features.filter(({ siteMap }) => siteMap)

async function portions(ctx: Context, { name, siteMap }: Feature): Promise<string[]> {
  const found: string[] = []
  for (let n = 0; (await siteMap?.(ctx, n * PORTION, 1))?.length; n += 1) found.push(`/site-map/${name}/${n}`)
  return found
}

const urls = (origin: string, { path, changed }: SiteMapEntry) =>
  languages
    .map((language) => {
      const modified = changed ? `<lastmod>${changed.toISOString()}</lastmod>` : ''
      return `<url><loc>${escapeXml(`${origin}/${language}${path}`)}</loc>${modified}</url>`
    })
    .join('\n')

/** All public pages for search engines, in portions, from the manifests of the slices. */
export const siteMapRoutes: readonly Route[] = [
  get('/sitemap.xml', { allow: 'anyone', localized: false }, async ({ ctx, frame }) => {
    const addresses = (await Promise.all(mapped.map((feature) => portions(ctx, feature)))).flat()
    const maps = addresses.map((address) => `<sitemap><loc>${frame.origin}${address}</loc></sitemap>`)
    return file(XML, `${HEAD}<sitemapindex xmlns="${NAMESPACE}">\n${maps.join('\n')}\n</sitemapindex>\n`)
  }),
  get(
    '/site-map/:feature/:portion',
    { allow: 'anyone', localized: false },
    async ({ ctx, frame, params }) => {
      const feature = mapped.find(({ name }) => name === params.feature)
      const portion = /^\d{1,4}$/.test(params.portion ?? '') ? Number(params.portion) : undefined
      const entries =
        portion === undefined ? [] : ((await feature?.siteMap?.(ctx, portion * PORTION, PORTION)) ?? [])
      if (entries.length === 0) throw notFound()
      const list = entries.map((entry) => urls(frame.origin, entry)).join('\n')
      return file(XML, `${HEAD}<urlset xmlns="${NAMESPACE}">\n${list}\n</urlset>\n`)
    },
  ),
]
