import type { Messages } from '#domain/base/message.ts'

/** Words of the form in which a draft is written. */
export const writingMessages = {
  'form-broken': {
    kk: 'Форма толық келмеді. Бетті қайта ашып, тағы көріңіз.',
    ru: 'Форма пришла не целиком. Откройте страницу заново и повторите.',
    en: 'The form did not arrive complete. Open the page again and retry.',
  },
  save: { kk: 'Қараламаны сақтау', ru: 'Сохранить черновик', en: 'Save the draft' },
  saveAndPreview: { kk: 'Сақтап, алдын ала қарау', ru: 'Сохранить и посмотреть', en: 'Save and preview' },
  saveAndPublish: {
    kk: 'Сақтап, жариялауға өту',
    ru: 'Сохранить и перейти к публикации',
    en: 'Save and go to publication',
  },
  conflict: {
    kk: 'Бұл мәтінді сізбен қатар басқа біреу өзгертті',
    ru: 'Этот текст одновременно изменил кто-то ещё',
    en: 'Somebody else changed this text while you were editing it',
  },
  ownConflict: {
    kk: 'Бұл мәтінді өзіңіз басқа қойындыда сақтап қойыпсыз',
    ru: 'Этот текст вы сами сохранили в другой вкладке',
    en: 'You saved this text yourself in another tab',
  },
  conflictHelp: {
    kk: 'Ештеңе жоғалған жоқ: екі нұсқаны қатар көріп тұрсыз. Өзіңіздікін түзетіп, сақтаңыз.',
    ru: 'Ничего не пропало: обе версии перед вами. Поправьте свою и сохраните.',
    en: 'Nothing is lost: both versions are in front of you. Correct yours and save it.',
  },
  saveMerged: {
    kk: 'Біріктірілгенін сақтау',
    ru: 'Сохранить объединённый текст',
    en: 'Save the merged text',
  },
  discardOwn: {
    kk: 'Менікінен бас тартып, сақталғанын ашу',
    ru: 'Отбросить моё и открыть сохранённое',
    en: 'Discard mine and open what is saved',
  },
  otherFields: { kk: 'Басқа өрістер', ru: 'Другие поля', en: 'Other fields' },
} satisfies Messages
