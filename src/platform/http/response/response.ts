import type { VNode } from 'preact'

/** Header fields in lower case; they override the defaults for the kind of reply. */
type Headers = Readonly<Record<string, string>>

/** A reply as a value; the site turns it into HTTP. */
export type RouteResponse =
  | {
      readonly kind: 'page'
      readonly status: number
      readonly view: VNode
      /** Set-Cookie, for a page that is made for one browser. */
      readonly cookie?: string
    }
  | {
      readonly kind: 'redirect'
      readonly status: 301 | 302 | 303
      readonly to: string
      /** Set-Cookie, for signing in and out. */
      readonly cookie?: string | readonly string[]
    }
  | {
      readonly kind: 'file'
      readonly type: string
      readonly body: string | Uint8Array
      readonly name?: string
      readonly headers?: Headers
      readonly status?: number
      /** A signature covers its bytes, so nothing may be added to them. */
      readonly signed?: true
    }
  /** Bytes under an address that contains their hash. */
  | { readonly kind: 'bytes'; readonly type: string; readonly body: Uint8Array; readonly headers?: Headers }
  /** A stored file, read in pieces while it is sent; a part of it where the client asks for one (RFC 9110, section 14). */
  | {
      readonly kind: 'stored'
      readonly type: string
      /** Bytes of the whole. */
      readonly length: number
      readonly etag: string
      /** Reads the bytes from `from` to `to`, both included. */
      readonly read: (from: number, to: number) => AsyncIterable<Uint8Array>
      readonly headers: Headers
    }
  /**
   * The events of a live channel, for a browser's EventSource; everybody else is redirected to `page`, which shows the
   * same state.
   */
  | {
      readonly kind: 'live'
      readonly channel: string
      /** The position of the page that the browser has; its Last-Event-ID is newer. */
      readonly since: string | undefined
      readonly page: string
    }
  /** A file that is generated while it is sent, because it is too long for memory. */
  | {
      readonly kind: 'stream'
      readonly type: string
      readonly pieces: AsyncIterable<Uint8Array>
      readonly name: string
    }

export const page = (view: VNode, status = 200): RouteResponse => ({
  kind: 'page',
  status,
  view,
})

/** After a form was accepted: the browser requests the result with GET, so reloading does not send the form again. */
export const seeOther = (to: string, cookie?: string | readonly string[]): RouteResponse => ({
  kind: 'redirect',
  status: 303,
  to,
  ...(cookie ? { cookie } : {}),
})
export const movedTo = (to: string): RouteResponse => ({ kind: 'redirect', status: 301, to })
/** Leads on to another address, for now. */
export const redirect = (to: string, cookie?: string): RouteResponse => ({
  kind: 'redirect',
  status: 302,
  to,
  ...(cookie ? { cookie } : {}),
})

/** The media type of plain text. */
export const PLAIN_TEXT = 'text/plain; charset=utf-8'

/** A file to download or to subscribe to; with `name` the browser saves it under that name. */
export const file = (type: string, body: string | Uint8Array, name?: string): RouteResponse => ({
  kind: 'file',
  type,
  body,
  ...(name ? { name } : {}),
})

/** A reply for a script of the site. */
export const json = (value: object, status = 200): RouteResponse => ({
  kind: 'file',
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
  status,
})

/** A file of any length, sent in pieces as it is generated; the browser saves it as `name`. */
export const streamed = (type: string, pieces: AsyncIterable<Uint8Array>, name: string): RouteResponse => ({
  kind: 'stream',
  type,
  pieces,
  name,
})
