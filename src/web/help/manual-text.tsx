// The text of the manual as it stands on a page.
import { AppLink } from '../app/app-link.tsx';
import { manualHref, pictureAddress } from './manual-pages.ts';
import type { ManualBlock, ManualInline } from './manual-markdown.ts';

export function ManualBlocks({ blocks }: { readonly blocks: readonly ManualBlock[] }) {
  return blocks.map((block, index) => <Block key={index} block={block} />);
}

function Block({ block }: { readonly block: ManualBlock }) {
  switch (block.kind) {
    case 'heading':
      // The title of the page stands above the text.
      return block.level === 1 ? null : <h2>{block.text}</h2>;
    case 'paragraph':
      return (
        <p>
          <Runs runs={block.runs} />
        </p>
      );
    case 'list': {
      const items = block.items.map((runs, index) => (
        <li key={index}>
          <Runs runs={runs} />
        </li>
      ));
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'code':
      return <pre tabIndex={0}>{block.text}</pre>;
    case 'picture':
      return <Picture title={block.text} address={pictureAddress(block.target)} />;
    case 'table':
      return (
        <table>
          <thead>
            <tr>
              {block.head.map((cell) => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row) => (
              <tr key={row.join(' ')}>
                {row.map((cell, column) => (
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}

function Picture({ title, address }: { readonly title: string; readonly address: string | null }) {
  if (address === null) return null;
  return (
    <figure>
      <a href={address} target="_blank" rel="noreferrer" title="看大图">
        <img src={address} alt={title} loading="lazy" />
      </a>
      <figcaption className="small soft">{title}</figcaption>
    </figure>
  );
}

function Runs({ runs }: { readonly runs: readonly ManualInline[] }) {
  return runs.map((run, index) => <Run key={index} run={run} />);
}

function Run({ run }: { readonly run: ManualInline }) {
  switch (run.kind) {
    case 'text':
      return run.text;
    case 'strong':
      return <b>{run.text}</b>;
    case 'code':
      return <code>{run.text}</code>;
    case 'link':
      return <AppLink href={manualHref(run.target)}>{run.text}</AppLink>;
  }
}
