import type { Language } from '#domain/base/text.ts'
import { Button, Checkbox, Form, TextField } from './index.ts'

const texts = {
  name: { kk: 'Аты-жөніңіз', ru: 'Имя и фамилия', en: 'Your name' },
  nameHelp: {
    kk: 'Кіре берістегі тізім үшін. Сайтта көрсетілмейді.',
    ru: 'Для списка у входа. На сайте не показывается.',
    en: 'For the list at the door. It is not shown on the site.',
  },
  contact: { kk: 'Телефон немесе пошта', ru: 'Телефон или почта', en: 'Phone or e-mail' },
  contactHelp: {
    kk: 'Жиын ауысса немесе болмаса, осында хабарлаймыз.',
    ru: 'Сообщим сюда, если встречу перенесут или отменят.',
    en: 'We write here if the meeting is moved or cancelled.',
  },
  question: { kk: 'Баяндамашыға сұрағыңыз', ru: 'Вопрос докладчику', en: 'A question to the speaker' },
  remind: {
    kk: 'Бір күн бұрын еске салыңыз',
    ru: 'Напомнить за день',
    en: 'Remind me the day before',
  },
  submit: { kk: 'Жиынға тіркелу', ru: 'Записаться на встречу', en: 'Register for the meeting' },
  noName: { kk: 'Аты-жөніңізді жазыңыз', ru: 'Напишите имя и фамилию', en: 'Write your name' },
  badContact: {
    kk: 'Поштада @ белгісі жоқ: aigerim.mail.kz',
    ru: 'В адресе почты нет знака @: aigerim.mail.kz',
    en: 'The e-mail address has no @ sign: aigerim.mail.kz',
  },
} as const

/** The form of a meeting as its page composes it; with `wrong`, with its errors. */
export function RegistrationForm({
  language,
  wrong,
}: {
  readonly language: Language
  readonly wrong?: boolean
}) {
  const nameError = wrong ? texts.noName[language] : undefined
  const contactError = wrong ? texts.badContact[language] : undefined
  const problems = [
    { field: 'name', text: nameError ?? '' },
    { field: 'contact', text: contactError ?? '' },
  ].filter(({ text }) => text !== '')
  return (
    <Form
      language={language}
      action={`/${language}/meetings/1/registrations`}
      problems={problems}
      id="register"
    >
      <TextField
        language={language}
        name="name"
        label={texts.name[language]}
        help={texts.nameHelp[language]}
        error={nameError}
        autocomplete="name"
      />
      <TextField
        language={language}
        name="contact"
        label={texts.contact[language]}
        help={texts.contactHelp[language]}
        error={contactError}
        value={wrong ? 'aigerim.mail.kz' : undefined}
        autocomplete="email"
      />
      <TextField language={language} name="question" label={texts.question[language]} optional />
      <Checkbox language={language} name="remind" label={texts.remind[language]} checked optional />
      <Button>{texts.submit[language]}</Button>
    </Form>
  )
}
