import { readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Election } from '#domain/tally/election.ts'
import { readPabulib } from '#domain/tally/pabulib/reader.ts'
import { sampleOf } from '#tests/support/extent.ts'

const folder = new URL('../../../../data/pb/', import.meta.url)

/** Names of the thirty published elections in data/pb, without `.gz`. */
export const instances: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.pb.gz'))
  .map((name) => name.replace(/\.gz$/, ''))

/** Large elections: reading one takes a second, counting it by every rule up to half a minute. */
const large = [
  'France_Toulouse_2024.pb',
  'Netherlands_Amsterdam_309.pb',
  'Poland_Czestochowa_2020.pb',
  'Poland_Gdynia_2020.pb',
  'Poland_Katowice_2023.pb',
  'Poland_Krakow_2024.pb',
  'Poland_Lodz_2024.pb',
  'Poland_Warszawa_2022_Wola.pb',
  'Poland_Warszawa_2026.pb',
  'Poland_Wroclaw_2015_150_-_500.pb',
]

/** All thirty, or without the full run the twenty that are not large. */
export const sampledInstances = sampleOf(instances, (instance) => !large.includes(instance))

export const instanceBytes = (instance: string): Buffer =>
  gunzipSync(readFileSync(new URL(`${instance}.gz`, folder)))

const read = new Map<string, Election>()

/** A published election, read strictly; read once. */
export function electionOf(instance: string): Election {
  const known = read.get(instance)
  if (known) return known
  const { election, log } = readPabulib(instanceBytes(instance))
  if (!election) throw new Error(`${instance}: ${JSON.stringify(log.problems)}`)
  read.set(instance, election)
  return election
}

export type Reference = {
  readonly instance: string
  readonly rule: string
  readonly engine: string
  readonly params: {
    readonly sat: string | null
    readonly iterations?: number
    readonly final_endowment?: string
  }
  readonly tie_breaking: string
  readonly selected: readonly string[]
  readonly total_cost: number
}

/** Outcomes computed by two other engines; see data/pb/README.md. */
export function references(): Reference[] {
  const text = gunzipSync(readFileSync(new URL('reference.json.gz', folder))).toString('utf8')
  return (JSON.parse(text) as { results: Reference[] }).results
}
