import { AwsClient } from 'aws4fetch'
import type { FileServiceSettings } from '#platform/config.ts'
import { readXml } from '#platform/law-files/xml.ts'
import { type FileStore, isFileName } from './store.ts'

/** A service that has not begun to answer after so long is taken to be away. Readers may take longer. */
const TIMEOUT_MS = 30_000
const RETRIES = 3
/** Bytes of one page of a list: at most 1000 keys. */
const LIST_BYTES = 4 * 1024 * 1024

class FileServiceError extends Error {
  constructor(what: string, { status, statusText }: Response) {
    super(`The file service refused to ${what}: ${status} ${statusText}`)
  }
}

/** What one answer to ListObjectsV2 says. */
type Listed = {
  readonly keys: readonly string[]
  readonly next: string | undefined
}

/** Reads the answer to ListObjectsV2 (Amazon S3 API Reference). Throws when it is not well-formed XML. */
export function readList(xml: string): Listed {
  const keys: string[] = []
  let next: string | undefined
  let text = ''
  readXml(
    xml,
    {
      open: () => {
        text = ''
      },
      text: (piece) => {
        text += piece
      },
      close: (name) => {
        if (name === 'Key') keys.push(text)
        if (name === 'NextContinuationToken') next = text
        text = ''
      },
    },
    'xml-broken',
  )
  return { keys, next }
}

/** A list as text. Throws when it is longer than any service sends. */
async function readText(body: AsyncIterable<Uint8Array>): Promise<string> {
  const pieces: Uint8Array[] = []
  let bytes = 0
  for await (const piece of body) {
    bytes += piece.length
    if (bytes > LIST_BYTES) throw new Error('The file service sent a list of more than 4 MB')
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}

/**
 * Files in an S3-compatible service, which several machines share. Requests are signed (AWS Signature Version 4) with
 * the hash of their content, so the service refuses bytes that were changed on the way. The service answers a `put` once
 * it has stored the object.
 */
export function openS3Store(settings: FileServiceSettings, timeoutMs = TIMEOUT_MS): FileStore {
  const { endpoint, bucket, prefix, accessKey, secretKey, region } = settings
  const client = new AwsClient({
    accessKeyId: accessKey,
    secretAccessKey: secretKey,
    service: 's3',
    region,
    retries: RETRIES,
  })
  const address = `${endpoint}/${bucket}`
  const urlOf = (sha256: string) => {
    if (!isFileName(sha256)) throw new Error('the name of a file is a SHA-256')
    return `${address}/${prefix}${sha256.slice(0, 2)}/${sha256}`
  }
  const ask = async (url: string, init: RequestInit = {}) => {
    const timeout = new AbortController()
    const late = Promise.withResolvers<never>()
    const timer = setTimeout(() => {
      const error = new Error('The file service does not answer')
      timeout.abort(error)
      late.reject(error)
    }, timeoutMs)
    try {
      // The client wraps the signal in a Request. Node follows it weakly, so that the abort is lost once that Request is
      // collected, and the answer would be awaited for ever.
      return await Promise.race([client.fetch(url, { ...init, signal: timeout.signal }), late.promise])
    } finally {
      clearTimeout(timer)
    }
  }

  return {
    put: async (sha256, bytes) => {
      const answer = await ask(urlOf(sha256), {
        method: 'PUT',
        headers: { 'x-amz-content-sha256': sha256 },
        body: Uint8Array.from(bytes),
      })
      await answer.body?.cancel()
      if (!answer.ok) throw new FileServiceError('store a file', answer)
    },
    read: async (sha256, part) => {
      if (!isFileName(sha256)) return undefined
      const answer = await ask(urlOf(sha256), {
        headers: part ? { range: `bytes=${part.from}-${part.to}` } : {},
      })
      if (answer.ok && answer.body) return answer.body
      await answer.body?.cancel()
      if (answer.status === 404) return undefined
      throw new FileServiceError('send a file', answer)
    },
    remove: async (sha256) => {
      const answer = await ask(urlOf(sha256), { method: 'DELETE' })
      await answer.body?.cancel()
      if (!answer.ok && answer.status !== 404) throw new FileServiceError('delete a file', answer)
    },
    list: async function* () {
      let next: string | undefined
      do {
        const query = new URLSearchParams({ 'list-type': '2', prefix })
        if (next !== undefined) query.set('continuation-token', next)
        const answer = await ask(`${address}?${query}`)
        if (!answer.ok || !answer.body) {
          await answer.body?.cancel()
          throw new FileServiceError('list the files', answer)
        }
        const listed = readList(await readText(answer.body))
        for (const key of listed.keys) {
          const name = key.slice(-64)
          if (isFileName(name)) yield name
        }
        next = listed.next
      } while (next !== undefined)
    },
  }
}
