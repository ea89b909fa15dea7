import type { IncomingHttpHeaders } from 'node:http'

/** The headers of every page: nothing inline, nothing from other origins, no framing. */
const pageHeaders = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'",
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  // With `no-referrer` a form without scripts would post `Origin: null` and be refused.
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
}

const YEAR_SECONDS = 31_536_000

/**
 * The headers of every reply of a site; with https browsers are told to use nothing else for a year (RFC 6797), and
 * search engines are kept from the demonstration.
 */
export const securityHeadersOf = (origin: string, demonstration: boolean): Readonly<Record<string, string>> =>
  Object.freeze({
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
