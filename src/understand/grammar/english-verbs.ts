/** Forms of English verbs: by rule, and from a table for the strong ones that customer service uses. */
const strong: Readonly<Record<string, string>> = {
  be: "be am is are was were been being isnt arent wasnt werent im youre were hes shes its theyre",
  have: "have has had having havent hasnt hadnt ive youve weve theyve",
  do: "do does did done doing dont doesnt didnt",
  can: "can cant cannot could couldnt",
  will: "will wont would wouldnt ill youll well theyll id youd wed theyd",
  shall: "shall should shouldnt",
  may: "may might",
  must: "must mustnt",
  go: "go goes went gone going",
  get: "get gets got gotten getting",
  give: "give gives gave given giving",
  take: "take takes took taken taking",
  make: "make makes made making",
  send: "send sends sent sending",
  tell: "tell tells told telling",
  say: "say says said saying",
  see: "see sees saw seen seeing",
  know: "know knows knew known knowing",
  think: "think thinks thought thinking",
  find: "find finds found finding",
  come: "come comes came coming",
  become: "become becomes became becoming",
  pay: "pay pays paid paying",
  read: "read reads reading",
  write: "write writes wrote written writing",
  speak: "speak speaks spoke spoken speaking",
  break: "break breaks broke broken breaking",
  buy: "buy buys bought buying",
  bring: "bring brings brought bringing",
  choose: "choose chooses chose chosen choosing",
  feel: "feel feels felt feeling",
  forget: "forget forgets forgot forgotten forgetting",
  hear: "hear hears heard hearing",
  hold: "hold holds held holding",
  keep: "keep keeps kept keeping",
  leave: "leave leaves left leaving",
  lose: "lose loses lost losing",
  mean: "mean means meant meaning",
  meet: "meet meets met meeting",
  put: "put puts putting",
  ring: "ring rings rang rung ringing",
  run: "run runs ran running",
  let: "let lets letting",
  understand: "understand understands understood understanding",
  withdraw: "withdraw withdraws withdrew withdrawn withdrawing",
  cancel: "cancel cancels cancelled canceled cancelling canceling",
};

/** All forms of an English verb. @returns undefined where the text is no single word */
export function englishForms(lemma: string): readonly string[] | undefined {
  if (!/^[a-z]+$/.test(lemma)) return undefined;
  const listed = Object.hasOwn(strong, lemma) ? strong[lemma] : undefined;
  if (listed) return listed.split(" ");
  return [lemma, third(lemma), past(lemma), progressive(lemma)];
}

function third(verb: string): string {
  if (/(s|x|z|ch|sh|o)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

function past(verb: string): string {
  if (verb.endsWith("e")) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return `${doubled(verb)}ed`;
}

function progressive(verb: string): string {
  if (verb.endsWith("ie")) return `${verb.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(verb)) return `${verb.slice(0, -1)}ing`;
  return `${doubled(verb)}ing`;
}

/** stop → stopp: a short verb of one vowel and one consonant doubles it. */
function doubled(verb: string): string {
  return /^[^aeiou]*[aeiou][bdgmnprt]$/.test(verb) || /(fer|mit|cur|pel)$/.test(verb) ? verb + verb.slice(-1) : verb;
}
