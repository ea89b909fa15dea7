/** Characters of the text of an error; what is longer repeats data. */
const ERROR_TEXT_MAX = 1000

/**
 * What went wrong, as text for the log: never `[object Object]`, and without addresses, which refusals of a mail
 * server name.
 */
export function errorText(error: unknown): string {
  const text = textOf(error)
  return text
    .slice(0, ERROR_TEXT_MAX)
    .replaceAll(/\S+/g, (word) => (word.includes('@') ? '…' : word))
    .trim()
}

function textOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === '') return error.errors.map(textOf).join('; ')
  if (error instanceof Error) return error.message || error.name
  if (error === null || typeof error !== 'object') return String(error)
  const { message, code } = error as { readonly message?: unknown; readonly code?: unknown }
  const named = [message, code].filter((item) => typeof item === 'string' && item !== '')
  // The names of its fields tell what kind of thing it is; their values may be personal data.
  return named.length > 0
    ? named.join(' ')
    : `an object with ${Object.keys(error).slice(0, 20).join(', ') || 'nothing'}`
}
