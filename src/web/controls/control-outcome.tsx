// What a list of control figures would do, text by text: what differs from what was declared, and row by row what is wrong. The texts without a fault can go, all or the chosen ones, one after the
// other; where the connection is lost, those that went stay, and the same again does nothing twice.
import { useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Checkbox, Progress } from 'antd';
import type { ComparedText } from '../../documents/control/compare-control-rows.ts';
import { controlRowTitle } from '../../documents/control/control-sheet.ts';
import { keepControlSheet } from '../api/control-queries.ts';
import { takeStep } from '../api/declaration-queries.ts';
import { readAgain } from '../api/read-again.ts';
import { requestKey } from '../api/request-key.ts';
import { problemText } from '../api/use-change.ts';
import { base64, inTenThousands, type LookedList } from './control-list.ts';

interface ControlOutcomeProps {
  readonly fiscalYear: number;
  readonly looked: LookedList;
  readonly onClose: () => void;
}

/** Of texts that were asked for: null where it went, else what kept it. */
type Given = ReadonlyMap<string, string | null>;

export function ControlOutcome({ fiscalYear, looked: { file, bytes, compared, remarks }, onClose }: ControlOutcomeProps) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const sound = compared.texts.filter(({ faults }) => faults.length === 0);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(sound.map(({ text }) => text.id)));
  const [keys] = useState<ReadonlyMap<string, string>>(() => new Map(sound.map(({ text }) => [text.id, requestKey()])));
  const [given, setGiven] = useState<Given>(new Map());
  /** Of this press of the button; null while nothing goes. */
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number } | null>(null);
  const isKept = useRef(false);
  const isGiven = ({ text }: ComparedText): boolean => given.get(text.id) === null && given.has(text.id);
  const going = sound.filter((one) => chosen.has(one.text.id) && !isGiven(one));
  const faults = compared.texts.flatMap(({ text, faults: own }) => own.map((fault) => ({ ...fault, of: `${text.unitCode} ${text.unitName}` }))).concat(compared.strays.map((fault) => ({ ...fault, of: '' })));
  const give = async (): Promise<void> => {
    setProgress({ done: 0, total: going.length });
    // What went stays told; what was kept back is asked for again, or not chosen any more.
    const outcomes = new Map([...given].filter(([, why]) => why === null));
    setGiven(new Map(outcomes));
    try {
      if (!isKept.current) await keepControlSheet({ year: fiscalYear, name: file, content: base64(bytes) });
      isKept.current = true;
      for (const [index, { text, lines }] of going.entries()) {
        outcomes.set(text.id, await oneText(text.id, { file, key: keys.get(text.id) ?? requestKey(), controls: lines.map(({ project, control }) => ({ project: project.id, amount: control })) }));
        setGiven(new Map(outcomes));
        setProgress({ done: index + 1, total: going.length });
      }
    } catch (error) {
      void message.error(error instanceof Error ? problemText(error) : '没有办成，请重试。');
    }
    setProgress(null);
    await Promise.all(['plans', 'review-queue', 'desk', 'progress'].map((key) => readAgain(client, [key])));
  };
  const done = [...given.values()].filter((why) => why === null).length;
  return (
    <section className="sheet" aria-labelledby="control-outcome">
      <div className="section-head">
        <h2 id="control-outcome">“{file}”会怎样下达</h2>
        <span className="place-actions">
          <Button disabled={progress !== null} onClick={onClose}>
            关闭
          </Button>
          <Button type="primary" disabled={going.length === 0} loading={progress !== null} onClick={() => void give()}>
            下达{going.length}份
          </Button>
        </span>
      </div>
      {progress === null ? null : <Progress percent={Math.round((progress.done / Math.max(1, progress.total)) * 100)} format={() => `${progress.done}/${progress.total}份`} aria-label="下达的进度" />}
      {done === 0 || progress !== null ? null : <Alert className="form-lead" type="success" showIcon role="status" title={`已下达${done}份，各单位收到消息。`} />}
      {remarks.length === 0 ? null : <Alert className="form-lead" type="info" showIcon title={remarks.join('')} />}
      {faults.length === 0 ? null : (
        <Alert
          className="form-problem"
          type="warning"
          role="alert"
          title={`有${faults.length}处不能下达：改好表以后再选一次；没有问题的文本可以先下达`}
          description={
            <ul className="clean-list control-faults">
              {faults.slice(0, mostFaults).map(({ table, row, message: told, of }) => (
                <li key={`${controlRowTitle({ table, row })} ${told}`}>
                  <b>{controlRowTitle({ table, row })}</b>　{of === '' ? '' : `${of}：`}
                  {told}
                </li>
              ))}
              {faults.length > mostFaults ? <li>其余{faults.length - mostFaults}处略。</li> : null}
            </ul>
          }
        />
      )}
      {sound.length === 0 ? (
        <p className="soft">没有可以下达的文本。</p>
      ) : (
        <>
          <Checkbox
            disabled={progress !== null}
            checked={sound.every(({ text }) => chosen.has(text.id))}
            indeterminate={sound.some(({ text }) => chosen.has(text.id)) && !sound.every(({ text }) => chosen.has(text.id))}
            onChange={({ target }) => setChosen(new Set(target.checked ? sound.map(({ text }) => text.id) : []))}
          >
            全选（没有问题的{sound.length}份）
          </Checkbox>
          <ul className="clean-list control-texts">
            {sound.map((one) => (
              <li key={one.text.id}>
                <Checkbox
                  disabled={progress !== null || isGiven(one)}
                  checked={chosen.has(one.text.id)}
                  onChange={({ target }) => setChosen((before) => new Set(target.checked ? [...before, one.text.id] : [...before].filter((id) => id !== one.text.id)))}
                >
                  {one.text.unitCode} {one.text.unitName}
                </Checkbox>
                <span className="number control-sums">
                  申报{inTenThousands(one.declared)}，控制数{inTenThousands(one.control)}万元
                </span>
                <span className="small">{given.has(one.text.id) ? <Told why={given.get(one.text.id) ?? null} /> : one.changed === 0 ? <span className="soft">与申报数相同</span> : `${one.changed}个项目有改动`}</span>
                {one.changed === 0 ? null : (
                  <ul className="clean-list small soft control-lines">
                    {one.lines
                      .filter(({ project, control }) => control !== project.declared)
                      .map(({ table, row, project, control }) => (
                        <li key={project.id}>
                          {controlRowTitle({ table, row })}　{project.number}. {project.name}：{inTenThousands(project.declared)} → {control === 0 ? '0（不予安排）' : inTenThousands(control)}
                        </li>
                      ))}
                  </ul>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

const mostFaults = 50;

function Told({ why }: { readonly why: string | null }) {
  return why === null ? <span className="control-given">已下达</span> : <span className="control-kept-back">{why}</span>;
}

interface OneText {
  readonly file: string;
  /** The same each time the button is pressed: what went is not done twice. */
  readonly key: string;
  readonly controls: readonly { readonly project: string; readonly amount: number }[];
}

/** Null where it went, else why not. */
async function oneText(planId: string, { file, key, controls }: OneText): Promise<string | null> {
  try {
    await takeStep(planId, { action: 'give-control', reason: `按控制数表“${file}”下达`.slice(0, 500), key, controls: [...controls] });
    return null;
  } catch (error) {
    return error instanceof Error ? problemText(error) : '没有办成，请重试。';
  }
}
