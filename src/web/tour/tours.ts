// The first-day tour of each role: a few steps on the real pages, with the own data. A test walks every step of every tour and holds that what it speaks of is there.
import { roles, type Role } from '../../domain/access/index.ts';

export interface TourStep {
  /** Address of the page; below the plan shown where `ofPlan`. */
  readonly page: string;
  readonly ofPlan: boolean;
  /** What it speaks of, as a selector of style sheets. */
  readonly target: string;
  readonly title: string;
  readonly text: string;
}

/** A role, or the only account of a new installation. */
export type TourId = Role | 'alone';

const title = '#content h1';

const at = (page: string, target: string, name: string, text: string): TourStep => ({ page, ofPlan: false, target, title: name, text });
const inPlan = (page: string, target: string, name: string, text: string): TourStep => ({ page, ofPlan: true, target, title: name, text });

const desk = at('/desk', title, '先看工作台', '等您办的事都列在这里，写明截止的日期；办完就不在了。每天从这一页开始。');
const help = at('/desk', '.help-ask', '不知道怎样办，就按 F1', '每一页和每个窗口都有说明，在页旁打开，不离开正在做的事。这份引导也能在“使用说明”里再看一遍。');
const progress = at('/progress', title, '全县到了哪一步', '各单位一行：到哪一步、由谁办理、等了几天、逾期几天、退回几次。');
const organisation = at('/organisation', title, '机构与岗位', '区划、部门、单位、科室（所）逐级排列，点开看谁在什么岗位上、到哪一天为止。');
const access = at('/access', title, '谁能做什么', '全部权限写成一句一句的话，可以按岗位看。岗位有起止日期，到期自动失效。');
const own = inPlan('', title, '本单位的文本', '概览先说钱：多少钱有数量和单价对得上，哪几个项目问题最重，点开直接到那一格。');

export const tours: Readonly<Record<TourId, readonly TourStep[]>> = {
  alone: [
    own,
    at('/check', title, '先检查一个文件', '把手头的绩效文本拖进来，几秒钟就知道哪里填错、怎样改；文件不离开这台电脑。'),
    at('/import', title, '导入本单位的文本', '导入以后才能编辑、报送、比较版本。附带的示范文本随时可以移除。'),
    at('/accounts', title, '建立其他人的账号', '建立第二个账号起，系统管理、安全管理、审计管理由三个人分别担任。'),
    help,
  ],
  officer: [
    desk,
    inPlan('/edit', title, '在表上填报', '原表就是填写的地方，键盘和 Excel 一样；写的同时指出问题，建议可以一键采纳。修改自动保存。'),
    at('/library', title, '指标不知道怎样写', '指标库里有市场监管常用的指标，带解释、算法和依据；指标值一律由您自己填。'),
    inPlan('/declaration', '#declared-projects-title', '填好以后送负责人核对', '在本科室（所）的项目旁点“送负责人核对”。单位财务汇总之前可以取回。'),
    help,
  ],
  'section-head': [
    desk,
    inPlan('/declaration', '#declared-projects-title', '核对本科室（所）的项目', '点项目名看原表和问题；没有问题点“核对通过”，有问题点“退回科室”，写明哪里要改。'),
    inPlan('/history', title, '谁改过什么', '每次修改、每一步办理都有记录，能看到改前改后。'),
    help,
  ],
  'unit-finance': [
    desk,
    inPlan('/declaration', '#next-steps-title', '报送之前还缺什么', '每个前提办好没有，这里一次说全；都办好了，“报送”才能点。'),
    inPlan('/declaration', '#declared-projects-title', '汇总各项目', '把项目交给科室填报、汇总、写明新增还是延续，都在这个列表里；是否公开在下面一张表里，可以许多项目一起写明。'),
    inPlan('/edit', title, '修改全文', '项目表、部门整体、测算、职责与项目都在这里改；两个人同时改不会互相盖掉。'),
    at('/exports', '#export-new', '导出 Word 和 Excel', '发给科室填的 Excel 可以导回来，逐处决定采纳不采纳。'),
    help,
  ],
  'unit-leader': [
    own,
    inPlan('/declaration', title, '现在到哪一步', '写明由谁办理、还缺什么；批复以后可以下载批复。'),
    inPlan('/versions', title, '改了什么', '任意两版逐格比较，也可以下载一页的变动摘要。'),
    help,
  ],
  'department-finance': [
    desk,
    at('/queue', title, '所属单位报来的文本', '问题重的排在前面。点开看全文，选中几份可以一起通过。'),
    progress,
    at('/exports', '#export-new', '合成一份', '各单位的文本可以依次合成一份部门的文本。'),
    help,
  ],
  'finance-first-review': [
    desk,
    at('/queue', title, '审核队列', '列出所联系部门报来的文本，最该先看的在前：“阻止”多的，说不清来由的钱多的。'),
    inPlan('/review', title, '意见写到格子上', '选一个项目，点表里的格子，写下意见；意见随退回送出，单位只能改意见指到的地方。'),
    inPlan('/declaration', '#next-steps-title', '通过或退回', '看完全文，在这里通过或者退回；退回时写明理由和报回的期限。审核意见书在审核页下载。'),
    help,
  ],
  'finance-performance': [
    desk,
    at('/rounds', title, '先设定申报轮次', '一上、二上、批复各从哪天到哪天。没有设定的，单位报不上来；过期的可以逐个准予延期。'),
    at('/queue', title, '审核队列', '最该先看的在前。“阻止”的问题只有您能写明理由放行。'),
    progress,
    help,
  ],
  'finance-budget': [
    desk,
    at('/queue', title, '等着下达控制数和批复的', '选中几份可以一起批复；有“阻止”问题没有放行的会被拦下，逐份说明。'),
    inPlan('/declaration', '#next-steps-title', '下达控制数', '在这一页逐个项目写控制数。与申报数不同的，只打开不再相符的行让单位改。'),
    progress,
    help,
  ],
  treasury: [
    progress,
    own,
    inPlan('/projects', title, '各项目的支出计划', '点开项目看每个节点累计要支出多少；空白的是没有填，不是0。'),
    help,
  ],
  auditor: [
    inPlan('/history', title, '一份文本的全部经过', '谁、什么时候、做了什么、从什么改成什么，一条一条。'),
    inPlan('/versions', title, '任意两版比较', '逐格比较，可以下载修订稿。'),
    at('/audit', '#verification-title', '数据有没有被改过', '逐行核对事件链，指出被改动的行。'),
    at('/audit', '#records-title', '全部记录', '按人、按对象、按事项、按日期查；点姓名或对象只看它的。下载的带校验信息，可以离线复核。'),
    help,
  ],
  registrar: [
    desk,
    at('/library', title, '指标从哪里取数', '每个指标写明凭据和年内怎样累计；登记的台账就是这些数的来源。'),
    help,
  ],
  'system-administrator': [
    organisation,
    at('/accounts', title, '账号', '建立、停用账号，重设密码，结束别处的登录。您看不到业务内容。'),
    access,
    help,
  ],
  'security-administrator': [
    at('/organisation', title, '授予和收回岗位', '先有机构和账号，再在机构下授予岗位；有人离开，用“一键移交”把岗位转给接手的人。'),
    at('/emergencies', title, '紧急授权', '岗位上没有人而事情等不得时，写明理由临时授予，到时自动结束，全部列在这里。'),
    access,
    help,
  ],
  'audit-administrator': [
    at('/audit', '#verification-title', '核验', '定期核验一次：逐行核对事件链，指出被改动的行。'),
    at('/audit', '#records-title', '全部记录', '按人、按对象、按事项、按日期查；点姓名或对象只看它的。下载的带校验信息，可以离线复核。'),
    at('/emergencies', title, '看紧急授权', '谁在什么时候、凭什么理由得到过临时授权。'),
    help,
  ],
};

/** What to do first where there is no text yet: instead of the steps that need one. */
export function firstThing(tour: TourId): TourStep {
  if (tour === 'unit-finance' || tour === 'alone') return at('/import', title, '先导入本单位的文本', '还没有绩效文本。把 Word、Excel 或网页文件拖到这里，读出来就能编辑和报送。');
  return at('/desk', title, '现在还没有文本', '单位财务导入绩效文本以后，就能在这里看到。没有本单位的岗位时，请安全管理员在“机构与岗位”里授予。');
}

/** Steps as they are walked: those about a plan where there is one, else the first thing to do in their place. */
export function stepsOf(tour: TourId, hasPlan: boolean): readonly TourStep[] {
  const steps = tours[tour];
  if (hasPlan || !steps.some(({ ofPlan }) => ofPlan)) return steps;
  const first = firstThing(tour);
  return [first, ...steps.filter(({ ofPlan, page, target }) => !ofPlan && !(page === first.page && target === first.target))];
}

export function tourTitle(tour: TourId): string {
  return tour === 'alone' ? '只有一个账号' : roles[tour].title;
}

export function isTourId(text: string): text is TourId {
  return Object.hasOwn(tours, text);
}

/** Of the posts held today, each once; of the only account its own. */
export function toursFor({ alone, posts }: { readonly alone: boolean; readonly posts: readonly { readonly role: string }[] }): readonly TourId[] {
  if (alone) return ['alone'];
  return [...new Set(posts.map(({ role }) => role))].filter(isTourId);
}
