import type { IncomingMessage } from 'node:http'

const HERE = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/
const NEAR = /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/

/**
 * Whether a request comes from this machine and is addressed to it. The settings allow the development tools on a
 * loopback address only; this check also refuses requests that an unconfigured proxy passes on.
 */
export const isLocal = ({ headers, socket }: IncomingMessage): boolean =>
  HERE.test(headers.host ?? '') &&
  NEAR.test(socket.remoteAddress ?? '') &&
  ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via'].every(
    (name) => headers[name] === undefined,
  )
