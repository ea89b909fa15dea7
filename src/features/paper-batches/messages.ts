import type { ProblemOf } from '#domain/base/form.ts'
import type { Messages } from '#domain/base/message.ts'
import { CELLS_MAX, COUNT_MAX, SCAN_DAYS, SCANS_MAX, SHEETS_MAX } from './model.ts'

export const messages = {
  section: { kk: 'Қағаз парақтар', ru: 'Бумажные листы', en: 'Paper sheets' },
  waitForYou: { kk: 'Сізді күтіп тұр', ru: 'Ждут вас', en: 'Waiting for you' },
  waitForOthers: { kk: 'Әріптестерді күтіп тұр', ru: 'Ждут коллег', en: 'Waiting for colleagues' },
  noneOpen: {
    kk: 'Келісілмеген топтама жоқ',
    ru: 'Несогласованных пачек нет',
    en: 'There are no batches to agree on',
  },
  noneOpenHelp: {
    kk: 'Жаңа топтама қай іске қатысты болса, сол істің бетінде ашылады, мысалы жиынға қатысушылар тізімінде.',
    ru: 'Новую пачку открывают на странице дела, к которому относятся листы: например, в списке участников встречи.',
    en: 'A new batch is opened on the page of what the sheets belong to, such as the list of participants of a meeting.',
  },
  lead: {
    kk: 'Парақтарды екі адам бөлек енгізеді. Сандар бірдей шықса, топтама келісілген болып есептеледі; айырма болса, оны үшінші адам парақтарға қарап шешеді.',
    ru: 'Листы вносят два человека, независимо друг от друга. Если числа совпали, пачка согласована; расхождение решает третий человек, глядя на листы.',
    en: 'Two people enter the sheets independently. If their numbers agree, the batch is agreed; a third person settles a difference by looking at the sheets.',
  },
  batches: { kk: 'Топтамалар', ru: 'Пачки', en: 'Batches' },
  batch: {
    kk: (number: string) => `№ ${number} топтама`,
    ru: (number: string) => `Пачка № ${number}`,
    en: (number: string) => `Batch no. ${number}`,
  },
  noBatches: { kk: 'Әзірге топтама жоқ', ru: 'Пачек пока нет', en: 'There are no batches yet' },
  noBatchesHelp: {
    kk: 'Парақтарды топтамаға жинап, нөмірін әр параққа жазыңыз.',
    ru: 'Соберите листы в пачку и надпишите её номер на каждом листе.',
    en: 'Put the sheets together and write the batch number on each of them.',
  },
  sheets: { kk: 'Парақ саны', ru: 'Листов', en: 'Sheets' },
  sheetColumn: { kk: 'Парақ', ru: 'Лист', en: 'Sheet' },
  sheet: {
    kk: (number: string) => `${number}-парақ`,
    ru: (number: string) => `Лист ${number}`,
    en: (number: string) => `Sheet ${number}`,
  },
  state: { kk: 'Жағдайы', ru: 'Состояние', en: 'State' },
  total: { kk: 'Барлығы', ru: 'Всего', en: 'Total' },
  'state-first': { kk: 'енгізілмеген', ru: 'не внесена', en: 'not entered' },
  'state-second': {
    kk: 'екінші енгізуді күтіп тұр',
    ru: 'ждёт второго ввода',
    en: 'waiting for the second entry',
  },
  'state-differs': { kk: 'сандар келіспейді', ru: 'числа расходятся', en: 'the numbers differ' },
  'state-proposed': {
    kk: 'түзету екінші адамды күтіп тұр',
    ru: 'исправление ждёт второго человека',
    en: 'a correction waits for a second person',
  },
  'state-agreed': { kk: 'келісілді', ru: 'согласована', en: 'agreed' },
  reconciled: {
    kk: (total: string, expected: string, name: string) =>
      `Парақтар бойынша ${total}, «${name}» бойынша ${expected}: сәйкес.`,
    ru: (total: string, expected: string, name: string) =>
      `По листам ${total}, «${name}»: ${expected}. Сходится.`,
    en: (total: string, expected: string, name: string) =>
      `${total} on the sheets, ${expected} in “${name}”: they agree.`,
  },
  differsFromExpected: {
    kk: (total: string, expected: string, name: string, by: string) =>
      `Парақтар бойынша ${total}, «${name}» бойынша ${expected}: айырмасы ${by}.`,
    ru: (total: string, expected: string, name: string, by: string) =>
      `По листам ${total}, «${name}»: ${expected}. Разница ${by}.`,
    en: (total: string, expected: string, name: string, by: string) =>
      `${total} on the sheets, ${expected} in “${name}”: a difference of ${by}.`,
  },
  withinExpected: {
    kk: (total: string, expected: string, name: string) =>
      `Парақтар бойынша ${total}, «${name}» бойынша ${expected}: асып кетпеген.`,
    ru: (total: string, expected: string, name: string) =>
      `По листам ${total}, «${name}»: ${expected}. Превышения нет.`,
    en: (total: string, expected: string, name: string) =>
      `${total} on the sheets, ${expected} in “${name}”: within the limit.`,
  },
  overExpected: {
    kk: (total: string, expected: string, name: string, by: string) =>
      `Парақтар бойынша ${total}, «${name}» бойынша ${expected}: ${by} артық.`,
    ru: (total: string, expected: string, name: string, by: string) =>
      `По листам ${total}, «${name}»: ${expected}. Лишних: ${by}.`,
    en: (total: string, expected: string, name: string, by: string) =>
      `${total} on the sheets, ${expected} in “${name}”: ${by} too many.`,
  },
  stillOpen: {
    kk: (open: string) => `Әлі келісілмеген топтама: ${open}. Қорытынды толық емес.`,
    ru: (open: string) => `Ещё не согласовано пачек: ${open}. Итог неполный.`,
    en: (open: string) => `Batches not agreed yet: ${open}. The total is not complete.`,
  },
  open: { kk: 'Жаңа топтама', ru: 'Новая пачка', en: 'New batch' },
  openHelp: {
    kk: `1-ден ${SHEETS_MAX}-қа дейін. Нөмірі автоматты түрде беріледі.`,
    ru: `От 1 до ${SHEETS_MAX}. Номер присваивается автоматически.`,
    en: `From 1 to ${SHEETS_MAX}. The number is assigned automatically.`,
  },
  openButton: { kk: 'Топтаманы ашу', ru: 'Открыть пачку', en: 'Open the batch' },
  enterFirst: { kk: 'Бірінші енгізу', ru: 'Первый ввод', en: 'First entry' },
  enterSecond: { kk: 'Екінші енгізу', ru: 'Второй ввод', en: 'Second entry' },
  blind: {
    kk: 'Бірінші адамның сандары көрсетілмейді: парақтарға қарап енгізіңіз.',
    ru: 'Числа первого человека не показаны: вносите, глядя на листы.',
    en: 'The numbers of the first person are not shown: enter them from the sheets.',
  },
  enterButton: { kk: 'Сандарды енгізу', ru: 'Внести числа', en: 'Enter the numbers' },
  differences: { kk: 'Айырмасы бар парақтар', ru: 'Листы с расхождением', en: 'Sheets that differ' },
  firstEntry: { kk: 'Бірінші', ru: 'Первый', en: 'First' },
  secondEntry: { kk: 'Екінші', ru: 'Второй', en: 'Second' },
  settle: { kk: 'Айырманы шешу', ru: 'Решить расхождение', en: 'Settle the difference' },
  settleHelp: {
    kk: 'Парақты қарап, дұрыс санды жазыңыз. Екі адам бірдей енгізген парақтар өзгермейді.',
    ru: 'Посмотрите на лист и впишите верное число. Листы, внесённые одинаково, не меняются.',
    en: 'Look at the sheet and enter the right number. Sheets that both people entered alike do not change.',
  },
  settleButton: { kk: 'Осы сандарды бекіту', ru: 'Принять эти числа', en: 'Accept these numbers' },
  waitsSettlement: {
    kk: 'Айырманы үшінші адам шешеді: енгізбеген хатшы, редактор немесе әкімші.',
    ru: 'Расхождение решает третий человек: секретарь, редактор или администратор, который не вносил эти листы.',
    en: 'A third person settles the difference: a secretary, an editor or an administrator who has not entered these sheets.',
  },
  agreed: { kk: 'Келісілген сандар', ru: 'Согласованные числа', en: 'Agreed numbers' },
  correct: { kk: 'Қатесін түзету', ru: 'Исправить ошибку', en: 'Correct a mistake' },
  correctHelp: {
    kk: 'Бұрын енгізілгені өшпейді. Түзетуді екінші адам растағанша бұрынғы сандар күшінде.',
    ru: 'Внесённое раньше не удаляется. Пока исправление не подтвердит второй человек, действуют прежние числа.',
    en: 'What was entered before is not deleted. Until a second person confirms the correction, the former numbers stand.',
  },
  correctButton: { kk: 'Түзетуді ұсыну', ru: 'Предложить исправление', en: 'Propose the correction' },
  reason: { kk: 'Себебі', ru: 'Причина', en: 'Reason' },
  history: { kk: 'Енгізілгендер', ru: 'Что вносили', en: 'Entries' },
  when: { kk: 'Қашан', ru: 'Когда', en: 'When' },
  what: { kk: 'Не істелді', ru: 'Что сделано', en: 'What' },
  first: { kk: 'бірінші енгізу', ru: 'первый ввод', en: 'first entry' },
  second: { kk: 'екінші енгізу', ru: 'второй ввод', en: 'second entry' },
  settlement: { kk: 'айырма шешілді', ru: 'расхождение решено', en: 'difference settled' },
  correction: { kk: 'түзету', ru: 'исправление', en: 'correction' },
  proposal: { kk: 'түзету ұсынылды', ru: 'исправление предложено', en: 'correction proposed' },
  confirmation: { kk: 'түзету расталды', ru: 'исправление подтверждено', en: 'correction confirmed' },
  rejection: { kk: 'түзету қабылданбады', ru: 'исправление отклонено', en: 'correction rejected' },
  you: { kk: 'сіз', ru: 'вы', en: 'you' },
  scans: { kk: 'Парақтардың сканы', ru: 'Сканы листов', en: 'Scans of the sheets' },
  scanHelp: {
    kk: `PDF немесе сурет, 15 МБ-қа дейін, ${SCANS_MAX} файлдан аспайды. Онда аты-жөні мен қолдар бар: сандарды енгізетіндер ғана көреді, ${SCAN_DAYS} күннен кейін өшіріледі.`,
    ru: `PDF или снимок, до 15 МБ, не больше ${SCANS_MAX} файлов. На нём имена и подписи: его видят только те, кто вносит числа; через ${SCAN_DAYS} дней он удаляется.`,
    en: `A PDF or a picture of at most 15 MB, at most ${SCANS_MAX} files. It has names and signatures: only those who enter the numbers see it; it is erased after ${SCAN_DAYS} days.`,
  },
  scanLabel: { kk: 'Скан', ru: 'Скан', en: 'Scan' },
  scanButton: { kk: 'Сканды қосу', ru: 'Добавить скан', en: 'Add the scan' },
  'sheets-wrong': {
    kk: `1 мен ${SHEETS_MAX} арасындағы санды жазыңыз`,
    ru: `Напишите число от 1 до ${SHEETS_MAX}`,
    en: `Enter a number from 1 to ${SHEETS_MAX}`,
  },
  'count-wrong': {
    kk: `0 мен ${COUNT_MAX} арасындағы санды жазыңыз`,
    ru: `Напишите число от 0 до ${COUNT_MAX}`,
    en: `Enter a number from 0 to ${COUNT_MAX}`,
  },
  'reason-empty': {
    kk: 'Неге түзетілгенін жазыңыз',
    ru: 'Напишите, почему исправляете',
    en: 'Say why it is corrected',
  },
  'entered-meanwhile': {
    kk: 'Осы екі арада басқа адам енгізіп қойды. Қазіргі жағдай төменде.',
    ru: 'Тем временем числа внёс кто-то другой. Текущее состояние – ниже.',
    en: 'Somebody else has entered the numbers in the meantime. The current state is below.',
  },
  'same-clerk': {
    kk: 'Бірінші рет сіз енгіздіңіз: екінші рет басқа адам енгізуі керек',
    ru: 'Первый раз вносили вы: второй раз должен вносить другой человек',
    en: 'You made the first entry: another person makes the second one',
  },
  'own-difference': {
    kk: 'Бұл парақтарды сіз де енгіздіңіз: айырманы үшінші адам шешеді',
    ru: 'Эти листы вносили и вы: расхождение решает третий человек',
    en: 'You entered these sheets too: a third person settles the difference',
  },
  'settled-already': {
    kk: 'Екі адам бірдей енгізген парақтың саны өзгертілмейді',
    ru: 'Число листа, внесённое одинаково, не меняется',
    en: 'The number of a sheet that both people entered alike cannot be changed',
  },
  'own-correction': {
    kk: 'Түзетуді сіз ұсындыңыз: оны басқа адам растайды не қабылдамайды',
    ru: 'Исправление предложили вы: подтвердит или отклонит его другой человек',
    en: 'You proposed the correction: another person confirms or rejects it',
  },
  'too-many-numbers': {
    kk: `Топтамада тым көп сан: парақ саны мен баған санының көбейтіндісі ${CELLS_MAX}-ден аспасын`,
    ru: `В пачке слишком много чисел: листов, умноженных на столбцы, не больше ${CELLS_MAX}`,
    en: `Too many numbers in a batch: sheets times columns may be at most ${CELLS_MAX}`,
  },
  totals: { kk: 'Бағандар бойынша', ru: 'По столбцам', en: 'By column' },
  column: { kk: 'Баған', ru: 'Столбец', en: 'Column' },
  proposed: { kk: 'Ұсынылған түзету', ru: 'Предложенное исправление', en: 'Proposed correction' },
  proposedHelp: {
    kk: 'Парақтарға қарап тексеріңіз. Растағанға дейін бұрынғы сандар күшінде.',
    ru: 'Сверьте с листами. До подтверждения действуют прежние числа.',
    en: 'Compare it with the sheets. Until it is confirmed the former numbers stand.',
  },
  now: { kk: 'Қазір', ru: 'Сейчас', en: 'Now' },
  would: { kk: 'Болады', ru: 'Станет', en: 'Would be' },
  confirmButton: { kk: 'Түзетуді растау', ru: 'Подтвердить исправление', en: 'Confirm the correction' },
  rejectButton: { kk: 'Түзетуді қабылдамау', ru: 'Отклонить исправление', en: 'Reject the correction' },
  'nothing-corrected': {
    kk: 'Сандар сол күйінде: түзететін ештеңе жоқ',
    ru: 'Числа те же: исправлять нечего',
    en: 'The numbers are the same: there is nothing to correct',
  },
  'closed-already': {
    kk: 'Бұған енді парақ қосылмайды',
    ru: 'Листы сюда больше не добавляются',
    en: 'Sheets can no longer be added here',
  },
  'too-many-batches': { kk: 'Топтама тым көп', ru: 'Слишком много пачек', en: 'Too many batches' },
  'number-taken-already': {
    kk: 'Дәл сол сәтте басқа топтама ашылды: тағы бір рет басыңыз',
    ru: 'В тот же момент открыли другую пачку: нажмите ещё раз',
    en: 'Another batch was opened at the same moment: press once more',
  },
  'too-many-scans': {
    kk: `Бір топтамаға ${SCANS_MAX} файлдан артық қосылмайды`,
    ru: `К одной пачке не больше ${SCANS_MAX} файлов`,
    en: `At most ${SCANS_MAX} files per batch`,
  },
} satisfies Messages
export type PaperProblem = ProblemOf<typeof messages>
