import type { Messages } from '#domain/base/message.ts'
import type { CodeRefusal } from '../model.ts'

export const signInMessages = {
  signIn: { kk: 'Кіру', ru: 'Вход', en: 'Sign in' },
  signInLead: {
    kk: 'Құпиясөз керек емес: поштаңызға бір реттік код жібереміз. Алғаш кірсеңіз, тіркелгі бірден ашылады.',
    ru: 'Пароль не нужен: пришлём на почту одноразовый код. Если вы здесь впервые, учётную запись заведём сразу.',
    en: 'No password: we send a one-time code to your e-mail. If you are new here, an account is created automatically.',
  },
  signInErase: {
    kk: 'Тіркелгіні өшіру алдында өзіңіз екеніңізді тағы бір рет растаңыз: құрылғыңыз біреудің қолына түссе, ол сіз үшін бәрін өшіріп тастай алмайды. Поштаңызға жаңа код жібереміз.',
    ru: 'Перед удалением учётной записи подтвердите ещё раз, что это вы: если ваше устройство окажется в чужих руках, за вас ничего не удалят. Мы пришлём новый код на почту.',
    en: 'Before the account is erased, please confirm once more that it is you: nobody who gets hold of your device should be able to erase it for you. We send a new code by e-mail.',
  },
  signInFresh: {
    kk: 'Мұны қайтарып алу мүмкін емес, сондықтан өзіңіз екеніңізді тағы бір рет растаңыз.',
    ru: 'Это нельзя отменить, поэтому подтвердите ещё раз, что это вы.',
    en: 'This cannot be undone, so please confirm once more that it is you.',
  },
  email: { kk: 'Электрондық пошта', ru: 'Электронная почта', en: 'E-mail' },
  emailHelp: {
    kk: 'Сайтта ешкімге көрсетілмейді.',
    ru: 'На сайте никому не показывается.',
    en: 'It is not shown to anybody on the site.',
  },
  sendCode: { kk: 'Код жіберу', ru: 'Получить код', en: 'Send me a code' },
  otherWays: { kk: 'Басқа жолдары', ru: 'Другие способы', en: 'Other ways' },
  byPasskey: { kk: 'Кіру кілтімен кіру', ru: 'Войти ключом доступа', en: 'Sign in with a passkey' },
  byPasskeyHelp: {
    kk: 'Саусақ ізі, бет немесе экран құлпы: кілтті бұрын осы құрылғыға қосқан болсаңыз.',
    ru: 'Отпечаток, лицо или код экрана, если вы уже добавили ключ на этом устройстве.',
    en: 'Fingerprint, face or screen lock, if you have added a passkey on this device.',
  },
  'passkey-failed': {
    kk: 'Кілт жарамады немесе таныс емес. Қайталап көріңіз немесе поштаға код сұраңыз',
    ru: 'Ключ не подошёл или нам неизвестен. Попробуйте ещё раз или получите код на почту',
    en: 'The passkey did not work or is not known here. Try again, or ask for a code by e-mail',
  },
  byProvider: {
    kk: (name: string) => `${name} арқылы кіру`,
    ru: (name: string) => `Войти через ${name}`,
    en: (name: string) => `Sign in with ${name}`,
  },
  'provider-failed': {
    kk: 'Сәйкестендіру қызметі арқылы кіру болмады. Қайталап көріңіз немесе поштаға код сұраңыз',
    ru: 'Войти через службу идентификации не удалось. Попробуйте ещё раз или получите код на почту',
    en: 'Signing in with the identity provider did not work. Try again, or ask for a code by e-mail',
  },

  codeTitle: {
    kk: 'Хаттағы кодты енгізіңіз',
    ru: 'Введите код из письма',
    en: 'Enter the code from the e-mail',
  },
  codeErase: {
    kk: 'Код тіркелгіні өшірмей тұрып, өзіңіз екеніңізге көз жеткізу үшін керек.',
    ru: 'Код нужен, чтобы перед удалением учётной записи убедиться, что это вы.',
    en: 'The code is needed to make sure that it is you, before the account is erased.',
  },
  codeLead: {
    kk: (email: string) => `Хат мына мекенжайға жіберілді: ${email}. Код он минут жарамды.`,
    ru: (email: string) => `Письмо отправлено на ${email}. Код действует десять минут.`,
    en: (email: string) => `We have sent an e-mail to ${email}. The code works for ten minutes.`,
  },
  code: { kk: 'Код', ru: 'Код', en: 'Code' },
  codeHelp: {
    kk: 'Сегіз цифр. Арасындағы бос орынды жазбасаңыз да болады.',
    ru: 'Восемь цифр. Пробел можно не ставить.',
    en: 'Eight digits. The space may be left out.',
  },
  enter: { kk: 'Кіру', ru: 'Войти', en: 'Sign in' },
  noLetter: { kk: 'Хат келмеді ме?', ru: 'Письмо не пришло?', en: 'No e-mail?' },
  noLetterHelp: {
    kk: 'Бір-екі минут күтіп, спам қалтасын қараңыз. Кодты сұраған браузерде ғана енгізуге болады.',
    ru: 'Подождите пару минут и загляните в спам. Ввести код можно только в том браузере, где вы его запросили.',
    en: 'Wait a minute or two and look into the spam folder. The code works only in the browser that asked for it.',
  },
  sendAnother: { kk: 'Жаңа код жіберу', ru: 'Прислать новый код', en: 'Send a new code' },
  otherEmail: { kk: 'Басқа мекенжай', ru: 'Другой адрес', en: 'Another address' },
  'code-empty': {
    kk: 'Хаттағы кодты жазыңыз',
    ru: 'Напишите код из письма',
    en: 'Enter the code from the e-mail',
  },
  'code-wrong': {
    kk: 'Код дұрыс емес. Хаттағы цифрларды қайта қараңыз',
    ru: 'Код неверный. Сверьте цифры с письмом',
    en: 'The code is wrong. Compare the digits with the e-mail',
  },
  'code-spent': {
    kk: 'Бұл код енді жарамайды: уақыты өткен, пайдаланылған немесе тым көп рет қате жазылған. Жаңа код сұраңыз',
    ru: 'Этот код больше не действует: истёк, уже использован или его слишком много раз вводили неверно. Получите новый',
    en: 'This code no longer works: it has expired, was used, or was mistyped too often. Ask for a new one',
  },
  codeSubject: {
    kk: (site: string) => `«${site}» сайтына кіру коды`,
    ru: (site: string) => `Код для входа на сайт «${site}»`,
    en: (site: string) => `Your code for ${site}`,
  },
  codeLetter: {
    kk: (name: string, host: string) => `«${name}» сайтына (${host}) кіру кодыңыз:`,
    ru: (name: string, host: string) => `Ваш код для входа на сайт «${name}» (${host}):`,
    en: (name: string, host: string) => `Your code to sign in at ${name} (${host}):`,
  },
  codeLetterHow: {
    kk: 'Оны кодты сұраған беттің өзінде енгізіңіз. Код он минут жарамды.',
    ru: 'Введите его на той странице, где вы его запросили. Код действует десять минут.',
    en: 'Enter it on the page where you asked for it. It works for ten minutes.',
  },
  codeLetterNotYou: {
    kk: 'Кодты сіз сұрамаған болсаңыз, хатқа мән бермеңіз. Кодты ешкімге айтпаңыз: біз оны ешқашан сұрамаймыз.',
    ru: 'Если код запросили не вы, не обращайте внимания на письмо. Никому его не сообщайте: мы никогда его не спрашиваем.',
    en: 'If you did not ask for it, ignore this e-mail. Never tell anybody the code: we never ask for it.',
  },

  consentTitle: { kk: 'Деректеріңіз туралы', ru: 'О ваших данных', en: 'About your data' },
  consentLead: {
    kk: 'Жалғастырмас бұрын оқып шығыңыз: нені, не үшін және қашанға дейін сақтаймыз.',
    ru: 'Прочтите, прежде чем продолжить: что мы храним, зачем и как долго.',
    en: 'Please read this before you continue: what we keep, what for and how long.',
  },
  consentVersion: {
    kk: (version: string) => `Мәтіннің нұсқасы: ${version}`,
    ru: (version: string) => `Редакция текста: ${version}`,
    en: (version: string) => `Version of the text: ${version}`,
  },
  consentGiven: {
    kk: (when: string) => `Келісім берілді: ${when}`,
    ru: (when: string) => `Согласие дано: ${when}`,
    en: (when: string) => `Agreed on ${when}`,
  },
  agree: { kk: 'Келісемін', ru: 'Даю согласие', en: 'I agree' },
  decline: { kk: 'Келіспеймін, шығу', ru: 'Не даю согласия, выйти', en: 'I do not agree, sign out' },
  devMail: { kk: 'Хаттар жәшігі', ru: 'Почтовый ящик', en: 'Mailbox' },
  devPeople: { kk: 'Сынақ тіркелгілері', ru: 'Тестовые учётные записи', en: 'Test accounts' },
  devHelp: {
    kk: 'Бұл сілтемелер тек әзірлеушінің компьютерінде бар.',
    ru: 'Эти ссылки есть только на компьютере разработчика.',
    en: 'These links exist on a developer’s machine only.',
  },
} satisfies Messages & Record<CodeRefusal, unknown>
