import { formatLimit, type Messages } from '#domain/base/message.ts'
import { STATEMENT_MAX } from '../model.ts'

/** Why the desk refuses something, by the keys of its refusals. */
export const deskProblemMessages = {
  'closed-already': {
    kk: 'Талқылау аяқталған.',
    ru: 'Обсуждение уже завершено.',
    en: 'The consultation is already closed.',
  },
  'consultation-unknown': {
    kk: 'Мұндай талқылау жоқ.',
    ru: 'Такого обсуждения нет.',
    en: 'There is no such consultation.',
  },
  'draft-unknown': {
    kk: 'Дайындалып жатқан нұсқа жоқ.',
    ru: 'Нет версии в подготовке.',
    en: 'No version is in preparation.',
  },
  'announced-already': {
    kk: 'Талқылау жарияланып қойған.',
    ru: 'Обсуждение уже объявлено.',
    en: 'The consultation has already been announced.',
  },
  'opens-in-past': {
    kk: 'Бірінші күні өтіп кеткен.',
    ru: 'Первый день уже прошёл.',
    en: 'The first day has passed.',
  },
  'closes-before-opens': {
    kk: 'Соңғы күні біріншісінен бұрын.',
    ru: 'Последний день раньше первого.',
    en: 'The last day is before the first.',
  },
  'answers-before-close': {
    kk: 'Жауап мерзімі пікір қабылдау аяқталмай тұрып бітеді.',
    ru: 'Срок ответов раньше конца приёма мнений.',
    en: 'The answers are due before comments close.',
  },
  'term-too-short': {
    kk: 'Мерзім заңдағыдан қысқа: ұзартыңыз немесе заңды негізін жазыңыз.',
    ru: 'Срок короче законного: продлите его или назовите законное основание.',
    en: 'The period is shorter than the law requires: extend it or name the legal ground.',
  },
  'calendar-year-unknown': {
    kk: 'Бұл жылдың жұмыс күндері әлі белгісіз.',
    ru: 'Рабочие дни этого года ещё неизвестны.',
    en: 'The working days of that year are not known yet.',
  },
  'not-announced': {
    kk: 'Талқылау жарияланбаған.',
    ru: 'Обсуждение не объявлено.',
    en: 'The consultation has not been announced.',
  },
  'not-over': {
    kk: 'Пікірлер әлі қабылданып жатыр.',
    ru: 'Мнения ещё принимаются.',
    en: 'Comments are still being accepted.',
  },
  'comments-unanswered': {
    kk: 'Жауап берілмеген пікір бар: әуелі жауап беріңіз.',
    ru: 'Есть мнения без ответа: сначала ответьте.',
    en: 'There are comments without an answer: answer them first.',
  },
  'decided-already': {
    kk: 'Шешім жазылып қойған.',
    ru: 'Решение уже записано.',
    en: 'The decision has already been recorded.',
  },
  'decided-in-future': {
    kk: 'Шешім күні әлі келген жоқ.',
    ru: 'День решения ещё не наступил.',
    en: 'The day of the decision has not come.',
  },
  'early-unconfirmed': {
    kk: 'Талқылау аяқталмаған. Сонда да жазу керек болса, белгілеңіз: бәріне ескерту көрсетіледі.',
    ru: 'Обсуждение не завершено. Если всё же нужно записать, отметьте это: все увидят предупреждение.',
    en: 'The consultation is not closed. To record it nevertheless, tick the box: everyone will see a warning.',
  },
  'not-decided': { kk: 'Шешім жоқ.', ru: 'Решения нет.', en: 'There is no decision.' },
  'in-force-already': { kk: 'Күшіне енген.', ru: 'Уже действует.', en: 'It is already in force.' },
  'force-before-decision': {
    kk: 'Бұл күн шешімнен бұрын.',
    ru: 'Этот день раньше решения.',
    en: 'That day is before the decision.',
  },
  'pause-after-term': {
    kk: 'Бұл күні пікір қабылдау аяқталып қалады: соңғы күннен кешіктірмеңіз.',
    ru: 'В этот день мнения уже не принимаются: не позже последнего дня.',
    en: 'Comments are closed by that day: not later than the last day.',
  },
  'over-already': {
    kk: 'Пікір қабылдау аяқталды: мерзімін енді өзгертуге болмайды.',
    ru: 'Приём мнений окончен: его срок больше не меняют.',
    en: 'Comments are closed; their deadline can no longer be changed.',
  },
  'not-later': {
    kk: 'Мерзімді тек ұзартуға болады.',
    ru: 'Срок можно только продлить.',
    en: 'The deadline can only be moved later.',
  },
  'paused-already': {
    kk: 'Талқылау тоқтатыла тұр: алдымен жалғастырыңыз.',
    ru: 'Обсуждение приостановлено: сначала возобновите его.',
    en: 'The consultation is paused: resume it first.',
  },
  'pause-in-past': {
    kk: 'Өткен күннен бастап тоқтатуға болмайды.',
    ru: 'Приостановить можно только с сегодняшнего или более позднего дня.',
    en: 'A pause can begin today or later.',
  },
  'not-paused': {
    kk: 'Талқылау тоқтатылмаған.',
    ru: 'Обсуждение не приостановлено.',
    en: 'The consultation is not paused.',
  },
  'resumes-in-past': {
    kk: 'Бүгінгі немесе кейінгі күнді көрсетіңіз.',
    ru: 'Укажите сегодняшний или более поздний день.',
    en: 'Give today or a later day.',
  },
  'resumes-before-pause': {
    kk: 'Бұл күн тоқтату басталған күннен бұрын.',
    ru: 'Этот день раньше начала приостановки.',
    en: 'That day is before the pause begins.',
  },
  'day-empty': { kk: 'Толтырыңыз.', ru: 'Заполните.', en: 'Fill this in.' },
  'day-wrong': {
    kk: 'Мұндай күн жоқ. Күнді былай жазыңыз: 2026-12-04.',
    ru: 'Такого дня нет. Пишите день так: 2026-12-04.',
    en: 'There is no such day. Write a day like this: 2026-12-04.',
  },
  'statement-long': {
    kk: `Мәтін тым ұзын: бір тілде ${formatLimit('kk', STATEMENT_MAX)} таңбадан аспауы керек.`,
    ru: `Текст слишком длинный: на одном языке не больше ${formatLimit('ru', STATEMENT_MAX)} знаков.`,
    en: `The text is too long: at most ${formatLimit('en', STATEMENT_MAX)} characters in a language.`,
  },
  'kk-empty': { kk: 'Қазақша жазыңыз.', ru: 'Заполните на казахском.', en: 'Fill this in, in Kazakh.' },
  'ru-empty': { kk: 'Орысша жазыңыз.', ru: 'Заполните на русском.', en: 'Fill this in, in Russian.' },
} satisfies Messages
