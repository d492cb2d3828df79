// 移出: a project that was given a control figure of zero leaves the text by one key. What it said stays in the versions before.
import { Button, Popconfirm } from 'antd';
import type { DeclaredProject, Declaration } from '../../http/contract/declarations.ts';
import { sendEdits } from '../api/plan-edits.ts';
import { useDeclarationChange } from '../api/use-change.ts';
import { heldProjects } from './held-projects.ts';

interface UnfundedProjectProps {
  readonly planId: string;
  readonly declaration: Declaration;
  readonly project: DeclaredProject;
}

export function UnfundedProject({ planId, declaration, project }: UnfundedProjectProps) {
  const { id, name } = project;
  const removing = useDeclarationChange(
    () => sendEdits(planId, { baseEvent: declaration.event, edits: [{ kind: 'project-removed', project: id }], title: `移出不予安排的项目“${name}”`.slice(0, 100) }),
    ({ outcome }) => (outcome === 'saved' ? `已移出“${name}”` : `“${name}”刚才有人改过，没有移出，请再点一次`),
  );
  if (!isLeaving(project) || !declaration.mayDescribe) return null;
  const held = heldProjects(declaration);
  if (held !== null && !held.frame) {
    return (
      <Button size="small" danger disabled title={held.sentence}>
        移出
      </Button>
    );
  }
  return (
    <Popconfirm title={`移出“${name}”？`} description="控制数为0，不予安排。移出后不再计入合计、检查和批复；移出前的内容留在版本里。" okText="移出" cancelText="不移" onConfirm={() => removing.mutate(undefined)}>
      <Button size="small" danger loading={removing.isPending}>
        移出
      </Button>
    </Popconfirm>
  );
}

/** 不予安排 */
export function isLeaving({ control, reopened }: DeclaredProject): boolean {
  return control === 0 && reopened?.removal === true;
}
