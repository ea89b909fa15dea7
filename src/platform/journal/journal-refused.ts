/**
 * The journal cannot go on without somebody's decision; the message says what was found and what to do. Going on
 * by itself would fork the log, and every auditor would see that rightly as a forgery.
 */
export class JournalRefused extends Error {
  constructor(found: string, advice: string) {
    super(`The public journal cannot start. ${found}\n${advice}\nSee docs/operating-journal.md.`)
    this.name = 'JournalRefused'
  }
}
