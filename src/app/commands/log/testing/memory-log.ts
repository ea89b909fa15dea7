import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'

/** Serves the files of a log from memory as tlog-tiles requires: exact paths, types, compressed bundles. */
export async function serveLog(files: ReadonlyMap<string, Uint8Array | string>) {
  const requested: string[] = []
  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace('/journal/', '')
    requested.push(path)
    const file = files.get(path)
    if (file === undefined) return response.writeHead(404).end()
    const type = path === 'checkpoint' ? 'text/plain; charset=utf-8' : 'application/octet-stream'
    const zipped = path.startsWith('tile/entries/')
    response.writeHead(200, { 'Content-Type': type, ...(zipped ? { 'Content-Encoding': 'gzip' } : {}) })
    response.end(zipped ? gzipSync(file, { level: 1 }) : file)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/journal`,
    requested,
    stop: () => new Promise((resolve) => server.close(resolve)),
  }
}
