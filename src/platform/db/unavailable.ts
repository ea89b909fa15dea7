const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'ETIMEDOUT', 'EPIPE', 'EHOSTUNREACH'])

/**
 * SQLSTATE codes, or their first characters, of a database that cannot serve now: the client gets 503 and may try
 * again. All others are faults of a statement (PostgreSQL documentation, appendix A).
 */
const unavailableStates = {
  '08': 'connection exception',
  // A standby, or a server that was made read-only because its disk is nearly full.
  '25006': 'read-only transaction',
  '40001': 'serialization failure',
  '40P01': 'deadlock detected',
  '53': 'insufficient resources: disk full, out of memory, too many connections',
  '57014': 'query canceled, because an overloaded server took too long',
  '57P': 'operator intervention: shutting down, starting up, database dropped',
  '58': 'system error: a file of the database cannot be read or written',
} as const
const STATES = new RegExp(`^(?:${Object.keys(unavailableStates).join('|')})`)

// Errors that the driver reports without a code.
const LOST =
  /Connection terminated|timeout exceeded when trying to connect|timeout expired|Query read timeout|not queryable/

/** Whether an error means that the database cannot serve now, rather than that the query was wrong. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  if (NETWORK.has(code) || STATES.test(code)) return true
  if (LOST.test(error.message)) return true
  return error instanceof AggregateError && error.errors.some(isUnavailable)
}
