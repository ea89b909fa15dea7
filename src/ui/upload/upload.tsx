import type { ComponentChildren } from 'preact'
import type { Language } from '#domain/base/text.ts'
import { describedBy, Field } from '#ui/form/field.tsx'
import { Button } from '#ui/form/form.tsx'
import { safeHref } from '#ui/safe-link/safe-link.tsx'

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
    <Field {...props}>
      <input
        id={props.name}
        type="file"
        name={props.name}
        accept={props.accept}
        aria-invalid={props.error ? 'true' : undefined}
        aria-describedby={describedBy(props)}
      />
    </Field>
    {props.children}
    <Button kind="quiet">{props.button}</Button>
  </form>
)
