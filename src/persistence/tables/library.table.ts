// What a county adds to the indicator library, and what is proposed for it. What the program ships stands in the program.
import { optional, required } from './column.ts';
import { defineIdentityTable, defineVersionTable } from './table.ts';

export const libraryEntryTable = defineIdentityTable({
  name: 'library_entry',
  title: '本县指标',
  purpose: '本县采纳或改动的一个指标；编号永久不变，也不再用于别的指标。',
  columns: { key: required('text', '编号', 'public') },
  naturalKeys: [['key']],
  foreignKeys: [],
});

export const libraryEntryVersionTable = defineVersionTable({
  name: 'library_entry_version',
  title: '本县指标版本',
  purpose: '指标的各项内容、从哪一天到哪一天可用、停用后改用哪一个。',
  identity: libraryEntryTable,
  columns: {
    content: required('jsonb', '各项内容', 'public'),
    validFrom: required('date', '可用自', 'public'),
    validTo: optional('date', '可用至（含）；空为仍可用', 'public'),
    successor: optional('text', '改用的指标编号', 'public'),
    reason: required('text', '理由', 'internal'),
  },
  foreignKeys: [],
});

export const libraryProposalTable = defineIdentityTable({
  name: 'library_proposal',
  title: '指标提议',
  purpose: '向指标库提出的一个指标：谁、为哪个机构、要改哪一个（空为新增）。',
  columns: {
    proposedBy: required('text', '提议人', 'internal'),
    nodeId: required('text', '机构', 'internal'),
    changes: optional('text', '要改的指标编号', 'internal'),
  },
  naturalKeys: [],
  foreignKeys: [],
});

export const libraryProposalVersionTable = defineVersionTable({
  name: 'library_proposal_version',
  title: '指标提议版本',
  purpose: '提议的各项内容、处于哪一步、由谁办结、成为哪一个指标。',
  identity: libraryProposalTable,
  columns: {
    content: required('jsonb', '各项内容', 'internal'),
    state: required('text', '状态', 'internal'),
    reason: required('text', '理由', 'internal'),
    entryKey: optional('text', '成为或并入的指标编号', 'internal'),
    decidedBy: optional('text', '办结人', 'internal'),
  },
  foreignKeys: [],
});
