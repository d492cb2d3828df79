// Where one can go: the pages of the plan shown, the file checked in this browser, and what belongs to neither.
import {
  FileAddOutlined,
  FileProtectOutlined,
  HistoryOutlined,
  HighlightOutlined,
  CalculatorOutlined,
  CalendarOutlined,
  ProjectOutlined,
  MailOutlined,
  OrderedListOutlined,
  CarryOutOutlined,
  AlertOutlined,
  ApartmentOutlined,
  AuditOutlined,
  BankOutlined,
  BellOutlined,
  BookOutlined,
  DiffOutlined,
  EditOutlined,
  ExportOutlined,
  FileSearchOutlined,
  HomeOutlined,
  IdcardOutlined,
  QuestionCircleOutlined,
  ReadOutlined,
  SafetyOutlined,
  SendOutlined,
  TableOutlined,
  UploadOutlined,
} from '@ant-design/icons';
import { Menu, type MenuProps } from 'antd';
import { AppLink } from '../app/app-link.tsx';
import { useCheckedFile } from '../checking/checked-file.tsx';
import { useAddress } from '../app/navigation.ts';

interface ShellMenuProps {
  /** Address of the stored plan; null where none is to be shown. */
  readonly planBase: string | null;
  readonly planSearch: string;
  /** What one may do somewhere; null where nobody is signed in. */
  readonly may: readonly string[] | null;
  /** Without a server there is no library to look up and no help about serving. */
  readonly isOffline?: boolean;
  readonly onChosen: () => void;
}

type Items = NonNullable<MenuProps['items']>;

/** Whoever may do one of these reviews texts. */
const reviewing: readonly string[] = ['declaration.pass', 'declaration.give-control', 'declaration.approve'];

export function ShellMenu({ planBase, planSearch, may, isOffline = false, onChosen }: ShellMenuProps) {
  const { path } = useAddress();
  const { reading } = useCheckedFile();
  const items: Items = [];
  if (may !== null) {
    const work: Items = [entry('/desk', '工作台', <CarryOutOutlined />), entry('/notices', '消息', <BellOutlined />)];
    if (reviewing.some((action) => may.includes(action))) work.push(entry('/queue', '审核队列', <OrderedListOutlined />));
    if (may.includes('declaration.give-control')) work.push(entry('/controls', '控制数', <CalculatorOutlined />));
    work.push(entry('/progress', '进度表', <ProjectOutlined />), entry('/rounds', '轮次设置', <CalendarOutlined />));
    items.push({ key: 'work', type: 'group', label: '申报与审核', children: work });
  }
  if (planBase !== null) {
    const children = [
      entry(planBase, '概览', <HomeOutlined />, planSearch),
      entry(`${planBase}/projects`, '项目', <TableOutlined />, planSearch),
      entry(`${planBase}/overall`, '部门整体', <BankOutlined />, planSearch),
    ];
    if (may?.includes('project.edit') === true || may?.includes('overall.edit') === true) children.push(entry(`${planBase}/edit`, '编辑', <EditOutlined />));
    children.push(entry(`${planBase}/declaration`, '申报', <SendOutlined />));
    if (reviewing.some((action) => may?.includes(action) === true)) children.push(entry(`${planBase}/review`, '审核', <HighlightOutlined />));
    children.push(entry(`${planBase}/versions`, '版本与差异', <DiffOutlined />), entry(`${planBase}/history`, '历史', <HistoryOutlined />));
    items.push({ key: 'plan', type: 'group', label: '绩效文本', children });
  }
  const tools: Items = [entry('/check', '检查文件', <FileSearchOutlined />)];
  if (may?.includes('plan.import') === true) tools.push(entry('/begin', '起草', <FileAddOutlined />), entry('/import', '导入', <UploadOutlined />));
  if (may?.includes('plan.export') === true) tools.push(entry('/exports', '导出', <ExportOutlined />));
  tools.push(entry('/rules', '规则', <AuditOutlined />));
  if (!isOffline) tools.push(entry('/library', '指标库', <ReadOutlined />), entry('/help', '使用说明', <QuestionCircleOutlined />));
  if (reading !== null) {
    items.push({
      key: 'checked',
      type: 'group',
      label: '检查中的文件（未保存）',
      children: [
        entry('/check/plan', '概览', <HomeOutlined />),
        entry('/check/plan/projects', '项目', <TableOutlined />),
        entry('/check/plan/overall', '部门整体', <BankOutlined />),
        entry('/check/plan/unread', `没有读入的内容 ${reading.plan.unread.length}`, <BookOutlined />),
      ],
    });
  }
  items.push({ key: 'tools', type: 'group', label: '工具', children: tools });
  if (may !== null) {
    const people: Items = [entry('/organisation', '机构与岗位', <ApartmentOutlined />)];
    if (may.includes('account.manage')) people.push(entry('/accounts', '账号', <IdcardOutlined />));
    if (may.includes('mail.test')) people.push(entry('/mail', '邮件通知', <MailOutlined />));
    if (may.includes('emergency.open') || may.includes('audit.read')) people.push(entry('/emergencies', '紧急授权', <AlertOutlined />));
    if (may.includes('audit.read')) people.push(entry('/audit', '操作记录', <FileProtectOutlined />));
    people.push(entry('/access', '权限说明', <SafetyOutlined />));
    items.push({ key: 'people', type: 'group', label: '人员与权限', children: people });
  }
  return <Menu className="shell-menu" mode="inline" items={items} selectedKeys={[selectedKey(items, path)]} onClick={onChosen} />;
}

function entry(address: string, title: string, icon: React.ReactNode, search = ''): Items[number] {
  return { key: address, icon, label: <AppLink href={`${address}${search}`}>{title}</AppLink> };
}

/** The entry whose address the present one continues; of several the longest. */
function selectedKey(items: Items, path: string): string {
  const bare = path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
  const keys = items.flatMap((group) => (group !== null && 'children' in group ? (group.children ?? []).map((item) => String(item?.key)) : []));
  return keys.filter((key) => bare === key || bare.startsWith(`${key}/`)).toSorted((a, b) => b.length - a.length)[0] ?? '';
}
