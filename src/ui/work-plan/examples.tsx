import type { Examples } from '#ui/types.ts'
import { WorkPlan } from './work-plan.tsx'

const texts = {
  stage: { kk: 'Тыңдау', ru: 'Выслушать', en: 'Listening' },
  when: { kk: 'сәуір – маусым', ru: 'апрель – июнь', en: 'April – June' },
  tables: { kk: 'Дөңгелек үстелдер', ru: 'Круглые столы', en: 'Round tables' },
  done: { kk: 'Орындалды', ru: 'Выполнено', en: 'Done' },
}

export const examples: Examples = {
  one: (language) => (
    <WorkPlan
      stages={[
        {
          title: texts.stage[language],
          when: texts.when[language],
          items: [
            {
              title: texts.tables[language],
              state: 'done',
              stateName: texts.done[language],
              when: texts.when[language],
            },
          ],
        },
      ]}
    />
  ),
}
