import { emptyForm, type FormState } from '#domain/base/form.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import { type Language, textIn } from '#domain/base/text.ts'
import { Disclosure } from '#ui/disclosure/disclosure.tsx'
import { Empty } from '#ui/empty/empty.tsx'
import { Button, Form, formFields, Select, TextField } from '#ui/form/index.ts'
import { formatDay } from '#ui/format/index.ts'
import { Section } from '#ui/layout/layout.tsx'
import { Table } from '#ui/table/table.tsx'
import {
  deskMessages as messages,
  type OrganisationProblem,
  organisationProblemMessages,
} from './messages.ts'
import { type DeskPost, FIELD_MAX } from './model.ts'

const termOf = (language: Language, { startsOn, endsOn }: Pick<DeskPost, 'startsOn' | 'endsOn'>) =>
  `${startsOn ? formatDay(language, startsOn) : ''} – ${endsOn ? formatDay(language, endsOn) : ''}`

/** Who holds which post, with the forms that add one and end one. */
export function Posts({
  language,
  at,
  posts,
  today,
  added,
  ended,
}: {
  readonly language: Language
  readonly at: string
  readonly posts: readonly DeskPost[]
  readonly today: LocalDate
  /** The form of a post, or of its end, that was refused. */
  readonly added: FormState<OrganisationProblem> | undefined
  readonly ended: FormState<OrganisationProblem> | undefined
}) {
  const add = formFields(language, added ?? emptyForm, organisationProblemMessages)
  const end = formFields(language, ended ?? emptyForm, organisationProblemMessages)
  const label = (name: keyof typeof messages) => messages[name][language] as string
  const running = posts.filter(({ endsOn }) => endsOn === null || endsOn >= today)
  const line = (name: keyof typeof messages & string, length: number, optional = false) => (
    <TextField {...add.field(name)} label={label(name)} maxLength={length} optional={optional} />
  )
  return (
    <Section title={messages.people[language]}>
      {posts.length > 0 ? (
        <Table
          caption={messages.people[language]}
          columns={(['person', 'post', 'term'] as const).map((column) => ({
            title: messages[column][language],
          }))}
          rows={posts.map((post) => [
            post.person.name[language],
            textIn(post.post, language),
            termOf(language, post),
          ])}
        />
      ) : (
        <Empty title={messages.noPosts[language]} />
      )}
      <Disclosure summary={messages.addPost[language]} open={added !== undefined}>
        <Form language={language} action={`${at}/posts`} problems={add.problems}>
          {line('person-kk', FIELD_MAX.person)}
          {line('person-ru', FIELD_MAX.person)}
          {line('person-en', FIELD_MAX.person)}
          <TextField
            {...add.field('person')}
            label={label('personSlug')}
            maxLength={FIELD_MAX.person}
            optional
          />
          {line('post-kk', FIELD_MAX.post)}
          {line('post-ru', FIELD_MAX.post)}
          <TextField {...add.field('starts')} type="date" label={label('starts')} optional />
          <TextField {...add.field('ends')} type="date" label={label('ends')} optional />
          <Button>{messages.addPost[language]}</Button>
        </Form>
      </Disclosure>
      {running.length > 0 ? (
        <Disclosure summary={messages.endPost[language]} open={ended !== undefined}>
          <Form language={language} action={`${at}/posts/end`} problems={end.problems}>
            <Select
              {...end.field('id')}
              label={label('post')}
              options={running.map((post) => ({
                value: post.id,
                label: `${post.person.name[language]}, ${textIn(post.post, language)}`,
              }))}
            />
            <TextField {...end.field('lastDay')} type="date" label={label('lastDay')} />
            <Button>{messages.endPost[language]}</Button>
          </Form>
        </Disclosure>
      ) : null}
    </Section>
  )
}
