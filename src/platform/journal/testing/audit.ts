import { toUtf8 } from '#domain/base/bytes.ts'
import { parseEntry } from '#domain/journal-entry/entry.ts'
import {
  auditLog,
  bundleOf,
  bundlePath,
  decodeBundle,
  parsePolicy,
  readUnverified,
  TILE_WIDTH,
} from '#domain/tlog/index.ts'
import { sha256, verifySignature } from '#platform/crypto/node.ts'
import type { Db } from '#platform/db/index.ts'
import { databaseReader, findLog, readLogFile } from '#platform/journal/index.ts'

/** Audits the published log, from its beginning and against an earlier checkpoint; returns the findings. */
export async function findingsOf(db: Db, earlier?: string) {
  const log = await findLog(db)
  const policy = parsePolicy(sha256, toUtf8(log?.policy ?? ''))
  const remembered = earlier === undefined ? undefined : readUnverified(earlier)
  if (!policy.ok || remembered?.ok === false)
    throw new Error('the log has no policy, or a checkpoint is none')
  const report = await auditLog({ sha256, verify: verifySignature }, databaseReader(db), {
    policy: policy.value,
    ...(remembered?.ok ? { remembered: remembered.value } : {}),
  })
  return report.findings
}

/** 'act version' of all published entries, in order. */
export async function publishedActs(db: Db): Promise<readonly string[]> {
  const size = (await findLog(db))?.publishedSize ?? 0
  const acts: string[] = []
  for (let first = 0; first < size; first += TILE_WIDTH) {
    const bundle = await readLogFile(db, bundlePath(bundleOf(first, size)))
    const entries = decodeBundle(bundle?.bytes ?? new Uint8Array(0))
    for (const bytes of entries.ok ? entries.value : []) {
      const entry = parseEntry(bytes)
      acts.push(entry.ok ? `${entry.value.act} ${entry.value.version}` : entry.refusal)
    }
  }
  return acts
}
