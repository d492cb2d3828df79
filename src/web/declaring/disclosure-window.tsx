// One decision about the projects that were chosen: published or not, on which ground of the catalogue, why, and who reviewed it; what will stand is shown before it is saved.
import { Alert, Form, Input, Radio } from 'antd';
import { disclosureGround, disclosureGrounds } from '../../catalogue/publication/disclosure-grounds.ts';
import type { DeclaredProject } from '../../http/contract/declarations.ts';
import { discloseProjects } from '../api/declaration-queries.ts';
import { requestKey } from '../api/request-key.ts';
import { useDeclarationChange } from '../api/use-change.ts';
import { CitedGround } from '../parts/cited-ground.tsx';
import { FormWindow } from '../parts/form-window.tsx';

interface DisclosureWindowProps {
  readonly planId: string;
  /** It was, at least once: what was published stays readable while the text is adjusted. */
  readonly isPublished: boolean;
  readonly projects: readonly DeclaredProject[];
  readonly open: boolean;
  readonly onClose: () => void;
  /** Told in one sentence. */
  readonly onDecided: (told: string) => void;
  /** The window is gone, and the focus is back where it was opened. */
  readonly onClosed: () => void;
}

interface DisclosureForm {
  readonly disclosure?: 'public' | 'withheld' | 'open';
  readonly ground?: string;
  readonly reason?: string;
  readonly secrecyReviewer?: string;
}

export function DisclosureWindow({ planId, isPublished, projects, open, onClose, onDecided, onClosed }: DisclosureWindowProps) {
  const [form] = Form.useForm<DisclosureForm>();
  const disclosure = Form.useWatch('disclosure', form);
  const ground = Form.useWatch('ground', form);
  const saving = useDeclarationChange(
    ({ disclosure: said, ground: chosen, reason = '', secrecyReviewer = '' }: DisclosureForm) => {
      const withheld = said === 'withheld';
      const decision = { disclosure: said === undefined || said === 'open' ? null : said, ground: withheld ? (chosen ?? null) : null, reason: said === 'open' ? '' : reason, secrecyReviewer: withheld ? secrecyReviewer : null };
      return discloseProjects(planId, { decisions: [{ ...decision, projects: projects.map(({ id }) => id) }], key: requestKey() });
    },
    '已保存',
    'in-form',
  );
  const close = (): void => {
    saving.reset();
    onClose();
  };
  const [first] = projects;
  const alone = projects.length === 1 ? first : undefined;
  const chosenGround = disclosure === 'withheld' ? disclosureGround(ground ?? null) : null;
  const publicGround = disclosureGrounds.find((one) => one.disclosure === 'public');
  return (
    <FormWindow<DisclosureForm>
      help="disclosure"
      title={alone === undefined ? `写明是否公开：${projects.length}个项目` : `写明是否公开：${alone.name}`}
      open={open}
      action="保存"
      form={form}
      initialValues={alone === undefined ? {} : { ...(alone.disclosure === null ? {} : { disclosure: alone.disclosure }), ...(alone.disclosure === 'withheld' && alone.disclosureGround !== null ? { ground: alone.disclosureGround } : {}), reason: alone.disclosureReason, secrecyReviewer: alone.secrecyReviewer ?? '' }}
      pending={saving.isPending}
      error={saving.error}
      onSubmit={(values) =>
        saving.mutate(values, {
          onSuccess: () => {
            onDecided(toldOf(values, projects.length));
            close();
          },
        })
      }
      onClose={close}
      onClosed={onClosed}
      asksToLeave
    >
      <Form.Item name="disclosure" label="是否公开" rules={[{ required: true, message: '请选择' }]}>
        <Radio.Group options={[{ value: 'public', label: '公开' }, { value: 'withheld', label: '不公开' }, ...(isPublished ? [] : [{ value: 'open', label: '改回没有写明' }])]} />
      </Form.Item>
      {disclosure === 'public' && publicGround !== undefined ? (
        <p className="soft form-lead">
          依据：{publicGround.title}，<CitedGround citation={publicGround.citation} />。{isPublished ? '公开那时就写为“公开”的，从保存起重新显示；其余的从下一次公开起显示。' : '文本公开后，任何人都能查看这些项目。'}
        </p>
      ) : null}
      {disclosure === 'withheld' ? (
        <>
          <Form.Item name="ground" label="依据" rules={[{ required: true, message: '请选择不公开的依据' }]}>
            <Radio.Group
              className="disclosure-grounds"
              options={disclosureGrounds
                .filter((one) => one.disclosure === 'withheld')
                .map(({ id, title, citation }) => ({
                  value: id,
                  label: (
                    <>
                      {title}
                      <span className="small soft disclosure-cited">
                        <CitedGround citation={citation} />
                      </span>
                    </>
                  ),
                }))}
            />
          </Form.Item>
          {chosenGround?.advice === undefined || chosenGround.advice === null ? null : <Alert className="form-lead" type="warning" showIcon title={chosenGround.advice} />}
          <Form.Item name="reason" label="理由" rules={[{ required: true, whitespace: true, message: '请写明为什么适用这一依据' }]}>
            <Input.TextArea maxLength={200} rows={2} />
          </Form.Item>
          <Form.Item name="secrecyReviewer" label="保密审查人" rules={[{ required: true, whitespace: true, message: '请写明由谁作的保密审查' }]}>
            <Input maxLength={40} />
          </Form.Item>
        </>
      ) : null}
      {disclosure === undefined ? null : (
        <div className="disclosure-shown" role="status">
          <p>
            保存后，这{projects.length}个项目写为“{titleOf(disclosure)}”：
          </p>
          <ul>
            {projects.map(({ id, number, name, disclosure: before }) => (
              <li key={id}>
                {number}. {name}
                <span className="small soft">{changeOf(before, disclosure)}</span>
              </li>
            ))}
          </ul>
          {disclosure === 'withheld' ? <p className="small">{isPublished ? '从保存起不再显示，以前公开的各版也一样；已经下载的收不回来。' : '公开的页面上不留任何痕迹。'}部门整体部分照原样公开，请核对里面没有提到这些项目。</p> : null}
        </div>
      )}
    </FormWindow>
  );
}

type Said = NonNullable<DisclosureForm['disclosure']>;

function titleOf(said: Said): string {
  switch (said) {
    case 'public':
      return '公开';
    case 'withheld':
      return '不公开';
    case 'open':
      return '没有写明';
  }
}

/** Blank where it says what it said. */
function changeOf(before: DeclaredProject['disclosure'], said: Said): string {
  const stood: Said = before ?? 'open';
  return stood === said ? '' : `　原来${titleOf(stood)}`;
}

function toldOf({ disclosure = 'open' }: DisclosureForm, count: number): string {
  return disclosure === 'open' ? `已把${count}个项目改回没有写明。` : `已把${count}个项目写为“${titleOf(disclosure)}”。`;
}
