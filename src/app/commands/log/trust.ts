import { readFile } from 'node:fs/promises'
import type { Language } from '#domain/base/text.ts'
import {
  type Policy,
  parsePolicy,
  parseVerifierKey,
  policyOfKeys,
  type VerifierKey,
} from '#domain/tlog/index.ts'
import { sha256 } from '#platform/crypto/node.ts'
import { messages } from './messages.ts'

/** Invalid arguments of the command; the message is for the user. */
export class UsageProblem extends Error {}

/** Reads a file named by the user. */
export async function readNamedFile(file: string, language: Language): Promise<Uint8Array> {
  try {
    return await readFile(file)
  } catch {
    throw new UsageProblem(messages['no-file'][language](file))
  }
}

/** The trusted logs: those of the policy and the given keys, with the witnesses of the policy. */
export async function readTrust(
  { vkey = [], policy: file }: { readonly vkey?: readonly string[]; readonly policy?: string },
  language: Language,
): Promise<Policy> {
  const keys = vkey.map((text): VerifierKey => {
    const key = parseVerifierKey(sha256, text)
    if (!key.ok) throw new UsageProblem(messages['bad-key'][language](text, key.refusal))
    return key.value
  })
  const namedKeys = policyOfKeys(keys)
  if (file === undefined) {
    if (keys.length === 0) throw new UsageProblem(messages['no-keys'][language])
    return namedKeys
  }
  const policy = parsePolicy(sha256, await readNamedFile(file, language))
  if (!policy.ok) throw new UsageProblem(messages['bad-policy'][language](file, policy.refusal))
  const logs = [...policy.value.logs, ...namedKeys.logs]
  if (logs.length === 0) throw new UsageProblem(messages['no-keys'][language])
  return { ...policy.value, logs }
}
