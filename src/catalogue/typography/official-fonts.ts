// The customary fonts of official Chinese texts, with what stands in for them where they are missing. Latin letters and digits are set in Times
// New Roman: every office program has it or a font of exactly its widths, so lines break alike everywhere.
import type { Font, LatinFont } from '../../domain/typography/index.ts';

export const titleSong: Font = { name: '方正小标宋简体', substitutes: ['方正小标宋_GBK', '华文中宋', '宋体'] };

export const boldface: Font = { name: '黑体', substitutes: ['方正黑体_GBK', '微软雅黑'] };

export const fangSong: Font = { name: '仿宋_GB2312', substitutes: ['仿宋', '方正仿宋_GBK', '华文仿宋'] };

export const kaiti: Font = { name: '楷体_GB2312', substitutes: ['楷体', '方正楷体_GBK', '华文楷体'] };

export const song: Font = { name: '宋体', substitutes: ['方正书宋_GBK', '华文宋体'] };

export const timesNewRoman: LatinFont = { name: 'Times New Roman', substitutes: ['Liberation Serif', 'Tinos'], widths: 'times' };
