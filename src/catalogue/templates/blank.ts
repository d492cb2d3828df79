// A project that begins with nothing but a row for each class.
import type { ProjectTemplate } from '../../domain/template/index.ts';

const classes = ['quantity', 'quality', 'timeliness', 'cost', 'economic', 'social', 'ecological', 'sustainable', 'satisfaction'] as const;

export const blankProject: Pick<ProjectTemplate, 'purpose' | 'goals' | 'rows'> = {
  purpose: '',
  goals: [],
  rows: classes.map((indicatorClass) => ({ indicatorClass, name: '', description: '', value: '', basis: '' })),
};
