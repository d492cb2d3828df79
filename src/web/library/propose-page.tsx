// 提议指标: a new indicator for the library, one made from a row of a plan, or a change of an entry. It is checked as the shipped entries are before it is sent.
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form } from 'antd';
import type { LibraryDraft } from '../../domain/indicator-library/index.ts';
import type { ProposeIndicator } from '../../http/contract/library.ts';
import { proposeIndicator } from '../api/library-queries.ts';
import { sessionQuery } from '../api/session-queries.ts';
import { problemText, useLibraryChange } from '../api/use-change.ts';
import { AppLink } from '../app/app-link.tsx';
import { useAddress, useGo } from '../app/navigation.ts';
import { signInAddress } from '../../http/contract/address-after-sign-in.ts';
import { PageLoading } from '../parts/page-loading.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';
import { DraftFields } from './draft-fields.tsx';
import { draftOfForm, draftOfRow, formOfDraft, sendable, type DraftForm } from './draft-form.ts';
import { SimilarEntries } from './similar-entries.tsx';
import { useStandingLibrary } from './use-standing-library.ts';

export function ProposePage() {
  usePageTitle('提议指标');
  const { words } = useAddress();
  const go = useGo();
  const session = useQuery(sessionQuery);
  const library = useStandingLibrary();
  const changes = words.get('changes');
  const standing = library.indicators.find(({ id }) => id === changes) ?? null;
  const [form] = Form.useForm<DraftForm>();
  const proposing = useLibraryChange((body: ProposeIndicator) => proposeIndicator(body), '提议已送财政绩效股审核', 'in-form');
  const typed = Form.useWatch([], form) as DraftForm | undefined;
  if (session.data === undefined) return <PageLoading />;
  if (!library.signedIn) {
    return (
      <p className="sheet">
        提议指标要先<AppLink href={signInAddress('/library/propose')}>登录</AppLink>。
      </p>
    );
  }
  const initial: LibraryDraft = standing ?? draftOfRow({ level1: words.get('level1') ?? '', level2: words.get('level2') ?? '', name: words.get('name') ?? '', description: words.get('description') ?? '', value: words.get('value') ?? '', basis: words.get('basis') ?? '' });
  const send = (values: DraftForm): void => proposing.mutate({ changes: standing?.id ?? null, draft: sendable(draftOfForm(values, standing)) }, { onSuccess: () => go('/library/proposals') });
  return (
    <>
      <header className="page-head">
        <div>
          <h1>{standing === null ? '提议新指标' : `提议修改“${standing.name}”`}</h1>
          <p>各项写全，按入库的规则检查过才送得出去；由财政绩效股审核，结果在“消息”里告知。</p>
        </div>
        <AppLink href="/library/proposals">看各个提议</AppLink>
      </header>
      <div className="draft-columns">
        <section className="sheet" aria-label="提议的指标">
          <Form<DraftForm> key={standing?.id ?? 'new'} form={form} layout="vertical" requiredMark={false} disabled={proposing.isPending} initialValues={formOfDraft(initial)} onFinish={send}>
            <DraftFields />
            {proposing.error === null ? null : <Alert className="form-problem" type="error" showIcon role="alert" title="还不能送" description={problemText(proposing.error)} />}
            <Button type="primary" htmlType="submit" loading={proposing.isPending}>
              送审核
            </Button>
          </Form>
        </section>
        <SimilarEntries draft={{ name: typed?.name ?? initial.name, alsoCalled: [], definition: typed?.definition ?? initial.definition }} library={library.indicators.filter(({ id }) => id !== changes)} empty="库里没有相近的指标。" />
      </div>
    </>
  );
}
