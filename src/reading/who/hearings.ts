// Before whom words are said: "the jury was told that", "the inquiry heard". What is told there is said by somebody whom nobody names.
export const HEARINGS =
  /^(?:jury|jurors|court|hearing|inquest|inquiry|tribunal|trial|panel|committee|commission|magistrates|mps|peers|senators|lawmakers|parliament)$/
