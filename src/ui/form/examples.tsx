import type { Examples } from '#ui/types.ts'
import {
  Button,
  ButtonLink,
  Checkbox,
  Form,
  PlaceField,
  Radios,
  Select,
  Textarea,
  TextField,
} from './index.ts'
import { RegistrationForm } from './registration-example.tsx'

const texts = {
  name: { kk: 'Аты-жөніңіз', ru: 'Имя и фамилия', en: 'Your name' },
  text: { kk: 'Сұрағыңыз', ru: 'Ваш вопрос', en: 'Your question' },
  help: {
    kk: 'Баяндамашыға жиын алдында беріледі.',
    ru: 'Передадим докладчику до встречи.',
    en: 'It is given to the speaker before the meeting.',
  },
  kind: { kk: 'Жиынның түрі', ru: 'Вид встречи', en: 'Kind of meeting' },
  hearing: { kk: 'Қоғамдық тыңдау', ru: 'Общественные слушания', en: 'Public hearing' },
  sitting: { kk: 'Кеңес отырысы', ru: 'Заседание совета', en: 'Council sitting' },
  send: { kk: 'Сұрақты жіберу', ru: 'Отправить вопрос', en: 'Send the question' },
  back: { kk: 'Артқа', ru: 'Назад', en: 'Back' },
  cancel: { kk: 'Жазылудан бас тарту', ru: 'Отменить запись', en: 'Cancel the registration' },
  place: { kk: 'Тұратын жеріңіз', ru: 'Где вы живёте', en: 'Where you live' },
  many: {
    kk: 'Мұндай атау бірнешеу: бірін таңдаңыз',
    ru: 'Таких названий несколько: выберите одно',
    en: 'Several places have this name: choose one',
  },
  wrong: { kk: 'Түрін таңдаңыз', ru: 'Выберите вид', en: 'Choose the kind' },
  agree: {
    kk: 'Хаттамаға енгізуге келісемін',
    ru: 'Согласен на запись в протокол',
    en: 'I agree to be minuted',
  },
} as const

const options = (language: 'kk' | 'ru' | 'en') => [
  { value: 'hearing', label: texts.hearing[language], help: texts.help[language] },
  { value: 'sitting', label: texts.sitting[language] },
]

export const examples: Examples = {
  'a registration with errors': (language) => <RegistrationForm language={language} wrong />,
  'each field': (language) => (
    <Form language={language} action="#" id="fields">
      <TextField language={language} name="f-name" label={texts.name[language]} value="Әйгерім Нұрланқызы" />
      <TextField language={language} name="f-year" label="№" width="short" inputMode="numeric" optional />
      <Textarea
        language={language}
        name="f-text"
        label={texts.text[language]}
        help={texts.help[language]}
        optional
      />
      <Select language={language} name="f-kind" label={texts.kind[language]} options={options(language)} />
      <Radios
        language={language}
        name="f-radio"
        label={texts.kind[language]}
        options={options(language)}
        error={texts.wrong[language]}
      />
      <Checkbox language={language} name="f-agree" label={texts.agree[language]} checked />
      <Button>{texts.send[language]}</Button>
      <Button kind="danger">{texts.cancel[language]}</Button>
      <ButtonLink kind="quiet" href="#">
        {texts.back[language]}
      </ButtonLink>
    </Form>
  ),
  'a place of which there are two': (language) => (
    <Form language={language} action="#" id="place-form">
      <PlaceField
        language={language}
        name="f-place"
        label={texts.place[language]}
        error={texts.many[language]}
        choices={[
          {
            value: '394830100',
            label: { kk: 'Әулиекөл а.', ru: 'с. Аулиеколь', en: 'Auliekol' }[language],
            help: { kk: 'Қостанай облысы', ru: 'Костанайская область', en: 'Kostanay Region' }[language],
          },
          {
            value: '596430100',
            label: { kk: 'Әулиекөл а.', ru: 'с. Аулиеколь', en: 'Auliekol' }[language],
            help: {
              kk: 'Солтүстік Қазақстан облысы',
              ru: 'Северо-Казахстанская область',
              en: 'North Kazakhstan Region',
            }[language],
          },
        ]}
      />
    </Form>
  ),
}
