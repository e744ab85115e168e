/** `13812341234` → `138****1234`. */
export function maskPhone(phone: string): string {
  return phone.length < 8 ? '*'.repeat(phone.length) : `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}

/** `990101199001011237` → `99**************37`. */
export function maskIdNumber(idNumber: string): string {
  return `${idNumber.slice(0, 2)}${'*'.repeat(Math.max(0, idNumber.length - 4))}${idNumber.slice(-2)}`;
}

/** `李小明` → `李*明`, `李明` → `李*`; by characters, so that rare ones of two code units stay whole. */
export function maskName(name: string): string {
  const letters = [...name];
  if (letters.length < 3) return letters.map((letter, index) => (index ? '*' : letter)).join('');
  return `${letters[0]}${'*'.repeat(letters.length - 2)}${letters.at(-1)}`;
}

const writtenNumber = /(?<!\d)(?:1\d{2}[ -]?\d{4}[ -]?\d{4}|\d{6} ?\d{8} ?\d{3}[\dXx])(?![\dXx])/g;

/** Free text without the whole phones and ID numbers that people write into it. */
export function maskNumbersIn(text: string): string {
  return text.replace(writtenNumber, (written) => {
    const bare = written.replace(/[ -]/g, '');
    return bare.length === 11 ? maskPhone(bare) : maskIdNumber(bare);
  });
}
