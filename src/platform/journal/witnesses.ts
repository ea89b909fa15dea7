import { setTimeout as sleep } from 'node:timers/promises'
import { toHex, toUtf8 } from '#domain/base/bytes.ts'
import type { JournalFinding } from '#domain/journal-entry/finding.ts'
import {
  addCosignatures,
  formatAddCheckpoint,
  type Hash,
  type Policy,
  parseTreeSize,
  policyOfKeys,
  quorumMet,
  readUnverified,
  type Size,
  type TreeHead,
  type VerifierKey,
  verifyCheckpoint,
} from '#domain/tlog/index.ts'
import { sha256, verifySignature } from '#platform/crypto/node.ts'

const TIMEOUT_MS = 5000
/** Once the quorum has signed, the other witnesses get this time to sign too. */
const GRACE_MS = 500
/** A witness may have seen a newer size meanwhile; more rounds mean that something else is wrong. */
const TRIES = 3
/** A cosignature is a line of a few hundred bytes, or with ML-DSA-44 of 3.3 kB. */
const ANSWER_MAX = 64 * 1024
const VIEW_MAX = 256 * 1024

export type CosignResult = {
  /** The checkpoint with the cosignatures that came. */
  readonly text: string
  /** Whether they meet the quorum of the policy. */
  readonly quorumMet: boolean
  /** Witnesses that did not sign, each with the reason. */
  readonly missing: readonly string[]
  /** Those that found out with this request that they hold another history: 'name: size'. */
  readonly forks: readonly string[]
  /** Names of those that signed. */
  readonly cosigned: readonly string[]
}

const FORK = 'it has seen another history of this log'

type Prove = (older: Size, newer: Size) => Promise<readonly Hash[]>
type Witness = { readonly key: VerifierKey; readonly url: string }

/**
 * Requests cosignatures from the witnesses of a policy (c2sp.org/tlog-witness), and remembers the size each has
 * seen.
 */
export class Witnesses {
  readonly #policy: Policy
  readonly #witnesses: readonly Witness[]
  readonly #monitoring: ReadonlyMap<string, string>
  readonly #seen = new Map<VerifierKey, Size>()

  /** @param monitoring addresses at which witnesses show what they have seen, by the names of their keys */
  constructor(policy: Policy, monitoring: ReadonlyMap<string, string>) {
    this.#policy = policy
    this.#monitoring = monitoring
    this.#witnesses = policy.witnesses.flatMap(({ key, url }) => (url === undefined ? [] : [{ key, url }]))
  }

  get any(): boolean {
    return this.#witnesses.length > 0
  }

  /**
   * Asks all witnesses at once; resolves when all have answered, or when the quorum has and the grace time is over.
   * @param refused what witnesses have refused as another history, 'name: size'; it is never sent to them again
   */
  async cosign(
    checkpoint: string,
    size: Size,
    prove: Prove,
    refused: ReadonlySet<string>,
  ): Promise<CosignResult> {
    const answers = new Map<VerifierKey, Uint8Array>()
    const away = new Map(this.#witnesses.map(({ key }) => [key, 'no answer in time']))
    const forks: string[] = []
    const met = () => quorumMet(this.#policy.quorum, (key) => answers.has(key))
    let enough: () => void = () => {}
    const quorum = new Promise<void>((resolve) => {
      enough = resolve
    })
    const requests = this.#witnesses.map(async (witness) => {
      const subject = `${witness.key.name}: ${size}`
      const known = refused.has(subject)
      const answer = known ? FORK : await this.#ask(witness, checkpoint, size, prove)
      if (answer === FORK && !known) forks.push(subject)
      if (typeof answer === 'string') return void away.set(witness.key, answer)
      answers.set(witness.key, answer)
      away.delete(witness.key)
      if (met()) enough()
    })
    await Promise.race([Promise.all(requests), quorum.then(() => sleep(GRACE_MS, undefined, { ref: false }))])

    let text = checkpoint
    for (const [key, answer] of answers) {
      const added = await addCosignatures(verifySignature, text, answer, [key])
      if (added.ok) text = added.value
    }
    const reasons = [...away].map(([key, reason]) => `${key.name}: ${reason}`)
    const cosigned = [...answers.keys()].map(({ name }) => name)
    return { text, quorumMet: met(), missing: reasons, forks, cosigned }
  }

  /**
   * Asks every witness what it shows to others of this log: GET <monitoring>/<sha256(origin)>/checkpoint. One that shows
   * nothing, or does not answer, is no finding.
   * @param keys the keys of the log
   * @param continues whether the log has that tree, or one that continues it
   */
  async checkViews(
    origin: string,
    keys: readonly VerifierKey[],
    continues: (head: TreeHead) => Promise<boolean>,
  ): Promise<readonly JournalFinding[]> {
    const path = `${toHex(sha256(toUtf8(origin)))}/checkpoint`
    const found = await Promise.all(
      this.#witnesses.map(async ({ key, url }): Promise<JournalFinding[]> => {
        const view = await fetchView(`${withSlash(this.#monitoring.get(key.name) ?? url)}${path}`)
        if (view === undefined) return []
        const trusted = await verifyCheckpoint(verifySignature, policyOfKeys(keys), view)
        const claimed = readUnverified(view)
        // Without our signature it proves nothing against us.
        if (!trusted.ok || !claimed.ok) return []
        const { size, root } = claimed.value
        if (await continues({ size, root })) return []
        return [{ code: 'witness-view', subject: `${key.name}: ${size}` }]
      }),
    )
    return found.flat()
  }

  /** The verified answer of a witness, or the reason why there is none. */
  async #ask(
    { key, url }: Witness,
    checkpoint: string,
    size: Size,
    prove: Prove,
  ): Promise<Uint8Array | string> {
    try {
      for (let tried = 1; tried <= TRIES; tried += 1) {
        const oldSize = this.#seen.get(key) ?? 0
        if (oldSize > size) return `has seen size ${oldSize}, we have ${size}`
        const proof = await prove(oldSize, size)
        const response = await fetch(`${withSlash(url)}add-checkpoint`, {
          method: 'POST',
          body: formatAddCheckpoint({ oldSize, proof, checkpoint }),
          signal: AbortSignal.timeout(TIMEOUT_MS),
        })
        const body = await readAtMost(response, ANSWER_MAX)
        if (body === undefined) return `HTTP ${response.status} with more than ${ANSWER_MAX} bytes`
        if (response.status === 409) {
          const witnessedSize = parseTreeSize(body)
          if (witnessedSize === undefined) return 'HTTP 409 without a size'
          this.#seen.set(key, witnessedSize)
          continue
        }
        // The consistency proof comes out of our own tiles: a witness that refuses it holds another tree. For an equal
        // size 422 says just that (C2SP tlog-witness since July 2026). Asking again would change nothing.
        if (response.status === 422) return FORK
        if (response.status !== 200) return `HTTP ${response.status}`
        const verified = await addCosignatures(verifySignature, checkpoint, body, [key])
        if (!verified.ok) return verified.refusal
        this.#seen.set(key, size)
        return body
      }
      return 'its size keeps changing'
    } catch (fault) {
      const cause = fault instanceof Error && fault.cause instanceof Error ? fault.cause : fault
      return cause instanceof Error ? cause.message || cause.name : String(cause)
    }
  }
}

const withSlash = (url: string) => (url.endsWith('/') ? url : `${url}/`)

/** The checkpoint at an address; undefined when there is none or it cannot be had. */
async function fetchView(address: string): Promise<Uint8Array | undefined> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS) })
    if (response.status === 200) return await readAtMost(response, VIEW_MAX)
    await response.body?.cancel()
  } catch {
    // A witness need not show anything, and one that is away is reported when it should sign.
  }
  return undefined
}

async function readAtMost(response: Response, limit: number): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of response.body ?? []) {
    length += part.length
    if (length > limit) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts)
}
