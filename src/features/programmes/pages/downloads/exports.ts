import { type Label, type Language, textIn } from '#domain/base/text.ts'
import type { Row } from '#platform/exports/index.ts'
import type { ListField, OpenList } from '#platform/open-lists/index.ts'
import { messages } from '../../messages.ts'
import {
  FEEDBACK_SHOWN_FROM,
  type Programme,
  type ProgrammeEventRow,
  type ProgrammeFinding,
  programmePath,
} from '../../model.ts'

/** What files of a programme need to know of a request. */
export type ProgrammeFileContext = { readonly language: Language; readonly origin: string; readonly at: Date }

const field = (
  name: string,
  type: ListField['type'],
  kk: string,
  ru: string,
  en: string,
  width?: number,
): ListField => ({ name, type, title: { kk, ru, en }, ...(width ? { width } : {}) })

const listOf = (
  { slug }: Pick<Programme, 'slug'>,
  { language, origin, at }: ProgrammeFileContext,
  list: {
    readonly name: string
    readonly title: Label
    readonly fields: readonly ListField[]
    readonly primaryKey?: readonly string[]
    readonly rows: () => readonly Row[]
  },
): OpenList => ({
  ...list,
  name: `${slug}-${list.name}`,
  title: list.title[language],
  homepage: `${origin}/${language}${programmePath({ slug })}`,
  at,
  rows: async function* () {
    yield list.rows()
  },
})

const indicatorFields: readonly ListField[] = [
  field('indicator', 'string', 'Көрсеткіш', 'Показатель', 'Indicator'),
  field('title', 'string', 'Атауы', 'Название', 'Title', 40),
  field('unit', 'string', 'Өлшем бірлігі', 'Единица', 'Unit'),
  field('period', 'string', 'Кезең', 'Период', 'Period'),
  field('territory', 'string', 'ӘАОЖ (КАТО) коды', 'Код КАТО', 'KATO code'),
  field('base', 'number', 'Бастапқы мәні', 'Исходное значение', 'Baseline'),
  field('plan', 'number', 'Жоспар', 'План', 'Plan'),
  field('fact', 'number', 'Факт', 'Факт', 'Result'),
]

/** Every figure of a programme: a row for each indicator, period and territory. */
export const indicatorList = (programme: Programme, context: ProgrammeFileContext): OpenList =>
  listOf(programme, context, {
    name: 'indicators',
    title: messages.figures,
    fields: indicatorFields,
    primaryKey: ['indicator', 'period', 'territory'],
    rows: () =>
      programme.indicators.flatMap(({ key, title, unit, base, values }) =>
        values.map(({ period, territory, plan, fact }) => [
          ...[key, textIn(title, context.language), textIn(unit, context.language), period, territory],
          ...[base, plan, fact],
        ]),
      ),
  })

const findingFields: readonly ListField[] = [
  field('finding', 'string', 'Белгісі', 'Обозначение', 'Finding'),
  field('kind', 'string', 'Түрі', 'Вид', 'Kind'),
  field('region', 'string', 'Өңір коды', 'Код региона', 'Region'),
  field('territory', 'string', 'ӘАОЖ (КАТО) коды', 'Код КАТО', 'KATO code'),
  field('territory_name', 'string', 'Аумақ', 'Территория', 'Place'),
  field('theme', 'string', 'Тақырып', 'Тема', 'Theme'),
  field('text', 'string', 'Мәтіні', 'Текст', 'Text', 60),
  field('to', 'string', 'Кімге', 'Кому', 'To'),
  field('author', 'string', 'Авторы', 'Автор', 'Author'),
  field('evidence', 'string', 'Негізі', 'Основание', 'Evidence', 30),
]

/** Every finding, with the codes of its place, its region and its theme. */
export const findingList = (
  programme: Programme,
  findings: readonly ProgrammeFinding[],
  context: ProgrammeFileContext,
): OpenList =>
  listOf(programme, context, {
    name: 'findings',
    title: messages.findings,
    fields: findingFields,
    primaryKey: ['finding'],
    rows: () =>
      findings.map((finding) => [
        ...[
          finding.key,
          finding.kind,
          finding.region,
          finding.place.code,
          finding.place.label[context.language],
          finding.theme,
        ],
        ...[
          textIn(finding.body, context.language),
          finding.addressee?.slug ?? null,
          finding.author?.slug ?? null,
        ],
        finding.evidence
          .map((proof) => ('url' in proof ? proof.url : 'slug' in proof ? proof.slug : proof.key))
          .join(' '),
      ]),
  })

const eventFields: readonly ListField[] = [
  field('meeting', 'string', 'Жиын', 'Встреча', 'Meeting'),
  field('title', 'string', 'Атауы', 'Название', 'Title', 40),
  field('state', 'string', 'Күйі', 'Состояние', 'State'),
  field('starts_at', 'datetime', 'Басталуы', 'Начало', 'Starts', 22),
  field('ends_at', 'datetime', 'Аяқталуы', 'Окончание', 'Ends', 22),
  field('territory', 'string', 'ӘАОЖ (КАТО) коды', 'Код КАТО', 'KATO code'),
  field('attendance', 'integer', 'Қатысқандар', 'Участников', 'Attendance'),
  field('answers', 'integer', 'Пікір білдіргендер', 'Отзывов', 'Answers'),
  field('useful_mean', 'number', 'Пайдасы, орташа', 'Полезность, среднее', 'Usefulness, mean'),
]

/** Every event with its figures; without feedback while so few gave it that they could be recognised. */
export const eventList = (
  programme: Programme,
  events: readonly ProgrammeEventRow[],
  context: ProgrammeFileContext,
): OpenList =>
  listOf(programme, context, {
    name: 'events',
    title: messages.events,
    fields: eventFields,
    primaryKey: ['meeting'],
    rows: () =>
      events.map(({ slug, title, state, startsAt, endsAt, place, attendance, answers, mean }) => {
        const shown = answers >= FEEDBACK_SHOWN_FROM
        return [
          ...[slug, textIn(title, context.language), state, startsAt.toISOString(), endsAt.toISOString()],
          ...[place.code, attendance, shown ? answers : null],
          shown && mean !== null ? Math.round(mean * 100) / 100 : null,
        ]
      }),
  })
