/** Harper's rules by name; null leaves one as Harper has it. */
type HarperRules = Readonly<Record<string, boolean | null>>;

/**
 * Rules of Harper that a newsroom does not want from it. What is the house's own choice (commas in series,
 * figures, dashes, titles) is said by the house's rules or not at all; two voices on it would be one too many.
 */
export const rulesOfTheHouse: HarperRules = {
  // House style.
  OxfordComma: false,
  NoOxfordComma: false,
  SpelledNumbers: false,
  Dashes: false,
  EllipsisLength: false,
  UseEllipsisCharacter: false,
  NumericRangeEnDash: false,
  QuoteSpacing: false,
  UseTitleCase: false,
  CurrencyPlacement: false,
  DotInitialisms: false,
  ExpandTimeShorthands: false,
  FootInchMinuteSecondSymbols: false,
  AvoidCurses: false,
  // A quotation over several paragraphs closes only the last of them.
  UnclosedQuotes: false,
  // Whether a compound is one word or two is for a dictionary of the trade: these object to “coast guard” and
  // “watchlist”.
  CompoundNouns: false,
  DisjointPrefixes: false,
  SplitWords: false,
  // Taste, and often the taste of another trade than this one.
  LongSentences: false,
  BoringWords: false,
  LitotesDirectPositive: false,
  Hedging: false,
  FillerWords: false,
  DiscourseMarkers: false,
  CodeInWriteIn: false,
};
