import type { FilterCondition } from '#domain/base/list-filter.ts'
import { queryString } from '#domain/base/query-string.ts'
import { HiddenFields } from '#ui/form/index.ts'
import { Filters, type FiltersProps } from './filters.tsx'
import { RegionSelect, type RegionSelectProps } from './region-select.tsx'

export type PlaceFiltersProps = FiltersProps &
  Pick<RegionSelectProps, 'territory' | 'regions'> & {
    /** The organisation that the list is narrowed to: chosen by a link on its page, kept when the form is sent. */
    readonly organisation?: { readonly slug: string } | undefined
  }

/**
 * The conditions of a filter as links that remove them; `address`: of the list, with the language; `more`:
 * parameters that stay as they are.
 */
export const removableConditions = (
  address: string,
  conditions: readonly FilterCondition<Parameters<typeof queryString>[0]>[],
  more: Parameters<typeof queryString>[0] = {},
): Pick<FiltersProps, 'action' | 'applied' | 'resetHref'> => ({
  action: address,
  applied: conditions.map(({ text, without }) => ({
    text,
    removeHref: address + queryString({ ...without, ...more }),
  })),
  resetHref: conditions.length > 1 ? address + queryString(more) : undefined,
})

/** The filters of a list that is narrowed to a place and an organisation, and to what `children` choose. */
export const PlaceFilters = ({ territory, regions, organisation, children, ...rest }: PlaceFiltersProps) => (
  <Filters {...rest}>
    <RegionSelect language={rest.language} territory={territory} regions={regions} />
    {children}
    <HiddenFields values={{ organisation }} />
  </Filters>
)
