import { execFile, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** What deploy/Dockerfile and the program use of Debian. */
const PROGRAMS = 'sh tar gzip groupadd useradd install mkdir sleep readlink dirname chmod cat'.split(' ')
/** Of the package libc6 of Debian; packages with compiled parts load them by name. */
const LIBRARIES = ['libresolv.so.2', 'librt.so.1', 'libpthread.so.0', 'libdl.so.2']
const ACCOUNTS = ['passwd', 'group', 'shadow', 'gshadow', 'login.defs', 'nsswitch.conf']

const pathOf = (program: string) =>
  spawnSync('sh', ['-c', `command -v ${program}`], { encoding: 'utf8' }).stdout.trim()

/** Why no image can be built here; undefined: it can. */
export function whyNoImage(): string | undefined {
  if (process.getuid?.() !== 0) return 'buildah without a daemon needs root here'
  if (spawnSync('buildah', ['--version']).status !== 0)
    return 'buildah is not installed (apt install buildah)'
  if (!existsSync('/etc/debian_version')) return 'the base image is made of this system, which is not Debian'
  return undefined
}

/** In place of debian:12-slim, which a machine without a registry cannot get: the same programs of this system. */
function writeBase(folder: string, node: string) {
  for (const path of ['opt', 'etc', 'tmp', 'dev', 'proc', 'sys', 'run', 'var/tmp'])
    mkdirSync(join(folder, path), { recursive: true })
  for (const path of ['bin', 'sbin', 'lib', 'lib64']) {
    mkdirSync(join(folder, 'usr', path), { recursive: true })
    symlinkSync(`usr/${path}`, join(folder, path))
  }
  const copy = (path: string) => {
    const to = join(folder, path)
    if (existsSync(to)) return
    mkdirSync(dirname(to), { recursive: true })
    copyFileSync(realpathSync(path), to)
  }
  const programs = PROGRAMS.map(pathOf)
  for (const program of programs) copy(program)
  for (const program of [...programs, node]) {
    const { stdout } = spawnSync('ldd', [realpathSync(program)], { encoding: 'utf8' })
    for (const [library] of stdout.matchAll(/(?<=\s)\/\S+/g)) {
      copy(library)
      if (library.endsWith('/libc.so.6')) for (const name of LIBRARIES) copy(join(dirname(library), name))
    }
  }
  for (const name of ACCOUNTS.filter((name) => existsSync(`/etc/${name}`))) copy(`/etc/${name}`)
}

/** A store of images of its own, and commands of buildah in it, without a daemon and without a registry. */
export function openImageStore(folder: string) {
  const buildah = async (...args: readonly string[]) => {
    const where = [
      '--root',
      join(folder, 'store'),
      '--runroot',
      join(folder, 'run'),
      '--storage-driver',
      'vfs',
    ]
    return (await run('buildah', [...where, ...args], { maxBuffer: 2 ** 26 })).stdout.trim()
  }
  const build = (file: string, context: string, tag: string) =>
    buildah(
      ...['build', '--pull-never', '--isolation', 'chroot', '--format', 'docker'],
      ...['--file', file, '--tag', tag, context],
    )
  return {
    /** Builds the base image, and on it the one of a Dockerfile whose context has a release. */
    async build(dockerfile: string, context: string, node: string): Promise<void> {
      const base = join(folder, 'base')
      writeBase(base, node)
      const recipe = join(folder, 'Base')
      writeFileSync(recipe, 'FROM scratch\nCOPY . /\nRUN chmod 1777 /tmp || true\n')
      await build(recipe, base, 'docker.io/library/debian:12-slim')
      await build(dockerfile, context, 'kenes')
    },
    /** The settings of the built image. */
    async inspect(): Promise<ImageSettings> {
      return JSON.parse(await buildah('inspect', '--type', 'image', 'kenes')).Docker.config
    },
    /** Runs a script in a container of the image, as its user. */
    async run(script: string): Promise<string> {
      const container = await buildah('from', '--pull-never', 'kenes')
      return buildah('run', '--isolation', 'chroot', container, '--', '/bin/sh', '-c', script)
    },
  }
}

type ImageSettings = {
  readonly User: string
  readonly Env: readonly string[]
  readonly Entrypoint: readonly string[]
  readonly Cmd: readonly string[]
  readonly Volumes: Readonly<Record<string, object>>
  readonly Healthcheck: { readonly Test: readonly string[] }
}
