/** Makes the compiler list every place that must change when an alternative is added to a union. */
export function assertNever(value: never): never {
  throw new Error(`No such alternative: ${JSON.stringify(value)}`);
}
