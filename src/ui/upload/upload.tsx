import type { ComponentChildren, HTMLAttributes } from 'preact'
import type { Language } from '#domain/base/text.ts'
import { describedBy, Field, type FieldProps } from '#ui/form/field.tsx'
import { Button } from '#ui/form/form.tsx'
import { safeHref } from '#ui/safe-link/safe-link.tsx'
import { uploadMessages } from './messages.ts'

/**
 * A control for one file. `accept` is a hint only: 'image/*', '.pdf,.docx'. The control of a browser speaks the language
 * of the machine; a script shows it in that of the page.
 */
export const FileField = ({ accept, ...props }: FieldProps & { readonly accept: string }) => (
  <Field {...props}>
    <kenes-file
      data-choose={uploadMessages.choose[props.language]}
      data-none={uploadMessages.none[props.language]}
    >
      <input
        id={props.name}
        type="file"
        name={props.name}
        accept={accept}
        aria-invalid={props.error ? 'true' : undefined}
        aria-describedby={describedBy(props)}
      />
    </kenes-file>
  </Field>
)

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'kenes-file': HTMLAttributes<HTMLElement> & { 'data-choose': string; 'data-none': string }
    }
  }
}

export type UploadFormProps = {
  readonly language: Language
  readonly action: string
  /** Name of the file control, and of the uploaded field. */
  readonly name: string
  readonly label: string
  /** Formats and limits, shown before a file is chosen. */
  readonly help: string
  readonly error?: string | undefined
  /** The `accept` attribute: 'image/*', '.pdf,.docx'. A hint only. */
  readonly accept: string
  /** What the button does: «Суретті жүктеу». */
  readonly button: string
  /** Further fields of the form. */
  readonly children?: ComponentChildren
}

/** A separate form for one file, so that a refused file or an expired session loses no typed text. */
export const UploadForm = (props: UploadFormProps) => (
  <form
    class="form upload"
    method="post"
    action={safeHref(props.action)}
    encType="multipart/form-data"
    noValidate
  >
    <FileField
      language={props.language}
      name={props.name}
      label={props.label}
      help={props.help}
      error={props.error}
      accept={props.accept}
    />
    {props.children}
    <Button kind="quiet">{props.button}</Button>
  </form>
)
