// Facts about persons, apart from everything else: the one table where erasure is allowed. Version rows hold the commitment
// sha256(salt ‖ value); without the salt it says nothing, and after erasure the digests that commit to it still verify.
import { optional, required } from './column.ts';
import { defineStateTable } from './table.ts';

export const personalValueTable = defineStateTable({
  name: 'personal_value',
  title: '个人信息',
  purpose: '个人信息的值和随机盐；依法删除时清空值和盐，其他表里的承诺仍可核验。',
  columns: {
    commitment: required('text', '承诺', 'internal'),
    ownerTable: required('text', '所属表', 'internal'),
    ownerId: required('uuid', '所属标识', 'internal'),
    field: required('text', '栏目', 'internal'),
    salt: optional('text', '盐', 'secret'),
    value: optional('text', '值', 'personal'),
  },
  primaryKey: ['commitment'],
  uniques: [],
  foreignKeys: [],
});
