import { setTimeout as sleep } from 'node:timers/promises'
import {
  addCosignatures,
  formatAddCheckpoint,
  type Hash,
  type Policy,
  parseTreeSize,
  quorumMet,
  type Size,
  type VerifierKey,
} from '#domain/tlog/index.ts'
import { ed25519 } from '#platform/crypto/node.ts'

const TIMEOUT_MS = 5000
/** Once the quorum has signed, the other witnesses get this time to sign too. */
const GRACE_MS = 500
/** A witness may have seen a newer size meanwhile; more rounds mean that something else is wrong. */
const TRIES = 3
/** A cosignature is a line of a few hundred bytes. */
const MAX_ANSWER = 64 * 1024

export type CosignResult = {
  /** The checkpoint with the cosignatures that came. */
  readonly text: string
  /** Whether they meet the quorum of the policy. */
  readonly quorumMet: boolean
  /** Witnesses that did not sign, each with the reason. */
  readonly missing: readonly string[]
}

type Prove = (older: Size, newer: Size) => Promise<readonly Hash[]>
type Witness = { readonly key: VerifierKey; readonly url: string }

/**
 * Requests cosignatures from the witnesses of a policy (c2sp.org/tlog-witness), and remembers the size each has
 * seen.
 */
export class Witnesses {
  readonly #policy: Policy
  readonly #witnesses: readonly Witness[]
  readonly #seen = new Map<VerifierKey, Size>()

  constructor(policy: Policy) {
    this.#policy = policy
    this.#witnesses = policy.witnesses.flatMap(({ key, url }) => (url === undefined ? [] : [{ key, url }]))
  }

  get any(): boolean {
    return this.#witnesses.length > 0
  }

  /** Asks all witnesses at once; resolves when all have answered, or when the quorum has and the grace time is over. */
  async cosign(checkpoint: string, size: Size, prove: Prove): Promise<CosignResult> {
    const answers = new Map<VerifierKey, Uint8Array>()
    const away = new Map(this.#witnesses.map(({ key }) => [key, 'no answer in time']))
    const met = () => quorumMet(this.#policy.quorum, (key) => answers.has(key))
    let enough: () => void = () => {}
    const quorum = new Promise<void>((resolve) => {
      enough = resolve
    })
    const asked = this.#witnesses.map(async (witness) => {
      const answer = await this.#ask(witness, checkpoint, size, prove)
      if (typeof answer === 'string') return void away.set(witness.key, answer)
      answers.set(witness.key, answer)
      away.delete(witness.key)
      if (met()) enough()
    })
    await Promise.race([Promise.all(asked), quorum.then(() => sleep(GRACE_MS, undefined, { ref: false }))])

    let text = checkpoint
    for (const [key, answer] of answers) {
      const added = await addCosignatures(ed25519.verify, text, answer, [key])
      if (added.ok) text = added.value
    }
    const reasons = [...away].map(([key, reason]) => `${key.name}: ${reason}`)
    return { text, quorumMet: met(), missing: reasons }
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
        const response = await fetch(`${url.replace(/\/$/, '')}/add-checkpoint`, {
          method: 'POST',
          body: formatAddCheckpoint({ oldSize, proof, checkpoint }),
          signal: AbortSignal.timeout(TIMEOUT_MS),
        })
        const body = new Uint8Array(await response.arrayBuffer())
        if (response.status === 409) {
          const theirs = parseTreeSize(body)
          if (theirs === undefined) return 'HTTP 409 without a size'
          this.#seen.set(key, theirs)
          continue
        }
        if (response.status !== 200 || body.length > MAX_ANSWER) return `HTTP ${response.status}`
        const verified = await addCosignatures(ed25519.verify, checkpoint, body, [key])
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
