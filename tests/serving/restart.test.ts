import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { Agent, createServer, request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { startPostgres, type TestServer } from '#app/testing/postgres.ts'
import { copyFolder } from '#tests/support/prepared-folders.ts'
import { freePort, newFolder, removeFolder, type ServedSite, serveSite } from '#tests/support/served-site.ts'

/** Each start takes seconds, and on a busy machine a minute. */
const SLOW_MS = 600_000

const folders: string[] = []
const folder = (made = newFolder()) => {
  folders.push(made)
  return made
}
/** One site on a server for all tests: the first of them migrates its database. */
let server: TestServer
const dataOnServer = folder()
beforeAll(async () => {
  server = await startPostgres()
})
afterAll(async () => {
  await server.stop()
  folders.forEach(removeFolder)
})

const REQUESTS = 40

/** Opens connections, of which each has sent a request when this resolves; `answers` has their status lines. */
async function sendMany(url: string) {
  const { hostname, port } = new URL(url)
  const answers: Promise<string>[] = []
  for (let n = 0; n < REQUESTS; n += 1) {
    const socket = connect(Number(port), hostname)
    let got = ''
    socket.on('data', (chunk) => {
      got += chunk.toString('latin1')
    })
    answers.push(
      new Promise((resolve) => {
        socket.once('error', (error) => resolve(String(error)))
        socket.once('close', () => resolve(got.slice(0, 15)))
      }),
    )
    await once(socket, 'connect')
    // No page is asked twice, so that none comes out of the cache.
    socket.write(`GET /ru/calendar?month=20${10 + n}-01 HTTP/1.1\r\nHost: ${hostname}\r\n\r\n`)
  }
  return answers
}

async function stopUnderLoad(data: string, environment: Readonly<Record<string, string>> = {}) {
  const site = await serveSite(data, { environment })
  const answers = await sendMany(site.url)
  const ended = site.stop()
  expect(await Promise.all(answers)).toEqual(Array.from({ length: REQUESTS }, () => 'HTTP/1.1 200 OK'))
  expect(await ended).toBe(0)
}

test(
  'SIGTERM answers every request that was sent before it: embedded database',
  async () => {
    await stopUnderLoad(folder(copyFolder(inject('preparedFolders').migrated)))
  },
  SLOW_MS,
)

test(
  'SIGTERM answers every request that was sent before it: PostgreSQL',
  async () => {
    await stopUnderLoad(dataOnServer, { DATABASE_URL: `${server.url}/postgres` })
  },
  SLOW_MS,
)

/** Connects and leaves again; rejects where nothing listens. */
async function connected(port: number) {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  socket.destroy()
}

type Proxy = { readonly url: string; stop(): Promise<void> }

/** nginx with its defaults for two upstream servers and kept connections, as the guide for operators has it. */
async function startNginx(ports: readonly number[]): Promise<Proxy> {
  const home = folder()
  const port = await freePort()
  for (const name of ['logs', 'temp']) mkdirSync(join(home, name))
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${home}/temp/${name};`)
    .join(' ')
  writeFileSync(
    join(home, 'nginx.conf'),
    `daemon off; pid ${home}/pid; error_log ${home}/logs/error.log; events {}
http { access_log off; ${temporary}
  upstream kenes { ${ports.map((one) => `server 127.0.0.1:${one} max_fails=0;`).join(' ')} keepalive 16; }
  server { listen 127.0.0.1:${port}; location / {
    proxy_pass http://kenes; proxy_http_version 1.1; proxy_set_header Connection ""; proxy_set_header Host $host;
  } }
}
`,
  )
  const child = spawn('nginx', ['-p', home, '-c', join(home, 'nginx.conf')], { stdio: 'ignore' })
  await vi.waitFor(() => connected(port), { timeout: 20_000 })
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      child.kill('SIGQUIT')
      await once(child, 'exit')
    },
  }
}

/** A proxy in turn over two servers, which keeps connections and asks the other one when it cannot connect to the first. */
async function startSmallProxy(ports: readonly number[]): Promise<Proxy> {
  const agent = new Agent({ keepAlive: true })
  let turn = 0
  const server = createServer((request, response) => {
    turn += 1
    const order = turn % 2 === 0 ? ports : ports.toReversed()
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const ask = ([port, ...others]: readonly number[]) => {
        const { method, headers, url: path } = request
        const upstream = httpRequest({ agent, host: '127.0.0.1', port, method, headers, path }, (answer) => {
          response.writeHead(answer.statusCode ?? 502, answer.headers)
          answer.pipe(response)
        })
        upstream.on('error', (error: NodeJS.ErrnoException) => {
          if (error.code === 'ECONNREFUSED' && others.length > 0) return ask(others)
          response.writeHead(502).end()
        })
        upstream.end(Buffer.concat(parts))
      }
      ask(order)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      agent.destroy()
      server.closeAllConnections()
      server.close()
    },
  }
}

/** Asks pages and sends forms one after the other until told to stop; collects the answers that are wrong. */
async function use(url: string, wrong: string[], until: { over: boolean }, name: string): Promise<number> {
  let count = 0
  for (; !until.over; count += 1) {
    const requested = count % 3 === 2 ? 'POST' : 'GET'
    try {
      const answer =
        requested === 'GET'
          ? await fetch(`${url}/ru/calendar?month=20${10 + (count % 80)}-01`)
          : // Refused with 403 by the check of the origin: an answer, and no row is written.
            await fetch(`${url}/ru/sign-in`, { method: 'POST', body: new URLSearchParams({ email: name }) })
      await answer.text()
      if (answer.status >= 500) wrong.push(`${requested} ${answer.status}`)
    } catch (error) {
      wrong.push(`${requested} ${String(error)}`)
    }
  }
  return count
}

async function restartBothBehind(startProxy: (ports: readonly number[]) => Promise<Proxy>) {
  const environment = { DATABASE_URL: `${server.url}/postgres` }
  const sites: ServedSite[] = [
    await serveSite(dataOnServer, { environment }),
    await serveSite(dataOnServer, { environment }),
  ]
  const ports = sites.map(({ url }) => Number(new URL(url).port))
  const proxy = await startProxy(ports)
  const wrong: string[] = []
  const until = { over: false }
  const users = Array.from({ length: 6 }, (_, n) => use(proxy.url, wrong, until, `${n}@example.org`))
  for (const [at, port] of ports.entries()) {
    expect(await sites[at]?.stop()).toBe(0)
    sites[at] = await serveSite(dataOnServer, { environment: { ...environment, PORT: String(port) } })
  }
  until.over = true
  const counts = await Promise.all(users)
  expect(wrong).toEqual([])
  expect(Math.min(...counts)).toBeGreaterThan(10)
  await proxy.stop()
  for (const site of sites) await site.stop()
}

const hasNginx =
  existsSync('/usr/sbin/nginx') && execFileSync('nginx', ['-v'], { stdio: 'pipe' }) !== undefined

test.skipIf(!hasNginx)(
  'restarting two processes one after the other behind nginx loses no request',
  async () => {
    await restartBothBehind(startNginx)
  },
  240_000,
)

test.skipIf(hasNginx)(
  'restarting two processes one after the other behind a proxy loses no request',
  async () => {
    await restartBothBehind(startSmallProxy)
  },
  240_000,
)
