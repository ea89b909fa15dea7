import type { DraftPages } from '#features/drafts/index.ts'
import { findPlaceLink } from '#platform/db/index.ts'
import { REPUBLIC } from '../manifest/journal-source.ts'
import { programmePath } from '../model.ts'
import { readIntroductionForm } from './form.ts'
import { preparationMessages as messages } from './messages.ts'
import type { IntroductionDraft, IntroductionProblem } from './model.ts'
import { previewPage } from './preview-responses.ts'
import { listOwnProgrammes } from './store.ts'
import { IntroductionForm, introductionFields } from './views.tsx'

/** The pages on which introductions are written, beside what the pages of all drafts have. */
export const programmePages: DraftPages<IntroductionDraft> = {
  messages,
  parts: [
    {
      path: '',
      label: messages.text,
      bytes: 200_000,
      autosave: true,
      read: readIntroductionForm,
      draw: async ({ db }, { language }, opened, form) => {
        const own = await listOwnProgrammes(db, opened.draft.organisation)
        return IntroductionForm({ language, opened, form, own })
      },
    },
  ],
  fields: introductionFields,
  problemText: (_, code, language) => messages[code as IntroductionProblem][language],
  partOf: () => '',
  preview: previewPage,
  publicPath: (slug) => programmePath({ slug }),
  clockPlace: async ({ db }, _, language) => (await findPlaceLink(db, REPUBLIC))?.label[language] ?? '',
}
