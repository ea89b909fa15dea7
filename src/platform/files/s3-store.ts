import { AwsClient } from 'aws4fetch'
import type { FileServiceSettings } from '#platform/config.ts'
import { readXml } from '#platform/law-files/xml.ts'
import { type FileStore, isFileName } from './store.ts'

/** A service that says nothing for so long is taken to be away. */
const PATIENCE_MS = 30_000
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
  readonly objects: readonly { readonly key: string; readonly modified: Date }[]
  readonly next: string | undefined
}

/** Reads the answer to ListObjectsV2 (Amazon S3 API Reference). Throws when it is not well-formed XML. */
export function readList(xml: string): Listed {
  const objects: { key: string; modified: Date }[] = []
  let next: string | undefined
  let key = ''
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
        if (name === 'Key') key = text
        if (name === 'LastModified') objects.push({ key, modified: new Date(text) })
        if (name === 'NextContinuationToken') next = text
        text = ''
      },
    },
    'xml-broken',
  )
  return { objects, next }
}

/**
 * Files in an S3-compatible service, which several machines share. Requests are signed (AWS Signature Version 4) with
 * the hash of their content, so the service refuses bytes that were changed on the way. The service answers a `put` once
 * it has stored the object.
 */
export function openS3Store(settings: FileServiceSettings): FileStore {
  const { endpoint, bucket, prefix, accessKey, secretKey, region } = settings
  const client = new AwsClient({
    accessKeyId: accessKey,
    secretAccessKey: secretKey,
    service: 's3',
    region,
    retries: RETRIES,
  })
  const address = `${endpoint}/${bucket}`
  const addressOf = (sha256: string) => {
    if (!isFileName(sha256)) throw new Error('the name of a file is a SHA-256')
    return `${address}/${prefix}${sha256.slice(0, 2)}/${sha256}`
  }
  const ask = (url: string, init: RequestInit = {}) =>
    client.fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) })

  return {
    put: async (sha256, bytes) => {
      const answer = await ask(addressOf(sha256), {
        method: 'PUT',
        headers: { 'x-amz-content-sha256': sha256 },
        body: Uint8Array.from(bytes),
      })
      await answer.body?.cancel()
      if (!answer.ok) throw new FileServiceError('store a file', answer)
    },
    read: async (sha256, part) => {
      if (!isFileName(sha256)) return undefined
      const answer = await ask(addressOf(sha256), {
        headers: part ? { range: `bytes=${part.from}-${part.to}` } : {},
      })
      if (answer.ok && answer.body) return answer.body
      await answer.body?.cancel()
      if (answer.status === 404) return undefined
      throw new FileServiceError('send a file', answer)
    },
    remove: async (sha256) => {
      const answer = await ask(addressOf(sha256), { method: 'DELETE' })
      await answer.body?.cancel()
      if (!answer.ok && answer.status !== 404) throw new FileServiceError('delete a file', answer)
    },
    list: async function* () {
      let next: string | undefined
      do {
        const query = new URLSearchParams({ 'list-type': '2', prefix })
        if (next !== undefined) query.set('continuation-token', next)
        const answer = await ask(`${address}?${query}`)
        const xml = await answer.text()
        if (!answer.ok) throw new FileServiceError('list the files', answer)
        if (xml.length > LIST_BYTES) throw new Error('The file service sent a list of more than 4 MB')
        const listed = readList(xml)
        for (const { key, modified } of listed.objects) {
          const name = key.slice(-64)
          if (isFileName(name)) yield { sha256: name, storedAt: modified }
        }
        next = listed.next
      } while (next !== undefined)
    },
  }
}
