import { type FilterCondition, filterQuery } from '#domain/base/list-filter.ts'
import { Filters, type FiltersProps } from './filters.tsx'
import { RegionSelect, type RegionSelectProps } from './region-select.tsx'

export type PlaceFiltersProps = FiltersProps &
  Pick<RegionSelectProps, 'territory' | 'regions'> & {
    /** The organisation that the list is narrowed to: chosen by a link on its page, kept when the form is sent. */
    readonly organisation?: { readonly slug: string } | undefined
  }

/** The conditions of a filter as links that remove them; `address`: of the list, with the language. */
export const removableConditions = (
  address: string,
  conditions: readonly FilterCondition<Parameters<typeof filterQuery>[0]>[],
): Pick<FiltersProps, 'action' | 'applied' | 'resetHref'> => ({
  action: address,
  applied: conditions.map(({ text, without }) => ({ text, removeHref: address + filterQuery(without) })),
  resetHref: conditions.length > 1 ? address : undefined,
})

/** The filters of a list that is narrowed to a place and an organisation, and to what `children` choose. */
export const PlaceFilters = ({ territory, regions, organisation, children, ...rest }: PlaceFiltersProps) => (
  <Filters {...rest}>
    <RegionSelect language={rest.language} territory={territory} regions={regions} />
    {children}
    {organisation ? <input type="hidden" name="organisation" value={organisation.slug} /> : null}
  </Filters>
)
