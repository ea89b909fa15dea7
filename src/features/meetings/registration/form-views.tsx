import type { Language } from '#domain/base/text.ts'
import { Button, Form, TextField } from '#ui/form/index.ts'
import { formatDateTime } from '#ui/format/index.ts'
import { Section } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { doorOf, type MeetingEntry, meetingPath, type RegistrationRefusal } from '../model.ts'
import { seatsNote } from '../pages/card-views.tsx'
import { registrationMessages as words } from './messages.ts'

export type FieldProblem =
  | 'name-empty'
  | 'name-long'
  | 'contact-empty'
  | 'contact-wrong'
  | RegistrationRefusal
export type Draft = {
  readonly name: string
  readonly contact: string
  /** What is wrong, by field; `register` stands for the form as a whole. */
  readonly problems: Readonly<Partial<Record<'name' | 'contact' | 'register', FieldProblem>>>
}

export const BOX = 'register'
const fields = ['name', 'contact', 'register'] as const

type BoxProps = {
  readonly language: Language
  readonly meeting: MeetingEntry
  readonly zone: string
  readonly now: Date
  readonly draft?: Draft | undefined
}

/** Whether and how one can register; nothing once the meeting is over or called off, unless somebody just tried. */
export function RegistrationBox(props: BoxProps) {
  const { language, meeting, zone, now, draft } = props
  const door = doorOf(meeting, now)
  const tried = draft?.problems.register
  if ((door === 'over' || door === 'cancelled') && !tried) return null
  const closes = meeting.registrationClosesAt
    ? formatDateTime(language, meeting.registrationClosesAt.toISOString(), zone)
    : ''
  const open = door === 'open' || door === 'full'
  return (
    <Section title={words.title[language]} {...(open ? {} : { id: BOX })}>
      {tried && !open ? <Notice kind="attention" title={words[tried][language]} /> : null}
      {door === 'none' && !tried ? <p>{words.notNeeded[language]}</p> : null}
      {door === 'closed' ? <p>{words.closed[language](closes)}</p> : null}
      {door === 'full' ? (
        <Notice kind="attention" title={words.full[language]}>
          <p>{words.fullHelp[language](meeting.waiting)}</p>
        </Notice>
      ) : null}
      {open ? (
        <>
          <p>
            {door === 'open' ? <b>{seatsNote(language, meeting, now)}. </b> : null}
            {words.closes[language](closes)}
          </p>
          <RegistrationForm {...props} mayWait={door === 'full'} />
        </>
      ) : draft ? (
        <Typed language={language} draft={draft} />
      ) : null}
    </Section>
  )
}

function RegistrationForm({ language, meeting, draft, mayWait }: BoxProps & { readonly mayWait: boolean }) {
  const error = (field: (typeof fields)[number]) => {
    const problem = draft?.problems[field]
    return problem && words[problem][language]
  }
  const problems = fields.flatMap((name) => {
    const text = error(name)
    return text ? [{ field: name === 'register' ? BOX : name, text }] : []
  })
  return (
    <Form
      language={language}
      action={`/${language}${meetingPath(meeting)}/register`}
      problems={problems}
      id={BOX}
    >
      <TextField
        language={language}
        name="name"
        label={words.name[language]}
        help={words.nameHelp[language]}
        error={error('name')}
        value={draft?.name}
        autocomplete="name"
      />
      <TextField
        language={language}
        name="contact"
        label={words.contact[language]}
        help={words.contactHelp[language]}
        error={error('contact')}
        value={draft?.contact}
        autocomplete="email"
      />
      {mayWait ? <input type="hidden" name="waiting" value="yes" /> : null}
      <Button>{(mayWait ? words.toWaiting : words.toForm)[language]}</Button>
    </Form>
  )
}

/** What was typed when it can no longer be sent: nobody should have to remember it. */
const Typed = ({ language, draft }: { readonly language: Language; readonly draft: Draft }) => (
  <dl class="facts">
    <div>
      <dt>{words.name[language]}</dt>
      <dd>{draft.name}</dd>
    </div>
    <div>
      <dt>{words.contact[language]}</dt>
      <dd>{draft.contact}</dd>
    </div>
  </dl>
)
