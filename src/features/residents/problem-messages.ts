import type { Messages } from '#domain/base/message.ts'
import type { ResidentVerifyRefusal } from './model.ts'

const malformed = {
  kk: 'ЖСН 12 цифрдан тұрады: құжаттан қайта енгізіңіз',
  ru: 'ИИН состоит из 12 цифр: введите его из документа ещё раз',
  en: 'An IIN has 12 digits: enter it from the document again',
}
const mistyped = {
  kk: 'Мұндай ЖСН болмайды: цифрларын тексеріңіз',
  ru: 'Такого ИИН не бывает: проверьте цифры',
  en: 'This IIN cannot be right: check the digits',
}

/** What is wrong with the forms. */
export const residenceProblemMessages = {
  'does-not-fit': {
    kk: 'Бұл код пен құжат сәйкес келмейді.',
    ru: 'Этот код и документ не подходят друг другу.',
    en: 'This code and the document do not match.',
  },
  'too-many': {
    kk: 'Бұл тіркелгіден бүгін тым көп әрекет жасалды. Ертең қайталаңыз.',
    ru: 'С этой учётной записью сегодня было слишком много попыток. Повторите завтра.',
    en: 'There were too many attempts with this account today. Try again tomorrow.',
  },
  'iin-empty': malformed,
  'iin-malformed': malformed,
  'iin-of-organisation': {
    kk: 'Бұл – ұйымның нөмірі (БСН). Адамның ЖСН-і керек.',
    ru: 'Это номер организации (БИН). Нужен ИИН человека.',
    en: 'This is the number of an organisation (BIN). The IIN of a person is needed.',
  },
  'iin-century': mistyped,
  'iin-day': mistyped,
  'iin-control': mistyped,
  'code-empty': {
    kk: 'Тұрғынның кодын енгізіңіз',
    ru: 'Введите код жителя',
    en: 'Enter the code of the resident',
  },
  'code-wrong': {
    kk: 'Мұндай код жоқ, мерзімі өткен немесе қолданылған. Тұрғын жаңасын алсын.',
    ru: 'Такого кода нет, он просрочен или использован. Пусть житель возьмёт новый.',
    en: 'There is no such code, or it has expired or been used. The resident can get a new one.',
  },
  'own-account': {
    kk: 'Өзіңізді өзіңіз растай алмайсыз: басқа маманға барыңыз.',
    ru: 'Себя подтвердить нельзя: обратитесь к другому специалисту.',
    en: 'You cannot verify yourself: go to another clerk.',
  },
  'place-empty': { kk: 'Тұратын жерді жазыңыз', ru: 'Напишите место жительства', en: 'Enter the place' },
  'place-unknown': {
    kk: 'Мұндай жер табылмады: атауын немесе ӘАОЖ (КАТО) кодын тексеріңіз',
    ru: 'Такого места не нашлось: проверьте название или код КАТО',
    en: 'No such place was found: check the name or the KATO code',
  },
  'place-many': {
    kk: 'Мұндай атау бірнешеу: бірін таңдаңыз',
    ru: 'Таких названий несколько: выберите одно',
    en: 'Several places have this name: choose one',
  },
  'place-wide': {
    kk: 'Облыс тым үлкен: ауылды, қаланы немесе ауданды көрсетіңіз',
    ru: 'Область – слишком большая территория: укажите село, город или район',
    en: 'A region is too large: name the village, city or district',
  },
  'day-empty': { kk: 'Күнін көрсетіңіз', ru: 'Укажите день', en: 'Give a day' },
  'day-wrong': {
    kk: 'Күнді толық көрсетіңіз: жыл, ай, күн',
    ru: 'Укажите день полностью: год, месяц, число',
    en: 'Give the whole date: year, month, day',
  },
  'since-early': {
    kk: 'Күн 1900 жылдан ерте болмайды',
    ru: 'День не может быть раньше 1900 года',
    en: 'The day cannot be before 1900',
  },
  'since-future': {
    kk: 'Бұл күн әлі келген жоқ',
    ru: 'Этот день ещё не наступил',
    en: 'This day has not come yet',
  },
  'signature-wrong': {
    kk: 'Қолтаңба расталмады: жеке тұлғаның жарамды қол қою кілті керек, деректер қолтаңбаның ішінде болсын.',
    ru: 'Подпись не подтверждена: нужен действующий ключ подписи физического лица, данные включены в подпись.',
    en: 'The signature was not confirmed: a valid signing key of a person is needed, with the text inside.',
  },
  'signature-service-silent': {
    kk: 'Қолтаңбаны тексеретін қызмет жауап бермеді. Кейінірек қайталаңыз: мәлімдеме бір тәулік жарайды.',
    ru: 'Сервис проверки подписи не ответил. Повторите позже: заявление действует сутки.',
    en: 'The service that checks signatures did not respond. Try later: the statement is valid for a day.',
  },
  'statement-gone-already': {
    kk: 'Мәлімдеменің мерзімі өтті немесе ол қолданылды: жаңасын дайындаңыз.',
    ru: 'Срок заявления истёк, или оно уже использовано: подготовьте новое.',
    en: 'The statement is too old or has already been used: prepare a new one.',
  },
  'statement-other': {
    kk: 'Басқа мәтінге қол қойылған. Осы бетте жүктелген файлға ғана қол қойыңыз.',
    ru: 'Подписан другой текст. Подпишите именно тот файл, что скачан на этой странице.',
    en: 'Another text was signed. Sign exactly the file that you downloaded on this page.',
  },
  'file-empty': {
    kk: 'Қол қойылған файлды таңдаңыз',
    ru: 'Выберите подписанный файл',
    en: 'Choose the signed file',
  },
  'file-large': {
    kk: 'Файл тым үлкен: 64 КБ-тан аспасын',
    ru: 'Файл слишком большой: до 64 КБ',
    en: 'The file is too large: up to 64 kB',
  },
} satisfies Messages & Record<ResidentVerifyRefusal, unknown>
