// Powers that ended before the plan's year: a target for them cannot be met, and money for them has no purpose.
import type { Citation } from '../../../kernel/citation.ts';
import { definePlanRule } from '../../../domain/lint/index.ts';
import { endedPowers } from '../../vocabulary/ended-things.ts';
import { targetDemands } from '../../citations.ts';
import { endedMentions } from '../text/ended-mentions.ts';

const ownDuties: Citation = { ...targetDemands, clause: '指向明确：目标与部门职责相符' };

export const lawEndedDuty = definePlanRule({
  id: 'law-ended-duty',
  title: '职责已经取消或划走',
  question: '目标和用途里有没有已经取消或划走的职责？',
  severity: 'explain',
  reviewItem: 'goals-relevant',
  ground: [ownDuties, ...endedPowers.map(({ ground }) => ground)],
  oncePerPlan: '目标和用途里有{count}处已经取消或划走的职责：{where}。请删去，改写现在承担的工作；确有遗留事项的，写明是什么遗留事项。',
  messages: {
    ended: '“{word}”这项职责已经取消或划走：{instead}。请删去或改写；确有遗留事项的，写明是什么遗留事项。',
  },
  check({ plan }, report) {
    for (const { thing, text, project, word, at } of endedMentions(plan, endedPowers)) {
      report({ message: 'ended', data: { word, instead: thing.instead }, column: text.column, place: text.place, at, ground: [thing.ground, ownDuties], ...(project === null ? {} : { project }) });
    }
  },
});
