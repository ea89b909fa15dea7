import type { IncomingHttpHeaders } from 'node:http'
import { type TileSource, tileOrigin } from '#domain/location/index.ts'

/** Images come from the site, and from the origin of the map tiles that the operator has configured. */
const contentSecurityPolicy = (tiles: TileSource | undefined): string =>
  `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:${
    tiles ? ` ${tileOrigin(tiles)}` : ''
  }; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'`

/** The headers of every page: nothing inline, nothing from other origins, no framing. */
const pageHeaders = {
  'cross-origin-opener-policy': 'same-origin',
  // The position is asked for only when somebody presses a button, and goes into the field beside it.
  'permissions-policy': 'camera=(), geolocation=(self), microphone=(), payment=()',
  // With `no-referrer` a form without scripts would post `Origin: null` and be refused.
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
}

const YEAR_SECONDS = 31_536_000

/**
 * The headers of every reply of a site; with https browsers are told to use nothing else for a year (RFC 6797), and
 * search engines are kept from the demonstration.
 */
export const securityHeadersOf = (
  origin: string,
  demonstration: boolean,
  tiles?: TileSource,
): Readonly<Record<string, string>> =>
  Object.freeze({
    'content-security-policy': contentSecurityPolicy(tiles),
    ...pageHeaders,
    ...(origin.startsWith('https:') ? { 'strict-transport-security': `max-age=${YEAR_SECONDS}` } : {}),
    ...(demonstration ? { 'x-robots-tag': 'noindex, nofollow' } : {}),
  })

/**
 * Whether a request that changes something comes from this site. A browser sends Sec-Fetch-Site or, if older,
 * Origin; a program that sends neither carries no session and cannot be used for forgery (Filippo Valsorda,
 * Cross-Origin Request Forgery, 2025; the rule of Go's http.CrossOriginProtection).
 */
export function isSameOrigin(headers: IncomingHttpHeaders, origin: string): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  // The Host header is not asked: a page of another site can make a browser send it by DNS rebinding.
  return headers.origin === undefined || headers.origin === origin
}
