import { toBase64, toUtf8 } from '#domain/base/bytes.ts'
import type { Label, Language } from '#domain/base/text.ts'
import { formatVerifierKey, parsePolicy, readUnverified } from '#domain/tlog/index.ts'
import type { Context } from '#platform/context.ts'
import { sha256 } from '#platform/crypto/node.ts'
import type { JournalSource, JournalTarget } from '#platform/feature.ts'
import { findLog } from '#platform/journal/index.ts'
import { sliceOf } from './model.ts'

/** The journal source of each slice, by its name. */
type JournalSources = ReadonlyMap<string, JournalSource>
export const journalSourcesIn = ({ features }: Pick<Context, 'features'>): JournalSources =>
  new Map(features.flatMap(({ name, journalSource: acts }) => (acts ? [[name, acts] as const] : [])))

/** The label of a type of entry; for a type that no slice records any more, the type itself. */
export function labelOf(recorders: JournalSources, type: string): Label {
  return recorders.get(sliceOf(type))?.entryTypes[type] ?? { kk: type, ru: type, en: type }
}

const entryTypesIn = (recorders: JournalSources): ReadonlyMap<string, Label> =>
  new Map([...recorders.values()].flatMap(({ entryTypes: types }) => Object.entries(types)))

/** Whether some slice records acts of this type. */
export const isEntryType = (ctx: Pick<Context, 'features'>, type: string): boolean =>
  entryTypesIn(journalSourcesIn(ctx)).has(type)

/** Current titles and addresses of the subjects of entries, by id; one call for each slice. */
export async function findEntryTargets(
  ctx: Context,
  entries: readonly { readonly type: string; readonly act: string }[],
): Promise<ReadonlyMap<string, JournalTarget>> {
  const found = await Promise.all(
    [...journalSourcesIn(ctx)].map(([name, { findTargets: find }]) => {
      const ids = new Set(entries.filter(({ type }) => sliceOf(type) === name).map(({ act }) => act))
      return ids.size === 0 ? new Map() : find(ctx, [...ids])
    }),
  )
  return new Map(found.flatMap((shown) => [...shown]))
}

export type LogFacts = {
  readonly origin: string
  readonly size: number
  /** Base64 of the root hash. */
  readonly root: string
  readonly at: Date
  readonly keys: readonly string[]
  readonly witnesses: readonly string[]
}

/** What an auditor needs to know about the log; undefined before its first start. */
export async function loadLogFacts(ctx: Context): Promise<LogFacts | undefined> {
  const log = await findLog(ctx.db)
  const checkpoint = log && readUnverified(log.published)
  const policy = log && parsePolicy(sha256, toUtf8(log.policy))
  if (!log || !checkpoint?.ok || !policy?.ok) return undefined
  return {
    origin: log.origin,
    size: checkpoint.value.size,
    root: toBase64(checkpoint.value.root),
    at: log.publishedAt,
    keys: policy.value.logs.map(({ key }) => formatVerifierKey(key)),
    witnesses: policy.value.witnesses.map(({ key }) => key.name),
  }
}

export type TypeOption = { readonly type: string; readonly label: string }
export const typeOptions = (recorders: JournalSources, language: Language): readonly TypeOption[] =>
  [...entryTypesIn(recorders)].map(([type, label]) => ({ type, label: label[language] }))
