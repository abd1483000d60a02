import { foldWord } from "./fold-word.js";

/** What a column of a table of messages can hold. */
export type ColumnField =
  | "id"
  | "messageId"
  | "role"
  | "author"
  | "agentName"
  | "customerName"
  | "text"
  | "transcript"
  | "customerText"
  | "agentText"
  | "time"
  | "date"
  | "clock"
  | "offset"
  | "channel"
  | "customer"
  | "case"
  | "language"
  | "company"
  | "inbound"
  | "outbound"
  | "internal"
  | "public";

/** Headers in Italian, English and German, folded; the earlier a word stands, the surer it is. */
const headers: Readonly<Record<ColumnField, string>> = {
  id: `conversation id; id conversazione; conversazione id; conv id; chat id; id chat; thread id; id thread; ticket id; id ticket;
    ticket number; numero ticket; n ticket; nr ticket; dialogue id; dialog id; session id; id sessione; interaction id; id interazione;
    call id; id chiamata; contact id; id contatto; chat session id; transcript id; conversation uuid; conversation; conversazione;
    ticket; thread; session; sessione; dialogue; dialog; chat; chiamata; call; interaction; contatto; id; codice; numero; number; key;
    unique id; uuid; parent id; case number; ticket nr; ticketnummer; ticket nummer; konversations id; gesprachs id; chat nr; anfrage id;
    vorgangsnummer; vorgang; nr`,
  messageId: `message id; id messaggio; messaggio id; msg id; message uuid; comment id; id commento; utterance id; event id; id;
    nachrichten id`,
  role: `role; ruolo; sender role; author role; speaker role; participant role; sender type; author type; actor type; speaker type;
    tipo mittente; ruolo mittente; tipo autore; user type; tipo utente; participant type; participant; partecipante; speaker; sender;
    mittente; from; da; chi; who; party; parte; actor; attore; author; autore; direction; direzione; verso; origin; tipo; type;
    source type; created by type; user role; turn; message type; tipo messaggio; inviato da; sent by; scritto da; written by; rolle;
    absendertyp; absenderrolle; absender; verfasser; sprecher; richtung; von; wer; teilnehmer; chi scrive; chi parla`,
  author: `author name; sender name; message author; comment author; message sender; actor name; autore messaggio; autore del messaggio;
    mittente messaggio; nome autore messaggio; nome mittente; speaker name; from name; nome autore; display name; author; autore; sender;
    mittente; speaker; from; da; chi; participant; partecipante; user name; username; nome utente; nome; name; user; utente; inviato da;
    sent by; scritto da; written by; sender id; author id; created by; created by id; speaker id; who; absendername; name des absenders;
    absender; verfasser; autor; sprecher; von; benutzer; chi scrive; chi parla`,
  agentName: `agent name; nome agente; nome operatore; operator name; agent; agente; operatore; operatrice; operator; assigned agent;
    assignee; assegnato a; assignee name; advisor; rep; rep name; staff; consulente; addetto; csr; owner; mitarbeiter; bearbeiter;
    sachbearbeiter; zugewiesen an; berater`,
  customerName: `customer name; nome cliente; client name; requester name; visitor name; nome visitatore; contact name; cliente nome;
    kundenname; name des kunden; kontaktname; vollstandiger name`,
  text: `text; testo; message text; testo messaggio; testo del messaggio; message; messaggio; message body; body; corpo;
    corpo del messaggio; content; contenuto; msg; utterance; frase; plain body; body text; comment body; comment; commento;
    testo commento; contenuto messaggio; message content; turn text; sentence; risposta; description; descrizione; note; messaggi; post;
    tweet; recensione; review; value; nachricht; nachrichtentext; inhalt; mitteilung; kommentar; beschreibung; transcript;
    trascrizione; transcription`,
  transcript: `transcript; trascrizione; chat transcript; conversation text; testo conversazione; testo della conversazione;
    transcription; conversation transcript; full transcript; full text; testo completo; dialogo; dialogue; conversation; conversazione;
    chat; chat log; history; storico; log; messages; messaggi; thread; call transcript; contenuto chat; gesprachsverlauf; chatverlauf;
    verlauf; transkript; abschrift`,
  customerText: `customer message; messaggio cliente; messaggio del cliente; customer text; testo cliente; user message; question;
    domanda; domanda cliente; domanda del cliente; messaggio del cliente; richiesta; richiesta cliente; instruction; query; inquiry;
    reclamo; complaint; customer question; customer inquiry; customer; cliente; prompt; input; customer says; messaggio utente;
    client message; review text; testo recensione; kundennachricht; nachricht des kunden; kundenanfrage; anfrage; frage`,
  agentText: `agent reply; risposta operatore; risposta agente; risposta dell operatore; risposta dell agente; agent response;
    agent message; messaggio operatore; messaggio agente; risposta; reply; response; answer; company response; company reply;
    risposta azienda; agent text; testo operatore; agent; operatore; agente; output; completion; support reply; agent answer;
    antwort des mitarbeiters; unsere antwort; antwort`,
  time: `message sent at; message created at; comment created at; message timestamp; sent at; timestamp; time stamp; date time; datetime;
    data ora; data e ora; sent at; created at; message time; sent time; inviato il; data invio; ora invio; data messaggio; message date;
    sent on; sent date; date sent; date created; created on; creation date; data creazione; creato il; creato; created date; created; sent; inviato; ts; at; at utc;
    entry time; event time; timestamp utc; start time; inizio; when; quando; date; data; time; ora; orario; giorno; day;
    datum und uhrzeit; zeitstempel; gesendet am; erstellt am; zeitpunkt; datum; zeit; uhrzeit`,
  date: `date; data; giorno; day; data messaggio; message date; data invio; sent date; datum; tag`,
  clock: `time; ora; orario; hour; ora messaggio; ora invio; sent time; message time; ore; uhrzeit; zeit`,
  offset:
    "offset; offset seconds; offset secondi; seconds; secondi; start seconds; start offset; elapsed; elapsed seconds; start sec; start",
  channel: `channel; canale; channel type; tipo canale; channel name; via channel; via; medium; media type; media; source channel;
    contact channel; canale contatto; source; sorgente; platform; piattaforma; fonte; origine; kanal; quelle`,
  customer: `customer email; email cliente; e mail cliente; e mail del cliente; requester email; user email; contact email; customer mail; mail cliente; email; e mail; mail;
    customer phone; telefono cliente; phone number; numero telefono; numero di telefono; telefono; phone; cellulare; mobile; customer id;
    id cliente; cliente id; codice cliente; numero cliente; customer number; customer code; customer key; client id; requester id;
    user id; id utente; utente id; visitor id; contact id; customer; cliente; client; requester; richiedente; utente; user;
    kunden e mail; e mail des kunden; e mail adresse; email adresse; kundennummer; kunden nr; kunden id; telefonnummer; telefon;
    handynummer; kunde`,
  case: `case id; id caso; case number; case; caso; id pratica; numero pratica; pratica; segnalazione; numero segnalazione;
    id segnalazione; fallnummer; fall; aktenzeichen`,
  language: `language; lingua; lang; locale; language code; idioma; sprache`,
  company: `company; azienda; brand; marchio; company name; brand name; societa; tenant; store; account; client company; firma;
    unternehmen; marke`,
  inbound: `inbound; is inbound; incoming; is incoming; from customer; is customer; da cliente; entrata; in entrata; is from customer;
    customer initiated; eingehend; vom kunden`,
  outbound: `outbound; is outbound; outgoing; from agent; is agent; da operatore; in uscita; is from agent; is reply; from me; ausgehend`,
  internal: `internal; is internal; internal comment; commento interno; is internal note; message private; interno; private; is private;
    privato; nota interna; internal note; is note; nota; intern; interne notiz; interner kommentar`,
  public: `public; is public; comment public; public comment; message public; commento pubblico; pubblico; is published; published;
    visible; visibile; offentlich`,
};

const ranks = new Map<ColumnField, Map<string, number>>();
for (const field of Object.keys(headers) as ColumnField[]) {
  const words = headers[field].split(";").map((word) => foldWord(word));
  ranks.set(field, new Map(words.map((word, rank) => [word, rank])));
}

/** How sure a header is to mean a field: 0 is the surest; undefined where it does not. */
export function headerRank(header: string, field: ColumnField): number | undefined {
  const words = ranks.get(field);
  const rank = words?.get(foldWord(header));
  if (rank !== undefined) return rank;
  const inner = wrapper.exec(header);
  const within = inner ? words?.get(foldWord(header.slice(inner[0].length))) : undefined;
  return within === undefined ? undefined : within + behindOwn;
}

/** Objects around the fields of a message, as events have them: `payload.text`. */
const wrapper = /^(?:payload|data|attributes|fields|properties|event|details)\./i;
/** A key within such an object counts less than any of the message's own. */
const behindOwn = 100;
