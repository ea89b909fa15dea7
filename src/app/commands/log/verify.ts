import { fromBase64, fromHex, fromUtf8, toBase64 } from '#domain/base/bytes.ts'
import type { Language } from '#domain/base/text.ts'
import type { Json } from '#domain/journal-entry/canonical-json.ts'
import { type Opening, parseJson, SALT_LENGTH } from '#domain/journal-entry/entry.ts'
import { type EntryEvidence, type VerificationStep, verifyRecord } from '#domain/journal-entry/verify.ts'
import { sha256, verifySignature } from '#platform/crypto/node.ts'
import { messages, reasons, stepLabels } from './messages.ts'
import type { Terminal } from './terminal.ts'
import { readNamedFile, readTrust, UsageProblem } from './trust.ts'

export type VerifyArguments = {
  readonly receipt: string
  readonly vkey?: readonly string[]
  readonly policy?: string
  readonly content?: string
  readonly salt?: string
  readonly entry?: string
}

/** Verifies a receipt step by step. Returns the exit code: 0 valid, 1 not proven, 2 not checked. */
export async function runVerify(
  options: VerifyArguments,
  language: Language,
  terminal: Terminal,
): Promise<0 | 1 | 2> {
  try {
    const evidence: EntryEvidence = {
      receipt: await readNamedFile(options.receipt, language),
      policy: await readTrust(options, language),
      ...(options.entry === undefined ? {} : { entry: await readNamedFile(options.entry, language) }),
      ...(options.content === undefined ? {} : await readContent(options.content, options.salt, language)),
    }
    const verified = await verifyRecord({ sha256, verify: verifySignature }, evidence)
    for (const step of verified.steps) terminal.print(describe(step, language))
    if (verified.checkpoint) {
      const { origin, size, root } = verified.checkpoint
      terminal.print(messages.checkpoint[language](origin, size, toBase64(root)))
    }
    if (verified.entry) {
      const { type, act, version, time, territory } = verified.entry
      terminal.print(`${type} · ${act} · ${version} · ${time} · ${territory}`)
    }
    const proven = verified.ok && verified.index !== undefined
    terminal.print(
      proven ? messages['receipt-right'][language](verified.index) : messages['receipt-wrong'][language],
    )
    return proven ? 0 : 1
  } catch (problem) {
    if (!(problem instanceof UsageProblem)) throw problem
    terminal.warn(problem.message)
    return 2
  }
}

/** Content with its salt, given separately or in the same file; a file without a salt holds the entry's own bytes. */
async function readContent(
  file: string,
  salt: string | undefined,
  language: Language,
): Promise<{ opening: Opening } | { entry: Uint8Array }> {
  const bytes = await readNamedFile(file, language)
  const text = fromUtf8(bytes)
  const json = text.ok ? parseJson(text.value) : undefined
  if (salt !== undefined) {
    if (json === undefined) throw new UsageProblem(messages['bad-content'][language](file))
    return { opening: { content: json, salt: readSalt(salt, language) } }
  }
  const opening = json === undefined ? undefined : openingIn(json)
  if (opening === undefined) return { entry: bytes }
  return { opening: { content: opening.content, salt: readSalt(opening.salt, language) } }
}

function openingIn(json: Json): { readonly content: Json; readonly salt: string } | undefined {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return undefined
  const { content, salt, ...rest } = json as { readonly [name: string]: Json }
  const complete = content !== undefined && typeof salt === 'string' && Object.keys(rest).length === 0
  return complete ? { content, salt } : undefined
}

function readSalt(text: string, language: Language): Uint8Array {
  const bytes = text.length === 2 * SALT_LENGTH ? fromHex(text) : fromBase64(text)
  if (!bytes.ok || bytes.value.length !== SALT_LENGTH) throw new UsageProblem(messages['bad-salt'][language])
  return bytes.value
}

function describe(step: VerificationStep, language: Language): string {
  const label = stepLabels[step.name][language]
  if (step.outcome === 'wrong') return `✗ ${label}: ${reasons[step.refusal][language]} (${step.refusal})`
  return step.outcome === 'right' ? `✓ ${label}` : `– ${label}: ${messages.unchecked[language]}`
}
