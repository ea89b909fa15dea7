import type { Examples } from '#ui/types.ts'
import { UploadForm } from './upload.tsx'

const texts = {
  label: { kk: 'Сурет', ru: 'Фото', en: 'Picture' },
  help: {
    kk: 'JPEG немесе PNG, 10 МБ-қа дейін.',
    ru: 'JPEG или PNG, до 10 МБ.',
    en: 'JPEG or PNG, up to 10 MB.',
  },
  button: { kk: 'Суретті жүктеу', ru: 'Загрузить фото', en: 'Upload the picture' },
  wrong: { kk: 'Сурет бүлінген', ru: 'Фото повреждено', en: 'The picture is damaged' },
} as const

export const examples: Examples = {
  empty: (language) => (
    <UploadForm
      language={language}
      action="#"
      name="u-picture"
      label={texts.label[language]}
      help={texts.help[language]}
      accept="image/*"
      button={texts.button[language]}
    />
  ),
  refused: (language) => (
    <UploadForm
      language={language}
      action="#"
      name="u-refused"
      label={texts.label[language]}
      help={texts.help[language]}
      error={texts.wrong[language]}
      accept="image/*"
      button={texts.button[language]}
    />
  ),
}
