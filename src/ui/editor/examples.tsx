import { Form, formFields } from '#ui/form/index.ts'
import type { Examples } from '#ui/types.ts'
import { Autosave, OfficialTextField, StateMark, TranslatedField } from './editor.tsx'

const texts = {
  title: { kk: 'Тақырыбы', ru: 'Заголовок', en: 'Title' },
  help: {
    kk: 'Бір сөйлем: не болды, қайда.',
    ru: 'Одно предложение: что произошло и где.',
    en: 'One sentence: what happened, and where.',
  },
  wrong: {
    kk: 'Қазақша мәтінсіз жариялауға болмайды',
    ru: 'Без казахского текста опубликовать нельзя',
    en: 'It cannot be published without the Kazakh text',
  },
} as const

const values = {
  kk: 'Ауылда жаңа мектеп ашылды',
  ru: 'В селе открыли школу',
}

export const examples: Examples = {
  'a translation that is out of date': (language) => (
    <Form language={language} action="#" id="editor-outdated">
      <TranslatedField
        language={language}
        name="e-title"
        label={texts.title[language]}
        help={texts.help[language]}
        values={values}
        states={{ kk: 'present', ru: 'outdated', en: 'missing' }}
      />
      <Autosave language={language} action="#" />
    </Form>
  ),
  'what is missing before publishing': (language) => (
    <TranslatedField
      language={language}
      name="e-body"
      label={texts.title[language]}
      values={{ ru: values.ru }}
      states={{ kk: 'missing', ru: 'present', en: 'missing' }}
      errors={{ kk: texts.wrong[language] }}
      rows={4}
    />
  ),
  'an official text of a form': (language) => (
    <OfficialTextField
      language={language}
      name="e-reason"
      label={texts.title[language]}
      field={
        formFields(
          language,
          { typed: { 'e-reason-ru': values.ru }, problems: { 'e-reason-kk': 'wrong' } },
          texts,
        ).field
      }
      rows={2}
    />
  ),
  marks: (language) => (
    <p>
      <StateMark language={language} state="missing" /> <StateMark language={language} state="outdated" />
    </p>
  ),
}
