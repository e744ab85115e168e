const most = 50;
const longest = 30;

/** The options of a choice as typed, one a line. */
export function optionsIn(typed: string): string[] {
  return typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** What is wrong with them, in words. */
export function optionsProblem(typed: string): string | null {
  const options = optionsIn(typed);
  if (options.length === 0) return '请至少写一个选项';
  if (options.length > most) return `最多 ${most} 个选项`;
  const long = options.find((option) => option.length > longest);
  if (long) return `“${long.slice(0, 8)}…”太长，每个选项最多 ${longest} 个字`;
  const twice = options.find((option, index) => options.indexOf(option) !== index);
  return twice ? `“${twice}”写了两次` : null;
}
