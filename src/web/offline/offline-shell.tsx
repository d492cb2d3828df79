// The frame of the offline file: the file that is being checked, where one can go, keys.
import { AppLink } from '../app/app-link.tsx';
import { useGo } from '../app/navigation.ts';
import { useCheckedFile } from '../checking/checked-file.tsx';
import { ShellFrame, UnsavedName } from '../shell/shell-frame.tsx';
import { ShellMenu } from '../shell/shell-menu.tsx';
import { shortcutKeys } from '../shell/shortcut-keys.ts';

/** The manual, which F1 opens, is not in the file. */
const keysOffline = shortcutKeys.filter(({ keys }) => !keys.includes('F1'));

export function OfflineShell() {
  const { reading } = useCheckedFile();
  const go = useGo();
  const mark = (
    <AppLink className="app-mark" href="/">
      衡绩检查
    </AppLink>
  );
  return (
    <ShellFrame
      title="衡绩检查"
      mark={mark}
      shown={reading === null ? null : <UnsavedName name={reading.plan.file} />}
      menu={(onChosen) => <ShellMenu planBase={null} planSearch="" may={null} isOffline onChosen={onChosen} />}
      foot="不联网；文件不离开这台电脑"
      shortcuts={{
        'g o': () => go(reading === null ? '/' : '/check/plan'),
        'g p': () => go(reading === null ? '/' : '/check/plan/projects'),
        'g r': () => go('/rules'),
      }}
      listedKeys={keysOffline}
    />
  );
}
