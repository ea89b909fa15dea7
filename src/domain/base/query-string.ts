/** A value of a parameter: a text, a number, something that has a slug; `true` is 'yes'. What is not given, empty or false is left out. */
export type ParameterValue = string | number | boolean | { readonly slug: string } | undefined

const textOf = (value: Exclude<ParameterValue, undefined>): string => {
  if (typeof value === 'boolean') return 'yes'
  return typeof value === 'object' ? value.slug : String(value)
}

/** The query of an address, with its parameters in the order of their keys: '?territory=abai&page=2', or ''. */
export function queryString(parameters: Readonly<Record<string, ParameterValue>>): string {
  const pairs = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined || value === '' || value === false
      ? []
      : [`${name}=${encodeURIComponent(textOf(value))}`],
  )
  return pairs.length > 0 ? `?${pairs.join('&')}` : ''
}
