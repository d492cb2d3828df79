// Cost as a head of its own: the tree of 财预〔2021〕101号, seen at county level in the FY2023 form of 重庆奉节县.
import type { IndicatorTree } from '../../domain/indicator/index.ts';

export const costSplit2021: IndicatorTree = {
  id: 'cost-split-2021',
  title: '成本—产出—效益—满意度（成本单列）',
  branches: [
    {
      titles: ['成本指标'],
      leaves: [{ indicatorClass: 'cost', titles: ['经济成本指标', '社会成本指标', '生态环境成本指标', '成本指标'] }],
    },
    {
      titles: ['产出指标'],
      leaves: [
        { indicatorClass: 'quantity', titles: ['数量指标'] },
        { indicatorClass: 'quality', titles: ['质量指标'] },
        { indicatorClass: 'timeliness', titles: ['时效指标'] },
      ],
    },
    {
      titles: ['效益指标'],
      leaves: [
        { indicatorClass: 'economic', titles: ['经济效益指标'] },
        { indicatorClass: 'social', titles: ['社会效益指标'] },
        { indicatorClass: 'ecological', titles: ['生态效益指标'] },
      ],
    },
    { titles: ['满意度指标'], leaves: [{ indicatorClass: 'satisfaction', titles: ['服务对象满意度指标'] }] },
  ],
  ground: [
    { source: '财预〔2021〕101号', clause: null, confidence: 'unverified' },
    { source: '重庆市奉节县2023年度项目绩效目标批复表', clause: null, confidence: 'verified' },
  ],
};
