/** Numbers in sentences, grouped as British newsrooms print them. */

const number = new Intl.NumberFormat('en-GB');

/** "10,432". */
export function inThousands(count: number): string {
  return number.format(count);
}

/** "1 story", "10,432 stories". */
export function counted(count: number, one: string, many: string): string {
  return `${inThousands(count)} ${count === 1 ? one : many}`;
}
