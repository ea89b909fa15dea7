import type { ProblemOf } from '#domain/base/form.ts'
import { type Messages, plural } from '#domain/base/message.ts'
import { dayNames } from '../pages/messages.ts'
import { deskProblemMessages } from './problem-messages.ts'

/** Texts of the desk; those of its refusals stand in `problem-messages.ts`. */
export const deskMessages = {
  ...deskProblemMessages,
  ...dayNames,
  title: { kk: 'Талқылаулар', ru: 'Обсуждения', en: 'Consultations' },
  lead: {
    kk: 'Құжатты екі тілде жүктеп, талқылауға шығарасыз; әр пікірге жауап бергеннен кейін ғана аяқтай аласыз.',
    ru: 'Загрузите документ на двух языках и откройте обсуждение; завершить его можно, только ответив на каждое мнение.',
    en: 'Upload a document in both languages and open its discussion; it can be closed only when each comment is answered.',
  },
  create: { kk: 'Жаңа құжат', ru: 'Новый документ', en: 'New document' },
  kind: { kk: 'Құжат түрі', ru: 'Вид документа', en: 'Kind of document' },
  organisation: { kk: 'Қай ұйымның құжаты', ru: 'Чей документ', en: 'Organisation of the document' },
  name: { kk: 'Атауы', ru: 'Название', en: 'Title' },
  begin: { kk: 'Бастау', ru: 'Начать', en: 'Begin' },
  none: { kk: 'Әзірге құжат жоқ', ru: 'Документов пока нет', en: 'There are no documents yet' },
  inPreparation: { kk: 'Дайындалуда', ru: 'Готовится', en: 'In preparation' },
  nextInPreparation: {
    kk: 'Келесі нұсқасы дайындалуда',
    ru: 'Готовится следующая версия',
    en: 'The next version is in preparation',
  },
  toAnswer: {
    kk: (n: number) => `${n} пікір жауап күтіп тұр`,
    ru: (n: number) =>
      `${n} ${plural('ru', n, { one: 'мнение ждёт', few: 'мнения ждут', many: 'мнений ждут' })} ответа`,
    en: (n: number) => `${n} ${n === 1 ? 'comment waits' : 'comments wait'} for an answer`,
  },
  toClose: {
    kk: 'Бәріне жауап берілді: талқылауды аяқтауға болады',
    ru: 'На всё ответили: обсуждение можно завершить',
    en: 'All comments are answered: the consultation can be closed',
  },
  due: {
    kk: (day: string) => `мерзімі ${day}`,
    ru: (day: string) => `срок ${day}`,
    en: (day: string) => `due ${day}`,
  },
  late: { kk: 'мерзімі өткен', ru: 'просрочено', en: 'late' },
  texts: { kk: 'Мәтіні', ru: 'Текст', en: 'Text' },
  file: { kk: 'Файл', ru: 'Файл', en: 'File' },
  fileHelp: {
    kk: 'Word (.docx), OpenDocument (.odt), HTML, кәдімгі мәтін немесе Akoma Ntoso. Тарау, бап, тармақтарын өзіміз танимыз, сіз тексересіз.',
    ru: 'Word (.docx), OpenDocument (.odt), HTML, простой текст или Akoma Ntoso. Главы, статьи и пункты распознаем сами, вы проверите.',
    en: 'Word (.docx), OpenDocument (.odt), HTML, plain text or Akoma Ntoso. Chapters, articles and points are recognised; you check them.',
  },
  upload: { kk: 'Жүктеу', ru: 'Загрузить', en: 'Upload' },
  paste: { kk: 'Немесе мәтінді осында қойыңыз', ru: 'Или вставьте текст сюда', en: 'Or paste the text here' },
  takePasted: { kk: 'Осы мәтінді пайдалану', ru: 'Использовать этот текст', en: 'Use this text' },
  read: {
    kk: (n: number, file: string) => `${n} құрылымдық бөлік танылды (${file})`,
    ru: (n: number, file: string) => `Распознано положений: ${n} (${file})`,
    en: (n: number, file: string) => `${n} provisions recognised (${file})`,
  },
  pasted: { kk: 'енгізілген мәтін', ru: 'вставленный текст', en: 'pasted text' },
  structure: { kk: 'Құрылымын тексеру', ru: 'Проверить структуру', en: 'Check the structure' },
  problems: {
    kk: (n: number) => `Түсініксіз жері: ${n}`,
    ru: (n: number) => `Непонятных мест: ${n}`,
    en: (n: number) => `${n} unclear ${n === 1 ? 'place' : 'places'}`,
  },
  noProblems: {
    kk: 'Құрылымы толық танылды',
    ru: 'Структура распознана полностью',
    en: 'The structure is recognised in full',
  },
  correct: { kk: 'Түзету', ru: 'Исправить', en: 'Correct' },
  role: { kk: 'Бұл не', ru: 'Что это', en: 'What it is' },
  asRecognised: { kk: 'Танылған күйінде қалсын', ru: 'Как распознано', en: 'As recognised' },
  heading: { kk: 'алдыңғысының тақырыбы', ru: 'заголовок предыдущего', en: 'heading of the part before' },
  continuation: {
    kk: 'алдыңғысының жалғасы',
    ru: 'продолжение предыдущего',
    en: 'continuation of the part before',
  },
  number: { kk: 'Нөмірі', ru: 'Номер', en: 'Number' },
  save: { kk: 'Сақтау', ru: 'Сохранить', en: 'Save' },
  missingInRu: { kk: 'Орысша мәтінде жоғы', ru: 'Нет в русском тексте', en: 'Missing in the Russian text' },
  missingInKk: { kk: 'Қазақша мәтінде жоғы', ru: 'Нет в казахском тексте', en: 'Missing in the Kazakh text' },
  aligned: {
    kk: 'Екі тілдің құрылымы сәйкес',
    ru: 'Структура двух языков совпадает',
    en: 'Both languages have the same structure',
  },
  announce: { kk: 'Талқылауды жариялау', ru: 'Объявить обсуждение', en: 'Announce the consultation' },
  purpose: { kk: 'Мақсаты, бір сөйлеммен', ru: 'Цель, одним предложением', en: 'Purpose, in one sentence' },
  note: { kk: 'Түсіндірме жазба', ru: 'Пояснительная записка', en: 'Explanatory note' },
  promise: { kk: 'Пікірлер не болады', ru: 'Что будет с мнениями', en: 'What will happen to the comments' },
  ground: {
    kk: 'Мерзім қысқа болса, заңды негізі',
    ru: 'Если срок короче, законное основание',
    en: 'If the period is shorter, the legal ground',
  },
  groundHelp: {
    kk: 'Акті мен бабын жазыңыз; бәріне көрсетіледі.',
    ru: 'Назовите акт и статью; это увидят все.',
    en: 'Name the act and the article; everyone will see it.',
  },
  participants: { kk: 'Кім пікір айта алады', ru: 'Кто может высказаться', en: 'Who may comment' },
  participantsHelp: {
    kk: 'Жарияланғаннан кейін өзгермейді. Актілердің жобаларын әдетте бәрі талқылай алады.',
    ru: 'После объявления не меняется. Проекты актов обычно может обсуждать каждый.',
    en: 'It does not change once announced. Draft acts are usually open to everyone.',
  },
  least: {
    kk: (term: string, law: string, day: string) =>
      `Кемінде ${term} (${law}). Бүгін ашылса, ең ерте аяқталатын күні: ${day}.`,
    ru: (term: string, law: string, day: string) =>
      `Не меньше чем ${term} (${law}): если открыть сегодня, до ${day}.`,
    en: (term: string, law: string, day: string) =>
      `Not less than ${term} (${law}): if opened today, until ${day}.`,
  },
  reason: { kk: 'Негіздеме', ru: 'Обоснование', en: 'Reason' },
  close: { kk: 'Талқылауды аяқтау', ru: 'Завершить обсуждение', en: 'Close the consultation' },
  decide: { kk: 'Шешімді жазу', ru: 'Записать решение', en: 'Record the decision' },
  decision: {
    kk: 'Не шешілді: актінің нөмірі мен атауы',
    ru: 'Что решили: номер и название акта',
    en: 'What was decided: number and name of the act',
  },
  early: {
    kk: 'Растаймын: шешім талқылау аяқталмай тұрып қабылданған',
    ru: 'Подтверждаю: решение принято до завершения обсуждения',
    en: 'I confirm that the decision came before the consultation was closed',
  },
  force: { kk: 'Күшіне енгенін жазу', ru: 'Записать вступление в силу', en: 'Record the entry into force' },
  forceOn: { kk: 'Күшіне енетін күн', ru: 'Действует с', en: 'In force from' },
  nextVersion: {
    kk: 'Келесі нұсқаны дайындау',
    ru: 'Подготовить следующую версию',
    en: 'Prepare the next version',
  },
  nextVersionLead: {
    kk: 'Жаңа мәтінді екі тілде жүктейсіз, өзгерістерін негіздейсіз; жарияланғанша ешкім көрмейді.',
    ru: 'Вы загрузите новый текст на двух языках и обоснуете изменения; до публикации его никто не увидит.',
    en: 'You upload the new text in both languages and give the reasons for the changes; nobody sees it until it is published.',
  },
  nextVersionTitle: { kk: 'Мәтінді өзгерту', ru: 'Изменение текста', en: 'Changing the text' },
  publish: { kk: 'Нұсқаны жариялау', ru: 'Опубликовать версию', en: 'Publish the version' },
  publishLead: {
    kk: 'Әр өзгерістің негізін жазыңыз: салыстырма кестеге түседі.',
    ru: 'Обоснуйте каждое изменение: это войдёт в сравнительную таблицу.',
    en: 'Give the reason for each change: it goes into the comparison table.',
  },
  otherTextOnly: {
    kk: 'Бұл тілдегі мәтін өзгермейді, екінші тілдегісі ғана өзгереді.',
    ru: 'Текст на этом языке здесь не меняется, меняется только второй.',
    en: 'The text in this language stays as it is; only the other one changes.',
  },
  summary: { kk: 'Не жаңарды, қысқаша', ru: 'Что нового, коротко', en: 'What is new, in short' },
  causes: { kk: 'Қай пікірлер негізінде', ru: 'На основе каких мнений', en: 'Based on which comments' },
  preview: { kk: 'Сайттан көру', ru: 'Открыть на сайте', en: 'See it on the site' },
  back: { kk: 'Талқылауға оралу', ru: 'К обсуждению', en: 'Back to the consultation' },
} satisfies Messages
export type ConsultationDeskProblem = ProblemOf<typeof deskMessages>
