import { equalBytes, fromBase64 } from '#domain/base/bytes.ts'
import {
  type Checkpoint,
  type CheckpointRefusal,
  hashLeaf,
  type NoteRefusal,
  type Policy,
  type ProofRefusal,
  parseReceipt,
  type ReceiptRefusal,
  readUnverified,
  type Size,
  type TrustedCheckpoint,
  type TrustRefusal,
  type VerifyCrypto,
  verifyCheckpoint,
  verifyInclusion,
} from '#domain/tlog/index.ts'
import type { JsonRefusal } from './canonical-json.ts'
import { commitTo, type EntryRefusal, type JournalEntry, type Opening, parseEntry } from './entry.ts'

/**
 * The steps of a verification, in this order: `receipt` can be read · `entry` is a well-formed entry of Kenes ·
 * `content` matches the commitment of the entry · `inclusion`: the entry has its number in the checkpoint's tree ·
 * `signature`: the log signed the checkpoint · `witnesses`: enough of them cosigned it.
 */
export type StepName = 'receipt' | 'entry' | 'content' | 'inclusion' | 'signature' | 'witnesses'

export type StepRefusal =
  | ReceiptRefusal
  | 'entry-missing'
  | EntryRefusal
  | JsonRefusal
  | 'salt-length'
  | 'commitment-mismatch'
  | NoteRefusal
  | CheckpointRefusal
  | ProofRefusal
  | TrustRefusal

/** `unchecked` where an earlier step failed. */
export type VerificationStep =
  | { readonly name: StepName; readonly outcome: 'right' | 'unchecked' }
  | { readonly name: StepName; readonly outcome: 'wrong'; readonly refusal: StepRefusal }

export type Verification = {
  /** Every step was checked and succeeded. */
  readonly ok: boolean
  readonly steps: readonly VerificationStep[]
  readonly index?: Size
  readonly entry?: JournalEntry
  /** The claims of the receipt; trustworthy only when `ok`. */
  readonly checkpoint?: Checkpoint
  readonly witnesses: TrustedCheckpoint['witnesses']
}

export type EntryEvidence = {
  /** The `.tlog-proof` file. */
  readonly receipt: Uint8Array | string
  /** The entry's exact bytes; without them those in the receipt are used, where Kenes writes them. */
  readonly entry?: Uint8Array
  /** Content and salt of the act. Without them only the entry is verified, which may then be of any log. */
  readonly opening?: Opening
  readonly policy: Policy
}

/** Content and salt → commitment → entry → proof → signature of the checkpoint → witnesses; reports each step. */
export async function verifyRecord(crypto: VerifyCrypto, evidence: EntryEvidence): Promise<Verification> {
  const receipt = parseReceipt(evidence.receipt)
  if (!receipt.ok) {
    const rest = stepNames(evidence).slice(1)
    return conclude([wrong('receipt', receipt.refusal), ...rest.map(unchecked)])
  }
  const { index, proof } = receipt.value
  const bytes = evidence.entry ?? receipt.value.extra
  const entry = bytes && parseEntry(bytes)
  const found = {
    index,
    ...(entry?.ok ? { entry: entry.value } : {}),
  }
  const ofContent = evidence.opening ? contentSteps(crypto, bytes, evidence.opening) : []

  const claimed = readUnverified(receipt.value.checkpoint)
  if (!claimed.ok) {
    const steps = [unchecked('inclusion'), wrong('signature', claimed.refusal), unchecked('witnesses')]
    return conclude([right('receipt'), ...ofContent, ...steps], found)
  }
  const checkpoint = claimed.value
  const claim = bytes && {
    index,
    size: checkpoint.size,
    root: checkpoint.root,
    leaf: hashLeaf(crypto.sha256, bytes),
  }
  const inclusion = claim && verifyInclusion(crypto.sha256, claim, proof)
  const trusted = await verifyCheckpoint(crypto.verify, evidence.policy, receipt.value.checkpoint)
  const steps = [
    right('receipt'),
    ...ofContent,
    inclusion === undefined
      ? wrong('inclusion', 'entry-missing')
      : inclusion.ok
        ? right('inclusion')
        : wrong('inclusion', inclusion.refusal),
    ...trustSteps(trusted.ok ? undefined : trusted.refusal),
  ]
  return conclude(steps, { ...found, checkpoint, witnesses: trusted.ok ? trusted.value.witnesses : [] })
}

function contentSteps(
  { sha256 }: VerifyCrypto,
  bytes: Uint8Array | undefined,
  opening: Opening,
): readonly VerificationStep[] {
  if (bytes === undefined) return [wrong('entry', 'entry-missing'), unchecked('content')]
  const entry = parseEntry(bytes)
  if (!entry.ok) return [wrong('entry', entry.refusal), unchecked('content')]
  const commitment = commitTo(sha256, opening)
  if (!commitment.ok) return [right('entry'), wrong('content', commitment.refusal)]
  const kept = fromBase64(entry.value.commitment)
  const same = kept.ok && equalBytes(kept.value, commitment.value)
  return [right('entry'), same ? right('content') : wrong('content', 'commitment-mismatch')]
}

function trustSteps(refusal: TrustRefusal | undefined): readonly VerificationStep[] {
  if (refusal === undefined) return [right('signature'), right('witnesses')]
  if (refusal === 'quorum-not-met') return [right('signature'), wrong('witnesses', refusal)]
  return [wrong('signature', refusal), unchecked('witnesses')]
}

const stepNames = ({ opening }: EntryEvidence): readonly StepName[] => [
  'receipt',
  ...(opening ? (['entry', 'content'] as const) : []),
  'inclusion',
  'signature',
  'witnesses',
]

const right = (name: StepName): VerificationStep => ({ name, outcome: 'right' })
const unchecked = (name: StepName): VerificationStep => ({ name, outcome: 'unchecked' })
const wrong = (name: StepName, refusal: StepRefusal): VerificationStep => ({
  name,
  outcome: 'wrong',
  refusal,
})

function conclude(
  steps: readonly VerificationStep[],
  found: Partial<Omit<Verification, 'ok' | 'steps'>> = {},
): Verification {
  return { witnesses: [], ...found, ok: steps.every(({ outcome }) => outcome === 'right'), steps }
}
