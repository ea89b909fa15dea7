import { actNames } from '../messages.ts'

/** Labels of its entries in the audit record: the same acts as in the journal. */
export const auditNames = actNames
