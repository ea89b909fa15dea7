import type { Messages } from '#domain/base/message.ts'
import { ablative, dative } from '#domain/kazakh/index.ts'
import type { OrganisationKind } from './model.ts'

export const messages = {
  organisation: { kk: 'Ұйым', ru: 'Организация', en: 'Organisation' },
  organisationFollowed: {
    kk: 'Осы ұйымның жаңалығы, жиыны мен талқылауы туралы хат алып тұрасыз.',
    ru: 'Вам будут приходить письма о новостях, встречах и обсуждениях этой организации.',
    en: 'You will get e-mails about the news, meetings and consultations of this organisation.',
  },
  person: { kk: 'Лауазым иесі', ru: 'Должностное лицо', en: 'Person in office' },
  personFollowed: {
    kk: 'Осы адам сөйлейтін жиын жарияланса, хат аласыз.',
    ru: 'Придёт письмо, когда объявят встречу, на которой выступит этот человек.',
    en: 'You will get an e-mail when a meeting is announced at which this person speaks.',
  },
  title: { kk: 'Ұйымдар', ru: 'Организации', en: 'Organisations' },
  lead: {
    kk: 'Жергілікті өзін-өзі басқаруға қатысатын ұйымдар: құрамы мен атқаратын ісі.',
    ru: 'Организации, которые участвуют в местном самоуправлении: кто в них состоит и что они делают.',
    en: 'Organisations that take part in local self-government: who belongs to them and what they do.',
  },
  kind: { kk: 'Түрі', ru: 'Вид', en: 'Kind' },
  anyKind: { kk: 'Барлық түрі', ru: 'Все виды', en: 'All kinds' },
  place: { kk: 'Аумағы', ru: 'Территория', en: 'Territory' },
  officials: { kk: 'Лауазымды адамдар', ru: 'Должностные лица', en: 'People in office' },
  people: { kk: 'Құрамы', ru: 'Люди', en: 'People' },
  former: { kk: 'Бұрын қызмет еткендер', ru: 'Работали раньше', en: 'Formerly' },
  noPeople: {
    kk: 'Бұл ұйымның құрамы әлі енгізілмеген.',
    ru: 'Состав этой организации ещё не внесён.',
    en: 'The people of this organisation have not been entered yet.',
  },
  all: { kk: 'Барлығы', ru: 'Все', en: 'All' },
  site: { kk: 'Ресми сайты', ru: 'Официальный сайт', en: 'Official site' },
  fullName: { kk: 'Толық атауы', ru: 'Полное название', en: 'Full name' },
  posts: { kk: 'Лауазымдары', ru: 'Должности', en: 'Posts' },
  noPosts: {
    kk: 'Лауазымдары енгізілмеген.',
    ru: 'Должности не внесены.',
    en: 'No posts have been entered.',
  },
  news: { kk: 'Жаңалықтары', ru: 'Новости', en: 'News' },
  meetings: { kk: 'Жиындары', ru: 'Встречи', en: 'Meetings' },
  demo: {
    kk: 'Үлгі ретінде ойдан құрастырылған деректер',
    ru: 'Вымышленные данные для показа',
    en: 'Invented data for the demonstration',
  },
  closed: {
    kk: (day: string) => `${ablative(day)} бастап жұмыс істемейді`,
    ru: (day: string) => `Не действует с ${day}`,
    en: (day: string) => `Closed since ${day}`,
  },
  mergedInto: {
    kk: (day: string) => `${day} күні басқа ұйымға біріктірілді`,
    ru: (day: string) => `${day} присоединена к другой организации`,
    en: (day: string) => `Merged into another organisation on ${day}`,
  },
  continuedBy: { kk: 'Ісін жалғастырушы', ru: 'Её работу продолжает', en: 'Its work is continued by' },
  formerNames: { kk: 'Бұрынғы атаулары', ru: 'Прежние названия', en: 'Former names' },
  until: {
    kk: (day: string) => `${dative(day)} дейін`,
    ru: (day: string) => `до ${day}`,
    en: (day: string) => `until ${day}`,
  },
  none: {
    kk: 'Бұл сүзгіге сай ұйым жоқ.',
    ru: 'Организаций с такими признаками нет.',
    en: 'No organisations match this filter.',
  },
} satisfies Messages

/** Labels of the kinds of organisations. */
export const organisationKindNames = {
  akimat: { kk: 'әкімдік', ru: 'акимат', en: 'akimat (local executive)' },
  maslikhat: { kk: 'мәслихат', ru: 'маслихат', en: 'maslikhat (local representative body)' },
  'public-council': { kk: 'қоғамдық кеңес', ru: 'общественный совет', en: 'public council' },
  'community-assembly': {
    kk: 'жергілікті қоғамдастық жиналысы',
    ru: 'собрание местного сообщества',
    en: 'local community assembly',
  },
  'assembly-of-people': {
    kk: 'Қазақстан халқы Ассамблеясы',
    ru: 'Ассамблея народа Казахстана',
    en: 'Assembly of the People',
  },
  'state-body': { kk: 'мемлекеттік орган', ru: 'государственный орган', en: 'state body' },
  foundation: { kk: 'қоғамдық қор', ru: 'общественный фонд', en: 'public foundation' },
  association: { kk: 'қоғамдық бірлестік', ru: 'общественное объединение', en: 'public association' },
  university: { kk: 'жоғары оқу орны', ru: 'вуз', en: 'university' },
  media: { kk: 'бұқаралық ақпарат құралы', ru: 'средство массовой информации', en: 'news media' },
} satisfies Messages & Record<OrganisationKind, unknown>

/** Words for the field of the organisation in whose name something is published. */
export const publisherMessages = {
  publisher: messages.organisation,
  publisherHelp: {
    kk: 'Ұйым бетінің мекенжайындағы соңғы сөз: akimat-kostanay.',
    ru: 'Последнее слово из адреса страницы организации: akimat-kostanay.',
    en: 'The last word of the address of its page: akimat-kostanay.',
  },
} satisfies Messages
