import type { IncomingHttpHeaders } from 'node:http'

/** The headers of every page: nothing inline, nothing from other origins, no framing. */
export const securityHeaders = Object.freeze({
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'",
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  // With `no-referrer` a form without scripts would post `Origin: null` and be refused.
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
})

/**
 * Whether a request that changes something comes from this site. A browser sends Sec-Fetch-Site or, if older,
 * Origin; a program that sends neither carries no session and cannot be used for forgery (Filippo Valsorda,
 * Cross-Origin Request Forgery, 2025; the rule of Go's http.CrossOriginProtection).
 */
export function isSameOrigin(headers: IncomingHttpHeaders, origin: string): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  if (headers.origin === undefined) return true
  if (headers.origin === origin) return true
  try {
    return new URL(headers.origin).host === headers.host
  } catch {
    return false
  }
}
