import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { httpVerifier } from './signature.ts'

// Answers in the format of NCANode 3 (its CertificateInfo, CmsSignerInfo, CmsVerificationResponse).
const certificate = {
  valid: true,
  revocations: [{ revoked: false, by: 'OCSP', revocationTime: null, reason: null }],
  keyUsage: 'SIGN',
  keyUser: ['INDIVIDUAL'],
  serialNumber: '0',
  subject: { commonName: 'ТЕСТОВ ТЕСТ', iin: '650412100001', country: 'KZ', dn: 'CN=ТЕСТОВ ТЕСТ' },
}
const good = {
  status: 200,
  message: 'OK',
  valid: true,
  signers: [{ certificates: [certificate], tsp: null }],
}

let extracted: unknown
let verified: unknown
let status = 200
const requested: { path: string; body: { cms: string; revocationCheck?: string[] } }[] = []
const service = createServer((request, response) => {
  const pieces: Buffer[] = []
  request.on('data', (piece: Buffer) => pieces.push(piece))
  request.on('end', () => {
    const path = request.url ?? ''
    requested.push({ path, body: JSON.parse(Buffer.concat(pieces).toString()) })
    response.writeHead(path === '/api/cms/verify' ? status : 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(path === '/api/cms/extract' ? extracted : verified))
  })
})
let url = ''
beforeAll(async () => {
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(service.address() as AddressInfo).port}/api`
})
afterAll(() => new Promise((resolve) => service.close(resolve)))
beforeEach(() => {
  requested.length = 0
  status = 200
  extracted = { status: 200, data: Buffer.from('мәтін').toString('base64') }
  verified = good
})
const verify = () => httpVerifier(url).verify(new Uint8Array([1, 2, 3]))

test('A valid signature gives the signer and the signed text; revocation is checked', async () => {
  const result = await verify()
  expect(result).toEqual({
    ok: true,
    value: { iin: '650412100001', text: new Uint8Array(Buffer.from('мәтін')) },
  })
  expect(requested.map(({ path }) => path)).toEqual(['/api/cms/extract', '/api/cms/verify'])
  expect(requested[1]?.body).toEqual({ cms: 'AQID', revocationCheck: ['OCSP'] })
})

const changed = (change: object) => ({
  ...good,
  signers: [{ certificates: [{ ...certificate, ...change }] }],
})
test.each([
  ['an invalid one', { ...good, valid: false }],
  ['one that nobody signed, which the service calls valid', { ...good, signers: [] }],
  ['one without the certificate', { ...good, signers: [{ certificates: [] }] }],
  ['one that two signed', { ...good, signers: [good.signers[0], good.signers[0]] }],
  ['an expired certificate', changed({ valid: false })],
  ['a revoked one', changed({ revocations: [{ revoked: true, by: 'OCSP' }] })],
  ['one of which nobody knows whether it is revoked', changed({ revocations: [] })],
  ['a key for signing in, not for signing', changed({ keyUsage: 'AUTH' })],
  ['a key of an organisation', changed({ keyUser: ['ORGANIZATION', 'EMPLOYEE'] })],
  ['a certificate without a number', changed({ subject: {} })],
])('Refused is %s', async (_, answer) => {
  verified = answer
  expect(await verify()).toEqual({ ok: false, refusal: 'signature-wrong' })
})

test('A detached signature is refused: only the embedded text is what was signed', async () => {
  extracted = { status: 500, message: "CMS doesn't have signed content" }
  expect(await verify()).toEqual({ ok: false, refusal: 'signature-wrong' })
  expect(requested).toHaveLength(1)
})

test('A service that fails or cannot be reached is reported as unavailable; nothing is verified', async () => {
  status = 503
  expect(await verify()).toEqual({ ok: false, refusal: 'signature-service-silent' })
  expect(await httpVerifier('http://127.0.0.1:1').verify(new Uint8Array())).toEqual({
    ok: false,
    refusal: 'signature-service-silent',
  })
})
