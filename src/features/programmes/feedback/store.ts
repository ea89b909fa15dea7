import type { Db, Tables } from '#platform/db/index.ts'

export const addFeedback = (db: Db, row: Tables['event_feedback']) =>
  db.insertInto('event_feedback').values(row).execute()
