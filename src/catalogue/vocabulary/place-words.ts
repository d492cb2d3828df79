// How a text speaks of its own place. 全市 and 我市 are right for a city, whether of prefecture or county level; 我县 there comes from another text.
import type { PlaceKind } from '../../domain/identity/index.ts';
import type { WordList } from './word-list.ts';

/** The character by which a text calls a place of the kind. */
export const placeCharacters: Readonly<Record<PlaceKind, string>> = { province: '省', city: '市', county: '县', district: '区', banner: '旗' };

/** Kinds of place that a text of the given kind does not call its own. A county may speak of the city above it (全市考核), so 市 is left out there. */
export const foreignKinds: Readonly<Record<PlaceKind, readonly PlaceKind[]>> = {
  province: ['city', 'county', 'banner'],
  city: ['county', 'district', 'banner'],
  county: ['district', 'banner'],
  district: ['county', 'banner'],
  banner: ['county', 'district'],
};

export const ownWords: WordList = {
  title: '把某地说成自己的词',
  words: ['我', '全', '本'],
  ground: { source: '公文用语', clause: null, confidence: 'inferred' },
};

/** 全区域, 全区间, 本区段 and 全县域 speak of an area, not of a place. */
export const areaWords: WordList = {
  title: '跟在“区”“县”后面表示范围的字',
  words: ['域', '间', '段', '位', '块', '片'],
  ground: { source: '公文用语', clause: null, confidence: 'inferred' },
};

/** Goals set for a whole place: 质量强区 belongs to a district. */
export const placeSlogans: WordList = {
  title: '以地方为单位的工作提法',
  words: ['质量', '科技', '人才', '文化', '教育', '旅游', '工业', '体育', '品牌', '知识产权', '标准', '生态'],
  ground: { source: '各地工作部署的提法', clause: null, confidence: 'inferred' },
};

export const sloganVerbs: WordList = { title: '提法中间的动词', words: ['强', '兴', '立'], ground: placeSlogans.ground };

/** Verbs whose object is the author's own result. Behind them 我省 claims the province; 按照我省规定 does not. */
export const ownResultVerbs: WordList = {
  title: '后面接本单位结果的动词',
  words: ['提高', '提升', '确保', '保障', '保证', '掌握', '改善', '增强', '维护', '规范', '满足', '促进'],
  ground: { source: '公文用语', clause: null, confidence: 'inferred' },
};

/** GB/T 2260: provinces that are autonomous regions, where 全区 means the region. */
export const autonomousRegions: WordList = {
  title: '自治区的行政区划代码前两位',
  words: ['15', '45', '54', '64', '65'],
  ground: { source: 'GB/T 2260《中华人民共和国行政区划代码》', clause: null, confidence: 'unverified' },
};
