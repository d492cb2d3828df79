// The short vocabulary of the target grammar, as data: menus, states, trends, names of quantities, marks that stand for nothing, and the
// words that may stand around a value. Ground: values of test/corpus and the lint catalogue's families of faults.

/** Pairs that make a yes-no menu when both stand in the cell. */
export const yesNoPairs: readonly (readonly [string, string])[] = [['是', '否'], ['有', '无'], ['能', '否'], ['是', '不是']];

/** Ordinal scales: two or more words of one scale, listed, are a grade menu. */
export const gradeScales: readonly ReadonlySet<string>[] = [
  words('优 良 中 差 低 高 优秀 良好 中等 一般 较差 合格 不合格 及格 不及格 基本合格'),
  words('好 较好 很好 非常好 最好 一般 较差 差 很差 不好 中 坏 良好'),
  words('满意 不满意 非常满意 很满意 比较满意 较满意 基本满意 一般 较不满意 很不满意 非常不满意'),
  words('高 较高 很高 中 中等 一般 低 较低 很低'),
  words('达标 不达标 未达标 基本达标 达成 基本达成 未达成 部分达成 完成 未完成 基本完成 部分完成'),
  words('及时 较及时 基本及时 一般 不及时'),
  words('明显 较明显 一般 不明显 显著 较显著 不显著'),
  words('强 较强 一般 较弱 弱 大 较大 较小 小'),
];

/** Grades that are written without separators: 优良中差, 高中低. */
export const gradeCharacters = '优良中差低高好坏';

/** Two opposite grades side by side are a menu (好坏); 优良 is not, it is one word. */
export const oppositePairs: ReadonlySet<string> = words('好坏 优劣 高低 优差 好差 大小 强弱 快慢');

/** Grades in which a number's tail can end: ≥95优, …为优. */
export const tailGrades: readonly string[] = ['优秀', '优良', '良好', '优', '良', '中', '差', '合格', '达标', '满意', '好'];

/** States named in one word. */
export const states: ReadonlySet<string> = words(
  '是 否 有 满意 不满意 合格 不合格 达标 优 良 中 差 优良 优秀 良好 好 高 低 及时 按时 准时 健全 有效 规范 合规 合法 合理 完整 健康 完善 明显 显著 ' +
    '准确 真实 齐全 充分 充足 完备 安全 正常 稳定 通过 完成 已完成 达成 达到 到位 全覆盖 可持续 长期 长效 长久 长远 持续 永久 中长期 持续影响 长期影响 ' +
    '可持续影响 长期有效 长期持续 良性 一般 透明 公开 公正 公平 清晰 明确 严格 科学 匹配 落实 强 较强 大 较大 快 便捷 高效 一致 无误 无异议 无投诉 无事故 不发生 未发生 不出现',
);

/** Heads that name nothing of their own before a state: 效果明显, 程度较高, 经济效益良好. */
export const stateHeads: readonly string[] = [
  '经济效益', '社会效益', '生态效益', '可持续影响', '影响程度', '影响力', '满意程度', '满意度', '时限', '期限', '效果', '成效', '效益', '程度', '水平', '影响', '作用',
  '情况', '质量', '评价', '结果',
];

export const degreeAdverbs: readonly string[] = ['非常', '十分', '比较', '基本', '较为', '较', '很', '极', '特别', '相对', '总体', '整体'];

/** Adverbs of a trend. */
export const trendAdverbs: readonly string[] = [
  '进一步', '大幅度', '不断', '持续', '逐步', '逐渐', '逐年', '显著', '有效', '明显', '稳步', '大幅', '有所', '得到', '得以', '较大', '切实', '全面', '继续', '日益',
  '更加', '极大', '稳定', '同比', '大力', '积极', '有力', '长期', '保持', '稳中有', '基本', '较', '有', '逐次', '一定程度', '一定',
];

/** Verbs of a trend and their direction. */
export const trendVerbs: readonly (readonly [string, 'up' | 'down' | 'steady'])[] = [
  ['提高', 'up'], ['提升', 'up'], ['改善', 'up'], ['增强', 'up'], ['增加', 'up'], ['增长', 'up'], ['加强', 'up'], ['优化', 'up'], ['改进', 'up'],
  ['扩大', 'up'], ['促进', 'up'], ['推进', 'up'], ['好转', 'up'], ['上升', 'up'], ['加快', 'up'], ['发展', 'up'], ['升', 'up'], ['深化', 'up'], ['强化', 'up'],
  ['减少', 'down'], ['降低', 'down'], ['下降', 'down'], ['减轻', 'down'], ['缓解', 'down'], ['遏制', 'down'], ['缩短', 'down'], ['节约', 'down'], ['缩小', 'down'],
  ['巩固', 'steady'], ['保持', 'steady'], ['维持', 'steady'], ['不变', 'steady'], ['持平', 'steady'],
];

/** States that turn into an improvement when an adverb of change stands before them: 进一步完善; and those that stay: 保持稳定. */
export const trendStates: readonly (readonly [string, 'up' | 'steady'])[] = [
  ['完善', 'up'], ['健全', 'up'], ['规范', 'up'], ['丰富', 'up'], ['满意', 'up'], ['稳定', 'steady'], ['平稳', 'steady'], ['良好', 'steady'],
];

/** Adverbs that turn a state into a trend. */
export const changeAdverbs: ReadonlySet<string> = words('进一步 不断 持续 逐步 逐渐 逐年 日益 更加 继续 保持 长期 基本 稳步');

/** Bare names of what would be counted. */
export const dimensionNames: ReadonlySet<string> = words(
  '人数 金额 数量 次数 批次数 户数 件数 个数 台数 套数 辆数 家数 天数 面积 比例 比率 占比 数值 数额 总数 总额 总量 时间 日期 时限 期限 长度 重量 体积 价格 单价 ' +
    '成本 费用 资金 经费 人次数 项数 项目数 完成率 合格率 覆盖率 及时率 准确率 达标率 执行率 满意度 完成时间 完成数 企业数 产量 里程',
);

/** Marks that stand for nothing, beside runs of - — * X _ ? / and empty brackets. */
export const placeholders: ReadonlySet<string> = words(
  '无 暂无 待定 待填 待补充 未定 未填 略 空 空白 不适用 不涉及 未涉及 NA N/A n/a na none null 见附件 详见附件 同上 定性 定量 指标值 目标值 XX ××',
);

export const placeholderCharacters = '。-—–―*/\\_?xX×~.…·\'"';

/** Words that close a value without changing it: 2021年12月完成. Longest first. */
export const closingWords: readonly string[] = [
  '完成工作', '完成任务', '全部完成', '完成', '办结', '到位', '支付', '拨付', '发放', '完毕', '结束', '执行', '验收', '实施', '竣工', '交付', '整',
];

/** What happens nought times in 零事故, and which kind of it. */
export const unwantedEvents: readonly string[] = [
  '事故', '投诉', '发生', '差错', '伤亡', '死亡', '违规', '违纪', '违法', '缺陷', '失误', '遗漏', '拖欠', '逾期', '上访', '信访', '案件', '火灾', '事件', '积压', '舆情', '感染', '漏报', '误报',
  '发案', '返贫', '超期', '超时', '欠薪', '污染', '隐患', '故障', '中断', '举报',
];
export const unwantedKinds: readonly string[] = ['安全责任', '生产安全', '安全生产', '重大', '重特大', '较大', '安全', '责任', '质量', '群体性', '越级', '有责', '有效', '人员'];

/** What is done within a span of time: 24小时内到场, 3日内反馈. Longest first. */
export const responseWords: readonly string[] = [
  '到达现场', '赶到现场', '处理完毕', '整改完毕', '整改到位', '响应', '到场', '到达', '抵达', '赶到', '反馈', '回复', '答复', '处置', '处理', '送达', '上报', '报送', '报告', '修复', '恢复',
  '公示', '公开', '受理', '审结', '出警', '解决', '整改', '回访', '清运', '维修', '供货', '送货',
];

/** Words before a date that only name it. Longest first. */
export const dateLabels: readonly string[] = [
  '项目完成时间', '任务完成时间', '工作完成时间', '计划完成时间', '完成时间', '完成时限', '完成日期', '截止时间', '截止日期', '最后期限', '时间节点', '完成期限', '时间', '日期',
  '期限', '时限', '力争在', '力争于', '确保在', '确保于', '力争', '确保', '计划', '预计', '定于', '最迟', '不晚于', '不迟于', '不超过', '早于', '截止到', '截至', '截止', '应于',
  '须于', '应在', '须在', '为', '是', '于', '在', '到', '至', ':',
];

/** Ends of a lead that name a quantity: …率98%, 在校学生数4953. Longest first. */
export const quantityEndings: readonly string[] = [
  '满意度', '覆盖面', '百分比', '比例', '比重', '占比', '比率', '数量', '次数', '批次', '人数', '总数', '总量', '成本', '价格', '单价', '费用', '金额', '总额', '经费', '时间',
  '时限', '时长', '面积', '标准', '支出', '收入', '目标', '率', '度', '数', '量', '额', '值', '为', '是', '至', '到', ':',
];

/** Words between a quantity's name and its sign: 合格率应≥95%; and those that only add up: 共20家. Longer ones before those they end in. */
export const modalEndings: readonly string[] = [
  '必须', '应当', '确保', '力争', '目标值', '应', '须', '需', '要', '为', '是', ':', '共计', '合计', '总计', '累计', '全部', '共', '均', '仅', '人民币',
];

/** Names of change: their number is an amount of change, not a bound on the indicator. */
export const changeNouns: readonly string[] = [
  '增幅', '降幅', '涨幅', '增速', '增长率', '增加率', '提高率', '提升率', '上升率', '下降率', '降低率', '减少率', '增长幅度', '提高幅度', '提升幅度', '下降幅度', '降低幅度', '减少幅度', '增量', '减量',
];

/** Names of time, behind which 分 means minutes. */
export const timeEndings: readonly string[] = ['时间', '时长', '时限', '用时', '耗时', '时差', '延时', '等候', '等待'];

/** Words that set a part of the year: 上半年完成50% is not 50 % of the year's target. */
export const calendarWords: readonly string[] = ['上半年', '下半年', '季度', '月底', '月末', '月份', '月前', '上旬', '中旬', '下旬', '双月', '双周', '隔月', '隔年', '隔周'];

/** What the number is, between a sign in words and the number: 不超过预算500万元. Longest first. */
export const budgetNouns: readonly string[] = [
  '预算总额', '预算金额', '预算数', '年初预算', '批复预算', '项目预算', '预算', '批复概算', '概算', '批复金额', '合同金额', '合同价', '合同额', '计划投资', '总投资', '控制价', '限额', '总额', '成本', '支出',
];

/** What is done, between 至少 and the number: 至少完成3项. */
export const plainVerbs: readonly string[] = [
  '完成', '开展', '组织', '举办', '实施', '新建', '建成', '建设', '培训', '检查', '抽检', '抽查', '购置', '采购', '发放', '发布', '引进', '培育', '支持', '扶持', '补助', '覆盖', '达到',
];

/** Parts and multiples told in words, which are not read as numbers. */
export const numbersInWords: readonly string[] = ['分之', '一半', '半数', '过半', '翻一番', '翻番', '半年', '半月', '半个月', '半天', '半小时'];

/** X均: per what. */
export const averages: readonly (readonly [string, string])[] = [
  ['人均', '人'], ['户均', '户'], ['亩均', '亩'], ['年均', '年'], ['月均', '月'], ['日均', '日'], ['周均', '周'], ['生均', '生'], ['村均', '村'], ['校均', '校'], ['班均', '班'],
];

/** Verbs that end in the sign 达 or 超: 送达5件. */
export const verbsEndingLikeSigns: readonly string[] = ['传达', '送达', '抵达', '到达', '下达', '转达', '直达', '表达', '通达', '发达', '赶超', '反超'];

/** A lead with one of these does not count what follows: 不发生1起, 第3批, 近5年. */
export const leadDenials: readonly string[] = [
  '不发生', '不出现', '未发生', '未出现', '没有', '杜绝', '避免', '防止', '禁止', '严禁', '零', '第', '约', '近', '前', '后', '左右', '编号', '文号', '型号', '号', '满', '不止',
  '不', '未', '无', '至少', '大于', '小于', '超过', '低于', '高于', '按', '每逢',
];

/** What a tail may not begin with: the number before it is only approximate. */
export const approximations: readonly string[] = ['多', '余', '左右', '上下', '来', '几', '前后', '许', '半', '强', '弱'];

/** Single characters that behind a number are no measure word. */
export const neverMeasureWords = '优良中差好坏多余以内上下左右前后约的为是不无有及和与等号级届强大小高低完达已至到每各共元底率度档线代环区折一二两三四五六七八九十百千万亿零〇';

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}
