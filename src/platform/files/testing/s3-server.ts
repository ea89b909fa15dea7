import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { FileServiceSettings } from '#platform/config.ts'

const BUCKET = 'kenes-files'
/** In place of a status: the request gets no answer. */
export const SILENT = 0
/** Keys of one page of a list; services have 1000. */
const PAGE = 7

/** Whether a request is signed as AWS Signature Version 4 asks, with the hash of its content. */
function isSigned({ headers }: IncomingMessage, body: Buffer, accessKey: string): boolean {
  const hash = String(headers['x-amz-content-sha256'])
  return (
    new RegExp(`^AWS4-HMAC-SHA256 Credential=${accessKey}/\\d{8}/[a-z0-9-]+/s3/aws4_request, `).test(
      headers.authorization ?? '',
    ) &&
    (hash === 'UNSIGNED-PAYLOAD'
      ? body.length === 0
      : hash === createHash('sha256').update(body).digest('hex'))
  )
}

/**
 * The part of the S3 API that the store uses, in memory: for its contract, and for answers that a real service gives
 * rarely. `fail` makes the next requests fail with a status; `pause` divides answers with a whole file.
 */
export async function startS3Server() {
  const objects = new Map<string, Buffer>()
  const failing: number[] = []
  const pause = { ms: 0 }
  const settings: Omit<FileServiceSettings, 'endpoint'> = {
    bucket: BUCKET,
    prefix: 'city/',
    region: 'us-east-1',
    accessKey: 'test-key',
    secretKey: 'test-secret',
  }
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece as Buffer)
    const body = Buffer.concat(pieces)
    const status = failing.shift()
    const url = new URL(request.url ?? '', 'http://localhost')
    const key = url.pathname.slice(`/${BUCKET}/`.length)
    const reply = (code: number, content: string | Buffer = '') => response.writeHead(code).end(content)
    if (status === SILENT) return
    if (status !== undefined) return reply(status)
    if (!isSigned(request, body, settings.accessKey)) return reply(403)
    if (request.method === 'PUT') {
      objects.set(key, body)
      return reply(200)
    }
    if (request.method === 'DELETE') {
      objects.delete(key)
      return reply(204)
    }
    if (url.searchParams.get('list-type') === '2') return reply(200, listXml(url.searchParams))
    const found = objects.get(key)
    if (!found) return reply(404, '<Error><Code>NoSuchKey</Code></Error>')
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? []
    return from && to ? reply(206, found.subarray(Number(from), Number(to) + 1)) : slowly(response, found)
  })
  /** The first half at once, the second one after a pause. */
  const slowly = async (response: ServerResponse, bytes: Buffer) => {
    response.writeHead(200)
    response.write(bytes.subarray(0, bytes.length / 2))
    await wait(pause.ms)
    response.end(bytes.subarray(bytes.length / 2))
  }
  function listXml(query: URLSearchParams): string {
    const keys = [...objects.keys()].filter((key) => key.startsWith(query.get('prefix') ?? '')).toSorted()
    const start = Number(query.get('continuation-token') ?? 0)
    const page = keys.slice(start, start + PAGE)
    const next = start + PAGE < keys.length ? start + PAGE : undefined
    return `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${page
      .map((key) => `<Contents><Key>${key}</Key><Size>1</Size></Contents>`)
      .join(
        '',
      )}${next === undefined ? '' : `<NextContinuationToken>${next}</NextContinuationToken>`}</ListBucketResult>`
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    settings: { ...settings, endpoint: `http://127.0.0.1:${port}` },
    keys: () => [...objects.keys()],
    pause,
    fail: (...statuses: readonly number[]) => void failing.push(...statuses),
    /** Forgets the failures that no request has met: one that was given up on a busy machine never arrived. */
    recover: () => void failing.splice(0),
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
