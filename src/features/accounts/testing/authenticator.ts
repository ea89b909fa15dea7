import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'

/** The origin of the site under test. */
const ORIGIN = 'http://localhost:3000'
const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest()

/** A software authenticator (WebAuthn, sections 6.1 and 6.5): ES256, no attestation. */
export function authenticator() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const id = randomBytes(32)
  let counter = 0
  const client = (type: string, challenge: string, origin: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  const data = (party: string, flags: number, rest = Buffer.alloc(0)) => {
    counter += 1
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    return Buffer.concat([sha256(party), Buffer.from([flags]), count, rest])
  }
  const [PRESENT_VERIFIED, WITH_KEY, PRESENT_ONLY] = [0x05, 0x45, 0x01]
  // COSE_Key of ES256 as CBOR: {1: 2, 3: -7, -1: 1, -2: x, -3: y}
  const cose = Buffer.concat([
    Buffer.from('a5010203262001215820', 'hex'),
    Buffer.from(x, 'base64url'),
    Buffer.from('225820', 'hex'),
    Buffer.from(y, 'base64url'),
  ])
  const name = id.toString('base64url')
  return {
    setCounter: (to: number) => {
      counter = to
    },
    make: (challenge: string, origin = ORIGIN, party = 'localhost') => {
      const key = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, cose])
      const authData = data(party, WITH_KEY, key)
      // CBOR: {"fmt": "none", "attStmt": {}, "authData": bytes}
      const attestation = Buffer.concat([
        Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746158', 'hex'),
        Buffer.from([authData.length]),
        authData,
      ])
      return JSON.stringify({
        id: name,
        rawId: name,
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: client('webauthn.create', challenge, origin).toString('base64url'),
          attestationObject: attestation.toString('base64url'),
          transports: ['internal'],
        },
      })
    },
    answer: (challenge: string, { origin = ORIGIN, party = 'localhost', verified = true } = {}) => {
      const authData = data(party, verified ? PRESENT_VERIFIED : PRESENT_ONLY)
      const clientData = client('webauthn.get', challenge, origin)
      const signed = createSign('SHA256')
        .update(Buffer.concat([authData, sha256(clientData)]))
        .sign(privateKey)
      return JSON.stringify({
        id: name,
        rawId: name,
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: clientData.toString('base64url'),
          authenticatorData: authData.toString('base64url'),
          signature: signed.toString('base64url'),
        },
      })
    },
  }
}
