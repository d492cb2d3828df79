// What was not saved, place by place: what was typed, why it was not saved, and what to do about it: write it otherwise, copy it, try it again, or give it up.
import { useState } from 'react';
import { App, Button, Popconfirm } from 'antd';
import { standingText, writtenText } from '../../domain/editing/index.ts';
import { HelpedWindow } from '../help/helped-window.tsx';
import { GrowingText } from '../parts/growing-text.tsx';
import { describeEditPlace } from './edit-places.ts';
import { useEditing } from './editing-context.ts';
import { momentTold } from './moment-told.ts';
import { textLengthTold, type AsideEdit, type AsideReason } from './set-aside.ts';

export function AsideWindow({ onClose }: { readonly onClose: () => void }) {
  const { session, keeper } = useEditing();
  const { aside } = session;
  /** Given up in this window: as long as it is open that can be undone. */
  const [given, setGiven] = useState<readonly AsideEdit[]>([]);
  const giveUp = (chosen: readonly AsideEdit[]): void => void keeper.giveUp(chosen).then((gone) => setGiven((before) => [...before, ...gone]));
  const takeBack = (): void => {
    keeper.takeBack(given);
    setGiven([]);
  };
  return (
    <HelpedWindow
      help="not-saved"
      open
      onCancel={onClose}
      width={860}
      title={aside.length === 0 ? '都处理好了' : `${aside.length}处修改没有保存`}
      footer={
        aside.length === 0
          ? [
              <Button key="done" type="primary" onClick={onClose}>
                关闭
              </Button>,
            ]
          : [
              <Popconfirm key="give-up" title={`放弃这${aside.length}处修改？`} description="表上回到已经保存的样子。关掉这个窗口以前可以撤销，以后写的字不再保留。" okText="全部放弃" cancelText="不放弃" onConfirm={() => giveUp(aside)}>
                <Button danger>全部放弃</Button>
              </Popconfirm>,
              <Button key="again" onClick={() => void keeper.tryAgain(aside)}>
                全部再存一次
              </Button>,
              <Button key="close" onClick={onClose}>
                以后再说
              </Button>,
            ]
      }
    >
      {given.length === 0 ? null : (
        <p className="aside-given" role="status">
          已放弃{given.length}处修改。
          <Button size="small" onClick={takeBack}>
            撤销放弃
          </Button>
        </p>
      )}
      {aside.length === 0 ? <p className="soft">没有留下没保存的修改。</p> : null}
      <ol className="clean-list conflict-list">
        {aside.map((one) => (
          <OneAside key={JSON.stringify(one.edit)} one={one} onGiveUp={() => giveUp([one])} />
        ))}
      </ol>
    </HelpedWindow>
  );
}

interface OneAsideProps {
  readonly one: AsideEdit;
  readonly onGiveUp: () => void;
}

function OneAside({ one, onGiveUp }: OneAsideProps) {
  const { session, keeper } = useEditing();
  const { message } = App.useApp();
  const typed = oneText(one);
  const [text, setText] = useState(typed ?? '');
  const place = describeEditPlace(session.draft, one.edit);
  const isLeft = one.why.kind === 'handed-on';
  const over = textLengthTold(text);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      void message.success('已复制');
    } catch {
      void message.warning('浏览器不让复制，请选中文字按 Ctrl+C。');
    }
  };
  return (
    <li className="conflict">
      <h3>{place}</h3>
      <p className="small aside-why">{whyTold(one.why, one.at)}</p>
      {isLeft ? (
        <p className="conflict-text">
          <span className="faint small">表上现在</span>
          <span>{standingText(session.draft, one.edit)?.trim() || <span className="blank-text">空白</span>}</span>
        </p>
      ) : null}
      {typed === null ? (
        <p className="small soft">{actTitles[one.edit.kind]}</p>
      ) : (
        <GrowingText className="aside-text" aria-label={`${place}：您写的`} value={text} onChange={(event) => setText(event.target.value)} />
      )}
      {over === null ? null : <p className="small aside-over">{over}</p>}
      <p className="aside-tools">
        <Button size="small" type="primary" disabled={over !== null} onClick={() => void keeper.tryAgain([one], typed === null || text === typed ? null : text)}>
          {text === (typed ?? '') ? (isLeft ? '写进表里' : '再存一次') : '按改好的存'}
        </Button>
        {typed === null ? null : (
          <Button size="small" onClick={() => void copy()}>
            复制
          </Button>
        )}
        <Button size="small" danger onClick={onGiveUp}>
          放弃这处修改
        </Button>
      </p>
    </li>
  );
}

/** The text of an edit that is one text, which can be written otherwise here; null for whole rows, projects and tables. */
function oneText({ edit }: AsideEdit): string | null {
  return edit.kind === 'department-tables' ? null : writtenText(edit);
}

function whyTold(why: AsideReason, at: number): string {
  switch (why.kind) {
    case 'too-long':
      return '太长，没有送出。';
    case 'refused':
      return [`${why.problem.title}。`.replace(/[。！]+。$/u, '。'), ...why.problem.findings.map(({ message }) => message)].join('');
    case 'handed-on':
      return `${momentTold(at)} 写的，当时没有存上。`;
  }
}

const actTitles = {
  'cell': '', 'field': '', 'goals': '', 'paragraphs': '',
  'row-added': '新增这一行', 'row-removed': '删去这一行', 'row-moved': '移动这一行',
  'project-added': '新增这个项目', 'project-removed': '删去这个项目', 'project-moved': '调换项目次序',
  'department-tables': '整张部门整体绩效目标表的改动',
} as const;
