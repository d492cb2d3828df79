// Powers that ended before the plan's year: a target for them cannot be met, and money for them has no purpose.
import { definePlanRule } from '../../../domain/lint/index.ts';
import { endedPowers } from '../../vocabulary/ended-things.ts';
import { targetDemands } from '../../citations.ts';
import { endedMentions } from '../text/ended-mentions.ts';
import { firstDay } from '../../policies/first-day.ts';

export const lawEndedDuty = definePlanRule({
  id: 'law-ended-duty',
  title: '职责已经取消或划走',
  question: '目标和用途里有没有已经取消或划走的职责？',
  severity: 'explain',
  reviewItem: 'goals-relevant',
  ground: [
    { source: '国发〔2020〕18号《国务院关于实施动产和权利担保统一登记的决定》', clause: '自2021年1月1日起', confidence: 'verified', since: firstDay('2021-01-01') },
    { source: '《中华人民共和国标准化法》', clause: '第二十七条', confidence: 'verified', since: firstDay('2018-01-01') },
    { source: '国法〔2018〕5号 著名商标制度专项清理', clause: null, confidence: 'secondary', since: firstDay('2019-01-01') },
    { ...targetDemands, clause: '指向明确：目标与部门职责相符' },
  ],
  oncePerPlan: '目标和用途里有{count}处已经取消或划走的职责：{where}。请删去，改写现在承担的工作；确有遗留事项的，写明是什么遗留事项。',
  messages: {
    ended: '“{word}”这项职责已经取消或划走：{instead}。请删去或改写；确有遗留事项的，写明是什么遗留事项。',
  },
  check({ plan }, report) {
    for (const { thing, text, project, word, at } of endedMentions(plan, endedPowers)) {
      report({ message: 'ended', data: { word, instead: thing.instead }, column: text.column, place: text.place, at, ...(project === null ? {} : { project }) });
    }
  },
});
