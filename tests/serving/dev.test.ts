import { type ChildProcess, spawn } from 'node:child_process'
import { appendFileSync, cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, inject, test } from 'vitest'
import { packagePath } from '#platform/package-path.ts'
import { freePort, newFolder, removeFolder } from '#tests/support/served-site.ts'

/** A separate clone, in which sources may be changed. */
const clone = newFolder()
let dev: ChildProcess | undefined
afterAll(async () => {
  if (dev?.exitCode === null) {
    const gone = new Promise((resolve) => dev?.once('exit', resolve))
    dev.kill('SIGTERM')
    await gone
  }
  removeFolder(clone)
})

test('the site restarts after a change of a source with the same data and session; an error in it keeps the site', async () => {
  for (const name of ['bin', 'migrations', 'src', 'package.json', 'package-lock.json', 'tsconfig.base.json'])
    cpSync(packagePath(name), join(clone, name), { recursive: true })
  for (const name of ['data', 'node_modules']) symlinkSync(packagePath(name), join(clone, name))
  cpSync(inject('preparedFolders').demonstration, join(clone, 'site'), { recursive: true })

  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  let output = ''
  dev = spawn(process.execPath, [join(clone, 'bin', 'dev.mjs')], {
    cwd: clone,
    env: { ...process.env, PORT: String(port), KENES_DATA: join(clone, 'site') },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [dev.stdout, dev.stderr])
    stream?.on('data', (bytes: Buffer) => {
      output += bytes.toString()
    })
  const hears = (what: string, times = 1) =>
    expect.poll(() => output.split(what).length - 1, { timeout: 200_000, message: what }).toBe(times)
  await hears('Kenes is ready')
  const printed = () => /(http:\S+\/dev\/people\?token=\S+)\n/.exec(output)?.[1]
  await expect.poll(printed).toBeDefined()

  const cookie = await becomeSomebody(url, printed() ?? '')
  const read = async (path: string) => {
    const answer = await fetch(url + path, { headers: { cookie }, redirect: 'manual' })
    return { status: answer.status, text: await answer.text() }
  }
  const stylesOf = ({ text }: { readonly text: string }) => /\/assets\/kenes\.\w+\.css/.exec(text)?.[0] ?? ''
  const before = await read('/en/privacy')
  expect((await read('/en/account')).status).toBe(200)

  const words = join(clone, 'src', 'features', 'privacy', 'messages.ts')
  const text = readFileSync(words, 'utf8')
  writeFileSync(words, 'export const broken = {')
  await hears('Build failed; the previous build keeps running.')
  expect(await read('/en/privacy')).toEqual(before)

  appendFileSync(join(clone, 'src', 'ui', 'styles.css'), '\n.only-in-this-test { color: red }\n')
  writeFileSync(words, text.replace('What data is kept', 'What this test has changed'))
  await hears('Kenes is ready', 2)
  const after = await read('/en/privacy')
  expect(after.text).toContain('What this test has changed')
  expect(stylesOf(after)).not.toBe(stylesOf(before))
  expect((await read(stylesOf(after))).text).toContain('only-in-this-test')
  expect((await read('/en/account')).status).toBe(200)
}, 600_000)

/** Signs in as the first person of the demonstration, by the printed address; returns the cookie. */
async function becomeSomebody(url: string, printed: string): Promise<string> {
  const cookieOf = ({ headers }: Response) => headers.get('set-cookie')?.split(';')[0] ?? ''
  const cookie = cookieOf(await fetch(printed, { redirect: 'manual' }))
  const people = await (await fetch(`${url}/dev/people`, { headers: { cookie } })).text()
  const [, action = ''] = /action="(\/\w\w\/dev\/people)"/.exec(people) ?? []
  const [, account = ''] = /name="account" value="([^"]+)"/.exec(people) ?? []
  const became = await fetch(url + action, {
    method: 'POST',
    body: new URLSearchParams({ account }),
    headers: { 'sec-fetch-site': 'same-origin', cookie },
    redirect: 'manual',
  })
  return cookieOf(became)
}
