import { Filters, type FiltersProps } from './filters.tsx'
import { RegionSelect, type RegionSelectProps } from './region-select.tsx'

export type PlaceFiltersProps = FiltersProps &
  Pick<RegionSelectProps, 'territory' | 'regions'> & {
    /** The organisation that the list is narrowed to: chosen by a link on its page, kept when the form is sent. */
    readonly organisation?: { readonly slug: string } | undefined
  }

/** The filters of a list that is narrowed to a place and an organisation, and to what `children` choose. */
export const PlaceFilters = ({ territory, regions, organisation, children, ...rest }: PlaceFiltersProps) => (
  <Filters {...rest}>
    <RegionSelect language={rest.language} territory={territory} regions={regions} />
    {children}
    {organisation ? <input type="hidden" name="organisation" value={organisation.slug} /> : null}
  </Filters>
)
