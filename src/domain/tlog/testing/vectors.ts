import { readFileSync } from 'node:fs'

/** Published vectors of other projects (data/tlog/README.md); hexadecimal unless a name says otherwise. */
export type Vectors = {
  rfc6962_hashes: {
    cases: { kind: string; data?: string; left?: string; right?: string; expected: string }[]
  }
  reference_tree: {
    leaf_inputs: string[]
    leaf_hashes: string[]
    roots: { size: number; root: string }[]
  }
  inclusion: { cases: (InclusionCase & { file: string; valid: boolean })[] }
  consistency: { cases: (ConsistencyCase & { file: string; valid: boolean })[] }
  tiles: {
    roots: { size: number; root: string }[]
    tile_files: Record<string, { path: string; length: number; sha256: string }[]>
    inclusion: InclusionCase[]
    consistency: ConsistencyCase[]
  }
  paths: {
    tile: { level: number; n: number; partial_width: number | null; path: string }[]
    entries: { index: number; size: number; path: string }[]
    reject: string[]
  }
  entry_bundle: { cases: { bytes: string; entries?: string[]; error?: boolean }[] }
  signed_note: {
    cases: { name: string; vkey: string; skey_public_test_key?: string; note_text: string }[]
    bad_vkeys: { vkey: string; why: string }[]
  }
  tessera_testlog: {
    vkey: string
    leaves_utf8: string[]
    checkpoints: { size: number; root: string; note_text: string }[]
    tile_0_000_p_15: string
    entries_000_p_15: string
  }
  cosignature_v1: { cases: { vkey: string; log_vkey?: string; note_text: string }[] }
  tlog_proof: {
    format_cases: {
      index: number
      hashes: string[]
      extra_utf8?: string
      checkpoint_text: string
      text: string
    }[]
    reject_text: string[]
    full: { log_vkey?: string; policy_text?: string; entry_utf8: string; text: string; valid: boolean }[]
  }
}
type InclusionCase = { index: number; size: number; leaf_hash: string; root: string; proof: string[] }
type ConsistencyCase = { size1: number; size2: number; root1: string; root2: string; proof: string[] }

export const vectors: Vectors = JSON.parse(
  readFileSync(new URL('../../../../data/tlog/vectors.json', import.meta.url), 'utf8'),
)
