// A field for text of any length that is as high as its text. Our own, because the library's grows by writing a style attribute, which the policy of the pages
// forbids.
import { useLayoutEffect, useRef, type TextareaHTMLAttributes } from 'react';

export function GrowingText({ className = '', value, ...others }: TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const input = field.current;
    if (input === null) return;
    const fit = (): void => {
      input.style.height = 'auto';
      input.style.height = `${input.scrollHeight + 2}px`;
    };
    fit();
    let width = input.clientWidth;
    const watch = new ResizeObserver(() => {
      if (input.clientWidth === width) return;
      width = input.clientWidth;
      fit();
    });
    watch.observe(input);
    return () => watch.disconnect();
  }, [value]);
  return <textarea ref={field} rows={1} spellCheck={false} className={`growing-text ${className}`} value={value} {...others} />;
}
