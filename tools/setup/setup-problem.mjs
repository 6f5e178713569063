/** A set-up step that cannot be done here: what it was, why it failed, and the one command that mends it. */
export class SetupProblem extends Error {
  /**
   * @param {string} what The step, in plain words.
   * @param {string} why The reason, as far as it is known.
   * @param {string} mend One command, or one sentence where no command can help.
   */
  constructor(what, why, mend) {
    super(`${what}\n  Why:  ${why}\n  Mend: ${mend}`);
    this.name = 'SetupProblem';
  }
}
