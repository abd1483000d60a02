import type { Role } from "../conversation/conversation.js";
import { foldWord } from "./fold-word.js";

/** What exports and people call the speakers, folded. */
const words: Readonly<Record<Role, string>> = {
  customer: `cliente; clienti; la cliente; il cliente; customer; client; user; utente; end user; enduser; visitor; visitatore;
    visitatrice; requester; richiedente; caller; chiamante; contact; contatto; consumer; consumatore; buyer; acquirente; guest;
    ospite; shopper; passenger; passeggero; passeggera; patient; paziente; lead; subscriber; abbonato; abbonata; abbonata;
    member; socio; socia; inbound; incoming; in entrata; entrata; ricevuto; external; esterno; human; customer message;
    from customer; kunde; kundin; kunden; besucher; anrufer; eingehend; vom kunden; client e; usuario; usuaria; cliente finale; contact person; prospect; inquirer; sender client`,
  agent: `agent; agente; operatore; operatrice; operator; op; oper; advisor; adviser; rep; representative; csr; support; supporto;
    assistenza; assistente; staff; employee; dipendente; addetto; addetta; consulente; team; admin; administrator; helpdesk;
    help desk; service desk; service; servizio; servizio clienti; servizio assistenza; customer service; customer care;
    customer support; customer success; care; support team; support agent; supporto clienti; assistenza clienti;
    assistenza tecnica; ufficio; ufficio clienti; seller; venditore; venditrice; negozio; commesso; commessa; cashier;
    receptionist; reception; tecnico; technician; company; azienda; brand; business; outbound; outgoing; in uscita; uscita;
    inviato; internal; interno; manager; supervisor; supervisore; responsabile; specialist; associate; host; clerk;
    salesperson; sales; vendite; call center; call centre; back office; backoffice; moderator; moderatore; risposta operatore;
    collega; referente; from agent; live agent; human agent; agent humain; mitarbeiter; mitarbeiterin; bearbeiter; sachbearbeiter; berater; beraterin; ausgehend; outbound api; outbound reply; conseiller; agente humano`,
  bot: `bot; chatbot; chat bot; voicebot; ivr; risponditore; risponditore automatico; virtual assistant; virtual agent;
    assistente virtuale; agente virtuale; operatore virtuale; operatore automatico; automated agent; automated; automatic;
    automatico; automation; automazione; ai; ai agent; ai assistant; agent bot; agentbot; assistant; trigger; auto reply; gpt; chatgpt; llm; model;
    autoreply; risposta automatica; autorisponditore; messaggio automatico; intelligenza artificiale; ia; robot; voice bot`,
  system: `system; sistema; event; evento; notice; notification; notifica; avviso; status; stato; activity; attivita; log;
    info; system message; messaggio di sistema; service message; workflow`,
};

const roleByWord = new Map<string, Role>();
for (const role of Object.keys(words) as Role[]) {
  for (const word of words[role].split(";")) roleByWord.set(word.replace(/\s+/g, " ").trim(), role);
}

/** Letters that stand for a role where a column or a transcript holds nothing else. */
const abbreviations: Readonly<Record<string, Role>> = {
  c: "customer",
  cl: "customer",
  cli: "customer",
  u: "customer",
  a: "agent",
  ag: "agent",
  o: "agent",
  op: "agent",
  b: "bot",
  s: "system",
};

/** The role that a word or short phrase names ("Operatrice", "end-user", "customer_service"); undefined where it names none. */
export function roleNamed(word: string): Role | undefined {
  return roleByWord.get(foldWord(word));
}

/** The role that a single letter or two stand for: "C", "A", "Op". */
export function roleAbbreviated(word: string): Role | undefined {
  return abbreviations[foldWord(word)];
}

/** Where a message goes, as the company sees it: what a column of directions holds and no label of a transcript. */
const directions: Readonly<Record<string, Role>> = {
  in: "customer",
  i: "customer",
  mo: "customer",
  rx: "customer",
  received: "customer",
  receive: "customer",
  inbox: "customer",
  out: "agent",
  mt: "agent",
  tx: "agent",
  sent: "agent",
  send: "agent",
  outbox: "agent",
};

/** The role that a cell of a column of roles or directions names: "Operatore", "C", "IN", "sent". */
export function roleInCell(cell: string): Role | undefined {
  return roleNamed(cell) ?? roleAbbreviated(cell) ?? directions[foldWord(cell)];
}
