import type { ProblemOf } from '#domain/base/form.ts'
import { formatLimit, type Messages } from '#domain/base/message.ts'
import type { CommentKind } from '#domain/comment/index.ts'
import { BODY_MAX, NAME_MAX, WORDING_MAX } from '../model.ts'

/** Descriptions of the kinds of comments. */
export const kindHelp = {
  support: {
    kk: 'Осылай қалсын, себебі…',
    ru: 'Пусть так и останется, потому что…',
    en: 'It should stay as it is, because…',
  },
  against: {
    kk: 'Бұлай болмасын, себебі…',
    ru: 'Так быть не должно, потому что…',
    en: 'It should not be like this, because…',
  },
  wording: {
    kk: 'Мәтінді өзіңіз түзетіп ұсынасыз',
    ru: 'Исправьте текст так, как считаете верным',
    en: 'Correct the text the way you think is right',
  },
  question: { kk: 'Түсініксіз жерін сұраңыз', ru: 'Спросите о непонятном', en: 'Ask what is unclear' },
  remark: {
    kk: 'Қате, олқылық, басқа ескерту',
    ru: 'Ошибка, пробел, соображение',
    en: 'A mistake, a gap, a thought',
  },
} satisfies Readonly<Record<CommentKind, Messages[string]>>

/** Texts of the comment form; refusal codes are keys. */
export const submissionMessages = {
  say: { kk: 'Пікір айту', ru: 'Высказаться', en: 'Comment' },
  yourWords: { kk: 'Сөзіңіз', ru: 'Ваши слова', en: 'Your words' },
  bodyHelp: {
    kk: 'Қай тілде жазсаңыз да болады: сол тілде көрсетіледі.',
    ru: 'Пишите на том языке, на котором удобно: на нём и покажем.',
    en: 'Write in the language you prefer; it will be shown in it.',
  },
  wording: { kk: 'Мәтін қандай болуы керек', ru: 'Как должно быть написано', en: 'How it should read' },
  wordingHelp: {
    kk: 'Бұл – осы тармақтың қазіргі мәтіні. Өзгерткен жеріңіз бәріне түзету ретінде көрінеді.',
    ru: 'Это нынешний текст положения. Ваши правки все увидят прямо в тексте.',
    en: 'This is the present text of the provision. Everyone will see what you changed.',
  },
  why: { kk: 'Неліктен', ru: 'Почему', en: 'Why' },
  name: { kk: 'Атыңыз қалай көрсетілсін', ru: 'Как вас подписать', en: 'How to show your name' },
  nameHelp: {
    kk: 'Бос қалдырсаңыз, «Тұрғын» деп жазылады.',
    ru: 'Можно не указывать: тогда будет «Житель».',
    en: 'Leave it empty to be shown as “A resident”.',
  },
  email: { kk: 'Электрондық поштаңыз', ru: 'Электронная почта', en: 'E-mail' },
  emailHelp: {
    kk: 'Сілтемесі бар хат жібереміз: соны ашып растағаннан кейін пікіріңіз жарияланады. Пошта ешкімге көрсетілмейді.',
    ru: 'Пришлём письмо со ссылкой: мнение появится, когда вы её откроете и подтвердите. Адрес никому не показываем.',
    en: 'We send an e-mail with a link: your comment appears when you open and confirm it. The address is not shown to anybody.',
  },
  signedAs: {
    kk: (name: string) => `Сіз ${name} болып кірдіңіз`,
    ru: (name: string) => `Вы вошли как ${name}`,
    en: (name: string) => `You are signed in as ${name}`,
  },
  orSignIn: { kk: 'Немесе тіркелгіңізге кіріңіз', ru: 'Или войдите', en: 'Or sign in' },
  file: { kk: 'Файл тіркеу', ru: 'Приложить файл', en: 'Attach a file' },
  fileHelp: {
    kk: 'Фотосурет (JPEG, PNG, WebP) 10 МБ-қа дейін немесе құжат (PDF, DOCX, XLSX, PPTX, ODT, ODS, ODP) 15 МБ-қа дейін. Файлды бәрі көреді.',
    ru: 'Фотография (JPEG, PNG, WebP) до 10 МБ или документ (PDF, DOCX, XLSX, PPTX, ODT, ODS, ODP) до 15 МБ. Файл увидят все.',
    en: 'A photograph (JPEG, PNG, WebP) up to 10 MB, or a document (PDF, DOCX, XLSX, PPTX, ODT, ODS, ODP) up to 15 MB. Everyone will see it.',
  },
  'one-file': {
    kk: 'Бір пікірге бір ғана файл тіркеледі.',
    ru: 'К одному мнению можно приложить только один файл.',
    en: 'You can attach one file to a comment.',
  },
  'file-unknown': {
    kk: 'Мұндай файл қабылданбайды. Фотосурет (JPEG, PNG, WebP) немесе құжат (PDF, DOCX, XLSX, PPTX, ODT, ODS, ODP) жүктеңіз.',
    ru: 'Такие файлы не принимаются. Подойдут фотография (JPEG, PNG, WebP) или документ (PDF, DOCX, XLSX, PPTX, ODT, ODS, ODP).',
    en: 'Files of this type are not accepted. Attach a photograph (JPEG, PNG, WebP) or a document (PDF, DOCX, XLSX, PPTX, ODT, ODS, ODP).',
  },
  attached: { kk: 'Тіркелген файл', ru: 'Приложенный файл', en: 'Attached file' },
  withoutFile: { kk: 'Файлсыз жіберу', ru: 'Отправить без файла', en: 'Send without the file' },
  send: { kk: 'Пікірді жіберу', ru: 'Отправить мнение', en: 'Send the comment' },
  sendAnyway: {
    kk: 'Менікі басқа, жіберу',
    ru: 'У меня другое, отправить',
    en: 'Mine is different, send it',
  },
  alikeTitle: {
    kk: 'Осыған ұқсас пікірлер бар',
    ru: 'Похожее уже сказали',
    en: 'There are already similar comments',
  },
  alikeHelp: {
    kk: 'Біреуіне қосылсаңыз, даусыңыз бөлінбейді: саналады, жауап сізге де келеді.',
    ru: 'Если присоединиться, голоса не разойдутся: вас посчитают, и ответ придёт и вам.',
    en: 'If you join one of them, you are counted there, and the answer comes to you too.',
  },
  freshTitle: {
    kk: 'Сіз жазып отырғанда жаңа нұсқа шықты',
    ru: 'Пока вы писали, вышла новая версия',
    en: 'A new version came out while you were writing',
  },
  freshHelp: {
    kk: 'Жазғаныңыз сақталды. Тармақтың жаңа мәтіні төменде: қарап шығып, пікіріңізді осы нұсқаға жіберіңіз.',
    ru: 'Ваши слова сохранены. Ниже новый текст этого положения: посмотрите и отправьте мнение к нему.',
    en: 'Your text is kept. The new text of this provision is below: read it and send your comment on it.',
  },
  'not-yet': {
    kk: 'Пікір қабылдау әлі басталған жоқ.',
    ru: 'Приём мнений ещё не начался.',
    en: 'Comments are not open yet.',
  },
  'paused-already': {
    kk: 'Пікір қабылдау тоқтатыла тұр.',
    ru: 'Приём мнений приостановлен.',
    en: 'Comments are paused.',
  },
  'closed-already': {
    kk: 'Пікір қабылдау аяқталды: соңғы күні өтіп кетті.',
    ru: 'Приём мнений окончен: последний день прошёл.',
    en: 'Comments are closed: the last day has passed.',
  },
  'comment-empty': {
    kk: 'Пікіріңізді жазыңыз.',
    ru: 'Напишите, что вы думаете.',
    en: 'Write what you think.',
  },
  'comment-long': {
    kk: `Пікір ${formatLimit('kk', BODY_MAX)} таңбадан аспауы керек. Одан ұзынын файл етіп тіркеңіз.`,
    ru: `Не больше ${formatLimit('ru', BODY_MAX)} знаков. Более длинный текст приложите файлом.`,
    en: `At most ${formatLimit('en', BODY_MAX)} characters. Attach a longer text as a file.`,
  },
  'wording-empty': {
    kk: 'Ұсынған мәтініңіз бос. Тармақты алып тастау керек болса, «Қарсымын» дегенді таңдаңыз.',
    ru: 'Предложенный текст пуст. Если положение надо убрать, выберите «Возражаю».',
    en: 'The proposed wording is empty. To have the provision removed, choose “Against”.',
  },
  'wording-long': {
    kk: `Мәтін ${formatLimit('kk', WORDING_MAX)} таңбадан аспауы керек.`,
    ru: `Текст не длиннее ${formatLimit('ru', WORDING_MAX)} знаков.`,
    en: `The wording may have at most ${formatLimit('en', WORDING_MAX)} characters.`,
  },
  'wording-same': {
    kk: 'Сіз мәтінді өзгерткен жоқсыз.',
    ru: 'Вы ничего не изменили в тексте.',
    en: 'You have not changed the text.',
  },
  'email-wrong': {
    kk: 'Пошта дұрыс жазылмаған. Мысалы: aigerim@mail.kz',
    ru: 'Адрес написан неверно. Например: aigerim@mail.kz',
    en: 'This is not a valid address. For example: aigerim@mail.kz',
  },
  'email-empty': {
    kk: 'Поштаңызды жазыңыз.',
    ru: 'Укажите электронную почту.',
    en: 'Enter your e-mail address.',
  },
  'letters-too-many': {
    kk: 'Бұл поштаға хат тым көп жіберілді. Бір сағаттан кейін қайталаңыз.',
    ru: 'На этот адрес уже отправлено много писем. Повторите через час.',
    en: 'Too many e-mails were sent to this address. Try again in an hour.',
  },
  'name-long': {
    kk: `Атыңыз ${NAME_MAX} таңбадан аспауы керек.`,
    ru: `Имя не длиннее ${NAME_MAX} знаков.`,
    en: `The name may have at most ${NAME_MAX} characters.`,
  },
  'submitted-already': {
    kk: 'Сіз мұны дәл осылай айтып қойғансыз.',
    ru: 'Вы это уже сказали теми же словами.',
    en: 'You have already submitted exactly this.',
  },
  flooding: {
    kk: 'Бір сағатта көп жаздыңыз. Біраздан кейін жалғастырыңыз.',
    ru: 'За час вы написали очень много. Продолжите немного позже.',
    en: 'You have written a lot within an hour. Please continue a little later.',
  },
  letterSent: { kk: 'Поштаңызды қараңыз', ru: 'Проверьте почту', en: 'Check your mail' },
  letterSentHelp: {
    kk: (email: string) =>
      `${email} поштасына сілтеме жібердік. Оны жеті күн ішінде ашып растасаңыз, пікіріңіз жарияланады.`,
    ru: (email: string) =>
      `Мы отправили ссылку на ${email}. Откройте её в течение семи дней и подтвердите, тогда мнение появится на сайте.`,
    en: (email: string) =>
      `We sent a link to ${email}. Open and confirm it within seven days, and your comment will appear.`,
  },
  backToDiscussion: { kk: 'Талқылауға оралу', ru: 'Вернуться к обсуждению', en: 'Back to the discussion' },
  confirmComment: { kk: 'Пікіріңізді растаңыз', ru: 'Подтвердите своё мнение', en: 'Confirm your comment' },
  confirmCommentWhy: {
    kk: 'Растағаннан кейін пікіріңіз жарияланады, оған жауап берілуге тиіс; жауап осы поштаға келеді.',
    ru: 'После подтверждения мнение будет опубликовано, на него обязаны ответить; ответ придёт на этот адрес.',
    en: 'Once you confirm, the comment is published and has to be answered; the answer will come to this address.',
  },
} satisfies Messages
export type SubmissionProblem = ProblemOf<typeof submissionMessages>
