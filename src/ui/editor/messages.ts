import type { Messages } from '#domain/base/message.ts'

/** Messages of the fields for texts in several languages. */
export const editorMessages = {
  missing: { kk: 'жоқ', ru: 'нет', en: 'missing' },
  outdated: { kk: 'ескірген', ru: 'устарел', en: 'out of date' },
  addText: {
    kk: (languageName: string) => `${languageName}: қосу`,
    ru: (languageName: string) => `${languageName}: добавить`,
    en: (languageName: string) => `${languageName}: add`,
  },
  outdatedHelp: {
    kk: 'Басқа тілдегі мәтін кейін өзгерген. Аударманы түзетіңіз немесе оқып шығып, белгі қойыңыз.',
    ru: 'Текст на другом языке изменили позже. Поправьте перевод или прочтите его и поставьте отметку.',
    en: 'The text in another language was changed later. Correct the translation, or read it and tick the box.',
  },
  upToDate: {
    kk: 'Аударманы тексердім, өзгерту керек емес',
    ru: 'Перевод проверен, менять не нужно',
    en: 'I have checked the translation; it is correct',
  },
  saved: {
    kk: 'Қаралама сақталды, уақыты: ',
    ru: 'Черновик сохранён в ',
    en: 'The draft was saved at ',
  },
  saving: { kk: 'Сақталып жатыр…', ru: 'Сохраняется…', en: 'Saving…' },
  waiting: {
    kk: 'Байланыс жоқ: жазғаныңыз осы бетте тұр, байланыс қалпына келгенде сақталады. Бетті жаппаңыз.',
    ru: 'Нет связи: написанное осталось на этой странице и сохранится, когда связь вернётся. Не закрывайте страницу.',
    en: 'No connection: what you wrote is on this page and will be saved when the connection is back. Keep the page open.',
  },
  conflict: {
    kk: 'Осы мәтінді басқа біреу өзгертті. «Қараламаны сақтау» түймесін басыңыз: екі нұсқаны қатар көресіз.',
    ru: 'Этот текст изменил кто-то ещё. Нажмите «Сохранить черновик»: увидите обе версии рядом.',
    en: 'Somebody else has changed this text. Press “Save the draft” to see both versions side by side.',
  },
  signedOut: {
    kk: 'Сеанс аяқталды. «Қараламаны сақтау» түймесін басып, қайта кіріңіз: жазғаныңыз жоғалмайды.',
    ru: 'Сеанс закончился. Нажмите «Сохранить черновик» и войдите снова: написанное не пропадёт.',
    en: 'Your session has ended. Press “Save the draft” and sign in again: nothing you wrote will be lost.',
  },
  refused: {
    kk: 'Қаралама сақталмады. «Қараламаны сақтау» түймесін басыңыз: не түзету керегін көресіз.',
    ru: 'Черновик не сохранился. Нажмите «Сохранить черновик»: увидите, что исправить.',
    en: 'The draft was not saved. Press “Save the draft” to see what to correct.',
  },
} satisfies Messages
