import { type Language, textIn } from '#domain/base/text.ts'
import { type FormControls, Select, TextField } from '#ui/form/index.ts'
import { publisherMessages } from './messages.ts'
import type { Publisher } from './model.ts'

export type PublisherFieldProps = {
  readonly language: Language
  /** Undefined: too many to choose from, the address of one is typed. */
  readonly publishers: readonly Publisher[] | undefined
  readonly field: ReturnType<FormControls['field']>
}

/** In whose name something is published. */
export const PublisherField = ({ language, publishers, field }: PublisherFieldProps) =>
  publishers ? (
    <Select
      {...field}
      label={publisherMessages.publisher[language]}
      options={publishers.map(({ organisation: { slug, name } }) => ({
        value: slug,
        label: textIn(name, language),
      }))}
    />
  ) : (
    <TextField
      {...field}
      label={publisherMessages.publisher[language]}
      help={publisherMessages.publisherHelp[language]}
    />
  )
