// How an English post shows that the footage it speaks of is not shown by it: another's ("@x's video", "the clip everyone keeps sending me"), what it asks
// people not to share, what it took down, and an own post of before ("my clip is free to use").
//
// Asked of posts alone that list no media. Whoever posts footage as somebody else's is missed by this only where the post says so; what is posted stands elsewhere.
const PIECE = '(?:videos?|footage|clips?|photos?|pictures?|images?|recordings?|film|reel)'
const WITH = "(?:[\\p{L}\\d'’-]+ ){0,3}"
const ACCOUNT = '@[\\p{L}\\p{N}_.]{1,39}[\\p{L}\\p{N}_]'
const PASS_ON = '(?:shar|spread|post|repost|forward|send|retweet|pass)'
const TOOK_DOWN = '(?:deleted|removed|taken down|took down|pulled|withdrawn|withdrew|retracted)'

export const NOT_ITS_OWN = new RegExp(
  `(?<![\\p{L}@])(?:${[
    // "the video by @x", "a clip posted by @x", "@x's video"
    `${PIECE} (?:(?:that was |which was )?(?:posted|shared|uploaded|published|tweeted) )?(?:by|of|from) ${ACCOUNT}`,
    `(?:geolocat|chronolocat|verif|debunk|fact-?check)(?:ed|ing) (?:the|that|a|${ACCOUNT}['’]s) ${WITH}${PIECE}`,
    // "the video everyone is sending me"
    `(?:the|that|this|those|these) ${WITH}${PIECE} (?:that |which )?(?:everyone|everybody|people|someone|somebody|some of you|so many|you(?: all| guys)?|they|half of you) (?:[\\p{L}'’]+ ){0,3}?(?:sen[dt]|${PASS_ON})(?:ing|s|e?d|e)?(?![\\p{L}])`,
    `(?:please )?(?:stop|quit) ${PASS_ON}p?ing (?:it|this|that|them|the ${WITH}${PIECE})(?! (?:man|woman|girl|boy)\\b)`,
    `(?:please )?(?:do not|don['’]t) (?:share|spread|repost|forward) (?:it|this|that|them|the ${WITH}${PIECE})(?= ?[.!\\n]|$| any ?more| further| if | without )`,
    // "the clip going round is NOT from here"
    `(?:the|that) ${WITH}${PIECE}[^.!?\\n]{0,60} (?:is|was|are)(?: not|n['’]t) (?:from|of|filmed|shot|taken|recorded|real|here|ours?)(?![\\p{L}])`,
    // "we deleted our earlier post", "was sent to us and we did not check"
    `(?:I|we)(?: have|['’]ve)? (?:now |since )?${TOOK_DOWN} (?:our|my|the|that|an?) ${WITH}(?:posts?|tweets?|messages?|story|thread|${PIECE})`,
    `(?:our|my) ${WITH}(?:posts?|tweet|${PIECE})[^.!?\\n]{0,40} (?:has|have|was) (?:now |since )?(?:been )?${TOOK_DOWN}`,
    `${PIECE} (?:was|were|had been|has been) sent (?:to us|to me|in)[^.!?\\n]{0,40}(?:did not|didn['’]t|had not|without|not been|failed) [^.!?\\n]{0,20}(?:check|verif)`,
    // "my clip is free to use"
    `(?:my|our) ${WITH}${PIECE} (?:is|are|can be|may be) (?:free|yours|used|shown|available)`,
  ].join('|')})|${ACCOUNT}['’]s? ${WITH}${PIECE}(?![\\p{L}])`,
  'iu',
)
