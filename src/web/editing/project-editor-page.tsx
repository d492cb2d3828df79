// The page of one project being edited, by its number in the address.
import { useParams } from '@tanstack/react-router';
import { numberOf } from '../app/plan-view.ts';
import { NothingHere } from '../parts/nothing-here.tsx';
import { editHref, useEditing } from './editing-context.ts';
import { EditorSheet } from './editor-sheet.tsx';

export function ProjectEditorPage() {
  const { keeper, session } = useEditing();
  const params = useParams({ strict: false });
  const wanted = typeof params.number === 'string' ? Number(params.number) : Number.NaN;
  const standing = session.draft.projects.find(({ project }) => numberOf(project) === wanted);
  if (standing === undefined) {
    return <NothingHere title={Number.isInteger(wanted) ? `没有第${wanted}个项目` : '没有这个项目'} reason={`这份文本有 ${session.draft.projects.length} 个项目。`} way={{ title: '看全部项目', href: editHref(keeper.planId, '') }} />;
  }
  return <EditorSheet key={standing.id} id={standing.id} />;
}
