// The findings that keep the text from going on: repaired in the form, explained by the unit, or lifted by finance; and the answers that hold no longer.
import { useState } from 'react';
import { Button, Form, Input } from 'antd';
import { indicatorColumnTitles } from '../../domain/plan/index.ts';
import type { AskingFinding, Declaration } from '../../http/contract/declarations.ts';
import { answerFinding, withdrawAnswer } from '../api/declaration-queries.ts';
import { requestKey } from '../api/request-key.ts';
import { useDeclarationChange } from '../api/use-change.ts';
import { AppLink } from '../app/app-link.tsx';
import { writtenTime } from '../parts/amounts.ts';
import { FormWindow } from '../parts/form-window.tsx';
import { SeverityMark } from '../parts/severity-mark.tsx';

interface AskingFindingsProps {
  readonly planId: string;
  readonly declaration: Declaration;
}

type Side = NonNullable<AskingFinding['side']>;
const shownAtFirst = 12;

export function AskingFindings({ planId, declaration }: AskingFindingsProps) {
  const [answering, setAnswering] = useState<{ readonly finding: AskingFinding; readonly side: Side } | null>(null);
  const [everything, setEverything] = useState(false);
  const withdrawing = useDeclarationChange((answer: string) => withdrawAnswer(planId, answer), '说明已收回');
  const { stale } = declaration;
  const unanswered = declaration.findings.filter(({ answer }) => answer === null);
  const open = [...unanswered.filter(({ severity }) => severity === 'blocks'), ...unanswered.filter(({ severity }) => severity !== 'blocks')];
  const answered = declaration.findings.filter(({ answer }) => answer !== null);
  const listed = everything ? open : open.slice(0, shownAtFirst);
  if (declaration.findings.length === 0 && stale.length === 0) return null;
  return (
    <section className="sheet" aria-labelledby="asking-title">
      <div className="section-head">
        <h2 id="asking-title">要修改或说明的问题</h2>
        <p>{open.length === 0 ? '都已修改、说明或放行。' : `还有${open.length}处。“须说明”的由单位修改或说明，“阻止”的只能修改，或由财政写明理由放行。`}</p>
      </div>
      <ul className="clean-list asking-list">
        {listed.map((finding) => (
          <li key={finding.key}>
            <SeverityMark severity={finding.severity} />
            <div>
              <p>
                <FindingWhere planId={planId} declaration={declaration} finding={finding} />
              </p>
              <p>{finding.message}</p>
            </div>
            <span className="asking-steps">
              <AnswerButton finding={finding} onAnswer={(side) => setAnswering({ finding, side })} />
            </span>
          </li>
        ))}
      </ul>
      {open.length > listed.length ? (
        <button type="button" className="plain more" onClick={() => setEverything(true)}>
          看其余{open.length - listed.length}处
        </button>
      ) : null}
      {answered.length === 0 ? null : (
        <details className="answered">
          <summary>已说明或放行的{answered.length}处</summary>
          <ul className="clean-list asking-list">
            {answered.map((finding) => (
              <li key={finding.key}>
                <SeverityMark severity={finding.severity} />
                <div>
                  <p>
                    <FindingWhere planId={planId} declaration={declaration} finding={finding} />　{finding.message}
                  </p>
                  <p>{finding.answer?.reason}</p>
                  <p className="small soft">
                    {finding.answer?.by}，{finding.answer?.side === 'finance' ? '财政放行' : '单位说明'}，{writtenTime(finding.answer?.at ?? '')}
                  </p>
                </div>
                <span className="asking-steps">
                  {finding.answer !== null && finding.side === finding.answer.side ? (
                    <Button size="small" loading={withdrawing.isPending} onClick={() => withdrawing.mutate(finding.answer?.id ?? '')}>
                      收回
                    </Button>
                  ) : null}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {stale.length === 0 ? null : (
        <div className="stale-answers">
          <h3>不再有效的说明</h3>
          <ul className="clean-list asking-list">
            {stale.map((answer) => (
              <li key={answer.id}>
                <span className="place-mark mark-waiting">失效</span>
                <div>
                  <p>{answer.message}</p>
                  <p className="small soft">
                    {answer.by}：{answer.reason}。{answer.why}。
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </div>
      )}
      <AnswerFindingWindow planId={planId} answering={answering} onClose={() => setAnswering(null)} />
    </section>
  );
}

function AnswerButton({ finding, onAnswer }: { readonly finding: AskingFinding; readonly onAnswer: (side: Side) => void }) {
  const { side, severity } = finding;
  if (side === null) return null;
  return (
    <Button size="small" onClick={() => onAnswer(side)}>
      {severity === 'blocks' ? '放行' : '说明'}
    </Button>
  );
}

function FindingWhere({ planId, declaration, finding }: AskingFindingsProps & { readonly finding: AskingFinding }) {
  const project = declaration.projects.find(({ id }) => id === finding.project);
  if (project === undefined) return <b>整个文本</b>;
  const titles: { readonly [column: string]: string | undefined } = indicatorColumnTitles;
  const column = finding.column === null ? '' : (titles[finding.column] ?? '');
  return (
    <AppLink href={`/plans/${encodeURIComponent(planId)}/projects/${project.number}?finding=${encodeURIComponent(finding.id)}`}>
      {project.number}. {project.name}
      {finding.ordinals.length === 0 ? '' : `，第${finding.ordinals.join('、')}行`}
      {column === '' ? '' : `，${column}`}
    </AppLink>
  );
}

interface AnswerFindingWindowProps {
  readonly planId: string;
  /** Null: closed. */
  readonly answering: { readonly finding: AskingFinding; readonly side: Side } | null;
  readonly onClose: () => void;
}

function AnswerFindingWindow({ planId, answering, onClose }: AnswerFindingWindowProps) {
  const [form] = Form.useForm<{ reason: string }>();
  const lifts = answering?.finding.severity === 'blocks';
  const saying = useDeclarationChange(
    ({ reason }: { readonly reason: string }) => answerFinding(planId, { finding: answering?.finding.key ?? '', side: answering?.side ?? 'unit', reason, key: requestKey() }),
    lifts ? '已放行' : '已说明',
    'in-form',
  );
  const close = (): void => {
    saying.reset();
    onClose();
  };
  return (
    <FormWindow<{ reason: string }>
      help={lifts ? 'lift-finding' : 'answer-finding'}
      title={lifts ? '放行“阻止”问题' : '说明问题'}
      open={answering !== null}
      action={lifts ? '放行' : '说明'}
      form={form}
      pending={saying.isPending}
      error={saying.error}
      onSubmit={(values) => saying.mutate(values, { onSuccess: close })}
      onClose={close}
    >
      <p className="soft form-lead">
        {answering?.finding.message}
        {answering?.finding.said === null || answering === null ? '' : `现在写的是“${answering.finding.said}”；格里改了，说明就不再有效。`}
      </p>
      <Form.Item name="reason" label="理由" rules={[{ required: true, whitespace: true, message: '请写明为什么这样写是对的，或者为什么现在改不了' }]}>
        <Input.TextArea maxLength={1_000} rows={3} placeholder="为什么这样写是对的，或者为什么现在改不了" />
      </Form.Item>
    </FormWindow>
  );
}
