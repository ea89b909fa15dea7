import { type TObject, Type } from 'typebox'
import { byLanguage, isTicked } from '#domain/base/form.ts'
import { textIn } from '#domain/base/text.ts'
import type { DraftText } from '#domain/translation/index.ts'
import {
  ClosedFields,
  type DraftField,
  DraftForm,
  type DraftPages,
  defineDraft,
  translationStates,
  withDrafts,
} from '#features/drafts/index.ts'
import { withWithdrawals } from '#features/withdrawals/index.ts'
import { defineFeature, type Feature } from '#platform/feature.ts'
import { page, readForm } from '#platform/http/index.ts'
import { definePermissions } from '#platform/identity/index.ts'
import { toJournalContent } from '#platform/journal/index.ts'
import { TranslatedField } from '#ui/editor/editor.tsx'
import { TextField } from '#ui/form/index.ts'
import { Page } from '#ui/page/page.tsx'
import { noticeWithdrawable } from './notice-withdrawable.ts'

const label = (text: string) => ({ kk: text, ru: text, en: text })

const permissions = definePermissions('notices', {
  write: { label: label('Write notices'), who: ['editor', 'secretary'], whose: 'own' },
  publish: { label: label('Publish notices'), who: ['editor'], whose: 'own' },
})

/**
 * What a notice is made of: a title in languages, a room and any number of points; and the hours, which have a form of
 * their own.
 */
export type Notice = {
  readonly title: DraftText
  readonly room: string
  readonly points?: readonly string[]
  readonly hours?: string
}

const DRAFTS_PATH = '/desk/notices'
const TITLE_MAX = 40
const titleField = Type.Optional(Type.String({ maxLength: TITLE_MAX, problems: { otherwise: 'too-long' } }))
const NoticeForm: TObject = Type.Object({
  'title-kk': titleField,
  'title-ru': titleField,
  'title-en': titleField,
  room: Type.Optional(Type.String({ maxLength: TITLE_MAX, problems: { otherwise: 'too-long' } })),
})
const problemMessages = { 'too-long': label('The text is too long') }

/** The points of a form, after the button that was pressed beside them. */
function readPoints(body: unknown): { readonly points: readonly string[]; readonly rows?: string } {
  const fields = body as Readonly<Record<string, string | undefined>>
  const typed = Array.from(
    { length: Number(fields['points-count'] ?? 0) },
    (_, at) => fields[`points-${at}`] ?? '',
  )
  const [, command, at] = /^(add|remove)-points(?:-(\d+))?$/.exec(fields.do ?? '') ?? []
  if (command === 'add') return { points: [...typed, ''], rows: 'points' }
  if (command === 'remove')
    return { points: typed.filter((_, index) => index !== Number(at)), rows: 'points' }
  return { points: typed }
}

const pointFields = (points: readonly string[]) => ({
  'points-count': String(points.length),
  ...Object.fromEntries(points.map((point, at) => [`points-${at}`, point])),
})

const fieldsOf = ({ title, room, hours = '' }: Notice): readonly DraftField[] => [
  ...(['kk', 'ru', 'en'] as const).map((language) => ({
    name: `title-${language}`,
    label: 'Title',
    value: title[language] ?? '',
    language,
  })),
  { name: 'room', label: 'Room', value: room },
  { name: 'hours', label: 'Hours', value: hours },
]

const HoursForm: TObject = Type.Object({ hours: Type.Optional(Type.String({ maxLength: TITLE_MAX })) })

const pages: DraftPages<Notice> = {
  messages: {
    section: label('Notices'),
    lead: label('What is written.'),
    begin: label('Write a notice'),
    all: label('All notices'),
    parts: label('Parts of the notice'),
    untitled: label('Untitled'),
    none: label('No such notice'),
    noneHelp: label('Change the filter.'),
    counted: { kk: (n) => n, ru: (n) => n, en: (n) => n },
    correctHelp: label('Readers see what changed.'),
    wasPublished: label('It was published'),
  },
  parts: [
    {
      path: '',
      label: label('Text'),
      bytes: 10_000,
      autosave: true,
      read: (_, known, body, language) => {
        const { ok, form } = readForm(NoticeForm, body, problemMessages)
        const { typed } = form
        const names = Object.keys(form.problems)
        const { points, rows } = readPoints(body)
        return {
          content: { ...known, title: byLanguage(typed, 'title'), room: typed.room ?? '', points },
          rows,
          checked: (['kk', 'ru', 'en'] as const).flatMap((textLanguage) =>
            isTicked(body, `title-${textLanguage}-checked`) ? [['title', textLanguage] as const] : [],
          ),
          typed: { ...typed, ...pointFields(points) },
          problems: Object.fromEntries(names.map((name) => [name, problemMessages['too-long'][language]])),
          unsavable: !ok,
        }
      },
      draw: (_, { language }, { draft, formId, editable }, form) =>
        editable ? (
          <DraftForm
            {...form}
            language={language}
            version={draft.version}
            formId={formId}
            action={`/${language}${DRAFTS_PATH}/${draft.id}`}
            autosave
          >
            <TranslatedField
              language={language}
              name="title"
              label="Title"
              values={form.typed ? byLanguage(form.typed, 'title') : draft.content.title}
              states={translationStates(draft.content.title, draft.changes.title)}
              errors={byLanguage(form.errors, 'title')}
              rows={2}
            />
            <TextField
              language={language}
              name="room"
              label="Room"
              value={form.typed?.room ?? draft.content.room}
              error={form.errors?.room}
              optional
            />
            {Object.entries(form.typed ?? pointFields(draft.content.points ?? []))
              .filter(([name]) => name.startsWith('points-'))
              .map(([name, value]) => (
                <input type="hidden" name={name} value={value} autofocus={form.rows === 'points'} />
              ))}
          </DraftForm>
        ) : (
          <ClosedFields fields={fieldsOf(draft.content)} />
        ),
    },
    {
      path: '/hours',
      label: label('Hours'),
      bytes: 10_000,
      autosave: false,
      read: (_, known, body) => {
        const { typed } = readForm(HoursForm, body, problemMessages).form
        const content = { ...known, hours: typed.hours ?? '' }
        return { content, checked: [], typed, problems: {}, unsavable: false }
      },
      draw: (_, { language }, { draft, formId }, form) => (
        <DraftForm
          {...form}
          language={language}
          version={draft.version}
          formId={formId}
          action={`/${language}${DRAFTS_PATH}/${draft.id}/hours`}
        >
          <TextField language={language} name="hours" label="Hours" value={draft.content.hours} optional />
        </DraftForm>
      ),
    },
    {
      path: '/readers',
      label: label('Readers'),
      shown: ({ state }) => state === 'published',
      bytes: 0,
      autosave: false,
      draw: () => <p>Seen by all</p>,
    },
  ],
  fields: fieldsOf,
  problemText: (control, code) => `${control}: ${code}`,
  partOf: (control) => (control === 'hours' ? '/hours' : ''),
  preview: async (_, frame, { draft }, { path, notice }) => {
    const { kk = '', ru = '', en = '' } = draft.content.title
    const title = textIn({ kk, ru, en }, frame.language)
    return page(
      <Page {...frame} path={path} title={title} before={notice} noindex>
        <h1>{title}</h1>
      </Page>,
    )
  },
  remarks: (_, { language }) => <p lang={language}>Read it twice</p>,
  publishBy: ({ room }) => (room === 'urgent' ? new Date('2026-11-21T10:00:00+05:00') : undefined),
  lists: {
    label: label('Lists'),
    items: [
      { path: '/desk/boards', label: label('Boards') },
      { path: DRAFTS_PATH, label: label('Notices') },
    ],
  },
  publicPath: (slug) => `/notices/${slug}`,
  clockPlace: async () => 'Kostanay',
}

const auditCodes = {
  begun: 'notices.begun',
  edited: 'notices.edited',
  archived: 'notices.archived',
  unarchived: 'notices.unarchived',
  deleted: 'notices.deleted',
  published: 'notices.published',
  scheduled: 'notices.scheduled',
  unscheduled: 'notices.unscheduled',
  corrected: 'notices.corrected',
}

/**
 * A slice with drafts, as small as can be. `shown` is what its readers see; a room is closed from a moment on; what is
 * published can be moved to another room, of which its draft does not know.
 * @param stays what is published cannot be withdrawn, and a correction has its reason in itself
 */
export function createNotices(stays = false) {
  const closedRooms = new Map<string, Date>()
  const movedTo = new Map<string, string>()
  const shown = new Map<string, { readonly title: string; readonly at: Date; readonly note?: unknown }>()
  const moveTo = (id: string) => {
    const room = movedTo.get(id)
    return (content: Notice) => (room === undefined ? content : { ...content, room })
  }
  const copies: (readonly [from: string, to: string])[] = []
  const act = (id: string, organisation: string, type: string, content: unknown) => ({
    type: `notices.${type}`,
    act: id,
    territory: '390000000',
    body: organisation,
    content: toJournalContent({ content }),
  })
  const kind = defineDraft<Notice, string>({
    kind: 'notices',
    path: DRAFTS_PATH,
    permissions,
    auditCodes,
    empty: () => ({ title: {}, room: '' }),
    title: ({ title }) => title,
    texts: ({ title }) => ({ title }),
    essential: ['title'],
    zone: () => 'Asia/Almaty',
    summary: ({ room }) => ({ room }),
    check: async (ctx, { organisation, content }, at) => {
      const { kk = '', ru = '' } = content.title
      const body = await ctx.db
        .selectFrom('organisation_link')
        .select('name')
        .where('id', '=', organisation)
        .execute()
      const closed = closedRooms.get(content.room)
      const problems = {
        ...(kk ? {} : { 'title-kk': 'missing' }),
        ...(ru ? {} : { 'title-ru': 'missing' }),
        ...(closed && closed <= at ? { room: `closed-in-${body[0]?.name.ru}` } : {}),
      }
      return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, value: ru }
    },
    rebase: { find: async (_, { id }) => moveTo(id), lock: async (_, { id }) => moveTo(id) },
    publish: async (_, { id, organisation }, title, at) => {
      shown.set(id, { title, at })
      return { slug: `n-${id}`, act: act(id, organisation, 'published', title) }
    },
    correct: async (_, { id, organisation }, title, at, note) => {
      shown.set(id, { title, at, note })
      return { slug: `n-${id}`, act: act(id, organisation, 'corrected', title) }
    },
    ...(stays ? {} : { withdrawable: true }),
    copyOf: ({ hours: _, ...content }) => content,
    copied: async (_, from, to) => {
      copies.push([from, to])
    },
  })
  const shownPages = stays ? { ...pages, correctionReason: false as const } : pages
  const withdrawables = stays ? [] : [noticeWithdrawable(permissions.publish, DRAFTS_PATH, shown)]
  const ownManifest: Feature = { name: 'notices', routes: [], permissions }
  const feature = defineFeature(ownManifest, withDrafts(kind, shownPages), withWithdrawals(withdrawables))
  return { feature, kind, shown, copies, closedRooms, movedTo }
}
