// What stands below everything that is published here: what it is and what may be done with it. Ground: 预算法 第十四条 (部门预算批复后公开); that public data may be used
// again with the source named is our own wording until a place sets its own (待核实).

export const publicationNotes: readonly string[] = [
  '本页由公开单位发布；与批复文件不一致的，以批复文件为准。页面上的绩效目标是批复时的内容，后来依程序调整的另行公开。',
  '使用说明（本系统拟写，待公开单位核实）：可以自由查阅、下载和引用，引用时请注明公开单位、年度和校验码，不得改动后仍称原文。',
];

/** The same for programs. */
export const reuseNote = '可以自由查阅、下载和引用，引用时请注明公开单位、年度和校验码，不得改动后仍称原文（本系统拟写，待公开单位核实）。';

/** Said only where the place wants it said (`withheldTold`). */
export const withheldNote = '另有不公开项目，金额不在内。';
