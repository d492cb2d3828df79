// First-day tours that were ended: a convenience of an account, outside versions and chain, which a restored system can do without.
import { required } from './column.ts';
import { defineTransientTable } from './table.ts';

export const tourEndedTable = defineTransientTable({
  name: 'tour_ended',
  title: '看过的引导',
  purpose: '账号看完或不看的引导，看过的不再提示；备份不含。',
  columns: {
    accountId: required('uuid', '账号', 'internal'),
    tour: required('text', '引导', 'internal'),
    outcome: required('text', '看完或不看', 'internal'),
  },
  primaryKey: ['accountId', 'tour'],
  uniques: [],
  foreignKeys: [{ column: 'accountId', table: 'account' }],
  backup: 'left-out',
});
