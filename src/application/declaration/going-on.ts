// What goes on beside a project into another text, read from where the text it comes from stands: one place for a text that begins from it and for a project that is taken from it.
import type { DraftProject } from '../../domain/editing/index.ts';
import { noDetails, sameDetails } from '../../domain/target-details/index.ts';
import type { BegunProject, BesideBegun, EarlierProject } from '../../domain/template/index.ts';
import type { BesideCounts } from '../plan-store.ts';
import type { DeclarationPicture } from './declaration-store.ts';

export function earlierProject({ projects, costing, targetDetails }: Pick<DeclarationPicture, 'projects' | 'costing' | 'targetDetails'>, { id, project, rows }: DraftProject): EarlierProject {
  const targets = project.indicators.flatMap(({ ordinal }, index) => {
    const details = targetDetails.get(rows[index] ?? '');
    return details === undefined || sameDetails(details, noDetails) ? [] : [{ ordinal, details }];
  });
  return { id, project, costing: costing.get(id) ?? [], beside: projects.get(id) ?? { section: null, duties: [] }, targets };
}

export function besideCounts({ projects, activities }: BesideBegun): BesideCounts {
  return {
    costing: projects.reduce((sum, { costing }) => sum + costing.length, 0),
    duties: projects.filter(({ duties }) => duties.length > 0).length,
    sections: projects.filter(({ section }) => section !== null).length,
    activities: activities.length,
    targets: projects.reduce((sum, { targets }) => sum + targets.length, 0),
  };
}

export const besideParts: readonly { readonly part: keyof BesideCounts; readonly title: string }[] = [
  { part: 'costing', title: '测算' },
  { part: 'duties', title: '对应的职责' },
  { part: 'sections', title: '填报科室' },
  { part: 'activities', title: '工作活动' },
  { part: 'targets', title: '指标值的补充' },
];

/** `2条测算明细、对应的职责、填报科室`: what one project brought, and under how many work activities it stands now. */
export function toldBrought({ costing, duties, section, targets }: BegunProject, activities: number): string {
  return [
    ...(costing.length === 0 ? [] : [`${costing.length}条测算明细`]),
    ...(duties.length === 0 ? [] : ['对应的职责']),
    ...(section === null ? [] : ['填报科室']),
    ...(activities === 0 ? [] : [`归入${activities}项工作活动`]),
    ...(targets.length === 0 ? [] : [`${targets.length}行指标值的补充`]),
  ].join('、');
}
