// Whether what a notice asks for has been done since, by whoever: read from where declarations, projects and proposals stand, and stored nowhere.
import { noticeKinds } from '../../catalogue/notices/notice-kinds.ts';
import type { NoticeAct } from '../../domain/notice/index.ts';

/** Of `notice n`. What a notice is about (`thing`) names its kind, the plan, the event of the plan before it, and the places of its projects. */
export const noticeDone = `case
  ${branch('step', stepTaken())}
  ${branch('submission', submitted())}
  ${noticeKinds.flatMap(({ id, asks }) => (asks?.kind === 'projects' ? [`when n.kind = '${id}' then ${projectsGone(asks.state)}`] : [])).join('\n  ')}
  ${branch('decision', decided())}
  else false end`;

function branch(act: Exclude<NoticeAct['kind'], 'projects'>, condition: string): string {
  const kinds = noticeKinds.filter(({ asks }) => asks?.kind === act).map(({ id }) => `'${id}'`);
  return `when n.kind in (${kinds.join(', ')}) then ${condition}`;
}

/** The first step after that event is the one that was told; any other after it is what was asked for, or makes it needless. */
function stepTaken(): string {
  return `exists (select 1 from declaration d join declaration_version v on v.division = d.division and v.id = d.id and v.action is not null
    where d.division = n.division and d.plan_id = n.plan_id and v.from_event > split_part(n.thing, ' ', 3)::bigint offset 1)`;
}

/** Of a day, which names no event. */
function submitted(): string {
  return `exists (select 1 from declaration d join declaration_version v on v.division = d.division and v.id = d.id and v.action = 'submit'
    join event e on e.division = v.division and e.number = v.from_event
    where d.division = n.division and d.plan_id = n.plan_id and e.at > n.at)`;
}

/** None of these places stands at it since then; one that has come there again meanwhile was told of anew, and one that nobody gave to a section counts for everybody. */
function projectsGone(state: string): string {
  return `not exists (select 1 from project p join project_declaration d on d.division = p.division and d.project_id = p.id
    join project_declaration_version v on v.division = d.division and v.id = d.id and v.to_event is null and v.state = '${state}'
    where p.division = n.division and p.plan_id = n.plan_id and (v.section_id is null or v.section_id::text = any(string_to_array(split_part(n.thing, ' ', 4), ',')))
      and not exists (select 1 from project_declaration_version w where w.division = v.division and w.id = v.id and w.from_event > split_part(n.thing, ' ', 3)::bigint and w.state <> v.state))`;
}

function decided(): string {
  return `exists (select 1 from library_proposal_version v where v.division = n.division and v.id = split_part(n.thing, ' ', 2)::uuid and v.to_event is null and v.state <> 'open')`;
}
