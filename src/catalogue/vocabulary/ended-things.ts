// Bodies and powers that no longer exist, each with its last day, what stands in its place, and where that was read. A plan of a later year
// that still names one was copied from an older text. Kept as data: the next reform is one more entry.
import type { Citation } from '../../kernel/citation.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import { firstDay } from '../policies/first-day.ts';

export interface EndedThing {
  /** Words that name it. */
  readonly words: readonly string[];
  /** Words of the same clause beside which it is something else, or is spoken of as past. */
  readonly unless: readonly string[];
  readonly lastDay: CivilDate;
  /** What to write today, as the end of a sentence. */
  readonly instead: string;
  readonly ground: Citation;
}

/** 2019-03-31: by then the reform of all local bodies was to be done; provincial plans repeat the date. */
const localReform: Citation = { source: '中共中央《深化党和国家机构改革方案》及各省机构改革实施安排', clause: '市县机构改革2019年3月底前基本完成', confidence: 'secondary', since: firstDay('2019-04-01') };
const reformed = firstDay('2019-03-31');
const past: readonly string[] = ['原', '历史', '划转', '划入', '移交', '整合', '改制', '遗留'];

export const endedBodies: readonly EndedThing[] = [
  {
    words: ['工商行政管理', '工商系统', '工商部门', '工商局', '工商干部', '工商队伍', '工商执法'],
    unless: [...past, '专项补助', '专项资金', '专项经费'],
    lastDay: reformed,
    instead: '“市场监督管理”',
    ground: localReform,
  },
  {
    words: ['质监局', '质监系统', '质监部门', '质监工作', '质监管理', '质监发展', '质监执法', '质监干部', '质监事业', '质量技术监督'],
    // 工程质监站 is alive: it watches building work.
    unless: [...past, '工程', '建设', '建筑', '交通', '公路', '水利'],
    lastDay: reformed,
    instead: '“市场监督管理”',
    ground: localReform,
  },
  {
    words: ['食药监局', '食药局', '食药监系统', '食药监部门', '食品药品监督管理局', '食品药品监管局', '食品药品监督管理部门', '食品药品监督管理系统'],
    unless: [...past, '省食品药品监督管理局', '国家食品药品监督管理局'],
    lastDay: reformed,
    instead: '“市场监督管理局”（药品由省药品监督管理局和市县市场监督管理局分工）',
    ground: localReform,
  },
  { words: ['国土资源局', '国土局', '国土资源部门'], unless: past, lastDay: reformed, instead: '“自然资源局（部门）”', ground: localReform },
  { words: ['环境保护局', '环保局'], unless: past, lastDay: reformed, instead: '“生态环境局（分局）”', ground: localReform },
  { words: ['卫生和计划生育局', '卫计局', '卫计委', '卫生计生局', '卫生计生委', '卫生和计划生育委员会'], unless: past, lastDay: reformed, instead: '“卫生健康局（委）”', ground: localReform },
  { words: ['安全生产监督管理局', '安监局'], unless: past, lastDay: reformed, instead: '“应急管理局”', ground: localReform },
  { words: ['文化广电新闻出版局', '文广新局', '旅游发展委员会', '旅发委'], unless: past, lastDay: reformed, instead: '“文化（广电）和旅游局”', ground: localReform },
  { words: ['物价局'], unless: past, lastDay: reformed, instead: '“发展和改革局”（定价）或“市场监督管理局”（价格监督检查）', ground: localReform },
  { words: ['政府法制办', '法制办公室'], unless: past, lastDay: reformed, instead: '“司法局”', ground: localReform },
  {
    words: ['国税局', '地税局', '国家税务局和地方税务局'],
    unless: past,
    lastDay: firstDay('2018-07-20'),
    instead: '“税务局”',
    ground: { source: '国税地税征管体制改革（2018年7月20日前县级税务机构挂牌）', clause: null, confidence: 'unverified' },
  },
  {
    words: ['扶贫开发办公室', '扶贫办'],
    unless: past,
    lastDay: firstDay('2021-06-30'),
    instead: '“农业农村局（乡村振兴局）”',
    ground: { source: '扶贫工作机构重组为乡村振兴部门（2021年）', clause: null, confidence: 'unverified' },
  },
];

export const endedPowers: readonly EndedThing[] = [
  {
    words: ['动产抵押登记'],
    unless: ['查询', '移交', '档案', '注销', '历史', '存量'],
    lastDay: firstDay('2020-12-31'),
    instead: '动产和权利担保由中国人民银行征信中心统一登记，市场监管部门不再办理',
    ground: { source: '国发〔2020〕18号《国务院关于实施动产和权利担保统一登记的决定》', clause: '自2021年1月1日起', confidence: 'verified', since: firstDay('2021-01-01') },
  },
  {
    words: ['认定和保护著名商标', '认定著名商标', '著名商标认定', '著名商标评选', '评选著名商标', '争创著名商标', '推荐著名商标'],
    unless: ['废止', '取消', '停止'],
    lastDay: firstDay('2018-12-31'),
    instead: '著名商标制度已经清理废止，请改写商标专用权保护',
    ground: { source: '国法〔2018〕5号 关于开展涉及著名商标制度的地方政府规章和规范性文件专项清理工作的通知', clause: null, confidence: 'secondary', since: firstDay('2019-01-01') },
  },
  {
    words: ['名牌战略', '名牌产品评选', '名牌产品认定', '名牌评选', '名牌认定', '争创名牌产品'],
    unless: ['废止', '取消', '停止'],
    lastDay: firstDay('2019-12-31'),
    instead: '政府评选名牌产品已经停止，请改写质量提升、品牌培育或政府质量奖',
    ground: { source: '政府名牌评选的清理（2018—2019年）', clause: null, confidence: 'unverified' },
  },
  {
    words: ['企业产品标准备案', '企业标准备案', '产品标准备案'],
    unless: ['取消', '停止', '食品安全企业标准'],
    lastDay: firstDay('2017-12-31'),
    instead: '企业标准改为自我声明公开，请改写企业标准自我声明的监督检查',
    ground: { source: '《中华人民共和国标准化法》', clause: '第二十七条，2018年1月1日起施行', confidence: 'verified', since: firstDay('2018-01-01') },
  },
  {
    words: ['企业年检', '营业执照年检', '执照年检', '个体工商户验照'],
    unless: ['取消', '改为'],
    lastDay: firstDay('2014-02-28'),
    instead: '年检已经改为年度报告公示，请改写年报公示抽查',
    ground: { source: '国发〔2014〕7号《注册资本登记制度改革方案》', clause: '年度检验验照制度改为年度报告公示制度', confidence: 'unverified' },
  },
  {
    words: ['GSP认证', 'GMP认证'],
    unless: ['取消', '改为'],
    lastDay: firstDay('2019-11-30'),
    instead: '药品经营、生产质量管理规范认证已经取消，请改写符合性检查',
    ground: { source: '《中华人民共和国药品管理法》（2019年修订）', clause: '2019年12月1日起施行', confidence: 'unverified' },
  },
  {
    words: ['食品流通许可', '餐饮服务许可'],
    unless: ['旧证', '换证', '原'],
    lastDay: firstDay('2015-09-30'),
    instead: '已经合并为食品经营许可',
    ground: { source: '《食品经营许可管理办法》', clause: '2015年10月1日起施行', confidence: 'unverified' },
  },
];
