// 工作台: what waits for the person who is signed in, the latest first, and what others have in hand; nothing here has to be ticked off, it goes when it is done.
import { useQuery } from '@tanstack/react-query';
import { Empty } from 'antd';
import { deskNotes, type DeskNote } from '../../catalogue/access/desk-notes.ts';
import { isRole } from '../../domain/access/index.ts';
import type { DeskTask } from '../../http/contract/review.ts';
import { workDeskQuery } from '../api/review-queries.ts';
import { sessionQuery } from '../api/session-queries.ts';
import { AppLink } from '../app/app-link.tsx';
import { PageLoading } from '../parts/page-loading.tsx';
import { PageProblem } from '../parts/page-problem.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';
import { DeskReturn } from './desk-return.tsx';
import { StrandedTexts, WaitingTexts } from './desk-waiting.tsx';

const groups = [
  { title: '要填报和报送的', kinds: ['projects', 'declare'] },
  { title: '要审核和批复的', kinds: ['review'] },
  { title: '要公开的', kinds: ['publish'] },
] as const satisfies readonly { readonly title: string; readonly kinds: readonly DeskTask['kind'][] }[];

export function DeskPage() {
  usePageTitle('工作台');
  const desk = useQuery(workDeskQuery);
  const session = useQuery(sessionQuery);
  if (desk.isError) return <PageProblem error={desk.error} onRetry={() => void desk.refetch()} />;
  if (desk.data === undefined || session.data === undefined) return <PageLoading />;
  const { tasks, waiting, waitingInAll, stranded } = desk.data;
  const notes = session.data.alone ? [] : notesOf(session.data.posts);
  const shown = groups.flatMap(({ title, kinds }) => {
    const own = tasks.filter(({ kind }) => (kinds as readonly string[]).includes(kind));
    return own.length === 0 ? [] : [{ title, own: own.toSorted((a, b) => Number(b.late) - Number(a.late) || ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1)) }];
  });
  return (
    <>
      <header className="page-head">
        <div>
          <h1>工作台</h1>
          <p>{session.data.alone ? '只有这一个账号，各岗位的事都在这里。' : session.data.posts.length === 0 ? '您现在没有岗位；需要岗位的，请联系安全管理员。' : `您的岗位：${postsInWords(session.data.posts)}。`}</p>
        </div>
      </header>
      {shown.length === 0 ? (
        <section className="sheet">
          {notes.length === 0 ? <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="现在没有等您办的事。" /> : null}
          {notes.map(({ text, href, link }) => (
            <p key={text}>
              {text}
              <AppLink href={href}>{link}</AppLink>
            </p>
          ))}
        </section>
      ) : (
        shown.map(({ title, own }) => (
          <section key={title} className="sheet" aria-label={title}>
            <div className="section-head">
              <h2>{title}</h2>
              <p>{own.length}件</p>
            </div>
            <ul className="clean-list desk-list">
              {own.map((task) => (
                <TaskLine key={`${task.kind} ${task.plan.id} ${task.title}`} task={task} byUnit={new Set(own.map(({ plan }) => plan.unitName)).size > 1} />
              ))}
            </ul>
          </section>
        ))
      )}
      {stranded.length === 0 ? null : <StrandedTexts stranded={stranded} />}
      {waitingInAll === 0 ? null : <WaitingTexts waiting={waiting} waitingInAll={waitingInAll} />}
    </>
  );
}

/** Of posts that take no step themselves; somebody who also holds another one has tasks or has none. */
function notesOf(posts: readonly { readonly role: string }[]): readonly DeskNote[] {
  const notes = posts.map(({ role }) => (isRole(role) ? deskNotes[role] : null));
  return notes.every((note) => note !== null) ? [...new Set(notes)] : [];
}

/** `单位财务（甲局、乙局）、审计`; somebody who keeps the books of sixty units is told how many they are. */
function postsInWords(posts: readonly { readonly title: string; readonly place: string | null }[]): string {
  const titles = [...new Set(posts.map(({ title }) => title))];
  return titles
    .map((title) => {
      const places = posts.flatMap((post) => (post.title === title && post.place !== null ? [post.place] : []));
      if (places.length === 0) return title;
      return `${title}（${places.slice(0, mostPlacesTold).join('、')}${places.length > mostPlacesTold ? `等${places.length}处` : ''}）`;
    })
    .join('、');
}

const mostPlacesTold = 3;

interface TaskLineProps {
  readonly task: DeskTask;
  /** Whether the tasks beside it are of other units. */
  readonly byUnit: boolean;
}

function TaskLine({ task: { kind, plan, title, detail, due, late, returned }, byUnit }: TaskLineProps) {
  // Of twenty texts to review or to hand in the units differ, not what is to be done with them.
  const [first, second] = kind === 'review' || byUnit ? [plan.unitName, title] : [title, plan.unitName];
  const year = plan.fiscalYear === null ? '' : `，${plan.fiscalYear}年`;
  return (
    <li>
      <span className="desk-name">
        <AppLink href={`/plans/${encodeURIComponent(plan.id)}/${kind === 'review' ? 'review' : 'declaration'}`}>
          {first}
          {/* Heard by itself, each link says which text it leads to. */}
          <span className="visually-hidden">
            ：{second}
            {year}
          </span>
        </AppLink>
        <span className="small soft" aria-hidden>
          {second}
          {year}
        </span>
      </span>
      <span className="small soft desk-detail">{detail}</span>
      {returned === null ? null : <DeskReturn returned={returned} />}
      <span className="desk-due">{due === null ? null : late ? <span className="place-mark mark-serious">已过{due}</span> : <span className="number">{due}截止</span>}</span>
    </li>
  );
}
