import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, request as httpRequest, type IncomingHttpHeaders, type Server } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { packagePath } from '#platform/package-path.ts'
import { freePort, newFolder, removeFolder } from '#tests/support/served-site.ts'

const has = (command: string, ...args: string[]) => spawnSync(command, args).status === 0
const sample = (name: string) => readFileSync(packagePath('deploy', name), 'utf8')

const folders: string[] = []
const folder = () => {
  const made = newFolder()
  folders.push(made)
  return made
}
afterAll(() => folders.forEach(removeFolder))

type Answer = {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}
type Options = {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Buffer
}

/** One request to this machine; certificates are those that the proxy has made itself. */
const fetchFrom = (url: string, { method = 'GET', headers = {}, body }: Options = {}) =>
  new Promise<Answer>((resolve, reject) => {
    const send = url.startsWith('https:') ? httpsRequest : httpRequest
    const sent = send(url, { method, headers, rejectUnauthorized: false, agent: false }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(parts).toString('latin1'),
        }),
      )
    })
    sent.on('error', reject)
    // A refusal comes before the body, which is never sent then.
    if (headers['content-length']) sent.flushHeaders()
    else sent.end(body)
  })

/** A server in place of a process of the program: says what reached it, and counts. */
type Upstream = { readonly server: Server; readonly port: number; requests: string[] }
async function startUpstream(): Promise<Upstream> {
  const requests: string[] = []
  const server = createServer((request, response) => {
    requests.push(request.url ?? '')
    request.resume()
    request.on('end', () => {
      const headers = {
        'content-type': 'text/plain; charset=utf-8',
        etag: '"one"',
        'content-security-policy': "default-src 'none'",
        'cache-control': request.url?.startsWith('/assets/')
          ? 'public, max-age=31536000, immutable'
          : 'public, no-cache',
      }
      if (request.headers['if-none-match'] === '"one"') return response.writeHead(304, headers).end()
      response.writeHead(200, headers).end(`${JSON.stringify(request.headers)}${' '.repeat(5000)}`)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return { server, port: typeof address === 'object' && address ? address.port : 0, requests }
}

const untilListening = (port: number) =>
  vi.waitFor(
    async () => {
      const socket = connect(port, '127.0.0.1')
      await once(socket, 'connect')
      socket.destroy()
    },
    { timeout: 30_000 },
  )

/** What both proxies promise the program. */
function expectProxy(get: () => { readonly url: string; readonly upstreams: readonly Upstream[] }) {
  test('passes the host on, and in place of what a reader says of their address the address itself', async () => {
    const { body } = await fetchFrom(`${get().url}/ru`, { headers: { 'x-forwarded-for': '203.0.113.9' } })
    const seen = JSON.parse(body.trim()) as Record<string, string>
    expect(seen['x-forwarded-for']).toBe('127.0.0.1')
    expect(seen.host).toMatch(/^localhost(:\d+)?$/)
    expect(seen['x-forwarded-proto']).toBe('https')
  })

  test('keeps the headers of the program, so that browsers keep what they may', async () => {
    const asset = await fetchFrom(`${get().url}/assets/kenes.1a2b3c.css`)
    expect(asset.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'",
    })
    const page = await fetchFrom(`${get().url}/ru`, { headers: { 'if-none-match': '"one"' } })
    expect(page.status).toBe(304)
  })

  test('keeps metrics from readers', async () => {
    expect((await fetchFrom(`${get().url}/metrics`)).status).toBe(404)
    expect(get().upstreams.flatMap(({ requests }) => requests)).not.toContain('/metrics')
  })

  test('takes the longest form that the program accepts, and refuses a longer one', async () => {
    const address = `${get().url}/ru/form`
    const taken = await fetchFrom(address, { method: 'POST', body: Buffer.alloc(64_000_000) })
    expect(taken.status).toBe(200)
    const headers = { 'content-length': '80000000' }
    expect((await fetchFrom(address, { method: 'POST', headers })).status).toBe(413)
  })
}

describe.skipIf(!has('caddy', 'version'))('Caddy with its sample, before two processes,', () => {
  let upstreams: Upstream[]
  let caddy: ChildProcess
  let url: string

  beforeAll(async () => {
    const home = folder()
    upstreams = [await startUpstream(), await startUpstream()]
    const [http, https] = [await freePort(), await freePort()]
    // Ports and certificates of a test; everything else is the sample.
    writeFileSync(
      join(home, 'Caddyfile'),
      `{
	admin off
	http_port ${http}
	https_port ${https}
	local_certs
	skip_install_trust
	storage file_system ${home}/storage
}
import ${packagePath('deploy/Caddyfile')}
`,
    )
    caddy = spawn('caddy', ['run', '--config', join(home, 'Caddyfile'), '--adapter', 'caddyfile'], {
      stdio: 'ignore',
      env: {
        ...process.env,
        HOME: home,
        KENES_HOST: 'localhost',
        KENES_UPSTREAM: upstreams.map(({ port }) => `127.0.0.1:${port}`).join(' '),
      },
    })
    url = `https://localhost:${https}`
    await untilListening(https)
    await vi.waitFor(() => fetchFrom(`${url}/ru`), { timeout: 30_000 })
  })
  afterAll(async () => {
    caddy.kill()
    await once(caddy, 'exit')
    for (const { server } of upstreams) server.close()
  })

  test('is valid as it stands', () => {
    const { status, stderr } = spawnSync(
      'caddy',
      ['validate', '--config', packagePath('deploy/Caddyfile'), '--adapter', 'caddyfile'],
      { encoding: 'utf8', env: { ...process.env, HOME: folder() } },
    )
    expect([status, stderr]).toEqual([0, expect.stringContaining('"logger":"tls.cache.maintenance"')])
  })

  expectProxy(() => ({ url, upstreams }))

  test('packs what the program has not packed', async () => {
    const { headers } = await fetchFrom(`${url}/ru`, { headers: { 'accept-encoding': 'gzip' } })
    expect(headers['content-encoding']).toBe('gzip')
  })

  test('asks both processes, and only the other one where one has gone', async () => {
    for (let n = 0; n < 40; n += 1) await fetchFrom(`${url}/ru/calendar?n=${n}`)
    for (const { requests } of upstreams)
      expect(requests.filter((path) => path.includes('?n=')).length).toBeGreaterThan(0)
    const [first] = upstreams
    first?.server.close()
    first?.server.closeAllConnections()
    // The next look at /readyz, ten seconds later at most, finds out.
    await vi.waitFor(
      async () => {
        for (let n = 0; n < 10; n += 1) expect((await fetchFrom(`${url}/ru`)).status).toBe(200)
      },
      { timeout: 40_000, interval: 1000 },
    )
  })
})

describe.skipIf(!has('nginx', '-v') || !has('openssl', 'version'))('nginx with its sample', () => {
  let upstream: Upstream
  let nginx: ChildProcess
  let url: string
  let plainUrl: string

  beforeAll(async () => {
    const home = folder()
    upstream = await startUpstream()
    const [http, https] = [await freePort(), await freePort()]
    for (const name of ['logs', 'temp', 'cache']) mkdirSync(join(home, name))
    spawnSync('openssl', [
      ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
      ...['-subj', '/CN=localhost', '-days', '1', '-keyout', join(home, 'key'), '-out', join(home, 'cert')],
    ])
    const site = sample('nginx.conf')
      .replace('/var/cache/kenes-nginx', join(home, 'cache/kenes'))
      .replace('127.0.0.1:3000', `127.0.0.1:${upstream.port}`)
      .replaceAll(/^\s*listen \[::\].*$/gm, '')
      .replace('listen 80;', `listen 127.0.0.1:${http};`)
      .replace('listen 443 ssl', `listen 127.0.0.1:${https} ssl`)
      .replaceAll('kenes.example;', 'localhost;')
      .replace(/ssl_certificate .*;/, `ssl_certificate ${home}/cert;`)
      .replace(/ssl_certificate_key .*;/, `ssl_certificate_key ${home}/key;`)
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((name) => `${name}_temp_path ${home}/temp/${name};`)
      .join(' ')
    writeFileSync(
      join(home, 'nginx.conf'),
      // Started as root, its workers would be nobody, who may not enter the folder of the test.
      `${process.getuid?.() === 0 ? 'user root;' : ''} daemon off; pid ${home}/pid; error_log ${home}/logs/error.log; events {}\nhttp { ${temporary}\n${site}\n}\n`,
    )
    nginx = spawn('nginx', ['-p', home, '-c', join(home, 'nginx.conf')], { stdio: 'ignore' })
    url = `https://localhost:${https}`
    plainUrl = `http://localhost:${http}`
    await untilListening(https)
  })
  afterAll(async () => {
    nginx.kill('SIGQUIT')
    await once(nginx, 'exit')
    upstream.server.close()
  })

  expectProxy(() => ({ url, upstreams: [upstream] }))

  test('keeps files with a hash in their name, and answers for the program while it restarts', async () => {
    const path = '/assets/kenes.4d5e6f.js'
    for (let n = 0; n < 3; n += 1) expect((await fetchFrom(url + path)).status).toBe(200)
    expect(upstream.requests.filter((one) => one === path)).toHaveLength(1)
    for (let n = 0; n < 3; n += 1) await fetchFrom(`${url}/ru/kept`)
    expect(upstream.requests.filter((one) => one === '/ru/kept')).toHaveLength(3)
  })

  test('sends readers from http to https', async () => {
    const answer = await fetchFrom(`${plainUrl}/ru/news?page=2`)
    expect([answer.status, answer.headers.location]).toEqual([301, 'https://localhost/ru/news?page=2'])
  })
})

test('nginx can make the folder of its cache, because the one above it is on every system', () => {
  // nginx makes one folder, not those above it: without them it does not start.
  expect(sample('nginx.conf')).toMatch(/^proxy_cache_path \/var\/cache\/[a-z-]+ /m)
})

describe.skipIf(!has('systemd-analyze', '--version'))('The units', () => {
  const units = ['kenes.service', 'kenes-backup.service', 'kenes-backup.timer']

  test('are units without a fault', () => {
    const home = folder()
    for (const name of units)
      writeFileSync(join(home, name), sample(name).replaceAll('/opt/kenes/kenes', '/bin/true'))
    const { status, stderr } = spawnSync(
      'systemd-analyze',
      ['verify', '--man=no', ...units.map((name) => join(home, name))],
      { encoding: 'utf8' },
    )
    expect([status, stderr.split('\n').filter((line) => line.includes('kenes'))]).toEqual([0, []])
  })

  test.each(['kenes.service', 'kenes-backup.service'])('%s may do little', (name) => {
    const { stdout } = spawnSync(
      'systemd-analyze',
      ['security', '--offline=true', '--threshold=20', packagePath('deploy', name)],
      { encoding: 'utf8' },
    )
    const level = new RegExp(`exposure level for ${name.replace('.', '\\.')}: ([\\d.]+)`).exec(stdout)?.[1]
    expect(Number(level)).toBeLessThanOrEqual(2)
  })
})

/** The plugin of Docker, or Debian's `docker-compose` of the first generation, which does not know `name`. */
const composeV2 = has('docker', 'compose', 'version')
const composeV1 = !composeV2 && has('docker-compose', 'version')
test.skipIf(!composeV2 && !composeV1)('the compose file is valid, and asks for its secrets', () => {
  const file = composeV2 ? sample('compose.yml') : sample('compose.yml').replace(/^name: .*$/m, '')
  const [command = '', ...args] = composeV2 ? ['docker', 'compose'] : ['docker-compose']
  // Containers are built from the folder of a release, which has to be there.
  const home = folder()
  for (const name of ['deploy', 'release']) mkdirSync(join(home, name))
  const config = (environment: Readonly<Record<string, string>>) =>
    spawnSync(command, [...args, '--file', '-', 'config'], {
      input: file,
      encoding: 'utf8',
      cwd: join(home, 'deploy'),
      env: { PATH: process.env.PATH, HOME: home, ...environment },
    })
  const { status, stdout, stderr } = config({ KENES_HOST: 'kenes.example', POSTGRES_PASSWORD: 'a-secret' })
  expect([status, stderr]).toEqual([0, expect.not.stringContaining('WARN')])
  expect(stdout).toContain('postgres://kenes:a-secret@database:5432/kenes')
  expect(stdout).toMatch(/read_only: true/)
  const without = config({ KENES_HOST: 'kenes.example' })
  expect([without.status, without.stderr]).toEqual([1, expect.stringContaining('set it in .env')])
})
