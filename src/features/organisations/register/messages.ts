import { type Messages, plural } from '#domain/base/message.ts'
import type { Label } from '#domain/base/text.ts'
import { ablative } from '#domain/kazakh/index.ts'
import type { RegisterRefusal } from './model.ts'

export const registerMessages = {
  section: { kk: 'Ұйымдар', ru: 'Организации', en: 'Organisations' },
  lead: {
    kk: 'Сайтта жариялайтын және жауап беретін органдар. Мұнда өз құзырыңыздағылар ғана көрінеді.',
    ru: 'Органы, от имени которых публикуют и отвечают на сайте. Здесь видны те, что в вашем ведении.',
    en: 'The bodies in whose name things are published and answered. You see those within your reach.',
  },
  count: {
    kk: (count: number) => `${count} ұйым`,
    ru: (count: number) =>
      `${count} ${plural('ru', count, { one: 'организация', few: 'организации', many: 'организаций' })}`,
    en: (count: number) => `${count} ${plural('en', count, { one: 'organisation', other: 'organisations' })}`,
  },
  find: { kk: 'Ұйымның атауы', ru: 'Название организации', en: 'Name of the organisation' },
  none: { kk: 'Ұйым енгізілмеген', ru: 'Организаций нет', en: 'No organisations' },
  noneHelp: {
    kk: 'Ұйым енгізілмейінше, сайтта ештеңе жариялауға болмайды.',
    ru: 'Пока нет ни одной организации, на сайте ничего нельзя опубликовать.',
    en: 'Nothing can be published on the site until there is an organisation.',
  },
  enter: { kk: 'Ұйым енгізу', ru: 'Внести организацию', en: 'Enter an organisation' },
  enterLead: {
    kk: 'Ресми атауын қазақша және орысша, құжаттардағыдай жазыңыз.',
    ru: 'Напишите официальное название на казахском и русском так, как в документах.',
    en: 'Write the official name in Kazakh and Russian as it stands in documents.',
  },
  name: { kk: 'Атауы', ru: 'Название', en: 'Name' },
  state: { kk: 'Күйі', ru: 'Состояние', en: 'State' },
  open: { kk: 'жұмыс істейді', ru: 'действует', en: 'open' },
  closedOn: {
    kk: (day: string) => `${ablative(day)} бастап жабық`,
    ru: (day: string) => `закрыта ${day}`,
    en: (day: string) => `closed on ${day}`,
  },
  kind: { kk: 'Түрі', ru: 'Вид', en: 'Kind' },
  place: { kk: 'Аумағы', ru: 'Территория', en: 'Territory' },
  placeHelp: {
    kk: 'Атауы немесе ӘАОЖ коды.',
    ru: 'Название или код КАТО.',
    en: 'Name or KATO code.',
  },
  nameKk: { kk: 'Қазақша атауы', ru: 'Название на казахском', en: 'Name in Kazakh' },
  nameRu: { kk: 'Орысша атауы', ru: 'Название на русском', en: 'Name in Russian' },
  nameEn: { kk: 'Ағылшынша атауы', ru: 'Название на английском', en: 'Name in English' },
  shortKk: { kk: 'Қысқаша, қазақша', ru: 'Кратко, на казахском', en: 'Short, in Kazakh' },
  shortRu: { kk: 'Қысқаша, орысша', ru: 'Кратко, на русском', en: 'Short, in Russian' },
  shortHelp: {
    kk: 'Тізімдерде толық атаудың орнына тұрады.',
    ru: 'В списках стоит вместо полного названия.',
    en: 'Stands in lists in place of the full name.',
  },
  url: { kk: 'Ресми сайты', ru: 'Официальный сайт', en: 'Official site' },
  aboutKk: { kk: 'Қызметі, қазақша', ru: 'Чем занимается, на казахском', en: 'What it does, in Kazakh' },
  aboutRu: { kk: 'Қызметі, орысша', ru: 'Чем занимается, на русском', en: 'What it does, in Russian' },
  since: {
    kk: 'Жаңа атау қай күннен бастап',
    ru: 'С какого дня новое название',
    en: 'First day of the new name',
  },
  sinceHelp: {
    kk: 'Ұйымның атауы өзгерсе, күнін жазыңыз: ескі атауы тарихта қалады. Қатені түзетсеңіз, бос қалдырыңыз.',
    ru: 'Если организацию переименовали, укажите день: прежнее название останется в истории. Если исправляете ошибку, оставьте пустым.',
    en: 'If the body was renamed, give the day: the earlier name stays in its history. Leave it empty to correct a mistake.',
  },
  edit: { kk: 'Мәліметін өзгерту', ru: 'Изменить сведения', en: 'Change the details' },
  details: { kk: 'Мәліметі', ru: 'Сведения', en: 'Details' },
  save: { kk: 'Сақтау', ru: 'Сохранить', en: 'Save' },
  entered: { kk: 'Ұйым енгізілді', ru: 'Организация внесена', en: 'The organisation is entered' },
  changed: { kk: 'Өзгерістер сақталды', ru: 'Изменения сохранены', en: 'The changes are saved' },
  closed: { kk: 'Ұйым жабылды', ru: 'Организация закрыта', en: 'The organisation is closed' },
  reopened: {
    kk: 'Ұйым қайтадан жұмыс істейді деп белгіленді',
    ru: 'Организация снова отмечена как действующая',
    en: 'The organisation is marked as open again',
  },
  postAdded: { kk: 'Қызмет енгізілді', ru: 'Должность внесена', en: 'The post is entered' },
  postEnded: { kk: 'Соңғы күні жазылды', ru: 'Последний день записан', en: 'The last day is recorded' },
  toPage: { kk: 'Сайттағы беті', ru: 'Страница на сайте', en: 'Page on the site' },
  toRoles: { kk: 'Осы ұйымда рөл беру', ru: 'Дать роль в этой организации', en: 'Give a role in this body' },
  former: { kk: 'Бұрынғы атаулары', ru: 'Прежние названия', en: 'Former names' },
  lastDay: { kk: 'Соңғы күні', ru: 'Последний день', en: 'Last day' },
  people: { kk: 'Құрамы', ru: 'Состав', en: 'Composition' },
  person: { kk: 'Адам', ru: 'Человек', en: 'Person' },
  post: { kk: 'Қызметі', ru: 'Должность', en: 'Post' },
  term: { kk: 'Мерзімі', ru: 'Срок', en: 'Term' },
  noPosts: { kk: 'Құрамы енгізілмеген', ru: 'Состав не внесён', en: 'No posts are entered' },
  addPost: { kk: 'Қызмет енгізу', ru: 'Внести должность', en: 'Enter a post' },
  personKk: { kk: 'Аты-жөні, қазақша', ru: 'Имя и фамилия, на казахском', en: 'Name in Kazakh' },
  personRu: { kk: 'Аты-жөні, орысша', ru: 'Имя и фамилия, на русском', en: 'Name in Russian' },
  personEn: { kk: 'Аты-жөні, латынша', ru: 'Имя и фамилия, латиницей', en: 'Name in Latin letters' },
  personSlug: {
    kk: 'Немесе сайттағы адам: бетінің соңғы бөлігі',
    ru: 'Или человек, который уже есть на сайте: конец адреса его страницы',
    en: 'Or a person of the site: the end of the address of their page',
  },
  postKk: { kk: 'Қызметі, қазақша', ru: 'Должность, на казахском', en: 'Post in Kazakh' },
  postRu: { kk: 'Қызметі, орысша', ru: 'Должность, на русском', en: 'Post in Russian' },
  starts: { kk: 'Алғашқы күні', ru: 'Первый день', en: 'First day' },
  ends: { kk: 'Соңғы күні', ru: 'Последний день', en: 'Last day' },
  endPost: { kk: 'Соңғы күнін жазу', ru: 'Записать последний день', en: 'Record the last day' },
  close: { kk: 'Ұйымды жабу', ru: 'Закрыть организацию', en: 'Close the organisation' },
  closeHelp: {
    kk: 'Беті мен тарихы сайтта қалады, құрамындағылардың мерзімі осы күні бітеді. Ашық істерін аяқтау үшін рөлдер сақталады.',
    ru: 'Страница и история останутся на сайте, сроки должностей закончатся в этот день. Роли сохранятся, чтобы завершить открытые дела.',
    en: 'Its page and history stay on the site, the terms of its posts end on that day. Roles stay, so that open matters can be finished.',
  },
  on: { kk: 'Жабылған күні', ru: 'День закрытия', en: 'Day of closing' },
  successor: {
    kk: 'Ісін жалғастыратын ұйым',
    ru: 'Кто продолжает её дело',
    en: 'Who continues its work',
  },
  successorHelp: {
    kk: 'Ұйымның сайттағы мекенжайының соңғы бөлігі, мысалы «akimat-kostanay». Жалғастырушы болмаса, бос қалдырыңыз.',
    ru: 'Конец адреса организации на сайте, например «akimat-kostanay». Если никто не продолжает, оставьте пустым.',
    en: 'The end of the address of the body on the site, such as “akimat-kostanay”. Empty: nobody does.',
  },
  merged: { kk: 'Сол ұйымға біріктірілді', ru: 'Присоединена к ней', en: 'Merged into it' },
  reopen: { kk: 'Жабылуын жою', ru: 'Отменить закрытие', en: 'Undo the closing' },
  reopenHelp: {
    kk: 'Қателесіп жабылса ғана. Мерзімі біткен қызметтер қайта ашылмайды.',
    ru: 'Только если закрыли по ошибке. Законченные сроки должностей не восстановятся.',
    en: 'Only if it was closed by mistake. Posts that ended stay ended.',
  },
} satisfies Messages

export const registerRefusals = {
  'no-organisation': { kk: 'Мұндай ұйым жоқ', ru: 'Такой организации нет', en: 'There is no such body' },
  'no-post': {
    kk: 'Мұндай адам не қызмет жоқ',
    ru: 'Такого человека или должности нет',
    en: 'There is no such person or post',
  },
  'name-taken': {
    kk: 'Бұл аумақта осындай атауы бар ұйым бар',
    ru: 'На этой территории уже есть организация с таким названием',
    en: 'The territory already has a body of this name',
  },
  'renamed-early': {
    kk: 'Бұл күні ұйымның басқа атауы болған: кейінгі күнді жазыңыз',
    ru: 'В этот день у организации было другое название: укажите день позже',
    en: 'The body had another name then: give a later day',
  },
  'renamed-late': {
    kk: 'Болашақ күнді жазуға болмайды',
    ru: 'День ещё не наступил',
    en: 'The day has not come yet',
  },
  closed: { kk: 'Ұйым жабылған', ru: 'Организация закрыта', en: 'The body is closed' },
  open: { kk: 'Ұйым жабылмаған', ru: 'Организация не закрыта', en: 'The body is not closed' },
  'successor-itself': {
    kk: 'Ұйым өзін жалғастыра алмайды',
    ru: 'Организация не может продолжать сама себя',
    en: 'A body cannot be its own successor',
  },
  'successor-closed': {
    kk: 'Бұл ұйым жабылған: жұмыс істейтінін жазыңыз',
    ru: 'Эта организация закрыта: укажите действующую',
    en: 'This body is closed: name an open one',
  },
  'successor-missing': {
    kk: 'Қай ұйымға біріктірілгенін жазыңыз',
    ru: 'Укажите, к какой организации присоединена',
    en: 'Say into which body it was merged',
  },
  'successor-unknown': { kk: 'Мұндай ұйым жоқ', ru: 'Такой организации нет', en: 'There is no such body' },
  'close-late': {
    kk: 'Болашақ күнмен жабуға болмайды',
    ru: 'День ещё не наступил',
    en: 'The day has not come yet',
  },
  'ends-early': {
    kk: 'Соңғы күн алғашқы күннен ерте',
    ru: 'Последний день раньше первого',
    en: 'The last day is before the first',
  },
  'post-held': {
    kk: 'Бұл адам осы қызметте',
    ru: 'Этот человек уже в этой должности',
    en: 'This person already holds this post',
  },
  'name-empty': { kk: 'Атауын жазыңыз', ru: 'Напишите название', en: 'Write the name' },
  'person-empty': {
    kk: 'Аты-жөнін жазыңыз немесе сайттағы адамды көрсетіңіз',
    ru: 'Напишите имя и фамилию или укажите человека с сайта',
    en: 'Write the name, or name a person of the site',
  },
  'post-empty': { kk: 'Қызметін жазыңыз', ru: 'Напишите должность', en: 'Write the post' },
  'text-long': { kk: 'Мәтін тым ұзын', ru: 'Текст слишком длинный', en: 'The text is too long' },
  'pair-missing': {
    kk: 'Екі тілде де жазыңыз',
    ru: 'Напишите на обоих языках',
    en: 'Write it in both languages',
  },
  'kind-empty': { kk: 'Түрін таңдаңыз', ru: 'Выберите вид', en: 'Choose the kind' },
  'place-empty': { kk: 'Аумағын жазыңыз', ru: 'Укажите территорию', en: 'Name the territory' },
  'place-unknown': { kk: 'Мұндай аумақ жоқ', ru: 'Такой территории нет', en: 'There is no such territory' },
  'place-many': {
    kk: 'Бірнешеуінің бірін таңдаңыз',
    ru: 'Выберите одну из нескольких',
    en: 'Choose one of several',
  },
  'url-wrong': {
    kk: 'Мекенжай https:// деп басталсын',
    ru: 'Адрес должен начинаться с https://',
    en: 'The address has to begin with https://',
  },
  'day-wrong': { kk: 'Күнін көрсетіңіз', ru: 'Укажите день', en: 'Give a day' },
} satisfies Messages & Record<RegisterRefusal, unknown>
export type RegisterProblem = keyof typeof registerRefusals

/** Its entries in the audit record. */
export const auditNames: Readonly<Record<string, Label>> = {
  'organisations.entered': { kk: 'Ұйым енгізілді', ru: 'Организация внесена', en: 'Organisation entered' },
  'organisations.changed': {
    kk: 'Ұйым туралы мәлімет өзгертілді',
    ru: 'Сведения об организации изменены',
    en: 'Organisation changed',
  },
  'organisations.closed': { kk: 'Ұйым жабылды', ru: 'Организация закрыта', en: 'Organisation closed' },
  'organisations.reopened': {
    kk: 'Ұйымның жабылуы жойылды',
    ru: 'Закрытие организации отменено',
    en: 'Closing of an organisation undone',
  },
  'organisations.post-added': { kk: 'Қызмет енгізілді', ru: 'Должность внесена', en: 'Post entered' },
  'organisations.person-added': { kk: 'Адам енгізілді', ru: 'Внесён человек', en: 'Person entered' },
  'organisations.post-ended': {
    kk: 'Қызметтің соңғы күні жазылды',
    ru: 'Записан последний день в должности',
    en: 'Last day of a post recorded',
  },
}
