import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync, gzipSync } from 'node:zlib'

type Rule = { readonly strip: string; readonly add: string; readonly condition: RegExp }

const INSTALLED_PATH = '/usr/share/hunspell/kk_KZ'
const data = (name: string) => new URL(`../../../../data/kk/${name}`, import.meta.url)

/** Whether Debian's hunspell-kk is installed on this machine. */
export const isInstalled = existsSync(`${INSTALLED_PATH}.aff`) && existsSync(`${INSTALLED_PATH}.dic`)

/** The 2,000 nouns that the stemmer is measured by. */
export const frequentNouns: readonly string[] = readFileSync(data('frequent-nouns.txt'), 'utf8')
  .trim()
  .split('\n')

const linesOf = (file: string) =>
  readFileSync(`${INSTALLED_PATH}.${file}`, 'utf8')
    .replace(/^\ufeff/, '')
    .split('\n')

/** The suffix rules of the dictionary by flag (hunspell(5): SFX flag strip add condition). */
function readRules(): ReadonlyMap<string, readonly Rule[]> {
  const rules = new Map<string, Rule[]>()
  for (const line of linesOf('aff')) {
    const [kind, flag = '', strip = '', add = '', condition] = line.trim().split(/\s+/)
    if (kind !== 'SFX' || condition === undefined) continue
    const rule = { strip: strip === '0' ? '' : strip, add, condition: new RegExp(`${condition}$`) }
    rules.set(flag, [...(rules.get(flag) ?? []), rule])
  }
  return rules
}

/** Every form of these nouns that the installed dictionary accepts by its suffix rules. */
export function formsOfInstalled(nouns: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const rules = readRules()
  const flags = new Map(linesOf('dic').map((line) => line.trim().split('/') as [string, string | undefined]))
  return new Map(
    nouns.map((noun) => {
      const forms = [...(flags.get(noun) ?? '')].flatMap((flag) =>
        (rules.get(flag) ?? [])
          .filter(({ strip, condition }) => noun.endsWith(strip) && condition.test(noun))
          .map(({ strip, add }) => noun.slice(0, noun.length - strip.length) + add),
      )
      return [noun, [...new Set(forms)].sort()]
    }),
  )
}

const FORMS = 'accepted-forms.txt.gz'

/** The same as the dictionary of hunspell-kk 1.1-3 gave, kept for machines without it. */
export function storedForms(): ReadonlyMap<string, readonly string[]> {
  const lines = gunzipSync(readFileSync(data(FORMS)))
    .toString('utf8')
    .trim()
    .split('\n')
  return new Map(
    lines.map((line) => {
      const [noun = '', ...forms] = line.split(' ')
      return [noun, forms]
    }),
  )
}

/** Writes the kept forms anew from the installed dictionary. */
export function keepForms(): void {
  const lines = [...formsOfInstalled(frequentNouns)].map(([noun, forms]) => [noun, ...forms].join(' '))
  writeFileSync(data(FORMS), gzipSync(`${lines.join('\n')}\n`, { level: 9 }))
}
