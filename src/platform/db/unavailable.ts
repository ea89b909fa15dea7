const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'ETIMEDOUT', 'EPIPE', 'EHOSTUNREACH'])
// SQLSTATE: 08 connection exception, 53 insufficient resources, 57P operator intervention; 57014 query
// canceled, because an overloaded server took too long.
const STATES = /^(08|53|57P|57014)/

// Errors that the driver reports without a code.
const LOST =
  /Connection terminated|timeout exceeded when trying to connect|timeout expired|Query read timeout|not queryable/

/** Whether an error means that the database is unreachable, rather than that the query was wrong. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  if (NETWORK.has(code) || STATES.test(code)) return true
  if (LOST.test(error.message)) return true
  return error instanceof AggregateError && error.errors.some(isUnavailable)
}
