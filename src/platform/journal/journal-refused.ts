/**
 * The journal needs a decision by the operator; the message says what was found and what to do. Continuing
 * automatically would fork the log, which auditors would rightly treat as forgery.
 */
export class JournalRefused extends Error {
  constructor(found: string, advice: string) {
    super(`The public journal cannot start. ${found}\n${advice}\nSee docs/operating-journal.md.`)
    this.name = 'JournalRefused'
  }
}
