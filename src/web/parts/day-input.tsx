// A civil day as one types and reads it here: 2026-09-01, whatever the language of the browser.
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import chinese from 'dayjs/locale/zh-cn.js';

interface DayInputProps {
  /** Given by the form around it. */
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (day: string) => void;
  /** What it is for, where no form names it. */
  readonly label?: string;
  /** The first day that can be chosen. */
  readonly min?: string;
}

const written = 'YYYY-MM-DD';
// Months and days of the week of the calendar.
dayjs.locale(chinese);

export function DayInput({ id, label, value, onChange, min }: DayInputProps) {
  return (
    <DatePicker
      className="day-input"
      {...(id === undefined ? {} : { id })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      format={written}
      placeholder="年-月-日"
      value={value === undefined || value === '' ? null : dayjs(value, written)}
      {...(min === undefined ? {} : { minDate: dayjs(min, written) })}
      // Enter takes over the day that was typed; it does not send the form around it.
      onKeyDown={(event) => (event.key === 'Enter' ? event.preventDefault() : undefined)}
      onChange={(day) => onChange?.(day === null ? '' : day.format(written))}
    />
  );
}
