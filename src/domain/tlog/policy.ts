import { fromUtf8 } from '#domain/base/bytes.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Sha256 } from './hash.ts'
import { parseVerifierKey, type VerifierKey } from './keys.ts'

/** Which logs are believed, and which witnesses must have seen a checkpoint (c2sp.org/tlog-policy). */
export type Policy = {
  readonly logs: readonly PolicyKey[]
  readonly witnesses: readonly PolicyKey[]
  readonly quorum: Quorum
}
export type PolicyKey = { readonly key: VerifierKey; readonly url?: string }

/** A witness, a number of members, or none (threshold 0). */
export type Quorum =
  | { readonly witness: VerifierKey }
  | { readonly threshold: number; readonly members: readonly Quorum[] }

export const noQuorum: Quorum = { threshold: 0, members: [] }

/** A policy that trusts a log's key without witnesses. */
export const policyOfKeys = (keys: readonly VerifierKey[]): Policy => ({
  logs: keys.map((key) => ({ key })),
  witnesses: [],
  quorum: noQuorum,
})

export function quorumMet(quorum: Quorum, cosigned: (key: VerifierKey) => boolean): boolean {
  if ('witness' in quorum) return cosigned(quorum.witness)
  return quorum.members.filter((member) => quorumMet(member, cosigned)).length >= quorum.threshold
}

export type PolicyRefusal =
  | 'policy-encoding'
  | 'policy-line-unknown'
  | 'policy-line-malformed'
  | 'policy-key'
  | 'policy-key-kind'
  | 'policy-key-twice'
  | 'policy-name-taken'
  | 'policy-name-unknown'
  | 'policy-member-twice'
  | 'policy-threshold'
  | 'policy-quorum-count'

type Draft = {
  readonly logs: PolicyKey[]
  readonly witnesses: PolicyKey[]
  readonly names: Map<string, Quorum>
  readonly members: Set<string>
  readonly quorums: Quorum[]
}

/** Reads a policy file. Names are compared octet by octet, never as Unicode. */
export function parsePolicy(sha256: Sha256, file: Uint8Array): Result<Policy, PolicyRefusal> {
  if (file.some((octet) => octet === 0x7f || (octet < 0x20 && octet !== 0x09 && octet !== 0x0a))) {
    return refuse('policy-encoding')
  }
  const octets = Array.from(file, (octet) => String.fromCharCode(octet)).join('')
  const draft: Draft = { logs: [], witnesses: [], names: new Map(), members: new Set(), quorums: [] }
  for (const line of octets.split('\n')) {
    const [keyword, ...items] = line.split(/[ \t]+/).filter((item) => item !== '')
    if (keyword === undefined || keyword.startsWith('#')) continue
    const refusal = addLine(sha256, draft, keyword, items)
    if (refusal !== undefined) return refuse(refusal)
  }
  const [quorum, ...more] = draft.quorums
  if (quorum === undefined || more.length > 0) return refuse('policy-quorum-count')
  return accept({ logs: draft.logs, witnesses: draft.witnesses, quorum })
}

function addLine(sha256: Sha256, draft: Draft, keyword: string, items: string[]): PolicyRefusal | undefined {
  switch (keyword) {
    case 'log':
      return addKey(sha256, draft.logs, items)
    case 'witness':
      return addWitness(sha256, draft, items)
    case 'group':
      return addGroup(draft, items)
    case 'quorum':
      return addQuorum(draft, items)
    default:
      return 'policy-line-unknown'
  }
}

function addKey(sha256: Sha256, keys: PolicyKey[], items: string[]): PolicyRefusal | undefined {
  const [vkey, url, ...rest] = items
  if (vkey === undefined || rest.length > 0) return 'policy-line-malformed'
  const key = parseVerifierKey(sha256, textOf(vkey) ?? '')
  if (!key.ok) return 'policy-key'
  // The same key under two names would let one signer count as two.
  const bytes = String(key.value.publicKey)
  if (keys.some((known) => String(known.key.publicKey) === bytes)) return 'policy-key-twice'
  const address = url === undefined ? undefined : (textOf(url) ?? url)
  keys.push({ key: key.value, ...(address === undefined ? {} : { url: address }) })
}

function addWitness(sha256: Sha256, draft: Draft, items: string[]): PolicyRefusal | undefined {
  const [name, ...rest] = items
  if (name === undefined) return 'policy-line-malformed'
  if (taken(draft, name)) return 'policy-name-taken'
  const refusal = addKey(sha256, draft.witnesses, rest)
  const added = draft.witnesses.at(-1)
  if (refusal !== undefined || added === undefined) return refusal ?? 'policy-key'
  if (added.key.kind === 'ed25519') return 'policy-key-kind'
  draft.names.set(name, { witness: added.key })
}

function addGroup(draft: Draft, items: string[]): PolicyRefusal | undefined {
  const [name, rule, ...members] = items
  if (name === undefined || rule === undefined || members.length === 0) return 'policy-line-malformed'
  if (taken(draft, name)) return 'policy-name-taken'
  const found: Quorum[] = []
  for (const member of members) {
    const quorum = draft.names.get(member)
    if (quorum === undefined) return 'policy-name-unknown'
    // In all groups together, so that a witness contributes in one way only.
    if (draft.members.has(member)) return 'policy-member-twice'
    draft.members.add(member)
    found.push(quorum)
  }
  const threshold = rule === 'all' ? found.length : rule === 'any' ? 1 : numberOf(rule)
  if (threshold === undefined || threshold > found.length) return 'policy-threshold'
  draft.names.set(name, { threshold, members: found })
}

function addQuorum(draft: Draft, items: string[]): PolicyRefusal | undefined {
  const [name, ...rest] = items
  if (name === undefined || rest.length > 0) return 'policy-line-malformed'
  const quorum = name === 'none' ? noQuorum : draft.names.get(name)
  if (quorum === undefined) return 'policy-name-unknown'
  draft.quorums.push(quorum)
}

const taken = (draft: Draft, name: string) => name === 'none' || draft.names.has(name)
const numberOf = (text: string) => (/^[1-9]\d{0,4}$/.test(text) ? Number(text) : undefined)

/** Octets kept one per character, read as UTF-8; undefined when they are not. */
function textOf(octets: string): string | undefined {
  const text = fromUtf8(Uint8Array.from(octets, (octet) => octet.charCodeAt(0)))
  return text.ok ? text.value : undefined
}
