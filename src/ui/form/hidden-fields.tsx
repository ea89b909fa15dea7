import { queryString } from '#domain/base/query-string.ts'

/** Fields that a form sends without showing them, under the names that they have in an address. */
export const HiddenFields = ({ values }: { readonly values: Parameters<typeof queryString>[0] }) => (
  <>
    {[...new URLSearchParams(queryString(values))].map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
  </>
)
