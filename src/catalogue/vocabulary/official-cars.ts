// Which cars the price caps speak of. Cars with equipment of their own (救护车, 消防车) have none; what is paid for a car's use is no price of a car.
import type { WordList } from './word-list.ts';

const ground = { source: '中办发〔2017〕71号《党政机关公务用车管理办法》', clause: '公务用车的分类', confidence: 'secondary' } as const;

export const officialCars: WordList = {
  title: '有价格上限的公务用车',
  words: ['公务用车', '公务车', '公车', '执法执勤用车', '执法执勤车', '执法用车', '执法车辆', '执法车', '机要通信用车', '应急保障用车', '一般公务'],
  ground,
};

export const specialCars: WordList = {
  title: '没有统一价格上限的车辆',
  words: [
    '特种', '专业技术', '救护', '消防', '洒水', '清扫', '环卫', '垃圾', '校车', '客车', '大巴', '中巴', '警车', '囚车', '押运', '采血', '检测车', '快检车', '监测车', '工程车', '指挥车', '勘察车', '抢险', '救援', '冷链', '货车', '皮卡', '摩托', '电动自行车', '巡逻车',
    '巡逻艇', '船', '无人机',
  ],
  ground,
};

export const carUse: WordList = { title: '用车的开支，不是买车', words: ['租', '运行', '维修', '保养', '维护', '保险', '燃油', '油耗', '油费', '加油', '过路', '停车', '改装', '补贴', '平台'], ground };

export const carPurchase: WordList = { title: '买车', words: ['购车', '车辆购置', '用车购置', '购置公务', '购置执法', '购买公务', '购买执法', '用车更新', '车辆更新', '更新公务', '更新执法', '更新车辆', '车款', '采购公务', '采购执法'], ground };
