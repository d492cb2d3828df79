// The workbook in which an organisation and its people travel: two lists, told by their headings wherever they stand. What the cells mean is decided where they
// are taken in (application/organisation-import); here they are texts with the row in which a person finds them again.

/** A row of the list of places. */
export interface PlaceRow {
  /** As the program numbers it. */
  readonly row: number;
  readonly kind: string;
  readonly code: string;
  readonly name: string;
  readonly parent: string;
  readonly from: string;
  readonly to: string;
  /** Who takes over the texts when it ends. */
  readonly successor: string;
  /** 是 or 否; blank: as it stands. */
  readonly ownOffice: string;
}

/** A row of the list of people and posts. */
export interface PersonRow {
  readonly row: number;
  readonly login: string;
  readonly name: string;
  readonly role: string;
  readonly place: string;
  readonly serves: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

export interface OrganisationSheets {
  readonly places: readonly PlaceRow[];
  readonly people: readonly PersonRow[];
}

type Headings<Row> = Readonly<Record<Exclude<keyof Row, 'row'>, string>>;

export const placeHeadings: Headings<PlaceRow> = { kind: '类型', code: '代码', name: '名称', parent: '上级', from: '从哪天起', to: '到哪天止', successor: '承接单位', ownOffice: '是否本级' };
export const personHeadings: Headings<PersonRow> = {
  login: '登录名', name: '姓名', role: '岗位', place: '所在机构', serves: '联系的部门', from: '从哪天起', to: '到哪天止', reason: '理由',
};

/** How the list says that nobody takes over, and whether a unit is its department's own office. */
export const withoutSuccessor = '无';
export const ownOfficeWords = { own: '是', second: '否', told: '按代码和名称' } as const;

/** Columns without which a list is not that list. */
export const placeMarks: readonly (keyof typeof placeHeadings)[] = ['kind', 'name', 'parent'];
export const personMarks: readonly (keyof typeof personHeadings)[] = ['login', 'role', 'place'];

export const organisationSheetTitles = { places: '机构', people: '人员与岗位', guide: '填写说明' } as const;
