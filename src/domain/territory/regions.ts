import type { Label } from '#domain/base/text.ts'

/** The names in `data/kz/regions.json`; its other fields are not used here. */
export type RegionsFile = {
  readonly regions: readonly {
    readonly kato: string
    readonly type: string
    readonly kk: string
    readonly ru: string
    readonly en: string
    readonly districts: readonly { readonly kato: string; readonly en: string | null }[]
  }[]
}

/** Labels that usage has fixed otherwise than the rules of names would, by code. */
export type KnownLabels = Readonly<Record<string, Partial<Label>>>

/**
 * The labels of the regions («область Абай», “West Kazakhstan Region”) and the English ones of districts, where known.
 * Of cities only the English name: Kazakh and Russian stand there as abbreviations («Астана қ.»).
 */
export function knownLabels({ regions }: RegionsFile): KnownLabels {
  const labels: Record<string, Partial<Label>> = {}
  for (const { kato, type, kk, ru, en, districts } of regions) {
    labels[kato] = type === 'region' ? { kk, ru, en } : { en }
    for (const district of districts) if (district.en !== null) labels[district.kato] = { en: district.en }
  }
  return labels
}
