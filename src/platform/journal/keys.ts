import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import {
  formatVerifierKey,
  isKeyName,
  makeSigner,
  type Policy,
  parsePolicy,
  parseSigningKey,
  type Signer,
} from '#domain/tlog/index.ts'
import { schemes, sha256 } from '#platform/crypto/node.ts'
import { createDurably, readIfThere, writeDurably } from './files.ts'
import { JournalRefused } from './journal-refused.ts'

export const KEY_FILE = 'log.key'
const SEED_LENGTH = 32
const signing = { sha256, schemes }

export type KeyLocation = {
  /** Folder of the key file. */
  readonly folder: string
  /** The key as a secret of the environment instead of the file; several while keys are being changed. */
  readonly configured: string | undefined
}

/** The permanent name of the log, and the address of its files. */
export type LogAddress = { readonly origin: string; readonly url: string }

/** Kinds of keys that a log of ours signs with: every one has Ed25519, and may have ML-DSA-44 beside it. */
export type LogKeyKind = 'ed25519' | 'ml-dsa-44'

const newKey = async (origin: string, kind: LogKeyKind) =>
  (await makeSigner(signing, origin, kind, new Uint8Array(randomBytes(SEED_LENGTH)))).skey

/** The signing keys, the oldest first; undefined when there are none yet. Throws JournalRefused on damaged ones. */
export async function loadSigners({
  folder,
  configured,
}: KeyLocation): Promise<readonly Signer[] | undefined> {
  const where = configured === undefined ? join(folder, KEY_FILE) : 'KENES_LOG_KEY'
  const text = configured ?? (await readIfThere(join(folder, KEY_FILE)))
  if (text === undefined) return undefined
  const lines = text.split(/\s+/).filter((line) => line !== '')
  const parsed = await Promise.all(lines.map((line) => parseSigningKey(signing, line)))
  const signers = parsed.flatMap((item) =>
    item.ok && item.value.key.kind !== 'cosignature-v1' ? [item.value] : [],
  )
  const readable = signers.some(({ key }) => key.kind === 'ed25519')
  const names = new Set(signers.map(({ key }) => key.name))
  if (!readable || signers.length < lines.length || names.size > 1) {
    throw new JournalRefused(
      `${where} does not hold keys of one log, one of them Ed25519, each as PRIVATE+KEY+name+id+base64.`,
      'Put back the key from your copy of it.',
    )
  }
  return signers
}

/** The signing keys; the first start of a log creates its first key, readable only by its owner. */
export async function openSigners(place: KeyLocation, origin: string): Promise<readonly Signer[]> {
  const existing = await loadSigners(place)
  if (existing) return existing
  if (!isKeyName(origin)) throw new JournalRefused(`«${origin}» cannot name a log.`, 'Set KENES_LOG_ORIGIN.')
  await createDurably(join(place.folder, KEY_FILE), `${await newKey(origin, 'ed25519')}\n`)
  return openSigners(place, origin)
}

/** Appends a key to the file, for a change of keys: from the next start both sign. */
export async function addLogKey(folder: string, kind: LogKeyKind): Promise<readonly Signer[]> {
  const place = { folder, configured: undefined }
  const [oldest] = (await loadSigners(place)) ?? []
  if (!oldest) throw new JournalRefused(`There is no ${KEY_FILE} in ${folder}.`, 'Start the site once first.')
  const kept = (await readIfThere(join(folder, KEY_FILE))) ?? ''
  await writeDurably(join(folder, KEY_FILE), `${kept.trimEnd()}\n${await newKey(oldest.key.name, kind)}\n`)
  return (await loadSigners(place)) ?? []
}

/**
 * The published policy of the log: its own keys, then the operator's lines of witnesses, groups and quorum.
 * @param witnesses text of the operator's tlog-policy file, without log lines; absent: no witnesses
 */
export function writePolicy(
  signers: readonly Signer[],
  url: string,
  witnesses: string | undefined,
): { readonly text: string; readonly policy: Policy; readonly monitoring: ReadonlyMap<string, string> } {
  const logs = signers.map(({ key }) => `log ${formatVerifierKey(key)} ${url}\n`).join('')
  const text = `${logs}${witnesses ?? 'quorum none\n'}`
  const parsed = parsePolicy(sha256, new TextEncoder().encode(text))
  const withoutUrl = parsed.ok && parsed.value.witnesses.some((witness) => witness.url === undefined)
  if (!parsed.ok || withoutUrl) {
    const wrong = parsed.ok ? 'a witness without its address' : parsed.refusal
    throw new JournalRefused(
      `The file of KENES_LOG_POLICY is not a policy of witnesses (${wrong}).`,
      'Write its lines as c2sp.org/tlog-policy has them: witness NAME VKEY URL, group …, quorum ….',
    )
  }
  return { text, policy: parsed.value, monitoring: monitoringIn(witnesses ?? '', parsed.value) }
}

/**
 * The lines `# monitoring NAME URL` of the operator's file, by the names of the witnesses' keys. tlog-policy has no place
 * for this address, so it stands in a comment, which other programs skip.
 */
function monitoringIn(file: string, policy: Policy): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const line of file.split('\n')) {
    const [hash, keyword, name, url, ...rest] = line.trim().split(/\s+/)
    if (hash !== '#' || keyword !== 'monitoring') continue
    const known = policy.witnesses.some(({ key }) => key.name === name)
    if (!name || !known || rest.length > 0 || !/^https?:$/.test(URL.parse(url ?? '')?.protocol ?? ''))
      throw new JournalRefused(
        `The file of KENES_LOG_POLICY has a line that is not understood: ${line.slice(0, 200)}`,
        'Write it as: # monitoring KEY-NAME URL, with the name that the key of a witness begins with.',
      )
    found.set(name, url ?? '')
  }
  return found
}
