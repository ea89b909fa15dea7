import { readFile, rename, writeFile } from 'node:fs/promises'
import { toBase64 } from '#domain/base/bytes.ts'
import type { Language } from '#domain/base/text.ts'
import {
  type AuditReport,
  auditLog,
  type Checkpoint,
  type Finding,
  type Policy,
  readUnverified,
} from '#domain/tlog/index.ts'
import { sha256, verifySignature } from '#platform/crypto/node.ts'
import { type ContentCounts, contentsChecker } from './contents.ts'
import { findingMessages } from './finding-messages.ts'
import { readOverHttp, Unreachable } from './http-log.ts'
import { messages, reasons } from './messages.ts'
import type { Terminal } from './terminal.ts'
import { readTrust, UsageProblem } from './trust.ts'

export type AuditArguments = {
  readonly url: string
  readonly vkey?: readonly string[]
  readonly policy?: string
  /** File of the checkpoint of the last audit; overwritten after a successful one. */
  readonly remember?: string
  readonly onlyNew?: boolean
  readonly parallel?: number
}

/** Audits a log from outside. Returns the exit code: 0 intact, 1 findings, 2 not checked. */
export async function runAudit(
  options: AuditArguments,
  language: Language,
  terminal: Terminal,
): Promise<0 | 1 | 2> {
  try {
    const policy = await readTrust(options, language)
    if (!/^https?:$/.test(URL.parse(options.url)?.protocol ?? '')) {
      throw new UsageProblem(messages['bad-url'][language](options.url))
    }
    const remembered = options.remember && (await readStoredCheckpoint(options.remember, policy, language))
    const contents = contentsChecker(options.url)
    const bar = terminal.progress(messages['progress-bar'][language])
    const report = await auditLog({ sha256, verify: verifySignature }, readOverHttp(options.url), {
      policy,
      ...(remembered ? { remembered } : {}),
      onlyNew: options.onlyNew ?? false,
      ...(options.parallel === undefined ? {} : { parallel: options.parallel }),
      checkContents: contents.check,
      onProgress: bar.update,
    }).finally(bar.stop)
    const compared = remembered ? remembered.size : undefined
    return await conclude(
      report,
      { remember: options.remember, compared, contents: contents.counts() },
      language,
      terminal,
    )
  } catch (problem) {
    if (problem instanceof UsageProblem) terminal.warn(problem.message)
    else if (problem instanceof Unreachable) terminal.warn(messages.unreachable[language](problem.message))
    else throw problem
    return 2
  }
}

/** The checkpoint stored by an earlier audit; undefined for the first one. */
async function readStoredCheckpoint(
  file: string,
  policy: Policy,
  language: Language,
): Promise<Checkpoint | undefined> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(file)
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return undefined
    throw new UsageProblem(messages['no-file'][language](file))
  }
  // Its signature was verified when it was stored; the key may have changed since then.
  const checkpoint = readUnverified(bytes)
  const ofThisLog = checkpoint.ok && policy.logs.some(({ key }) => key.name === checkpoint.value.origin)
  if (!checkpoint.ok || !ofThisLog) throw new UsageProblem(messages['bad-remembered'][language](file))
  return checkpoint.value
}

type Outcome = {
  readonly remember: string | undefined
  /** Entries of the checkpoint that was compared with. */
  readonly compared: number | undefined
  readonly contents: ContentCounts | undefined
}

async function conclude(
  report: AuditReport,
  { remember, compared, contents }: Outcome,
  language: Language,
  { print, warn }: Terminal,
): Promise<0 | 1> {
  const { trusted, source, findings, checked } = report
  if (trusted) {
    const { origin, size, root } = trusted.checkpoint
    print(messages.checkpoint[language](origin, size, toBase64(root)))
    for (const { key, time } of trusted.witnesses) {
      print(messages.witnessed[language](key.name, new Date((time ?? 0) * 1000).toISOString()))
    }
  }
  if (findings.length > 0) {
    for (const finding of findings) print(`✗ ${sentence(finding, language)}`)
    print(messages.broken[language](findings.length))
    if (remember && source && trusted) {
      const evidence = `${remember}.evidence`
      await keep(evidence, source, language)
      warn(messages.evidence[language](evidence))
    }
    return 1
  }
  if (compared !== undefined) print(`✓ ${messages.consistent[language](compared)}`)
  if (contents) print(`✓ ${messages.contents[language](contents.opened, contents.erased)}`)
  else if (checked > 0) warn(messages['no-contents'][language])
  print(`✓ ${messages.intact[language](checked)}`)
  if (remember && source) {
    await keep(remember, source, language)
    warn(messages.remembered[language](remember))
  }
  return 0
}

/** Writes to a temporary file and renames it, so that a full disk does not destroy the stored checkpoint. */
async function keep(file: string, bytes: Uint8Array, language: Language) {
  try {
    await writeFile(`${file}.new`, bytes)
    await rename(`${file}.new`, file)
  } catch {
    throw new UsageProblem(messages['not-written'][language](file))
  }
}

function sentence(finding: Finding, language: Language): string {
  switch (finding.code) {
    case 'checkpoint-missing':
    case 'root-mismatch':
      return findingMessages[finding.code][language]
    case 'checkpoint-refused':
      return findingMessages[finding.code][language](reasons[finding.refusal][language])
    case 'other-log':
      return findingMessages[finding.code][language](finding.origin, finding.remembered)
    case 'older-than-remembered':
      return findingMessages[finding.code][language](finding.size, finding.remembered)
    case 'forked':
      return findingMessages[finding.code][language](finding.size)
    case 'entries-changed':
    case 'contents-changed':
      return findingMessages[finding.code][language](finding.first, finding.last)
    case 'entries-missing':
      return findingMessages[finding.code][language](finding.first, finding.expected, finding.found)
    case 'tile-missing':
    case 'tile-changed':
      return findingMessages[finding.code][language](finding.path)
  }
}
