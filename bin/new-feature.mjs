#!/usr/bin/env node
// `npm run new-feature polls`: a slice that starts, appears in the menu and passes all checks; with
// `--with participation` residents do something in it. It writes src/features/<name>, one migration, and its line in
// src/app/features.ts; docs/add-a-feature.md says how to go on.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { install, node24, root } from './lib/toolchain.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    singular: { type: 'string' },
    with: { type: 'string' },
    // The title in the language, and what one of them is called: «Сауалнамалар/Сауалнама».
    kk: { type: 'string' },
    ru: { type: 'string' },
    en: { type: 'string' },
    // For the test of this command, which writes into a copy.
    root: { type: 'string', default: root },
  },
})

const fail = (text) => {
  console.error(text)
  process.exit(1)
}

const [name] = positionals
const isParticipatory = values.with === 'participation'
if (
  !name ||
  (values.with !== undefined && !isParticipatory) ||
  positionals.length > 1 ||
  !/^[a-z][a-z]*(-[a-z]+)*s$/.test(name)
)
  fail(
    'npm run new-feature NAME -- [--with participation] [--singular NAME] [--kk TITLE/ONE] [--ru TITLE/ONE] [--en TITLE/ONE]\n' +
      'NAME is a plural English noun in kebab-case, the name of its folder and of its address: polls, public-hearings.\n' +
      'TITLE/ONE is what the site calls them, and one of them: --ru Опросы/Опрос.\n' +
      '--with participation: residents send proposals, officials answer them.',
  )
const singular = values.singular ?? name.replace(/ies$/, 'y').replace(/s$/, '')
if (!/^[a-z]+(-[a-z]+)*$/.test(singular) || singular === name)
  fail(`The singular of ${name} cannot be «${singular}»: say --singular.`)

if (isParticipatory && name.endsWith('proposals'))
  fail('A slice with participation has proposals of residents: choose another name.')

const folder = join(values.root, 'src/features', name)
if (existsSync(folder)) fail(`src/features/${name} exists already.`)

// Names become identifiers and tables, so they may not be words of JavaScript or of SQL (PostgreSQL 15, appendix C).
const reserved = new Set(
  `all analyse analyze and any array as asc await break case cast catch check class collate column const constraint
  continue create current debugger default delete desc distinct do else end enum except export extends false fetch
  finally for foreign from function grant group having if implements import in interface into instanceof let limit new
  not null offset on only or order package placing primary private protected public references return returning select
  some static super switch symmetric table then this throw to trailing true try typeof union unique user using var
  variadic void when where while window with yield`.split(/\s+/),
)
for (const word of [name, singular])
  if (reserved.has(word))
    fail(`«${word}» is a word of JavaScript or SQL: choose another name, or say --singular.`)
if (!values.singular && /(x|ch|sh|s|z)es$/.test(name))
  fail(`The singular of ${name} is not certain: say --singular.`)

const camel = (kebab) => kebab.replaceAll(/-(.)/g, (_, letter) => letter.toUpperCase())
const pascal = (kebab) => camel(`-${kebab}`)
const snake = (kebab) => kebab.replaceAll('-', '_')
const spaced = (kebab) => kebab.replaceAll('-', ' ')
const title = (kebab) => `${kebab[0].toUpperCase()}${spaced(kebab.slice(1))}`

/** A title and what one of them is called, as typed; the title stands for both where one is not known. */
const labelOf = (typed, one = (plural) => plural) => {
  const [plural = '', singular = one(plural)] = (typed ?? title(name)).split('/').map((part) => part.trim())
  return { plural, singular }
}
const labels = {
  // The endings of the plural: -лар, -лер, -дар, -дер, -тар, -тер.
  kk: labelOf(values.kk, (plural) => plural.replace(/(?<=\p{L}{2})[лдт][ае]р$/u, '')),
  ru: labelOf(values.ru),
  en: labelOf(values.en, (plural) => (plural === title(name) ? title(singular) : plural)),
}

const words = {
  NAMES_KEBAB: name,
  NAME_KEBAB: singular,
  NAMES_CONST: snake(name).toUpperCase(),
  NAME_CONST: snake(singular).toUpperCase(),
  NAME_TABLE: snake(singular),
  NamesPascal: pascal(name),
  NamePascal: pascal(singular),
  namesCamel: camel(name),
  nameCamel: camel(singular),
  NAME_WORDS: spaced(singular),
  NAMES_WORDS: spaced(name),
  NamesWords: title(name),
  A_NAME_WORDS: `${/^[aeio]/.test(singular) ? 'an' : 'a'} ${spaced(singular)}`,
  NAME_KK: labels.kk.plural,
  NAME_RU: labels.ru.plural,
  NAME_EN: labels.en.plural,
  ONE_KK: labels.kk.singular,
  ONE_RU: labels.ru.singular,
  ONE_EN: labels.en.singular,
}
/**
 * Keeps the lines between `with participation` or `without participation` and `end`, each a comment on a line of its
 * own, or leaves them out.
 */
const MARK = /^\s*(?:\/\/|--|\{\/\*|<!--) (with participation|without participation|end)(?: \*\/\}| -->)?$/
function chosen(text) {
  let kept = true
  return text
    .split('\n')
    .filter((line) => {
      const [, mark] = MARK.exec(line) ?? []
      if (mark) kept = mark === 'end' || (mark === 'with participation') === isParticipatory
      return kept && !mark
    })
    .join('\n')
}
const named = (text) =>
  chosen(text).replaceAll(new RegExp(Object.keys(words).join('|'), 'g'), (key) =>
    words[key].replaceAll("'", '’'),
  )

// Biome formats what is written.
install({ everything: true })

/** Files of the template that belong into other folders. */
const elsewhere = ['migration.sql', 'journey.test.ts']
const template = join(import.meta.dirname, 'new-feature/template')
const participation = join(import.meta.dirname, 'new-feature/participation')
for (const source of isParticipatory ? [template, participation] : [template])
  for (const entry of readdirSync(source, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || elsewhere.includes(entry.name)) continue
    const to = join(folder, relative(source, entry.parentPath))
    mkdirSync(to, { recursive: true })
    const text = readFileSync(join(entry.parentPath, entry.name), 'utf8')
    writeFileSync(join(to, entry.name.replace(/^names\b/, name)), named(text))
  }

const migrations = join(values.root, 'migrations')
const last = readdirSync(migrations)
  .filter((file) => file.endsWith('.sql'))
  .toSorted()
  .at(-1)
const number = String(Number(last?.slice(0, 4) ?? 0) + 1).padStart(4, '0')
const migration = `${number}_${snake(name)}.sql`
writeFileSync(join(migrations, migration), named(readFileSync(join(template, 'migration.sql'), 'utf8')))

const journey = `tests/e2e/${name}.test.ts`
writeFileSync(join(values.root, journey), named(readFileSync(join(template, 'journey.test.ts'), 'utf8')))

const list = join(values.root, 'src/app/features.ts')
const features = readFileSync(list, 'utf8')
const imported = `import { ${camel(name)} } from '#features/${name}/index.ts'\n`
const lines = features.split('\n')
const after = lines.findLastIndex(
  (line) => line.startsWith('import { ') && line.includes("'#features/") && line < imported,
)
lines.splice(after + 1, 0, imported.trimEnd())
// Before `paperBatches`: its part of the demonstration needs places, organisations, meetings and people.
lines.splice(lines.indexOf('  paperBatches,'), 0, `  ${camel(name)},`)
writeFileSync(list, lines.join('\n'))

// Line lengths and the order of imports depend on the names in them. Rules are left to `npm run check`: the one on import
// cycles reads the whole project.
const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
const { status, stdout, stderr } = spawnSync(
  node24(),
  [biome, 'check', '--write', '--linter-enabled=false', folder, journey, list],
  { cwd: values.root, encoding: 'utf8' },
)
if (status !== 0) fail(`${stdout}${stderr}\nThe files are written; Biome could not format them.`)

const guessed = ['kk', 'ru', 'en'].filter((language) => !values[language]?.includes('/'))
const guesses = guessed.map(
  (language) => `${language} ${labels[language].plural}/${labels[language].singular}`,
)
console.log(`Written:
  src/features/${name}/   the slice, with its tests
  ${journey}   what people do on its pages, in a browser
  migrations/${migration}
  src/app/features.ts, a line

Next:
  npm run permissions      writes who may do what into docs/permissions.md
  npm run check            types, lint, rules of the repository
  npm test -- ${name}
  npm run dev              then open http://127.0.0.1:3000/kk/${name}
  docs/add-a-feature.md    from “Say what it is” on: its README, docs/words.md, ARCHITECTURE.md, CHANGELOG.md${
    guessed.length > 0
      ? `\n\nTheir title and what one of them is called were guessed: ${guesses.join(', ')}.\nCorrect them in src/features/${name}/messages.ts.`
      : ''
  }`)
