import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Asset = {
  readonly type: string
  readonly body: Buffer
  readonly brotli: Buffer | undefined
  readonly gzip: Buffer | undefined
}

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  ico: 'image/x-icon',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
  woff2: 'font/woff2',
}

/**
 * Styles, scripts and fonts, held in memory. Their file names contain a hash of their content, so a browser
 * downloads each once; `manifest.json`, written by the build, maps names of sources to files.
 */
export class Assets {
  readonly #files = new Map<string, Asset>()
  readonly #manifest: Readonly<Record<string, string>>

  private constructor(manifest: Readonly<Record<string, string>>) {
    this.#manifest = manifest
  }

  /** Reads the folder written by the build; `.br` and `.gz` are compressed forms of the files next to them. */
  static read(folder: string): Assets {
    const manifest = join(folder, 'manifest.json')
    if (!existsSync(manifest)) return new Assets({})
    const assets = new Assets(JSON.parse(readFileSync(manifest, 'utf8')))
    for (const name of readdirSync(folder)) {
      const type = types[name.slice(name.lastIndexOf('.') + 1)]
      if (!type) continue
      const read = (suffix: string) =>
        existsSync(join(folder, name + suffix)) ? readFileSync(join(folder, name + suffix)) : undefined
      assets.#files.set(name, {
        type,
        body: readFileSync(join(folder, name)),
        brotli: read('.br'),
        gzip: read('.gz'),
      })
    }
    return assets
  }

  /** The file of that hashed name. */
  get(file: string): Asset | undefined {
    return this.#files.get(file)
  }

  /** The address of an asset by its source name: 'kenes.css'. */
  address(name: string): string {
    return `/assets/${this.#manifest[name] ?? name}`
  }
}
