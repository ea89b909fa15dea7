import type { FormState } from '#domain/base/form.ts'
import type { Label, Language } from '#domain/base/text.ts'
import type { FormProblem } from './form.tsx'

/**
 * What the components of a form need of its state: `field('email')` and `checkbox('agree')` give the props of a control,
 * with its value and its error in the language of the page; `problems` are the lines of the error summary, in the order of the fields.
 */
export function formFields<Code extends string>(
  language: Language,
  { typed, problems }: FormState<Code>,
  messages: Readonly<Record<Code, Label>>,
) {
  const errorOf = (name: string): string | undefined => {
    const problem = problems[name]
    return problem && messages[problem][language]
  }
  const names = [...new Set([...Object.keys(typed), ...Object.keys(problems)])]
  return {
    field: (name: string) => ({ language, name, value: typed[name], error: errorOf(name) }),
    checkbox: (name: string) => ({ language, name, checked: typed[name] === 'yes', error: errorOf(name) }),
    problems: names.flatMap((field): FormProblem[] => {
      const text = errorOf(field)
      return text === undefined ? [] : [{ field, text }]
    }),
  }
}

/** The controls of a form, for a component that draws some of them. */
export type FormControls = ReturnType<typeof formFields>
