/** A line that speaks of sending corrections, or of having spotted an error. */
const asks =
  /\b(for|to (report|request|suggest|submit)|submit|send|e-?mail)\b[^.]{0,60}\bcorrections?\b|\bcorrections?\b[^.]{0,60}\b(e-?mail|contact|write to|send)\b|\b(spot(ted)?|found|see|notice[d]?|report) an? (factual )?(error|mistake|inaccuracy|typo)\b/i;
/** How to: an address, or a verb that tells a reader what to do. News about corrections has neither. */
const says = /@|\[email\s+protected\]|\b(e-?mail|contact|write to|please|let us know|click|call us|fill)\b/i;
/** Longer lines are paragraphs of copy that happen to speak of corrections. */
const longest = 400;

/** Whether a line asks its readers to report errors, and says how. */
export function asksForCorrections(text: string): boolean {
  return text.length <= longest && asks.test(text) && says.test(text);
}
