// The imported file itself, kept whole: what every place in a plan points into.
import { required } from './column.ts';
import { defineLedgerTable } from './table.ts';

export const storedFileTable = defineLedgerTable({
  name: 'stored_file',
  title: '原始文件',
  purpose: '导入的文件原样保存，附大小、类型和两种摘要；内容相同的文件只存一份。',
  columns: {
    id: required('uuid', '标识', 'internal'),
    originalName: required('text', '文件名', 'internal'),
    mediaType: required('text', '文件类型', 'internal'),
    size: required('bigint', '字节数', 'internal'),
    sha256: required('text', 'SHA-256 摘要', 'internal'),
    sm3: required('text', 'SM3 摘要', 'internal'),
    content: required('bytea', '内容', 'internal'),
  },
  primaryKey: ['id'],
  uniques: [['sha256']],
  indexes: [],
  foreignKeys: [],
});
