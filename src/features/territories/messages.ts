import { type Messages, plural } from '#domain/base/message.ts'
import { SEARCH_MAX } from './model.ts'

export const messages = {
  place: { kk: 'Аумақ', ru: 'Территория', en: 'Place' },
  followed: {
    kk: 'Осы аумақтағы және оның құрамындағы жерлердегі жаңалық, жиын мен талқылау туралы хат алып тұрасыз.',
    ru: 'Вам будут приходить письма о новостях, встречах и обсуждениях на этой территории и во всех её частях.',
    en: 'You will get e-mails about news, meetings and consultations here and in all places within.',
  },
  title: { kk: 'Аумақтар', ru: 'Территории', en: 'Territories' },
  lead: {
    kk: 'Өңірден бастап ауылға дейін: әр аумақтың өз беті бар, онда не болып жатқаны көрсетіледі.',
    ru: 'От области до села: у каждого места есть своя страница, на ней собрано всё, что там происходит.',
    en: 'From region to village: every place has a page of its own that brings together what is going on there.',
  },
  regions: {
    kk: 'Облыстар мен республикалық маңызы бар қалалар',
    ru: 'Области и города республиканского значения',
    en: 'Regions and cities of national significance',
  },
  mapTitle: {
    kk: 'Қазақстанның жиырма өңірі: керегін таңдаңыз',
    ru: 'Двадцать регионов Казахстана: выберите свой',
    en: 'The twenty regions of Kazakhstan: choose yours',
  },
  search: { kk: 'Аумақты атауы бойынша табу', ru: 'Найти место по названию', en: 'Find a place by name' },
  searchHint: {
    kk: 'Кириллицамен де, латынша да жазуға болады. Орыс әріптерімен жазылған атау да, қате жазылғаны да табылады: Кокшитау – Көкшетау.',
    ru: 'Можно кириллицей или латиницей, русскими буквами вместо казахских и даже с опечаткой: Кокшитау – Көкшетау.',
    en: 'Cyrillic or Latin script, Russian letters in place of Kazakh ones, even with a typing error: Kokshitau – Көкшетау.',
  },
  find: { kk: 'Табу', ru: 'Найти', en: 'Find' },
  found: {
    kk: (count: string) => `Табылғаны: ${count}`,
    ru: (count: string) => `Найдено: ${count}`,
    en: (count: string) => `Found: ${count}`,
  },
  notFound: {
    kk: (text: string) => `«${text}» деген жер табылмады`,
    ru: (text: string) => `Места «${text}» не нашлось`,
    en: (text: string) => `No place called “${text}” was found`,
  },
  notFoundHelp: {
    kk: 'Атауды қысқартып көріңіз немесе өңірді тізімнен таңдап, ішінен іздеңіз.',
    ru: 'Попробуйте написать короче или начните с региона в списке ниже.',
    en: 'Try a shorter name, or start from the region in the list below.',
  },
  'query-short': {
    kk: 'Кемінде екі әріп жазыңыз',
    ru: 'Напишите хотя бы две буквы',
    en: 'Type at least two letters',
  },
  'query-long': {
    kk: `Атау тым ұзын: ${SEARCH_MAX} таңбадан асырмаңыз`,
    ru: `Название слишком длинное: не больше ${SEARCH_MAX} знаков`,
    en: `The name is too long: at most ${SEARCH_MAX} characters`,
  },
  about: {
    kk: (place: string) => `${place}: жаңалықтар, жиындар және құрамындағы елді мекендер.`,
    ru: (place: string) => `${place}: новости, встречи и населённые пункты, которые сюда входят.`,
    en: (place: string) => `${place}: news, meetings and the places that belong to it.`,
  },
  inKazakh: { kk: 'Қазақша', ru: 'По-казахски', en: 'In Kazakh' },
  parts: { kk: 'Құрамында', ru: 'Что входит', en: 'What it contains' },
  inside: {
    kk: (n: number, shown: string) =>
      `құрамында ${shown} ${plural('kk', n, { one: 'аумақ', other: 'аумақ' })} бар`,
    ru: (n: number, shown: string) =>
      `${plural('ru', n, { one: 'входит', few: 'входят', many: 'входит' })} ${shown} ${plural('ru', n, { one: 'территория', few: 'территории', many: 'территорий' })}`,
    en: (n: number, shown: string) =>
      `${shown} ${plural('en', n, { one: 'territory', other: 'territories' })} inside`,
  },
  all: { kk: 'Барлығы', ru: 'Все', en: 'All' },
  code: { kk: 'ӘАОЖ (КАТО) коды', ru: 'Код КАТО', en: 'KATO code' },
  classifier: {
    kk: (version: string) => `Жіктеуіш: ${version}`,
    ru: (version: string) => `Классификатор: ${version}`,
    en: (version: string) => `Classifier: ${version}`,
  },
  unlisted: {
    kk: 'Қолданыстағы жіктеуіште бұл аумақ жоқ; оның тарихы сақталады.',
    ru: 'В действующем классификаторе этой территории нет; её история сохраняется.',
    en: 'The classifier in force no longer has this territory; its history is kept.',
  },
  noTerritories: {
    kk: 'Аумақтар жіктеуіші әлі енгізілмеген.',
    ru: 'Классификатор территорий ещё не загружен.',
    en: 'The classifier of territories has not been imported yet.',
  },
} satisfies Messages
