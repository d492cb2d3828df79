// 权限说明: the sentences by which access is judged, as they stand; the same data that the server asks.
import { useMemo } from 'react';
import { Select, Table, type TableColumnsType } from 'antd';
import { accessActionTitles, type AccessState } from '../../catalogue/access/access-actions.ts';
import { accessSentences } from '../../catalogue/access/access-sentences.ts';
import { reachTitles, stateTitles } from '../../catalogue/access/access-titles.ts';
import { roles } from '../../domain/access/index.ts';
import { declarationStates } from '../../domain/lifecycle/index.ts';
import { useAddress, useSetWords } from '../app/navigation.ts';
import { useNarrow } from '../app/use-narrow.ts';
import { usePageTitle } from '../parts/use-page-title.ts';
import { roleTitle } from './place-model.ts';

type Sentence = (typeof accessSentences)[number];

export function AccessPage() {
  usePageTitle('权限说明');
  const { words } = useAddress();
  const setWords = useSetWords();
  const narrow = useNarrow(768);
  const role = words.get('role') ?? '';
  const shown = useMemo(() => accessSentences.filter((sentence) => role === '' || sentence.roles.some((one) => one === role)), [role]);
  return (
    <>
      <header className="page-head">
        <div>
          <h1>权限说明</h1>
          <p>谁能做什么，全部写在下面这{accessSentences.length}句话里；系统判断权限和筛选列表用的就是它们。没有写的，谁都不能做。</p>
        </div>
      </header>
      <section className="sheet" aria-label="权限语句">
        <div className="access-filter">
          <label htmlFor="access-role">岗位</label>
          <Select
            id="access-role"
            value={role}
            onChange={(value) => setWords({ role: value })}
            popupMatchSelectWidth={false}
            options={[{ value: '', label: '全部岗位' }, ...Object.entries(roles).map(([id, { title }]) => ({ value: id, label: title }))]}
          />
        </div>
        {role === '' ? null : <p className="soft">{Object.entries(roles).find(([id]) => id === role)?.[1].purpose}</p>}
        {narrow ? (
          <ul className="clean-list access-cards">
            {shown.map((sentence) => (
              <li key={sentence.id}>
                <p>{sentence.text}</p>
                <p className="small soft">
                  {actionsOf(sentence)}　{reachTitles[sentence.reach]}　{stagesOf(sentence)}
                </p>
              </li>
            ))}
          </ul>
        ) : (
          <Table<Sentence> className="access-table" rowKey="id" size="middle" dataSource={shown} columns={columns} pagination={false} />
        )}
      </section>
      <section className="sheet access-more">
        <h2>不由岗位决定的</h2>
        <ul>
          <li>检查一个文件、看规则和说明，不用登录。</li>
          <li>登录后，每个人都能看示范文本、机构名录和本单位的任职人员，改自己的姓名、密码，结束自己的登录。</li>
          <li>只有一个账号时，它担任全部岗位；建立第二个账号起实行三员分立，系统管理、安全管理、审计管理由不同的人担任，管理员看不到业务内容。</li>
          <li>在运行衡绩的机器上，数据文件夹的所有者可以用命令导入、导出、备份、核验和重设密码，每次都留下记录。</li>
        </ul>
      </section>
    </>
  );
}

const columns: TableColumnsType<Sentence> = [
  { title: '语句', dataIndex: 'text' },
  { title: '岗位', width: 210, render: (_, { roles: able }) => able.map(roleTitle).join('、') },
  { title: '事项', width: 210, render: (_, sentence) => actionsOf(sentence) },
  { title: '范围', width: 120, render: (_, { reach }) => reachTitles[reach] },
  { title: '什么时候', width: 220, render: (_, sentence) => stagesOf(sentence) },
];

function actionsOf({ actions }: Sentence): string {
  return actions.map((action) => accessActionTitles[action]).join('、');
}

/** The stages of the whole text and those of a project apart: both begin with one that people call 填报中. */
function stagesOf({ states, notOwnDeclaration }: Sentence): string {
  const ofText = states?.filter(isOfText) ?? [];
  const ofProject = states?.filter((state) => !isOfText(state)) ?? [];
  const when = [stages('文本', ofText), stages('项目', ofProject), notOwnDeclaration ? '自己申报的除外' : ''].filter((part) => part !== '').join('；');
  return states === null ? ['任何时候', when].filter((part) => part !== '').join('；') : when;
}

function stages(whose: string, states: readonly AccessState[]): string {
  return states.length === 0 ? '' : `${whose}：${states.map((state) => stateTitles[state]).join('、')}`;
}

function isOfText(state: AccessState): boolean {
  return declarationStates.some((one) => one === state);
}
