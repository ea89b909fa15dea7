export {
  type Actor,
  type Grant,
  type Role,
  roleNames,
  roles,
  type Scope,
  type Scopes,
} from './actor.ts'
export { type AuditRecord, recordAudit } from './audit.ts'
export {
  developmentCookie,
  hasHint,
  hintCookie,
  knownBrowserCookie,
  type PersonHint,
  readDevelopmentToken,
  readKnownBrowser,
  readSignInBrowser,
  readToken,
  readUploadBrowser,
  sessionCookie,
  signInBrowserCookie,
  uploadBrowserCookie,
} from './cookie.ts'
export {
  applyNextKey,
  IDENTITY_KEY_FILE,
  type IdentityKeys,
  identityOf,
  keyFingerprint,
  openIdentityKeys,
} from './keyring.ts'
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
export {
  httpVerifier,
  type SignatureRefusal,
  type SignatureVerifier,
  type SignedStatement,
} from './signature.ts'
export { openVoterKeys, type VoterKeys, voteKeyProof, voterKeyOf } from './voter-keys.ts'
export { type WhoseColumns, within } from './within.ts'
