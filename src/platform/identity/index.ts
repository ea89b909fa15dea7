export { type Actor, type Grant, type Range, type Role, roleNames, roles } from './actor.ts'
export { type AuditTables, type PrivilegedAct, recordPrivileged } from './audit.ts'
export { doorCookie, readDoor, readToken, sessionCookie } from './cookie.ts'
export {
  definePermissions,
  Forbidden,
  may,
  type Permission,
  permit,
  type Subject,
  scopesOf,
  type Who,
} from './permission.ts'
export { type WhoseColumns, within } from './within.ts'
