// How a text describes people whom it does not name.

/** Whether a description is of more than one person. */
export function isSeveral(description: string): boolean {
  const words = description.trim().split(/\s+/);
  if (/^(?:an?|one|another|the only)$/i.test(words[0] ?? '')) return false;
  if (
    /^(?:two|three|four|five|six|seven|eight|nine|ten|dozens|several|some|multiple|many|both)$/i.test(
      words[0] ?? '',
    )
  )
    return true;
  // The head stands before what belongs to it: "officials of the department".
  const head =
    /^(.*?)(?:\s(?:of|in|at|on|with|from|who|close|familiar|briefed|for|inside|within)(?:\s|$)|,|$)/i.exec(
      description.trim(),
    )?.[1];
  return /(?:[^s’'i]s|ss?es|people|men|women|police)$/iu.test((head ?? '').trim());
}

/** Heads that say nothing of what somebody knows or is. */
const bareHead =
  /^(?:(?:an?|one|two|three|four|five|six|several|some|multiple|many|our|other|another|anonymous|unnamed|unidentified|well-placed|reliable|senior|informed)\s+)*(?:sources?|insiders?|persons?|people|individuals?|mps?|lawmakers?|politicians?|observers?|experts?|officials?|friends?|friends of .+|a friend of .+)$/iu;

/** What gives a bare head its standing: "people with direct knowledge of the talks", "officials of the ministry". */
const hasStanding =
  /(?<!\p{L})(?:with (?:direct |first-hand )?knowledge|familiar with|briefed on|present at|involved in|who (?:saw|attended|took part|read|was|were|works?|worked))(?!\p{L})/iu;

/** Whether a description leaves readers without any idea of why they should believe it. */
export function isBare(description: string): boolean {
  const words = description.trim();
  // "The source" speaks of somebody who was described before.
  if (/^(?:the|this|that|these|those)\s/i.test(words) || hasStanding.test(words)) return false;
  return bareHead.test(words);
}
