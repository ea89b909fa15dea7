import { afterEach, expect, test, vi } from 'vitest'
import { testSite } from '#app/testing.ts'
import { askCode, cookiesOf, otherCode } from './fixtures.ts'

/** Timeout of opening a site inside a test, in ms; a hook has as long. */
const TIMEOUT_MS = 60_000
// Also after a failed test, because the next file writes to the same streams.
afterEach(() => vi.restoreAllMocks())

test(
  'codes, tokens, keys and addresses appear in no line of the log, whatever goes wrong',
  async () => {
    const lines: string[] = []
    const hear = (chunk: unknown) => {
      lines.push(String(chunk))
      return true
    }
    const spies = [
      vi.spyOn(process.stdout, 'write').mockImplementation(hear),
      vi.spyOn(process.stderr, 'write').mockImplementation(hear),
    ]
    const site = await testSite({ now: '2026-11-20T09:00:00Z' }, { logLevel: 'debug' })
    const email = 'silent@example.kz'
    const { signInBrowser, code } = await askCode(site, email, { going: '/kk/news' })
    const wrong = await site.post('/kk/account/sign-in/code', { code: otherCode(code) }, signInBrowser)
    const entered = await site.post('/kk/account/sign-in/code', { code }, signInBrowser)
    const session = cookiesOf(entered)
    const secrets = [email, code, `${code.slice(0, 4)} ${code.slice(4)}`]
    secrets.push(...[signInBrowser.cookie, session.cookie].map((cookie) => cookie.split('=')[1] ?? ''))

    // Causes a server error while all of them are in use: the table of sessions is gone.
    await site.db.schema.alterTable('session').renameTo('session_away').execute()
    const again = await askCode(site, email)
    const failed = [
      await site.post('/kk/account/sign-in/code', { code: again.code }, again.signInBrowser),
      await site.get('/kk/account', session),
      await site.get(`/kk/account/confirm/${session.cookie.split('=')[1]}`),
      await site.post(
        '/kk/account/sign-in/passkey',
        { response: JSON.stringify({ id: code, response: {} }) },
        signInBrowser,
      ),
    ]
    await site.db.schema.alterTable('session_away').renameTo('session').execute()
    for (const spy of spies) spy.mockRestore()

    secrets.push(again.code, again.signInBrowser.cookie.split('=')[1] ?? '')
    expect(failed.map(({ statusCode }) => statusCode)).toContain(500)
    const log = [...lines, ...site.errors].join('')
    expect(log).toContain('request failed')
    const pages = [wrong, entered, ...failed].map(({ body }) => body).join('')
    for (const secret of secrets) {
      expect(secret.length).toBeGreaterThanOrEqual(8)
      expect(log).not.toContain(secret)
      if (secret !== email) expect(pages).not.toContain(secret)
    }
  },
  TIMEOUT_MS,
)

test(
  'typed text cannot forge a line of the log',
  async () => {
    const lines: string[] = []
    const spy = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
      lines.push(String(chunk))
      return true
    })
    const site = await testSite({ now: '2026-11-20T09:00:00Z' }, { logLevel: 'debug' })
    const forged = 'x\n{"level":60,"msg":"forged"}\n'
    await site.post(
      '/kk/account/sign-in',
      { email: `${forged}@example.kz` },
      { 'user-agent': forged.replaceAll('\n', ' ') },
    )
    await site.get(`/kk/account/confirm/${encodeURIComponent(forged)}`)
    spy.mockRestore()
    expect(lines.join('')).not.toContain('forged')
  },
  TIMEOUT_MS,
)
