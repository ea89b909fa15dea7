import { afterAll, expect, inject, test } from 'vitest'
import { startPostgres } from '#app/testing/postgres.ts'
import { copyFolder } from '#tests/support/prepared-folders.ts'
import { newFolder, removeFolder, type ServedSite, serveSite } from '#tests/support/served-site.ts'

// Residents register while the program is killed with -9. Every registration that was confirmed must still exist.

const CYCLES = 3
const WRITERS = 4
const SERVING_MS = 1200
/** Confirmed registrations before the time of a kill begins. */
const AT_LEAST = 2

const folders: string[] = []
afterAll(() => folders.forEach(removeFolder))

/** The addresses of meetings that are open for registration. */
async function openMeetings({ url }: ServedSite): Promise<string[]> {
  const list = await (await fetch(`${url}/ru/meetings`)).text()
  const addresses = [
    ...new Set([...list.matchAll(/href="(\/ru\/meetings\/[a-z0-9-]+)"/g)].map(([, address = '']) => address)),
  ]
  const pages = await Promise.all(
    addresses.map(async (address) => ({ address, page: await (await fetch(url + address)).text() })),
  )
  return pages.filter(({ page }) => page.includes('/register"')).map(({ address }) => address)
}

/** Registers people one after the other until the program is killed; adds the confirmed links to `promised`. */
async function write(site: ServedSite, meeting: string, name: string, promised: string[]): Promise<void> {
  for (let n = 0; ; n += 1) {
    try {
      const answer = await fetch(`${site.url}${meeting}/register`, {
        method: 'POST',
        body: new URLSearchParams({
          name: `Resident ${name} ${n}`,
          contact: `${name}-${n}@example.org`,
          waiting: 'yes',
        }),
        redirect: 'manual',
        // Each writer has a distinct address, because registrations per address are limited by the hour.
        headers: {
          'sec-fetch-site': 'same-origin',
          'x-forwarded-for': `10.0.${name.length}.${(n % 250) + 1}`,
        },
      })
      const link = answer.headers.get('location')
      if (answer.status === 303 && link) promised.push(new URL(link, site.url).pathname)
    } catch {
      return
    }
  }
}

async function killAgainAndAgain(folder: string, environment: Readonly<Record<string, string>>) {
  folders.push(folder)
  const settings = { ...environment, KENES_TRUST_PROXY: '1' }
  const promised: string[] = []
  for (let cycle = 0; cycle < CYCLES; cycle += 1) {
    const site = await serveSite(folder, { demo: true, environment: settings })
    const [meeting = ''] = await openMeetings(site)
    const writers = Array.from({ length: WRITERS }, (_, writer) =>
      write(site, meeting, `c${cycle}w${writer}`, promised),
    )
    const before = promised.length
    await expect.poll(() => promised.length - before, { timeout: 60_000 }).toBeGreaterThanOrEqual(AT_LEAST)
    await new Promise((resolve) => setTimeout(resolve, SERVING_MS * (0.5 + Math.random())))
    await site.stop('SIGKILL')
    await Promise.all(writers)
  }
  const site = await serveSite(folder, { demo: true, environment: settings })
  const answers = await Promise.all(promised.map(async (link) => (await fetch(site.url + link)).status))
  await site.stop()
  return answers
}

test('no acknowledged word is lost on the embedded database', async () => {
  const answers = await killAgainAndAgain(copyFolder(inject('preparedFolders').demonstration), {})
  expect(answers.length).toBeGreaterThanOrEqual(CYCLES * AT_LEAST)
  expect(answers.filter((status) => status !== 200)).toEqual([])
}, 240_000)

test('no acknowledged word is lost on a PostgreSQL server', async () => {
  const server = await startPostgres()
  const answers = await killAgainAndAgain(newFolder(), { DATABASE_URL: `${server.url}/postgres` })
  await server.stop()
  expect(answers.length).toBeGreaterThanOrEqual(CYCLES * AT_LEAST)
  expect(answers.filter((status) => status !== 200)).toEqual([])
}, 240_000)
