// The keys, listed: in the window that `?` opens and on the help page.
import { shortcutKeys } from './shortcut-keys.ts';

export interface ShortcutListProps {
  /** Left out: the keys of all pages. */
  readonly of?: readonly { readonly keys: readonly string[]; readonly does: string }[] | undefined;
}

export function ShortcutList({ of = shortcutKeys }: ShortcutListProps) {
  return (
    <dl className="shortcut-list">
      {of.map(({ keys, does }) => (
        <div key={keys.join(' ')}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
