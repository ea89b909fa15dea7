import { type FormFields, readChoice } from '#domain/base/form.ts'

/** The slug of the organisation in whose name a draft is begun; empty when none was chosen. */
export const readDraftOrganisationField = (body: FormFields): string => readChoice(body, 'organisation')
