// The longest run of characters that stands in both of two texts.

const comparedCharacters = 200;

/** Length of that run, over the first two hundred characters of each: `longestSharedRun('农村义务教育学校', '义务教育经费')` is 4. */
export function longestSharedRun(a: string, b: string): number {
  const left = a.slice(0, comparedCharacters);
  const right = b.slice(0, comparedCharacters);
  let longest = 0;
  for (let start = 0; start < left.length; start += 1) {
    while (start + longest < left.length && right.includes(left.slice(start, start + longest + 1))) longest += 1;
  }
  return longest;
}
