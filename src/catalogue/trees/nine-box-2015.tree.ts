// Nine classes under three heads: the tree of 财预〔2015〕88号, printed by the founding form and still by real forms of FY2023 and FY2025.
import type { IndicatorTree } from '../../domain/indicator/index.ts';

export const nineBox2015: IndicatorTree = {
  id: 'nine-box-2015',
  title: '产出—效益—满意度（成本列于产出之下）',
  branches: [
    {
      titles: ['产出指标'],
      leaves: [
        { indicatorClass: 'quantity', titles: ['数量指标', '产出数量指标', '产出数量'] },
        { indicatorClass: 'quality', titles: ['质量指标', '产出质量指标', '产出质量'] },
        { indicatorClass: 'timeliness', titles: ['时效指标', '产出时效指标', '产出时效', '进度指标'] },
        { indicatorClass: 'cost', titles: ['成本指标', '产出成本指标', '产出成本'] },
      ],
    },
    {
      titles: ['效益指标', '效果指标'],
      leaves: [
        { indicatorClass: 'economic', titles: ['经济效益指标', '经济效益'] },
        { indicatorClass: 'social', titles: ['社会效益指标', '社会效益'] },
        { indicatorClass: 'ecological', titles: ['生态效益指标', '生态效益', '环境效益指标', '生态环境效益指标'] },
        { indicatorClass: 'sustainable', titles: ['可持续影响指标', '可持续影响', '可持续发展指标', '可持续效益指标'] },
      ],
    },
    {
      titles: ['满意度指标'],
      leaves: [{ indicatorClass: 'satisfaction', titles: ['服务对象满意度指标', '服务对象满意度', '满意度指标', '社会公众或服务对象满意度', '社会公众满意度指标'] }],
    },
  ],
  ground: [{ source: '财预〔2015〕88号附件（绩效目标申报表）', clause: null, confidence: 'unverified' }],
};
