// Antitrust enforcement claimed below the province: a county or city bureau hands over clues and goes no further.
import { ownPlaceOf } from '../../../domain/identity/index.ts';
import { definePlanRule } from '../../../domain/lint/index.ts';
import { numberedProjects, textsOfPartOne, textsOfProject } from '../../../domain/plan/index.ts';
import { antitrust, provincialCities } from '../../vocabulary/legal-limits.ts';
import { applies, limitedWordIn } from './limit-applies.ts';

export const lawNoAuthority = definePlanRule({
  id: 'law-no-authority',
  title: '超出本级职权',
  question: '有没有把只有省级以上才有的职权写成自己的工作？',
  severity: 'explain',
  reviewItem: 'goals-relevant',
  ground: [antitrust.ground],
  oncePerPlan: '有{count}处把省级以上才有的职权写成了自己的工作：{where}。反垄断执法由国务院反垄断执法机构负责，可以授权到省一级，市县只能移送线索、配合调查。请改写。',
  messages: {
    antitrust: '“{word}”不是{place}的职权：反垄断执法由国务院反垄断执法机构负责，可以授权到省一级，市县只能移送线索、配合调查。请改写为线索移送、公平竞争审查等本级承担的工作。',
  },
  check({ plan }, report) {
    const [unit] = plan.units;
    const place = unit === undefined || plan.units.length > 1 ? null : ownPlaceOf(unit.name);
    if (place === null || place.kind === 'province' || provincialCities.includes(place.name) || !applies(antitrust, plan.fiscalYear)) return;
    const texts = [
      ...textsOfPartOne(plan).map((text) => ({ text, project: null })),
      ...numberedProjects(plan).flatMap(({ project, number }) => textsOfProject(project).map((text) => ({ text, project: number }))),
    ];
    for (const { text, project } of texts) {
      const found = limitedWordIn(text.text, antitrust);
      if (found === null) continue;
      report({ message: 'antitrust', data: { word: found.word, place: place.name }, column: text.column, place: text.place, at: found.at, ...(project === null ? {} : { project }) });
    }
  },
});
