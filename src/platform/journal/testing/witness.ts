import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { toUtf8 } from '#domain/base/bytes.ts'
import {
  formatSignatureLine,
  formatVerifierKey,
  makeSigner,
  parseAddCheckpoint,
  parseNote,
  policyOfKeys,
  readUnverified,
  signText,
  type VerifierKey,
  verifyCheckpoint,
  verifyConsistency,
} from '#domain/tlog/index.ts'
import { schemes, sha256, verifySignature } from '#platform/crypto/node.ts'

/** A minimal witness by c2sp.org/tlog-witness: cosigns checkpoints that extend the last one it has cosigned. */
export async function startWitness(name: string, seed: number, logKeys: () => readonly VerifierKey[]) {
  const bytes = new Uint8Array(32).fill(seed)
  const { signer } = await makeSigner({ sha256, schemes }, name, 'cosignature-v1', bytes)
  const answers: number[] = []
  const state = {
    away: false,
    requested: [] as string[],
    /** What it cosigned last, and its checkpoint as it is shown to monitors. */
    seen: { size: 0, root: sha256(new Uint8Array(0)) },
    shown: undefined as string | undefined,
  }

  async function judge(body: Uint8Array): Promise<{ status: number; body: string }> {
    const request = parseAddCheckpoint(body)
    if (!request.ok) return { status: 400, body: '' }
    const { oldSize, proof, checkpoint } = request.value
    const trusted = await verifyCheckpoint(verifySignature, policyOfKeys(logKeys()), checkpoint)
    const claimed = readUnverified(checkpoint)
    const note = parseNote(checkpoint)
    if (!trusted.ok || !claimed.ok || !note.ok) return { status: 403, body: '' }
    const { size, root } = claimed.value
    if (oldSize > size) return { status: 400, body: '' }
    if (oldSize !== state.seen.size) return { status: 409, body: `${state.seen.size}\n` }
    // Since July 2026 the specification says 422 for an equal size with another root.
    if (oldSize > 0 && !verifyConsistency(sha256, state.seen, { size, root }, proof).ok)
      return { status: 422, body: '' }
    state.seen = { size, root }
    state.shown = checkpoint
    return { status: 200, body: formatSignatureLine(await signText(signer, note.value.text, 1_790_000_000)) }
  }

  const server = createServer(async (request, response) => {
    if (state.away) return response.destroy()
    state.requested.push(`${request.method} ${request.url}`)
    if (request.method === 'GET') {
      const hash = createHash('sha256')
        .update(logKeys()[0]?.name ?? '')
        .digest('hex')
      const found = request.url === `/kenes/${hash}/checkpoint` ? state.shown : undefined
      return response.writeHead(found ? 200 : 404).end(found)
    }
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    const right = request.method === 'POST' && request.url === '/kenes/add-checkpoint'
    const { status, body } = right ? await judge(Buffer.concat(parts)) : { status: 404, body: '' }
    answers.push(status)
    response.writeHead(status, { 'content-type': status === 409 ? 'text/x.tlog.size' : 'text/plain' })
    response.end(toUtf8(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    /** Its line of a tlog-policy file. */
    line: `witness ${name.replace(/\W/g, '-')} ${formatVerifierKey(signer.key)} http://127.0.0.1:${port}/kenes\n`,
    name: name.replace(/\W/g, '-'),
    key: signer.key,
    answers,
    state,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(resolve)
      }),
  }
}
