// The fault of a part of an office file that is no readable XML.
import type { Fault } from '../../kernel/fault.ts';
import { xmlProblemTitles, type XmlFault } from '../xml/xml-fault.ts';

/** The program a package belongs to, as its remedies name it. */
export type OfficeProgram = 'Word' | 'Excel';

const endings: Readonly<Record<OfficeProgram, string>> = { Word: '.docx', Excel: '.xlsx' };

export function xmlPartFault(fault: XmlFault, file: string, part: string, program: OfficeProgram): Fault {
  const where = `${file}，内部文件 ${part}，第${fault.position + 1}个字符`;
  const title = xmlProblemTitles[fault.problem];
  const openAndSave = `请用 ${program} 打开（可选“打开并修复”）或用 WPS 打开，核对内容后另存为新的 ${endings[program]} 再试。`;
  switch (fault.problem) {
    case 'doctype':
      return {
        code: 'xml-doctype', what: `文件内部${title}，可能借此引入外部内容，已拒绝读取。`, where,
        remedy: `正常的 ${program} 文件不含这种声明。请确认文件来源，用 ${program} 或 WPS 打开后另存为新的 ${endings[program]} 再试。`,
      };
    case 'entity':
      return { code: 'xml-entity', what: `文件内部${title}，无法知道原来的文字。`, where, remedy: openAndSave };
    case 'token-length':
      return { code: 'xml-token-length', what: `文件内部${title}，已停止读取。`, where, remedy: openAndSave };
    case 'encoding':
    case 'undecodable':
      return { code: 'xml-encoding', what: `文件内部${title}，读出来会是乱码。`, where, remedy: openAndSave };
    default:
      return { code: 'xml-malformed', what: `文件内部的内容已损坏：${title}。`, where, remedy: openAndSave };
  }
}
