import type { IncomingMessage } from 'node:http'

// With https the prefix makes browsers refuse a cookie that another host or path planted (RFC 6265bis, 4.1.3.2).
const nameFor = (origin: string) => (origin.startsWith('https:') ? '__Host-kenes' : 'kenes')

/** The session's token that a request carries; undefined for most readers. */
export function readToken(request: IncomingMessage, origin: string): string | undefined {
  const name = nameFor(origin)
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=')
    if (key === name && value && /^[A-Za-z0-9_-]{43}$/.test(value)) return value
  }
  return undefined
}

/** Set-Cookie for a token until `expires`; without a token it takes the cookie away. */
export function sessionCookie(origin: string, token?: string, expires?: Date): string {
  const secure = origin.startsWith('https:') ? '; Secure' : ''
  const life = token && expires ? `Expires=${expires.toUTCString()}` : 'Max-Age=0'
  return `${nameFor(origin)}=${token ?? ''}; Path=/; HttpOnly; SameSite=Lax; ${life}${secure}`
}
