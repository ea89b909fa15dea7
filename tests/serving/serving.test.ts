import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, inject, test } from 'vitest'
import { startPostgres } from '#app/testing/postgres.ts'
import { packagePath } from '#platform/package-path.ts'
import { copyFolder } from '#tests/support/prepared-folders.ts'
import { newFolder, removeFolder, serveSite } from '#tests/support/served-site.ts'

const folders: string[] = []
const folder = (made = newFolder()) => {
  folders.push(made)
  return made
}
afterAll(() => folders.forEach(removeFolder))

const run = promisify(execFile)
async function kenes(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  try {
    const { stdout, stderr } = await run(process.execPath, [packagePath('dist/kenes.js'), ...args], {
      env: { ...process.env, ...environment },
    })
    return { code: 0, output: stdout + stderr }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, output: stdout + stderr }
  }
}

test('the help lists every command', async () => {
  const { code, output } = await kenes(['--help'])
  expect(code).toBe(0)
  for (const command of ['serve', 'migrate', 'import', 'seed']) expect(output).toContain(command)
})

test('a closed pipe ends a command quietly', async () => {
  const command = `"${process.execPath}" "${packagePath('dist/kenes.js')}" permissions`
  const { stdout, stderr } = await run('sh', ['-c', `${command} | head -c 10; echo`])
  expect([stdout.length, stderr]).toEqual([11, ''])
})

test('invalid settings prevent the start, and all of them are named', async () => {
  const { code, output } = await kenes(['serve'], {
    PORT: 'x',
    DATABASE_URL: 'mysql://a',
    KENES_DATA: folder(),
  })
  expect(code).toBe(1)
  expect(output).toContain('PORT: expected')
  expect(output).toContain('DATABASE_URL: expected')
})

test('a site on an empty folder serves; a second one on the same folder is refused; SIGTERM ends it gracefully', async () => {
  const site = await serveSite(folder())
  expect(await (await fetch(`${site.url}/readyz`)).text()).toBe('ready\n')
  const second = await kenes(['serve'], { KENES_DATA: site.folder, PORT: '0' })
  expect(second.code).toBe(1)
  expect(second.output).toContain(`process ${site.process.pid}`)
  expect(await site.stop()).toBe(0)
  const again = await serveSite(site.folder)
  expect((await fetch(`${again.url}/kk/territories`)).status).toBe(200)
  expect(await again.stop()).toBe(0)
})

test('a classifier with an invalid row is refused with its line, and nothing is imported', async () => {
  const data = folder(copyFolder(inject('preparedFolders').migrated))
  const file = join(data, 'broken.csv')
  writeFileSync(
    file,
    'kato,kato_version,level,type_code,name_ru,name_kk\n390000000,X,oblast,0,Область,Облыс\n39,X,district,2,Район,Аудан\n',
  )
  const refused = await kenes(['import', 'territories', file], { KENES_DATA: data })
  expect(refused.code).toBe(1)
  expect(refused.output).toContain('line 3: kato is not a code of nine digits: «39»')
  const missing = await kenes(['import', 'territories', join(data, 'nowhere.csv')], { KENES_DATA: data })
  expect(missing.code).toBe(1)
  const site = await serveSite(data)
  expect((await fetch(`${site.url}/ru/territories/390000000`)).status).toBe(404)
  await site.stop()
})

test('an unavailable database server gives 503 with Retry-After, and the site recovers on its own', async () => {
  const server = await startPostgres()
  const site = await serveSite(folder(), { environment: { DATABASE_URL: `${server.url}/postgres` } })
  expect((await fetch(`${site.url}/readyz`)).status).toBe(200)

  await server.kill()
  const away = await fetch(`${site.url}/ru/organisations`)
  expect(away.status).toBe(503)
  expect(away.headers.get('retry-after')).toBe('5')
  expect(await away.text()).toContain('Сайт временно не отвечает')
  expect((await fetch(`${site.url}/healthz`)).status).toBe(200)

  await server.start()
  await expect
    .poll(async () => (await fetch(`${site.url}/ru/organisations`)).status, { timeout: 15_000 })
    .toBe(200)
  expect(await site.stop()).toBe(0)
  await server.stop()
})
