// By which acts somebody has begun the work of a post: who has done one of them needs no invitation to the tour of that post any more. None: the post only reads, and the invitation stays until it
// is followed or declined. Kinds of events, as the chain names them.
import type { Role } from '../../domain/access/index.ts';

const filling = ['plan.edited', 'project.taken', 'plan.begun', 'costing.changed', 'activities.changed', 'target-details.changed'];
const reviewing = ['comment.written', 'declaration.returned', 'declaration.passed'];

export const firstActs: Readonly<Record<Role | 'alone', readonly string[]>> = {
  alone: [...filling, 'plan.imported', 'account.created'],
  officer: [...filling, 'project.handed-in'],
  'section-head': ['project.confirmed', 'project.sent-back'],
  'unit-finance': [...filling, 'plan.imported', 'project.accepted', 'project.sent-back', 'project.described', 'declaration.submitted'],
  'unit-leader': [],
  'department-finance': reviewing,
  'finance-first-review': reviewing,
  'finance-performance': [...reviewing, 'round.set', 'exception.granted', 'finding.lifted'],
  'finance-budget': ['declaration.control-given', 'declaration.approved', 'comment.written', 'declaration.returned'],
  treasury: [],
  auditor: [],
  registrar: [],
  'system-administrator': ['organisation.changed', 'account.created', 'account.changed', 'credential.reset'],
  'security-administrator': ['post.granted', 'post.ended', 'post.handed-over', 'emergency.opened'],
  'audit-administrator': [],
};
