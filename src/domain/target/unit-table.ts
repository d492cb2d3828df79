// The declared units of measure. Adding one: one line here and one row in test/corpus/target-expressions.csv.
// Ground: units that stand in the founding document and the published target tables of test/corpus; 法定计量单位 for the physical ones.

export type UnitDimension =
  | 'count'
  | 'money'
  | 'share'
  | 'score'
  | 'time'
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'energy'
  | 'data'
  | 'bandwidth'
  | 'temperature'
  | 'rate'
  | 'magnitude'
  | 'unknown';

export interface UnitDeclaration {
  /** Spelling used in readings and on paper. */
  readonly canonical: string;
  readonly dimension: UnitDimension;
  /** Other spellings; a cell that uses one gets the note unit-variant. */
  readonly variants: readonly string[];
  /** The unit this one converts to, and by which exact decimal factor; itself and 1 where none is declared. */
  readonly base?: string;
  readonly factor?: string;
  /** Spelling behind the stroke of 次/月, where it differs. */
  readonly per?: string;
  /** A unit only behind a stroke or 每 (元/生): elsewhere its character begins too many words. */
  readonly onlyBehindStroke?: true;
}

/** Spellings of counts that are not their canonical one. */
const countVariants: Readonly<Record<string, readonly string[]>> = {
  间: ['间数'], 人: ['人数'], 种: ['类'], 台: ['台数'], 项: ['个项目'], 批次: ['批(次)'], 人次: ['人(次)'], 场次: ['场(次)'], 户次: ['户(次)'], 家次: ['家(次)'], 件次: ['件(次)'],
};

export const unitTable: readonly UnitDeclaration[] = [
  ...counts(
    '个 家 批 人 次 名 户 件 台 辆 套 篇 份 条 头 只 粒 株 处 所 座 场 间 单 例 种 项 期 本 页 字 张 幅 块 棵 根 支 部 把 枚 匹 尾 羽 艘 架 栋 幢 层 ' +
      '村 镇 校 班 组 队 站 店 门 对 双 箱 盒 瓶 袋 包 桶 罐 卷 册 版 集 节 课 门次 宗 笔 起 位 轮 遍 段 片 道 盏 口 眼 孔 樘 组次 班次 车次 课时 学时 ' +
      '批次 人次 户次 家次 台次 种次 项次 件次 辆次 场次 例次 单次 份次 点次 样次 台套 标段 床位 床日 车位 人天 人月 人年 学分 台班 ' +
      '课次 头份 头次 只次 页次 篇次 工日',
  ),
  { canonical: '生', dimension: 'count', variants: ['学生'], onlyBehindStroke: true },
  { canonical: '车', dimension: 'count', variants: [], onlyBehindStroke: true },
  { canonical: '台(套)', dimension: 'count', variants: ['台/套'] },
  { canonical: '台(件)', dimension: 'count', variants: ['台/件', '台件'] },
  { canonical: '倍', dimension: 'share', variants: [], base: '%', factor: '100' },
  { canonical: '成', dimension: 'share', variants: [], base: '%', factor: '10' },
  { canonical: '%', dimension: 'share', variants: ['百分比', '﹪', '百分号'] },
  { canonical: '‰', dimension: 'share', variants: ['千分比'], base: '%', factor: '0.1' },
  { canonical: '/10万', dimension: 'share', variants: ['/十万', '/10万人', '/十万人', '例/10万', '人/10万', '例/10万人', '人/10万人'], base: '%', factor: '0.001' },
  { canonical: '百分点', dimension: 'share', variants: ['个百分点', 'pct'] },
  { canonical: '分', dimension: 'score', variants: ['分值'] },
  { canonical: '星', dimension: 'score', variants: [] },
  { canonical: '元', dimension: 'money', variants: ['元人民币', '人民币元', '块钱'] },
  { canonical: '角', dimension: 'money', variants: [], base: '元', factor: '0.1' },
  { canonical: '美元', dimension: 'money', variants: [] },
  { canonical: '秒', dimension: 'time', variants: ['秒钟'] },
  { canonical: '分钟', dimension: 'time', variants: [] },
  { canonical: '小时', dimension: 'time', variants: ['个小时', 'h', '个钟头'], base: '分钟', factor: '60' },
  { canonical: '天', dimension: 'time', variants: ['日', '自然日', '个自然日', '日历天', 'd'], base: '分钟', factor: '1440', per: '日' },
  { canonical: '半月', dimension: 'time', variants: ['半个月'] },
  { canonical: '半年', dimension: 'time', variants: ['半年度'], base: '个月', factor: '6' },
  { canonical: '个工作日', dimension: 'time', variants: ['工作日', '个工作天', '工作天'], per: '工作日' },
  { canonical: '周', dimension: 'time', variants: ['星期', '个星期'], base: '分钟', factor: '10080' },
  { canonical: '旬', dimension: 'time', variants: [] },
  { canonical: '个月', dimension: 'time', variants: ['月'], per: '月' },
  { canonical: '季度', dimension: 'time', variants: ['个季度', '季'], base: '个月', factor: '3', per: '季' },
  { canonical: '学期', dimension: 'time', variants: ['个学期'] },
  { canonical: '学年', dimension: 'time', variants: ['个学年'] },
  { canonical: '岁', dimension: 'unknown', variants: ['周岁'] },
  { canonical: '年', dimension: 'time', variants: ['周年', '个年度', '年度'], base: '个月', factor: '12' },
  { canonical: '公里', dimension: 'length', variants: ['千米', 'km', 'KM', 'Km'], base: '米', factor: '1000' },
  { canonical: '米', dimension: 'length', variants: ['m', '延米', '延长米'] },
  { canonical: '厘米', dimension: 'length', variants: ['cm', 'CM', '公分'], base: '米', factor: '0.01' },
  { canonical: '毫米', dimension: 'length', variants: ['mm', 'MM'], base: '米', factor: '0.001' },
  { canonical: '亩', dimension: 'area', variants: [] },
  { canonical: '亩次', dimension: 'area', variants: [] },
  { canonical: '公顷', dimension: 'area', variants: ['hm2', 'hm²', 'ha'], base: '平方米', factor: '10000' },
  { canonical: '平方米', dimension: 'area', variants: ['平米', '㎡', 'm2', 'm²', 'M2', '平方'] },
  { canonical: '平方公里', dimension: 'area', variants: ['平方千米', 'km2', 'km²', '㎢'], base: '平方米', factor: '1000000' },
  { canonical: '立方米', dimension: 'volume', variants: ['立方', '方', 'm3', 'm³', '㎥'] },
  { canonical: '升', dimension: 'volume', variants: ['L'], base: '立方米', factor: '0.001' },
  { canonical: '毫升', dimension: 'volume', variants: ['ml', 'mL'], base: '立方米', factor: '0.000001' },
  { canonical: '千克', dimension: 'mass', variants: ['公斤', 'kg', 'KG', 'Kg'] },
  { canonical: '斤', dimension: 'mass', variants: ['市斤'], base: '千克', factor: '0.5' },
  { canonical: '克', dimension: 'mass', variants: ['g'], base: '千克', factor: '0.001' },
  { canonical: '毫克', dimension: 'mass', variants: ['mg'], base: '千克', factor: '0.000001' },
  { canonical: '微克', dimension: 'mass', variants: ['μg', 'µg', 'ug'], base: '千克', factor: '0.000000001' },
  { canonical: '吨', dimension: 'mass', variants: ['t', '公吨'], base: '千克', factor: '1000' },
  { canonical: '千瓦时', dimension: 'energy', variants: ['kWh', 'KWH', 'kwh', '度电'] },
  { canonical: '吨标准煤', dimension: 'energy', variants: ['吨标煤', 'tce'] },
  { canonical: '千瓦', dimension: 'energy', variants: ['kW', 'KW', 'kw'] },
  { canonical: '兆瓦', dimension: 'energy', variants: ['MW'], base: '千瓦', factor: '1000' },
  { canonical: '千伏', dimension: 'unknown', variants: ['kV', 'KV', 'kv'] },
  { canonical: '千伏安', dimension: 'unknown', variants: ['kVA', 'KVA'] },
  { canonical: '兆帕', dimension: 'unknown', variants: ['MPa', 'Mpa'] },
  { canonical: 'KB', dimension: 'data', variants: ['kb', 'Kb'] },
  { canonical: 'MB', dimension: 'data', variants: ['兆字节', 'mb'] },
  { canonical: 'GB', dimension: 'data', variants: ['gb', 'Gb', 'g字节'] },
  { canonical: 'TB', dimension: 'data', variants: ['tb'] },
  { canonical: 'M', dimension: 'bandwidth', variants: ['兆', 'Mbps', 'Mb/s', 'MBPS', 'mbps', 'Mb'] },
  { canonical: 'Gbps', dimension: 'bandwidth', variants: [] },
  { canonical: '℃', dimension: 'temperature', variants: ['摄氏度', '°C'] },
  { canonical: '分贝', dimension: 'unknown', variants: ['dB', 'db', 'dB(A)', 'db(A)', 'dBA'] },
];

/** Multipliers that can stand before a unit (万人次, 亿元) or alone (5万). Longest first. */
export const magnitudes: readonly (readonly [string, string])[] = [
  ['万亿', '1000000000000'],
  ['千亿', '100000000000'],
  ['百亿', '10000000000'],
  ['十亿', '1000000000'],
  ['千万', '10000000'],
  ['百万', '1000000'],
  ['十万', '100000'],
  ['亿', '100000000'],
  ['万', '10000'],
  ['千', '1000'],
  ['百', '100'],
];

/** Words that begin like a unit: behind a number they are not one (100人员经费 is not 100 人, 20分制 not 20 分). The character behind the unit decides. */
export const wordsBeginningLikeUnits: Readonly<Record<string, string>> = {
  人: '员民才口力均工事大物类群社防',
  个: '人体案性别',
  次: '性要日年生级',
  台: '账风阶式',
  家: '庭长校具电属居园',
  户: '籍外口主型均用',
  件: '数均',
  条: '件例款约',
  场: '所地馆景面',
  处: '理置罚分室方于',
  所: '有在属需谓得以',
  座: '谈位',
  项: '目',
  期: '间限末初望内满',
  本: '级市县省区单部年月项次地级着质期',
  名: '单称录额牌',
  分: '类析配别布发级局管解制工会支公校部院值段层区',
  批: '复准发评示量',
  种: '植类子养苗粮',
  套: '餐取',
  份: '额',
  头: '盔部条脑',
  只: '要有是能',
  单: '位独项个一价',
  例: '行会如外',
  亩: '产均',
  米: '粉',
  天: '然气候',
  日: '常均报产程',
  月: '度底均初末份报',
  年: '度均底初末报级龄审检',
  元: '旦',
  页: '面',
  字: '号体',
  支: '持付出部撑援队',
  组: '织合建成长',
  班: '子级组',
  间: '接隔',
  村: '民级庄委',
  店: '铺',
  门: '诊店户槛',
  对: '象于口外策比应照',
  站: '式点台',
  点: '位',
  张: '贴',
  块: '状',
  部: '门分级委',
  层: '级面次',
  校: '园舍准车长医服外内',
  队: '伍',
  节: '约能日点水',
  课: '题程堂后时',
  起: '草点诉',
  位: '置于',
  道: '路德',
  包: '括装含',
  集: '中体成团',
  版: '权',
  双: '方随',
  根: '据本',
  把: '关握控',
  架: '构',
  方: '面案式便法',
  口: '径岸碑',
  段: '落',
  片: '区',
  度: '假过',
  成: '效果立本年交功员',
  星: '级',
  周: '期边年转报',
  半年: '报',
  季: '节报',
  升: '级学高温降',
  克: '服',
  倍: '增',
  兆: '瓦帕赫欧焦伏字丰',
  千克: '力',
  平方: '根',
  床位: '使费周利',
  车位: '使周利管',
  标段: '划',
  学分: '制银',
  小时: '候工',
};

function counts(names: string): readonly UnitDeclaration[] {
  return names.split(' ').map((canonical) => ({ canonical, dimension: 'count', variants: countVariants[canonical] ?? [] }));
}
