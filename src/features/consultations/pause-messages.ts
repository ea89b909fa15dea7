import type { Messages } from '#domain/base/message.ts'

/** Texts of a pause: at the desk, on the pages of the consultation, in its minutes and its calendar. */
export const pauseMessages = {
  pause: { kk: 'Тоқтата тұру', ru: 'Приостановить', en: 'Pause' },
  pauseTitle: {
    kk: 'Талқылауды тоқтата тұру',
    ru: 'Приостановка обсуждения',
    en: 'Pausing the consultation',
  },
  pauseLead: {
    kk: 'Тоқтатылған кезде пікір қабылданбайды. Жалғасқанда барлық мерзім сонша күнге кейін жылжиды.',
    ru: 'Во время приостановки мнения не принимаются. После неё все сроки сдвинутся на столько же дней.',
    en: 'No comments are accepted during a pause. When it ends, all dates move later by as many days as it lasted.',
  },
  pausedFrom: { kk: 'Қай күннен бастап', ru: 'С какого дня', en: 'From' },
  pauseReason: {
    kk: 'Неге тоқтатыла тұрады',
    ru: 'Почему приостанавливают',
    en: 'Why it is paused',
  },
  pauseReasonHelp: {
    kk: 'Себебі талқылау бетінде, журналда және хаттамада көрсетіледі.',
    ru: 'Причину увидят все на странице обсуждения, в журнале и в протоколе.',
    en: 'The reason is shown on the page of the consultation, in the journal and in its minutes.',
  },
  resume: { kk: 'Жалғастыру', ru: 'Возобновить', en: 'Resume' },
  resumeTitle: {
    kk: 'Талқылауды жалғастыру',
    ru: 'Возобновление обсуждения',
    en: 'Resuming the consultation',
  },
  resumesOn: {
    kk: 'Пікір қайта қабылданатын бірінші күн',
    ru: 'Первый день, когда мнения снова принимают',
    en: 'First day on which comments are accepted again',
  },
  pausedSince: {
    kk: (from: string) =>
      `Пікір қабылдау тоқтатыла тұрды (басталған күні – ${from}). Қай күні жалғасатыны осында жарияланады.`,
    ru: (from: string) => `Приём мнений приостановлен с ${from}. О дне возобновления сообщат здесь.`,
    en: (from: string) =>
      `Comments have been paused since ${from}. The day on which they are accepted again will be announced here.`,
  },
  pausedUntil: {
    kk: (from: string, until: string) =>
      `Пікір қабылдау тоқтатыла тұрды: басталған күні – ${from}, қайта басталатын күні – ${until}.`,
    ru: (from: string, until: string) => `Приём мнений приостановлен с ${from}, возобновится ${until}.`,
    en: (from: string, until: string) =>
      `Comments have been paused since ${from} and will be accepted again from ${until}.`,
  },
  why: { kk: 'Неге тоқтатыла тұрды', ru: 'Почему приостановлено', en: 'Why it is paused' },
  willPause: {
    kk: (from: string) => `Пікір қабылдау тоқтатыла тұрады, басталатын күні – ${from}.`,
    ru: (from: string) => `С ${from} приём мнений будет приостановлен.`,
    en: (from: string) => `Comments will be paused from ${from}.`,
  },
  stepPaused: {
    kk: (from: string) => `Тоқтатыла тұрды: ${from}`,
    ru: (from: string) => `Приостановлено с ${from}`,
    en: (from: string) => `Paused from ${from}`,
  },
  stepPausedNow: {
    kk: (from: string) => `Тоқтатылып тұр (басталған күні – ${from})`,
    ru: (from: string) => `Приостановлено с ${from}`,
    en: (from: string) => `Paused since ${from}`,
  },
  answersAfterPause: {
    kk: 'Соңғы күні тоқтата тұрудан кейін белгілі болады',
    ru: 'Последний день станет известен после приостановки',
    en: 'The last day will be known after the pause',
  },
  decisionEndsPause: {
    kk: (first: string) =>
      `Талқылау тоқтатылып тұр. Шешім жарияланса, ол жалғасады: пікір ${first} күнінен бастап қалған мерзім бойы қабылданады, жауап берудің соңғы күні қайта белгіленеді.`,
    ru: (first: string) =>
      `Обсуждение приостановлено. С публикацией решения оно возобновится: с ${first} мнения принимают оставшееся время, а у ответов снова есть последний день.`,
    en: (first: string) =>
      `The consultation is paused. Publishing the decision resumes it: from ${first} comments are accepted for the time that was left, and answers have a last day again.`,
  },
  stepResumed: {
    kk: (first: string, before: string) => `Жалғасты: ${first}; бұрынғы соңғы күні – ${before}`,
    ru: (first: string, before: string) => `Возобновлено с ${first}; последний день был ${before}`,
    en: (first: string, before: string) => `Resumed from ${first}; the last day was ${before}`,
  },
  inMinutesFrom: {
    kk: (from: string) =>
      `Пікір қабылдау басталған күн: ${from}; соңғы күні тоқтата тұрудан кейін белгілі болады.`,
    ru: (from: string) => `Мнения принимаются с ${from}; последний день станет известен после приостановки.`,
    en: (from: string) => `Comments are accepted from ${from}; the last day will be known after the pause.`,
  },
  afterPause: {
    kk: 'тоқтата тұрудан кейін белгілі болады',
    ru: 'станет известен после приостановки',
    en: 'known after the pause',
  },
  inMinutesPaused: {
    kk: (from: string, reason: string) => `Талқылау тоқтатыла тұрған күн: ${from}. Себебі: ${reason}`,
    ru: (from: string, reason: string) => `Обсуждение приостановлено с ${from}. Причина: ${reason}`,
    en: (from: string, reason: string) => `The consultation was paused from ${from}. Reason: ${reason}`,
  },
  inMinutesResumed: {
    kk: (first: string, before: string) =>
      `Талқылау жалғастырылған күн: ${first} (бұрынғы соңғы күні: ${before}).`,
    ru: (first: string, before: string) =>
      `Обсуждение возобновлено с ${first} (прежний последний день: ${before}).`,
    en: (first: string, before: string) =>
      `The consultation was resumed from ${first} (the last day had been ${before}).`,
  },
} satisfies Messages

/** Labels of the entries about a pause in the public journal. */
export const pauseActNames = {
  'consultations.paused': {
    kk: 'Талқылау тоқтатыла тұрды',
    ru: 'Обсуждение приостановлено',
    en: 'Consultation paused',
  },
  'consultations.resumed': {
    kk: 'Талқылау жалғастырылды',
    ru: 'Обсуждение возобновлено',
    en: 'Consultation resumed',
  },
} satisfies Messages
