/** Function words that tell Italian from English, and both from their neighbours. Words that both have are left out. */
const italian =
  "il lo gli la le un una uno di del della dello dei delle degli che non per con sono ho hai ha abbiamo avete hanno mi ti si ci vi e ed o ma se come quando dove perche anche piu molto grazie ciao buongiorno buonasera salve questo questa quello quella nel nella sul sulla dal dalla al alla agli alle ai vostro vostra vostri nostra nostro suo sua miei mia mio tua tuo lei voi noi io tu loro sto sta stato stata essere avere fare puo posso potete possiamo vorrei devo deve dovete ancora gia qui quindi pero cosa cui prego scusi scusa ok niente nessuno tutto tutti dopo prima oggi domani ieri adesso subito solo sempre mai bene allora ecco dall all dell nell sull po cosi quanto entro fa va avevo era faccio fate saluti cordiali gentile numero ordine attendo aspetto purtroppo certo perfetto dispiace capisco arrivato mandato pacco rimborso bolletta consegna sì no";
const english =
  "the a an of and to in that is it its for on with as was are be been have has had i im ive ill you your youre youve we our were they their he she his her my me this these those from by at or but not dont doesnt didnt cant cannot wont isnt wasnt will would could should can do does did what when where why how who which there here just so if then than also any some all more very please thanks thank hi hello hey dear sorry yes yeah ok up out about into over after before now today tomorrow yesterday still already again only get got back us order refund delivery been being am let know see need want help call email sent send going go im youll well one two";

/** For each function word its vote: 1 for Italian, -1 for English, 0 where both have it. */
export const functionWords: ReadonlyMap<string, number> = votesOf(italian.split(" "), english.split(" "));

/** Whether a word tells one language from the other. */
export function isFunctionWord(form: string): boolean {
  const vote = functionWords.get(form);
  return vote !== undefined && vote !== 0;
}

function votesOf(forItalian: readonly string[], forEnglish: readonly string[]): Map<string, number> {
  const votes = new Map<string, number>();
  for (const word of forItalian) votes.set(word, 1);
  for (const word of forEnglish) votes.set(word, votes.has(word) ? 0 : -1);
  return votes;
}
