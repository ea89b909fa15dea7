import type { PlaceLink } from '#domain/base/link.ts'
import type { Language } from '#domain/base/text.ts'
import { type Option, Select } from '#ui/form/index.ts'
import { uiMessages } from '#ui/messages.ts'

export type RegionSelectProps = {
  readonly language: Language
  /** The place that the list is narrowed to; it may be below the regions. */
  readonly territory: PlaceLink | undefined
  /** The regions by their codes. */
  readonly regions: readonly Option[]
}

/** The field `territory` of a filter: a region, the whole country, or the place below the regions that is chosen now. */
export function RegionSelect({ language, territory, regions }: RegionSelectProps) {
  const isRegion = regions.some(({ value }) => value === territory?.code)
  // A place below the regions has no line of its own, and must not get lost when something else is chosen.
  const below = territory && !isRegion ? [{ value: territory.slug, label: territory.label[language] }] : []
  return (
    <Select
      language={language}
      name="territory"
      label={uiMessages.region[language]}
      value={(isRegion ? territory?.code : territory?.slug) ?? ''}
      options={[{ value: '', label: uiMessages.anyRegion[language] }, ...below, ...regions]}
    />
  )
}
