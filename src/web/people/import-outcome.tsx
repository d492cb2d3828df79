// What an import of the organisation would do, or has done, row by row.
import { useState } from 'react';
import { Alert, Button, Switch, Table, Typography, type TableColumnsType } from 'antd';
import type { OrganisationImport } from '../../http/contract/organisation-import.ts';
import { useNarrow } from '../app/use-narrow.ts';

interface ImportOutcomeProps {
  readonly file: string;
  readonly told: OrganisationImport;
  readonly pending: boolean;
  readonly onWrite: () => void;
  readonly onClose: () => void;
}

type Line = OrganisationImport['lines'][number];

export function ImportOutcome({ file, told, pending, onWrite, onClose }: ImportOutcomeProps) {
  const [withSame, setWithSame] = useState(false);
  const narrow = useNarrow(768);
  const { lines, faults, written, issued } = told;
  const same = lines.filter(({ what }) => what === 'same').length;
  const shown = lines.filter(({ what }) => withSame || what !== 'same');
  const doing = ownDoing(told);
  return (
    <section className="sheet" aria-labelledby="import-outcome">
      <div className="section-head">
        <h2 id="import-outcome">{written ? `已按“${file}”写入` : `“${file}”会改什么`}</h2>
        {written || faults.length > 0 || doing === '' ? (
          <Button onClick={onClose}>关闭</Button>
        ) : (
          <span className="place-actions">
            <Button onClick={onClose} disabled={pending}>
              取消
            </Button>
            <Button type="primary" loading={pending} onClick={onWrite}>
              确认导入
            </Button>
          </span>
        )}
      </div>
      <p>{doing === '' ? '没有要由您写入的内容。' : `${written ? '已' : '将'}${doing}。`}{whatOthersDo(told)}</p>
      {faults.length === 0 ? null : (
        <Alert
          className="form-problem"
          type="error"
          role="alert"
          title={`有${faults.length}行不能导入，改好表以后再选一次文件；没有写入任何内容`}
          description={
            <ul className="clean-list">
              {faults.slice(0, mostFaults).map(({ sheet, row, message }) => (
                <li key={`${sheet} ${row} ${message}`}>
                  <b>
                    {sheetTitles[sheet]}第{row}行
                  </b>
                  　{message}
                </li>
              ))}
              {faults.length > mostFaults ? <li>其余{faults.length - mostFaults}行略。</li> : null}
            </ul>
          }
        />
      )}
      {issued.length === 0 ? null : <IssuedPasswords issued={issued} />}
      {same === 0 ? null : (
        <label className="import-same">
          <Switch size="small" checked={withSame} onChange={setWithSame} /> 连同没有变化的{same}行
        </label>
      )}
      {shown.length === 0 ? null : narrow ? (
        <ul className="clean-list access-cards">
          {shown.map((line) => (
            <li key={`${line.sheet} ${line.row}`}>
              {line.text}
              <p className="small soft">
                {sheetTitles[line.sheet]}第{line.row}行　{whatTitles[line.what]}
              </p>
            </li>
          ))}
        </ul>
      ) : (
        <Table<Line> rowKey={({ sheet, row }) => `${sheet} ${row}`} size="small" dataSource={shown} columns={columns} pagination={shown.length > 100 ? { pageSize: 100, showSizeChanger: false } : false} />
      )}
    </section>
  );
}

const mostFaults = 20;
const sheetTitles = { places: '机构', people: '人员与岗位' } as const;
const whatTitles = { new: '新增', changed: '更改', same: '没有变化' } as const;

const columns: TableColumnsType<Line> = [
  { title: '表', width: 110, render: (_, { sheet }) => sheetTitles[sheet] },
  { title: '行', dataIndex: 'row', width: 64 },
  { title: '', width: 100, render: (_, { what }) => <span className={`place-mark import-mark ${what === 'new' ? 'mark-good' : what === 'changed' ? 'mark-waiting' : ''}`}>{whatTitles[what]}</span> },
  { title: '内容', dataIndex: 'text' },
];

/** What the caller does: 设立或更改3个机构、建立5个账号. */
function ownDoing({ own, places, accounts, posts }: OrganisationImport): string {
  return [
    own.places && places > 0 ? `设立或更改${places}个机构` : '',
    own.accounts && accounts > 0 ? `建立${accounts}个账号` : '',
    own.posts && posts > 0 ? `授予${posts}个岗位` : '',
  ].filter((part) => part !== '').join('、');
}

function whatOthersDo({ own, places, accounts, posts }: OrganisationImport): string {
  const system = [!own.places && places > 0 ? `${places}个机构` : '', !own.accounts && accounts > 0 ? `${accounts}个账号` : ''].filter((part) => part !== '');
  return [
    system.length > 0 ? `表里另有${system.join('和')}，${own.places ? '建立第二个账号以后再导入一次即可建立' : '由系统管理员导入'}。` : '',
    !own.posts && posts > 0 ? `${posts}个岗位由安全管理员导入这份文件时授予。` : '',
  ].join('');
}

function IssuedPasswords({ issued }: { readonly issued: OrganisationImport['issued'] }) {
  const all = issued.map(({ name, login, password }) => `${name}\t${login}\t${password}`).join('\n');
  return (
    <div className="issued-many">
      <p>
        <b>初始密码，只显示这一次。</b>请当面或用可靠的方式交给本人，首次登录须改成自己的密码；关上后无法再看，忘了就在“账号”页重设。{' '}
        <Typography.Text copyable={{ text: all }}>复制全部</Typography.Text>
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">姓名</th>
            <th scope="col">登录名</th>
            <th scope="col">初始密码</th>
          </tr>
        </thead>
        <tbody>
          {issued.map(({ name, login, password }) => (
            <tr key={login}>
              <td>{name}</td>
              <td>{login}</td>
              <td>
                <code>{password}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
