// What a person must know about the saving: that the server cannot be reached, that nobody is signed in, that somebody else wrote in the same place, or that some of it
// cannot be saved. Where everything is saved it says nothing; the mark beside the title does.
import { useState } from 'react';
import { Alert, Button } from 'antd';
import { AppLink } from '../app/app-link.tsx';
import { useAddress } from '../app/navigation.ts';
import { signInAddress } from '../../http/contract/address-after-sign-in.ts';
import { AsideBanner } from './aside-banner.tsx';
import { ConflictWindow } from './conflict-window.tsx';
import { useEditing } from './editing-context.ts';
import { waitingPlaces } from './plan-saving.ts';

export function SavingBanner() {
  return (
    <>
      <StateOfSaving />
      <AsideBanner />
    </>
  );
}

function StateOfSaving() {
  const { saving, session, keeper } = useEditing();
  const { href } = useAddress();
  const [deciding, setDeciding] = useState(false);
  const places = waitingPlaces(session);
  switch (saving.kind) {
    case 'saved':
    case 'saving':
      return null;
    case 'unreachable':
      return (
        <Alert
          className="saving-banner"
          type="warning"
          showIcon
          role="alert"
          title={`${saving.status === 0 ? '连不上服务器' : '服务器这会儿没能存上'}，${places}处修改还没有保存`}
          description="它们已留在这台电脑的浏览器里，可以接着改；一会儿会自动再存，关掉窗口再打开也还在。"
          action={<Button onClick={() => void keeper.flush()}>现在再试</Button>}
        />
      );
    case 'refused':
      return (
        <Alert
          className="saving-banner"
          type="error"
          showIcon
          role="alert"
          title={`${places === 0 ? '没有连上您的登录' : `${places}处修改没有保存`}：${saving.problem.title}`}
          description={
            <>
              {saving.problem.findings.map(({ message }) => message).join('')}
              {saving.status === 401 ? (
                <>
                  修改已留在这台电脑的浏览器里，登录以后自动保存。<AppLink href={signInAddress(href)}>去登录</AppLink>
                </>
              ) : (
                '修改已留在这台电脑的浏览器里，没有丢。'
              )}
            </>
          }
          action={<Button onClick={() => void keeper.flush()}>再试一次</Button>}
        />
      );
    case 'conflict':
      return (
        <>
          <Alert
            className="saving-banner"
            type="warning"
            showIcon
            role="alert"
            title={`有${saving.met.length}处别人同时改了，请选择留下哪一种`}
            description="选好之前，您的修改留在这台电脑上，没有盖掉别人写的。"
            action={
              <Button type="primary" onClick={() => setDeciding(true)}>
                逐处选择
              </Button>
            }
          />
          <ConflictWindow open={deciding} onClose={() => setDeciding(false)} met={saving.met} />
        </>
      );
  }
}
