// Faults of a zip container: one entry per code, each with what was found and what to do. Word and Excel files are zip containers; the person
// never needs to know more than that.
import type { Fault } from '../../kernel/fault.ts';

export type ZipFaultCode =
  | 'zip-checksum'
  | 'zip-data-damaged'
  | 'zip-directory-damaged'
  | 'zip-duplicate-name'
  | 'zip-encrypted'
  | 'zip-method'
  | 'zip-overlap'
  | 'zip-size-lies'
  | 'zip-split'
  | 'zip-too-large'
  | 'zip-too-many-entries'
  | 'zip-truncated';

/** The fault of a container; `part` names the part inside it where one is concerned. */
export function zipFault(code: ZipFaultCode, file: string, part: string | null): Fault {
  return { code, ...zipFaultTexts[code], where: part === null ? file : `${file}，内部文件 ${part}` };
}

const saveAgain = '请用 Word、Excel 或 WPS 打开原文件，另存为新的 .docx 或 .xlsx 后再试。';
const sendAgain = '请向提供者重新索取或重新下载完整的文件，再试一次。';
const notFromOffice = '正常的 Word、Excel 文件不会这样。请确认文件来源，用 Word、Excel 或 WPS 打开后另存为新的 .docx 或 .xlsx 再试。';

const zipFaultTexts: Readonly<Record<ZipFaultCode, Omit<Fault, 'code' | 'where'>>> = {
  'zip-checksum': { what: '文件内容与其校验码不符，传输或保存时被改动或损坏。', remedy: sendAgain },
  'zip-data-damaged': { what: '文件内部的压缩数据已损坏，无法解开。', remedy: sendAgain },
  'zip-directory-damaged': { what: '文件内部的目录已损坏，找不到各部分的位置。', remedy: sendAgain },
  'zip-duplicate-name': { what: '文件内部有两个同名的部分，无法判断以哪一个为准。', remedy: notFromOffice },
  'zip-encrypted': { what: '文件被压缩软件加了密码，无法读取。', remedy: '请用密码解压，或取消加密后另存再试。' },
  'zip-method': { what: '文件内部使用了 Word、Excel 不使用的压缩方法。', remedy: saveAgain },
  'zip-overlap': { what: '文件内部各部分的存储位置互相重叠。', remedy: notFromOffice },
  'zip-size-lies': { what: '文件内部声明的大小与实际大小不符。', remedy: notFromOffice },
  'zip-split': { what: '文件是分卷压缩包中的一卷，不完整。', remedy: '请先把全部分卷合并解压，再交其中的文件。' },
  'zip-too-large': { what: '文件解开后的内容超过允许的上限，已停止读取。', remedy: '请删去文件中的大图片和无关内容，或按单位拆成几个文件后再试。' },
  'zip-too-many-entries': { what: '文件内部的部分数量超过允许的上限。', remedy: notFromOffice },
  'zip-truncated': { what: '文件不完整，后半部分缺失（可能下载或复制中断）。', remedy: sendAgain },
};
