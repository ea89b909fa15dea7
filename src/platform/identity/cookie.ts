import type { IncomingMessage } from 'node:http'

/**
 * The session of a signed-in person, the secret of a browser that has begun to sign in, that of a browser whose form
 * waits with a file, the proof of a browser in which somebody has signed in, or the token of the development tools. With https the prefix makes browsers refuse a cookie that another host or path has set (RFC 6265bis, 4.1.3.2).
 */
type Kind = 'session' | 'door' | 'upload' | 'known' | 'development'
const names = {
  session: 'kenes',
  door: 'kenes-door',
  upload: 'kenes-upload',
  known: 'kenes-known',
  development: 'kenes-development',
} as const
const nameFor = (origin: string, kind: Kind) =>
  `${origin.startsWith('https:') ? '__Host-' : ''}${names[kind]}`

function read(request: IncomingMessage, origin: string, kind: Kind): string | undefined {
  const name = nameFor(origin, kind)
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=')
    if (key === name && value && /^[A-Za-z0-9_-]{43}$/.test(value)) return value
  }
  return undefined
}

function write(origin: string, kind: Kind, token?: string, expires?: Date): string {
  const secure = origin.startsWith('https:') ? '; Secure' : ''
  const life = token && expires ? `Expires=${expires.toUTCString()}` : 'Max-Age=0'
  return `${nameFor(origin, kind)}=${token ?? ''}; Path=/; HttpOnly; SameSite=Lax; ${life}${secure}`
}

/** The session token of a request; undefined for most readers. */
export const readToken = (request: IncomingMessage, origin: string) => read(request, origin, 'session')

/** Set-Cookie for a token until `expires`; without a token the cookie is deleted. */
export const sessionCookie = (origin: string, token?: string, expires?: Date) =>
  write(origin, 'session', token, expires)

/**
 * The secret of a browser that has begun to sign in: a code or an answer is valid only in the browser that
 * requested it.
 */
export const readSignInBrowser = (request: IncomingMessage, origin: string) => read(request, origin, 'door')
export const signInBrowserCookie = (origin: string, secret?: string, expires?: Date) =>
  write(origin, 'door', secret, expires)

/** The secret of a browser whose form waits with a file to be sent again. */
export const readUploadBrowser = (request: IncomingMessage, origin: string) => read(request, origin, 'upload')
export const uploadBrowserCookie = (origin: string, secret: string, expires: Date) =>
  write(origin, 'upload', secret, expires)

/** The proof that the owner of an address has signed in with this browser. It permits nothing but asking for a code. */
export const readKnownBrowser = (request: IncomingMessage, origin: string) => read(request, origin, 'known')
export const knownBrowserCookie = (origin: string, proof: string, expires: Date) =>
  write(origin, 'known', proof, expires)

/** The token of the development tools, from a browser that has opened the address printed at the start. */
export const readDevelopmentToken = (request: IncomingMessage, origin: string) =>
  read(request, origin, 'development')
export const developmentCookie = (origin: string, token: string, expires: Date) =>
  write(origin, 'development', token, expires)

/** Characters of a name in the hint: it stands in the heading of a page. */
const HINT_NAME_MAX = 60
const hintName = (origin: string) => `${origin.startsWith('https:') ? '__Host-' : ''}kenes-hint`

/** What the scripts of cached pages, which are the same for everyone, may know of the person who is signed in. */
export type PersonHint = { readonly name: string | null; readonly desk: boolean }

const hintOf = ({ name, desk }: PersonHint) =>
  `${desk ? '1' : '0'}.${Buffer.from((name ?? '').slice(0, HINT_NAME_MAX)).toString('base64url')}`

/** Set-Cookie for the hint until `expires`; without a person it is deleted. Scripts can read it; it permits nothing. */
export function hintCookie(origin: string, person?: PersonHint, expires?: Date): string {
  const secure = origin.startsWith('https:') ? '; Secure' : ''
  const life = person && expires ? `Expires=${expires.toUTCString()}` : 'Max-Age=0'
  return `${hintName(origin)}=${person ? hintOf(person) : ''}; Path=/; SameSite=Lax; ${life}${secure}`
}

/** Whether the browser has exactly the hint of this person; of nobody: whether it has none. */
export function hasHint(request: IncomingMessage, origin: string, person: PersonHint | undefined): boolean {
  const start = `${hintName(origin)}=`
  const parts = (request.headers.cookie ?? '').split(';').map((part) => part.trim())
  const sent = parts.find((part) => part.startsWith(start))?.slice(start.length)
  return sent === (person && hintOf(person))
}
