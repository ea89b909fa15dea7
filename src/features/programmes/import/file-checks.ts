import { type Static, type TSchema, Type } from 'typebox'
import { Compile } from 'typebox/compile'
import type { LocalDate } from '#domain/base/local-date.ts'
import { topicNames } from '#domain/topic/index.ts'
import { activityStates, findingKinds, memberRoles, organisationRoles } from '../model.ts'
import type { ProgrammeImportProblem, ProgrammeImportProblemCode } from './model.ts'

const words = <Word extends string>(list: readonly Word[]) =>
  Type.Unsafe<Word>({ type: 'string', enum: list })
const strict = { additionalProperties: false }
const list = <Item extends TSchema>(item: Item, description: string) => Type.Array(item, { description })

const LocalizedText = Type.Object(
  {
    kk: Type.String({ minLength: 1 }),
    ru: Type.String({ minLength: 1 }),
    en: Type.Optional(Type.String({ minLength: 1 })),
  },
  strict,
)
const Slug = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 200 })
const Key = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 100 })
const Day = Type.Unsafe<LocalDate>(
  Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', description: 'a day, 2019-11-26' }),
)
const Instant = Type.String({
  pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})$',
  description: 'an instant with its offset, 2019-11-26T11:00:00+06:00',
})
const Territory = Type.String({ pattern: '^[0-9]{9}$', description: 'a KATO code' })
const Url = Type.String({ pattern: '^https?://' })

const Activity = Type.Object(
  {
    title: LocalizedText,
    territory: Type.Optional(Territory),
    responsible: Type.Optional(Slug),
    startsOn: Day,
    endsOn: Day,
    actualStartsOn: Type.Optional(Day),
    actualEndsOn: Type.Optional(Day),
    state: words(activityStates),
  },
  strict,
)
const Stage = Type.Object(
  { title: LocalizedText, startsOn: Day, endsOn: Day, activities: Type.Optional(Type.Array(Activity)) },
  strict,
)

const Indicator = Type.Object(
  {
    key: Key,
    title: LocalizedText,
    unit: LocalizedText,
    base: Type.Optional(Type.Number()),
    basePeriod: Type.Optional(Type.String()),
    adds: Type.Optional(
      Type.Boolean({
        description: 'false for shares and levels, which cannot be added up; true unless said',
      }),
    ),
    values: Type.Array(
      Type.Object(
        {
          period: Type.String({ pattern: '^[0-9]{4}(-(Q[1-4]|0[1-9]|1[0-2]))?$' }),
          territory: Type.Optional(Territory),
          plan: Type.Number(),
          fact: Type.Optional(Type.Number()),
        },
        strict,
      ),
    ),
  },
  strict,
)

const Announcement = Type.Object(
  {
    kind: words(['presentation', 'round-table', 'training', 'public-hearing']),
    startsAt: Instant,
    endsAt: Instant,
    territory: Territory,
    venue: LocalizedText,
    address: LocalizedText,
    organiser: Slug,
    partners: Type.Optional(Type.Array(Slug)),
    topic: words(topicNames),
    title: LocalizedText,
    about: LocalizedText,
    outcome: Type.Optional(LocalizedText),
    agenda: Type.Optional(
      Type.Array(
        Type.Object(
          {
            time: Type.Optional(Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' })),
            title: LocalizedText,
            speaker: Type.Optional(Slug),
          },
          strict,
        ),
      ),
    ),
    speakers: Type.Optional(Type.Array(Slug)),
  },
  { ...strict, description: 'by this the meeting is announced when there is none of this name yet' },
)
const Event = Type.Object(
  {
    meeting: Slug,
    announcement: Type.Optional(Announcement),
    attendance: Type.Optional(Type.Integer({ minimum: 0 })),
    materials: Type.Optional(Type.Array(Type.Object({ title: LocalizedText, url: Url }, strict))),
    photographs: Type.Optional(
      Type.Array(
        Type.Object(
          {
            file: Type.String({ minLength: 1, description: 'beside the programme’s file' }),
            alt: LocalizedText,
            caption: Type.Optional(LocalizedText),
          },
          strict,
        ),
      ),
    ),
    quotes: Type.Optional(
      list(Type.String(), 'ids of the feedback to be quoted, as `kenes programme feedback` prints them'),
    ),
  },
  strict,
)

const Evidence = Type.Union([
  Type.Object({ event: Slug }, strict),
  Type.Object({ title: LocalizedText, url: Url }, strict),
  Type.Object({ indicator: Key }, strict),
])
const Finding = Type.Object(
  {
    key: Key,
    kind: words(findingKinds),
    territory: Territory,
    theme: Type.Optional(Key),
    text: LocalizedText,
    to: Type.Optional(Slug),
    author: Type.Optional(Slug),
    evidence: Type.Optional(Type.Array(Evidence)),
  },
  strict,
)

/** The file of a programme; docs/programme-import.schema.json is printed from it. */
export const ProgrammeFile = Type.Object(
  {
    slug: Slug,
    name: LocalizedText,
    summary: LocalizedText,
    aims: Type.Array(LocalizedText, { minItems: 1 }),
    startsOn: Day,
    endsOn: Day,
    territories: list(Territory, 'where the programme works; at least one'),
    bodies: Type.Array(Type.Object({ organisation: Slug, role: words(organisationRoles) }, strict)),
    basis: Type.Optional(
      Type.Array(
        Type.Object(
          { title: LocalizedText, note: Type.Optional(LocalizedText), url: Type.Optional(Url) },
          strict,
        ),
      ),
    ),
    workingGroup: Type.Optional(
      Type.Array(
        Type.Object(
          {
            person: Slug,
            role: words(memberRoles),
            post: Type.Optional(LocalizedText),
            from: Type.Optional(Day),
            to: Type.Optional(Day),
          },
          strict,
        ),
      ),
    ),
    workPlan: Type.Optional(Type.Array(Stage)),
    indicators: Type.Optional(Type.Array(Indicator)),
    themes: Type.Optional(Type.Array(Type.Object({ key: Key, title: LocalizedText }, strict))),
    events: Type.Optional(Type.Array(Event)),
    news: Type.Optional(Type.Array(Slug)),
    findings: Type.Optional(Type.Array(Finding)),
    presentation: Type.Optional(Slug),
    demo: Type.Optional(Type.Boolean()),
  },
  { ...strict, title: 'A programme for `kenes import programme`' },
)
export type ProgrammeFile = Static<typeof ProgrammeFile>
export type FileEvent = NonNullable<ProgrammeFile['events']>[number]

const validator = Compile(ProgrammeFile)

type SchemaError = { keyword: string; instancePath: string; params: unknown }

/** The problems of a keyword of the schema that does not hold; several for several missing fields. */
function explain({ keyword, instancePath, params }: SchemaError): ProgrammeImportProblem[] {
  const named = params as {
    requiredProperties?: string[]
    additionalProperties?: string[]
    allowedValues?: unknown[]
    pattern?: string | RegExp
    type?: string | string[]
  }
  const at = (name: string) => `${instancePath}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
  if (keyword === 'required')
    return (named.requiredProperties ?? []).map((name) => ({ path: at(name), code: missing(at(name)) }))
  if (keyword === 'additionalProperties')
    return (named.additionalProperties ?? []).map((name) => ({ path: at(name), code: 'unknown-field' }))
  if (keyword === 'enum')
    return [{ path: instancePath, code: 'wrong-word', what: (named.allowedValues ?? []).join(', ') }]
  if (keyword === 'pattern') return [{ path: instancePath, code: 'wrong-form' }]
  if (keyword === 'minLength' || keyword === 'minItems') return [{ path: instancePath, code: 'empty' }]
  if (keyword === 'type')
    return [{ path: instancePath, code: 'wrong-kind', what: [named.type ?? []].flat().join(', ') }]
  return [{ path: instancePath, code: 'wrong-form' }]
}

/** Codes of missing fields that have their own message, because they are missed often. */
function missing(path: string): ProgrammeImportProblemCode {
  if (/^\/indicators\/\d+\/unit$/.test(path)) return 'no-unit'
  if (/^\/indicators\/\d+\/values\/\d+\/plan$/.test(path)) return 'fact-without-plan'
  return path === '/territories' ? 'no-territories' : 'required'
}

/** Reads the text of a file by its schema: its content, or every place that does not fit, in order. */
export function readProgrammeFile(
  text: string,
):
  | { readonly ok: true; readonly value: ProgrammeFile }
  | { readonly ok: false; readonly problems: readonly ProgrammeImportProblem[] } {
  let parsed: unknown
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return { ok: false, problems: [{ path: '', code: 'not-json', what: (error as Error).message }] }
  }
  if (validator.Check(parsed)) return { ok: true, value: parsed as ProgrammeFile }
  const problems = [...validator.Errors(parsed)].flatMap((error) => explain(error as SchemaError))
  const first = new Map(problems.map((problem) => [problem.path + problem.code, problem]))
  return { ok: false, problems: [...first.values()] }
}
