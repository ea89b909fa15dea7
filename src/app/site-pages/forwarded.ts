/**
 * Says at `/healthz` whether the request named its reader in X-Forwarded-For (1 or 0), so that `kenes doctor` sees
 * from outside what the proxy passes on. It says nothing about who asked.
 */
export const FORWARDED_HEADER = 'x-kenes-forwarded'
