import type { FastifyInstance, LightMyRequestResponse } from 'fastify'

type Fields = Readonly<Record<string, string>>

/** Ways in which a test sends requests, as a browser on the site's pages does. */
export type Requests = {
  post(path: string, form: Fields, headers?: Fields): Promise<LightMyRequestResponse>
  /** A multipart form in its wire format. */
  upload(path: string, payload: string | Buffer, headers: Fields): Promise<LightMyRequestResponse>
  /** Any request, also one that no browser would send. */
  inject(request: {
    readonly method: string
    readonly url: string
    readonly headers: Fields
    readonly payload?: string | Buffer
    readonly remoteAddress: string
  }): Promise<LightMyRequestResponse>
  /** One request from a distinct address, so that limits by address do not affect others. */
  ask(request: {
    readonly method: 'GET' | 'POST'
    readonly path: string
    readonly headers?: Fields | undefined
    readonly form?: Fields | undefined
    readonly from: string
  }): Promise<LightMyRequestResponse>
}

const sent = (form: Fields, headers: Fields) => ({
  payload: new URLSearchParams(form).toString(),
  headers: {
    'content-type': 'application/x-www-form-urlencoded',
    'sec-fetch-site': 'same-origin',
    ...headers,
  },
})

export const requests = (app: FastifyInstance): Requests => ({
  post: (url, form, headers = {}) => app.inject({ method: 'POST', url, ...sent(form, headers) }),
  upload: (url, payload, headers) =>
    app.inject({ method: 'POST', url, payload, headers: { 'sec-fetch-site': 'same-origin', ...headers } }),
  inject: ({ method, ...request }) => app.inject({ ...request, method: method as 'GET' }),
  ask: ({ method, path, headers = {}, form = {}, from }) =>
    app.inject({
      method,
      url: encodeURI(path),
      remoteAddress: from,
      ...(method === 'POST' ? sent(form, headers) : { headers }),
    }),
})
