import type { ReproachGrammar } from "./reproach.js";

/** A verb's past participle, by its form. */
const participle =
  "(?:\\p{L}+ed|kept|left|read|put|set|shut|worn|hung|held|fed|built|done|given|taken|driven|cut|sent|brought|written|told|paid|bent|lit|stuck|spread|frozen|thrown)";

/** How well a thing was done, or how early. */
const manner = "(?:properly|correctly|fully|right|carefully|in time|on time|beforehand|first|as \\p{L}+|the way)";
const badly = "(?:incorrectly|wrongly|badly|carelessly|too \\p{L}+|upside down|back to front)";

/** What anybody who looks after a thing does with it, and the company does not. */
const care =
  "(?:filled (?:in|out)|completed|followed|heeded|respected|signed|declared|mentioned|read|washed|rinsed|cleaned|emptied|descaled|drained|dried|aired|watered|fed|stored|kept|closed|shut|locked|sealed|tightened|fastened|screwed|clipped|secured|sanded|primed|sterilised|sterilized|measured|worn|plugged|switched|looked after|maintained|oiled|attached|specified|ticked)";

/** What things do when they go wrong. */
const breaks =
  "(?:crack|break|snap|tear|rip|burn|melt|jam|leak|fail|scratch|peel|fade|die|happen|trip|stain|shrink|split|bend|chip|warp|blow|burst|overheat|fall|come|goes?|stop|lock)(?:e?s)?";

const people =
  "(?:people|folks?|customers|owners|guests|parents|tenants|passengers|members|users|drivers|patients|students|pupils|they|someone|somebody|anyone|one|you)";

const praise = "(?:brilliant|great|genius|clever|smart|bold|inspired|excellent|bright|stellar|fantastic|wonderful)";

/**
 * Sentences whose grammar hands the fault back without naming anybody: a duty that nobody did, harm that only comes of
 * misuse, the general case that happens to be the customer's, advice for another time, praise for what went wrong.
 */
const reproaches: readonly RegExp[] = [
  // "the form was not filled in", "it hasn't been descaled properly", "when the fabric isn't washed beforehand"
  String.raw`(?<!\b(?:i|we|you)\b.{0,12})\b(?:was|were|is|are|has|have|had)(?:n't| not)(?: been)?(?: \p{L}+ly)? ${care}\b`,
  String.raw`\b(?:was|were|has been|have been|had been|hasn't been|wasn't|weren't|haven't been) ${participle}(?: \p{L}+){0,3} ${badly}`,
  String.raw`\b(?:wasn't|weren't|was not|were not|hasn't been|haven't been|has not been) (?:${participle}(?: \p{L}+){0,3} ${manner}|${manner} ${participle})`,
  // "these only crack if they're dropped", "they burst when somebody overfills them"
  String.raw`\bonly (?:ever )?${breaks}(?: \p{L}+){0,3} (?:if|when|where|once) (?:it|they|he|she|this|that|these|those|there|${people})\b`,
  String.raw`\bonly \p{L}+(?: \p{L}+){0,2} (?:if|when|where) (?:people|folks?|somebody|someone|you|customers|they) [^,]{3,40}\b(?:wrong|wrongly|badly|too \p{L}+|upside down|backwards|properly)`,
  // "when people leave it till the last minute, that's what they get"
  String.raw`^(?:well,? |so,? )?(?:when|if) ${people} (?!would|could|can|want|like|need|have any|wish|prefer)[^,]{6,60}, (?:that's|that is|this is|it|they|things|there's|you|the)\b`,
  // "someone who knows plants wouldn't have put them out in April"
  String.raw`\b(?:someone|somebody|anyone|anybody|people|those|folks?|a person|an? \p{L}{3,}) (?:who|that) [^,]{3,50} (?:wouldn't|would not|doesn't|don't|would|can't|cannot|has no|have no)\b`,
  // "with children who won't sit still there's not much one can do"
  String.raw`^(?:well,? )?with (?:an? |the )?\p{L}+ (?:who|that|which) (?:won't|can't|don't|doesn't|isn't|aren't|never|wasn't|hasn't)`,
  // "next time measure twice"
  String.raw`^(?:so |and |well,? |maybe |perhaps )?(?:next time|in future),? (?:maybe |perhaps |try to |please |just )?(?!we|i|you|the|it|there|your|our|my|a|an|let|tell|if|when|he|she|they)\p{L}{3,} `,
  // "we send what gets ordered", "the till charges what it's told to charge"
  String.raw`\b(?:we|i|they|it|the \p{L}+) (?:only |just |simply )?\p{L}+ (?:what|whatever|where|the way|exactly what) (?:gets|got|is|was|we're|we were|it's|it is|we are|i'm) (?:being )?${participle}`,
  // "ah yes, riding it on four percent, brilliant plan"
  String.raw`\p{L}+ing .*, (?:what an? |a )?${praise} (?:plan|idea|move|thinking|choice|strategy|stuff|work|decision|thought)`,
  // "burned for more than four hours, no doubt"
  `^(?:well,? |probably |most likely )?${participle} .*,? (?:no doubt|presumably|i imagine|i bet|i dare ?say|i suppose|i take it|i expect|i assume)$`,
  String.raw`\byou(?:'d|'ve| had| have| did| were| \p{L}+ed| left| forgot| put| took) .*,? (?:no doubt|i imagine|i bet|i dare ?say|i take it|i assume|i suspect)$`,
  // "that's impossible, our ledger shows no payment"
  String.raw`^(?:but |sorry,? |well,? )?(?:that's|that is|this is|it's|that) (?:just |simply |quite |physically |technically )?(?:impossible|not possible|can't be|cannot be|couldn't be|can't have happened|couldn't have happened|never happened|didn't happen)\b.*\b(?:our|the) .*\b(?:shows?|says?|has|have|records?|tells?|logs?|are|is|was|were|always|never)\b`,
  // "didn't we hand you a copy at the desk"
  String.raw`^(?:and |but |well,? |sure,? )?didn't (?:we|i|he|she|they|my colleague|the \p{L}+) (?:hand|give|tell|show|warn|remind|explain|say)\b`,
  // "hygiene, hygiene, hygiene"
  String.raw`^(?!okay|really|please|never|thanks|sorry|great|right|hello|there|coming)(\p{L}{5,}), \1(?:, \1)?$`,
  // "bravo", of what went wrong
  `^(?:bravo|well done you|slow clap|nice one|congratulations|good job)$`,
  // "swimming a week later will do that"
  String.raw`^\p{L}+ing\b.* (?:will|would|does|tends to|can|often) (?:do|cause|have|has) (?:that|this|it|these)\b`,
  // "gravity tends to win when the battery is ignored"
  String.raw`\b(?:is|are|gets?|been|being|was|were) (?:just |simply |badly |constantly )?(?:ignored|neglected|mistreated|overloaded|overfilled|overwatered|forced|slammed|abused|mishandled|misused|forgotten about)\b`,
  // "in the sun, I suppose"
  `^(?:in|on|at|with|near|by|under|next to|without|over) .*,? (?:no doubt|presumably|i imagine|i bet|i dare ?say|i suppose|i take it)$`,
  // "two thin coats, it says", "it was in the letter and on the ticket"
  String.raw`^(?!.*\b(?:error|code)\b).{6,60}, (?:it|the \p{L}+) (?:clearly |plainly |does )?says?(?: so)?$`,
  String.raw`^(?!.*\bbut\b).*\bit was (?:all |right |always )?(?:there )?(?:in|on) (?:the|your|every|each|both|all|page) \p{L}+`,
  // "it ran beautifully on our bench", "it left here without a mark"
  String.raw`^(?:well,? |but )?(?:it|they|she|he|this|that|the \p{L}+|mine|ours) (?:ran|worked|was|were|played|printed|fitted|looked|closed|opened|held)\b.* (?:on our|in our|when (?:it|they) left|with us|in the shop|in here|at ours)\b`,
  String.raw`\b(?:left|went out) (?:of |from )?(?:here|us|our \p{L}+|the \p{L}+) (?:without|in (?:perfect|good|mint|one)|undamaged|spotless|whole|intact|perfect|clean)`,
  // "I've opened that lock for nine years without snapping anything"
  String.raw`\b(?:i|we)(?:'ve| have) .*\b(?:years|months|thousands?|hundreds?|times)\b.* (?:without|never|not once)\b`,
  // "it's a lead, not a toy"
  String.raw`^(?:well,? )?(?:it's|it is|that's|they're|this is) (?:an? )?\p{L}+,? (?:and )?not (?:an? )?\p{L}+$`,
  // "a bad impression makes a bad crown"
  String.raw`\b(bad|poor|sloppy|cheap|rubbish|garbage|wrong) (?:\p{L}+ (?:makes?|gives?|means?|gets?)|in,?)(?: an?)? \1\b`,
  // "our man waited an hour for you"
  String.raw`\b(?:waited|stood|sat|hung about|hung around) (?:\p{L}+ ){0,5}for you\b`,
  // "we copied it letter for letter from your message"
  String.raw`\b(?:letter for letter|word for word|exactly as (?:you|it was)|straight) (?:from|off) your\b`,
  // "calendars are a wonderful invention"
  String.raw`^\p{L}+s? (?:is|are) (?:an? )?(?:wonderful|marvellous|great|useful|handy|amazing|beautiful) (?:invention|thing|tool|idea)s?$`,
  // "our other clients open it", "only yours stopped", "some people will lean on anything"
  String.raw`^(?!.*\b(?:also|too|same|as well|waiting|affected)\b).*\b(?:our|the|all|every) other (?:\p{L}+ ){0,3}(?:clients?|customers?|guests?|users?|students?|parents?|tenants?|members?|passengers?|drivers?|patients?|families|visitors?|owners?|people|readers?|pupils?)\b`,
  String.raw`^(?:and )?(?:just|only) (?:the one|one|you|yours|your)\b(?!.* (?:left|free|available))`,
  String.raw`\b(?:some|certain) (?:people|folks?|customers|guests|users|drivers|owners|parents) (?:will|would|just|always|can't|never|do|like to)\b`,
  // "you can't have activated it", "it was step one on the card", "as the list shows"
  String.raw`\byou (?:can't|cannot|couldn't|could not|can hardly|could hardly) have ${participle}`,
  String.raw`\bit was (?:step|page|rule|item|line|point|number|paragraph|clause|the (?:first|very first|second|last)) \p{L}+`,
  String.raw`\bas (?:the|your|our|every) \p{L}+ (?:clearly |plainly )?(?:shows?|says?|states?|explains?|tells? you)\b`,
  // "a stand is only as good as its floor", "one looks before one drives off", "five of those will lock anybody out"
  String.raw`\bonly as (?:good|clean|safe|strong|quick|accurate|sharp|reliable) as\b`,
  String.raw`\bone (?:looks|reads|checks|asks|tests|counts|measures|rings|books|listens|thinks)\b`,
  String.raw`\b(?:will|would|does|can) \p{L}+ (?:anyone|anybody|any \p{L}+)\b`,
  // "which clearly hasn't happened", "would be my bet"
  String.raw`\bwhich (?:clearly|obviously|evidently|plainly) (?:hasn't|didn't|wasn't|was not|has not|did not)\b`,
  String.raw`\bwould be my (?:bet|guess)$`,
  // "that'll be the fake tan, it's always the fake tan"
  String.raw`\bit's always (?:the|a|an|someone|somebody) \p{L}+`,
].map((pattern) => new RegExp(pattern, "iu"));

/** Comfort, a thing that the company takes on or asks about, and what may come: nothing is held against anybody. */
const spares =
  /\b(?:we|our|ours|us|my|i'll|i've|by (?:the|one of)|yet|not your|please|should be|will be|would you|in case|courier|driver|colleague|supplier|manufacturer|factory|warehouse|weather|easily done)\b/iu;

/** Subjects by which "we" hands the fault back all the same. */
const handsBack =
  /\b(?:on our|in our|with us|our man|without|never|left us|letter for letter|word for word|wasn't ours|not ours|our other|as our|my (?:bet|guess))\b|^(?:\p{L}+ ){0,2}didn't |\b(?:what|whatever|exactly what)\b|\bimpossible\b|\b(?:our|my) (?:ledger|log|records?|systems?|camera|scan\p{L}*|books?|data|files?|tracker|calendar)\b/iu;

/** Questions that answer themselves: "because you booked two?", "and you signed it without so much as a glance?" */
const asked =
  /^(?:(?:because|cos|coz|cause) |what (?:were|are) you (?:waiting|hoping|expecting|doing|thinking)\b|(?:and|so|but) you .*\b(?:without|so much as|not once|never|just|still|didn't|only now)\b)/iu;

export const englishGrammar: ReproachGrammar = {
  reproaches,
  spares,
  handsBack,
  asked,
  closing: /[.!,]+$/u,
};
