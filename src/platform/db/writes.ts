// A statement that begins with SELECT writes nothing; one that begins with WITH may.
const READ = /^\s*select\b/i
const WRITE =
  /\b(?:insert\s+into|update(?:\s+only)?|delete\s+from(?:\s+only)?|merge\s+into|truncate(?:\s+table)?)\s+(?:"?\w+"?\.)?"?(\w+)/gi

/** The names of the tables that a text of SQL writes; `for update of …` may add a word that is no table. */
export const tablesWritten = (sql: string): readonly string[] =>
  READ.test(sql) ? [] : [...sql.matchAll(WRITE)].map(([, table = '']) => table)

/**
 * Reports the tables that this process has written, as soon as they are committed. The database reports them to every
 * process by NOTIFY, but a little later, and people who have sent a form look at the page at once.
 */
export class Writes {
  readonly #listeners: ((table: string) => void)[] = []

  onWrite(listener: (table: string) => void) {
    this.#listeners.push(listener)
  }

  /** Follows one connection: called after every statement that it has executed, also those that begin and end transactions. */
  connection(): (sql: string) => void {
    let uncommitted: Set<string> | undefined
    return (sql) => {
      if (/^(?:begin|start transaction)\b/.test(sql)) uncommitted = new Set()
      else if (sql === 'commit' || sql === 'rollback') {
        if (sql === 'commit') this.#report(uncommitted ?? [])
        uncommitted = undefined
      } else if (uncommitted) for (const table of tablesWritten(sql)) uncommitted.add(table)
      else this.#report(tablesWritten(sql))
    }
  }

  #report(tables: Iterable<string>) {
    for (const table of tables) for (const listener of this.#listeners) listener(table)
  }
}
