// Who may do what, as sentences: the whole of access in one place. Commands ask them, lists are narrowed by them, the access page prints them.
import type { AccessSentence } from '../../domain/access/index.ts';
import type { AccessAction, AccessState } from './access-actions.ts';

type Sentence = AccessSentence<AccessAction, AccessState>;

/** States in which a project may be changed by its section. */
const inSectionHands: readonly AccessState[] = ['editing', 'sent-back'];
/** States in which the declaration is in the unit's hands. */
const inUnitHands: readonly AccessState[] = ['drafting', 'returned', 'control-given', 'adjusting'];

export const accessSentences: readonly Sentence[] = [
  // Reading
  sentence('everyone-reads-own-unit', '单位里的各岗位查看本单位的绩效文本。', ['officer', 'section-head', 'unit-finance', 'unit-leader', 'registrar'], ['plan.read', 'plan.export'], 'unit'),
  sentence('department-reads-units', '主管部门财务查看所属各单位的绩效文本。', ['department-finance'], ['plan.read', 'plan.export'], 'department'),
  sentence('first-review-reads-served', '财政对口业务股查看所联系部门的绩效文本。', ['finance-first-review'], ['plan.read', 'plan.export'], 'served'),
  sentence('finance-reads-division', '财政绩效股、预算股、国库股查看本区划的绩效文本。', ['finance-performance', 'finance-budget', 'treasury'], ['plan.read', 'plan.export'], 'division'),
  sentence('auditor-reads-division', '审计查看本区划的全部绩效文本和操作记录。', ['auditor'], ['plan.read', 'plan.export', 'audit.read'], 'division'),

  // Filling in
  sentence('officer-edits-own-project', '经办人在填报中和退回后编辑本科室（所）的项目，并送负责人核对。', ['officer', 'section-head'], ['project.edit', 'project.hand-in'], 'node', { states: inSectionHands }),
  sentence('officer-takes-back', '经办人在单位财务汇总之前取回本科室（所）的项目。', ['officer', 'section-head'], ['project.take-back'], 'node', { states: ['with-head', 'with-unit-finance'] }),
  sentence('head-confirms', '科室（所）负责人核对本科室（所）的项目，或退回经办人。', ['section-head'], ['project.confirm', 'project.send-back'], 'node', { states: ['with-head'] }),
  sentence('finance-edits-unit', '单位财务在报送之前编辑本单位的项目和部门整体部分，导入文本。', ['unit-finance'], ['project.edit', 'overall.edit', 'plan.import'], 'unit', { states: [...inUnitHands, ...inSectionHands, 'with-unit-finance', 'accepted'] }),
  sentence('finance-accepts', '单位财务汇总各科室（所）的项目，或退回科室（所）。', ['unit-finance'], ['project.accept', 'project.send-back'], 'unit', { states: [...inSectionHands, 'with-unit-finance', 'accepted'] }),
  sentence('finance-pulls-back', '单位财务把停在科室（所）负责人处的项目退回科室（所）。', ['unit-finance'], ['project.send-back'], 'unit', { states: ['with-head'] }),
  sentence('finding-answered-in-unit', '经办人、负责人和单位财务说明本单位的问题，上传附件。', ['officer', 'section-head', 'unit-finance'], ['finding.answer', 'attachment.add'], 'unit', { states: [...inUnitHands, ...inSectionHands, 'with-head', 'with-unit-finance'] }),
  sentence('unit-submits', '单位财务报送本单位的绩效文本，调整时说明理由。', ['unit-finance'], ['declaration.submit', 'declaration.cancel-adjustment'], 'unit', { states: inUnitHands }),
  sentence('unit-withdraws', '单位财务在绩效股审核之前撤回。', ['unit-finance'], ['declaration.withdraw'], 'unit', { states: ['with-department', 'with-first-review'] }),
  sentence('unit-gives-up', '单位财务放弃从来没有报送过的绩效文本，写明理由。', ['unit-finance'], ['declaration.give-up'], 'unit', { states: ['drafting'] }),
  sentence('unit-takes-up', '单位财务重新启用放弃的绩效文本。', ['unit-finance'], ['declaration.take-up'], 'unit', { states: ['given-up'] }),
  sentence('unit-adjusts', '单位财务对已批复的绩效文本申请调整，调整中还可并入别的项目。', ['unit-finance'], ['declaration.adjust'], 'unit', { states: ['approved', 'published', 'adjusting'] }),
  sentence('unit-discloses', '单位财务在批复之后、公开之后，仍可写明各项目是否公开和由谁作的保密审查。', ['unit-finance'], ['project.disclose'], 'unit', { states: ['approved', 'published'] }),
  sentence('unit-publishes', '单位财务公开已批复的绩效文本。', ['unit-finance'], ['declaration.publish'], 'unit', { states: ['approved'] }),

  // Reviewing: nobody approves what he declared
  sentence('department-reviews', '主管部门财务审核所属单位报来的绩效文本，不审核自己申报的。', ['department-finance'], ['declaration.pass', 'declaration.return', 'attachment.add'], 'department', { states: ['with-department'], notOwnDeclaration: true }),
  sentence('first-review-reviews', '财政对口业务股初审所联系部门的绩效文本，不审核自己申报的。', ['finance-first-review'], ['declaration.pass', 'declaration.return', 'attachment.add'], 'served', { states: ['with-first-review'], notOwnDeclaration: true }),
  sentence('performance-reviews', '财政绩效股审核绩效文本，可写明理由放行“阻止”问题，不审核自己申报的。', ['finance-performance'], ['declaration.pass', 'declaration.return', 'finding.lift', 'attachment.add'], 'division', { states: ['with-performance'], notOwnDeclaration: true }),
  sentence('performance-lifts-before', '财政绩效股在报送之前也可写明理由放行“阻止”问题。', ['finance-performance'], ['finding.lift'], 'division', { states: [...inUnitHands, ...inSectionHands, 'with-head', 'with-unit-finance', 'with-department', 'with-first-review'], notOwnDeclaration: true }),
  sentence('performance-sets-rounds', '财政绩效股设定申报轮次，按单位、项目或个人准予延期。', ['finance-performance'], ['round.set', 'exception.grant'], 'division'),
  sentence('budget-controls-and-approves', '财政预算股下达控制数，批复或退回审核通过的绩效文本，不批复自己申报的。', ['finance-budget'], ['declaration.give-control', 'declaration.approve', 'declaration.return', 'attachment.add'], 'division', { states: ['passed'], notOwnDeclaration: true }),
  sentence('budget-revokes', '财政预算股在公开之前、申请调整之前，可写明理由撤销批复，不处理自己申报的。', ['finance-budget'], ['declaration.revoke-approval'], 'division', { states: ['approved'], notOwnDeclaration: true }),

  // Library
  sentence('units-propose-indicators', '单位和财政的各岗位向指标库提出指标。', ['officer', 'section-head', 'unit-finance', 'department-finance', 'finance-first-review', 'finance-performance'], ['library.propose'], 'division'),
  sentence('performance-reviews-library', '财政绩效股审核指标库的提议，停用指标，不审核自己提议的。', ['finance-performance'], ['library.review'], 'division', { notOwnDeclaration: true }),

  // Lists of other systems
  sentence('finance-saves-layouts', '单位财务、主管部门财务和财政绩效股、预算股保存一体化等系统清单的列式，更改和删除自己保存的；本区划都可以用。', ['unit-finance', 'department-finance', 'finance-performance', 'finance-budget'], ['list-layout.save'], 'division'),
  sentence('performance-manages-layouts', '财政绩效股更改和删除别人保存的清单列式。', ['finance-performance'], ['list-layout.manage'], 'division'),

  // Administration: no business content
  sentence('system-administrates', '系统管理员维护机构和账号，查看邮件通知是否正常，移除示范文本。', ['system-administrator'], ['organisation.change', 'account.manage', 'mail.test', 'demo.remove'], 'node'),
  sentence('security-grants-posts', '安全管理员授予和收回岗位，办理工作移交和紧急授权。', ['security-administrator'], ['post.grant', 'post.hand-over', 'emergency.open'], 'node'),
  sentence('audit-reads-records', '审计管理员查看和核验操作记录。', ['audit-administrator'], ['audit.read'], 'node'),
  sentence('leaders-hand-over', '单位领导和科室（所）负责人办理本单位、本科室（所）的工作移交。', ['unit-leader', 'section-head'], ['post.hand-over'], 'node'),
  sentence('holders-delegate', '各业务岗位把自己的岗位委托他人代办，写明起止日期和理由。', ['officer', 'section-head', 'unit-finance', 'unit-leader', 'department-finance', 'finance-first-review', 'finance-performance', 'finance-budget', 'registrar'], ['post.delegate'], 'node'),
];

interface When {
  readonly states?: readonly AccessState[];
  readonly notOwnDeclaration?: boolean;
}

function sentence(id: string, text: string, roles: Sentence['roles'], actions: Sentence['actions'], reach: Sentence['reach'], when: When = {}): Sentence {
  return { id, text, roles, actions, reach, states: when.states ?? null, notOwnDeclaration: when.notOwnDeclaration ?? false };
}
