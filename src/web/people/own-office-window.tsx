// 是否本级: whether a unit is its department's own office, as somebody declares it where code and name tell it wrongly. It decides whether the unit's texts pass the department.
import { useQueryClient } from '@tanstack/react-query';
import { Form, Radio } from 'antd';
import { isOwnOffice } from '../../domain/organisation/index.ts';
import type { OrganisationNode } from '../../http/contract/organisation.ts';
import { changeNode } from '../api/people-queries.ts';
import { usePeopleChange } from '../api/use-change.ts';
import { FormWindow } from '../parts/form-window.tsx';
import { departmentOf, type PlaceTree } from './place-model.ts';

interface OwnOfficeWindowProps {
  readonly tree: PlaceTree;
  /** Null: closed. */
  readonly place: OrganisationNode | null;
  readonly onClose: () => void;
}

interface OwnOfficeForm {
  readonly declared: keyof typeof declarations;
}

const declarations = { told: null, own: true, second: false } as const;

export function OwnOfficeWindow({ tree, place, onClose }: OwnOfficeWindowProps) {
  const client = useQueryClient();
  const [form] = Form.useForm<OwnOfficeForm>();
  const saving = usePeopleChange(({ declared }: OwnOfficeForm) => (place === null ? Promise.resolve() : save(place, declarations[declared])), '已保存', 'in-form');
  const close = (): void => {
    saving.reset();
    onClose();
  };
  const department = place === null ? null : (departmentOf(tree, place)?.department ?? null);
  const told = place !== null && department !== null && isOwnOffice({ ...place, ownOffice: null }, department) ? '本级' : '二级单位';
  return (
    <FormWindow<OwnOfficeForm>
      help="place"
      title="是否本级"
      open={place !== null}
      action="保存"
      form={form}
      pending={saving.isPending}
      error={saving.error}
      onSubmit={(values) => saving.mutate(values, { onSuccess: close, onError: () => void client.invalidateQueries({ queryKey: ['organisation'] }) })}
      onClose={close}
    >
      {place === null ? null : (
        <>
          <p className="soft form-lead">
            “{place.name}”的文本报送以后先到哪里，由这一项决定。从保存时起，下一次报送按新的走；已经送到主管部门的，仍由主管部门办完这一步。
          </p>
          <Form.Item name="declared" label="这个单位是" initialValue={place.ownOffice === null ? 'told' : place.ownOffice ? 'own' : 'second'}>
            <Radio.Group className="way-choices">
              <Radio value="second">
                二级单位
                <span className="small soft way-choice">文本先由主管部门“{department?.name}”审核，再到财政对口业务股</span>
              </Radio>
              <Radio value="own">
                本级
                <span className="small soft way-choice">文本不经主管部门审核，直接到财政对口业务股；一个部门只有一个本级</span>
              </Radio>
              <Radio value="told">
                按代码和名称判断
                <span className="small soft way-choice">代码以001结尾、名称是“……本级”或与主管部门同名的是本级；这个单位现在判为{told}</span>
              </Radio>
            </Radio.Group>
          </Form.Item>
        </>
      )}
    </FormWindow>
  );
}

function save(place: OrganisationNode, ownOffice: boolean | null): Promise<unknown> {
  const { id, from, to, successor } = place;
  const { name, code, parent } = place.coming ?? place;
  const standing = { name, code, parent, from, to };
  return changeNode(id, { ...standing, ownOffice, ...(to === null ? {} : { successor }), base: { ...standing, successor, ownOffice: place.ownOffice } });
}
