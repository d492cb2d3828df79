// What the page of a folder can do: sort a table by a column, and show only the units that are asked for. It touches nothing but the rows of its own page.

export const batchScript = `
const table = (id) => document.getElementById(id);
const valueOf = (row, column) => row.cells[column].dataset.value ?? row.cells[column].textContent;
for (const sorted of document.querySelectorAll('table[data-sort]')) {
  sorted.tHead.addEventListener('click', (event) => {
    const heading = event.target.closest('button')?.parentElement;
    if (heading === undefined) return;
    const isUp = heading.getAttribute('aria-sort') !== 'ascending';
    for (const other of heading.parentElement.cells) other.removeAttribute('aria-sort');
    heading.setAttribute('aria-sort', isUp ? 'ascending' : 'descending');
    const column = heading.cellIndex;
    const compare = heading.className === 'number' ? (a, b) => Number(a) - Number(b) : (a, b) => a.localeCompare(b, 'zh');
    const rows = [...sorted.tBodies[0].rows].sort((a, b) => (isUp ? 1 : -1) * compare(valueOf(a, column), valueOf(b, column)));
    sorted.tBodies[0].append(...rows);
  });
}
const choices = table('choices');
if (choices !== null) {
  const [find, grade, blocked, shown] = ['find', 'grade', 'blocked', 'shown'].map(table);
  const select = () => {
    for (const row of document.querySelectorAll('tr[data-unit]')) {
      const { unit, grade: own, blocks } = row.dataset;
      row.hidden = !unit.includes(find.value.trim()) || (grade.value !== '' && own !== grade.value) || (blocked.checked && blocks === '0');
    }
    const rows = [...table('units').tBodies[0].rows];
    shown.textContent = '显示' + rows.filter((row) => !row.hidden).length + '／' + rows.length + '个单位';
  };
  choices.hidden = false;
  choices.addEventListener('input', select);
  select();
}
`;

/** SHA-256 of the text between the tags, base64. */
export const batchScriptDigest = 'pVMk8PWV3qAKEHpoQQEaEfInUVECQOODT4VuhMxIP88=';
