import type { Language } from "../conversation/conversation.js";
import type { FormatDocumentation } from "./format.js";

/** What of a format's documentation is told in words. */
type ToldDocumentation = Partial<Omit<FormatDocumentation, "verified">>;

const utterance =
  "--agent NOME; altrimenti si presume, e si dice, che parli per l'azienda l'unico nome che è di un'azienda o che saluta come un operatore";
const voices = (kind: string, sample: string): string =>
  `le voci sono ${kind}: --agent ${sample}, altrimenti chi saluta come un operatore, altrimenti la prima che parla; si dice quale è stata scelta`;
const template = { roles: "un modello è un solo messaggio dell'operatore", times: "nessuno", customerKey: "nessuna" };

/** The documentation of formats and of what wraps them in Italian, by name; what is missing is told in English. */
const italianDocumentation: Readonly<Record<string, ToldDocumentation>> = {
  "amazon-pca": {
    recognisedBy: "JSON con `ConversationAnalytics` e `SpeechSegments`, i cui elementi hanno `SegmentSpeaker`",
    roles:
      "SpeakerLabels dà un nome a ogni voce (Agent, Customer); altrimenti --agent, o chi saluta come un operatore, o chi parla per primo",
    times: "secondi dall'inizio della chiamata; il giorno non è indicato",
    limits: "Una chiamata per file. Si legge OriginalText dove un segmento non ha DisplayText.",
  },
  "amazon-transcribe": {
    title: "Amazon Transcribe, anche con Call Analytics, e Amazon Connect Contact Lens",
    recognisedBy:
      "JSON con `Transcript`, un elenco di turni con `Content` e `ParticipantRole` o `ParticipantId`; oppure con `results`, in cui `audio_segments` o `items` hanno `speaker_label` o `channel_label`",
    roles: `ParticipantRole, del turno o in \`Participants\`: AGENT, CUSTOMER, SYSTEM, CUSTOM_BOT. Senza Call Analytics ${voices("numeri", "spk_0")}`,
    times: "distanze dall'inizio della chiamata, il giorno non è indicato; delle chat AbsoluteTime",
    customerKey: "nessuna",
    limits:
      "Una chiamata per file. Senza Call Analytics il job deve chiedere le etichette degli interlocutori o l'identificazione dei canali; senza audio_segments le parole sono messe insieme per voce.",
  },
  assemblyai: {
    recognisedBy: 'JSON con `utterances`, i cui elementi hanno `"speaker":"A"`, `text` e `start`',
    roles: voices("lettere", "A"),
    times: "millisecondi dall'inizio della registrazione",
    customerKey: "nessuna",
    limits: "Richiede speaker_labels.",
  },
  chatwoot: {
    recognisedBy: "JSON con `payload` o `messages`, i cui elementi hanno `message_type`, `content` e `sender_type`",
    roles:
      "message_type 0 è del cliente, 1 di un operatore (di un bot se chi scrive è un AgentBot), 2 del sistema, 3 di un bot; private è una nota",
    times: "created_at, secondi dal 1970",
    customerKey: "e-mail, telefono o identifier del contatto; altrimenti `chatwoot:` e il suo id",
    limits: "I messaggi che non dicono e non mostrano nulla sono tralasciati.",
  },
  crisp: {
    recognisedBy:
      "JSON con `messages`, i cui elementi hanno `from` (user o operator), `content`, `timestamp` e `session_id` o `fingerprint`",
    roles:
      "from: user è il cliente, operator un operatore; i messaggi automatici sono di un bot; le note sono tralasciate",
    times: "timestamp, millisecondi dal 1970",
    customerKey: "e-mail o telefono del visitatore; altrimenti `crisp:` e la sessione",
    limits: "Di selettori e simili si legge il testo.",
  },
  deepgram: {
    recognisedBy: "JSON con `results.utterances`, i cui elementi hanno `transcript`, `start` e `speaker`",
    roles: voices("numeri", "0"),
    times: "secondi dall'inizio della registrazione",
    customerKey: "nessuna",
    limits:
      "Senza utterances=true le parole sono messe insieme per canale e voce; senza diarize=true o un canale a persona la voce è una sola.",
  },
  delimited: {
    title: "CSV e TSV",
    recognisedBy:
      "una prima riga di nomi di colonne, in italiano, inglese o tedesco, che dicono dove stanno il testo e chi parla",
    roles: "una colonna di ruoli (ruolo, sender_role, direction …), di sì e no (inbound), o di nomi con --agent",
    times:
      "una colonna di date in ogni forma d'uso, o una data e un'ora; se viene prima il giorno o il mese si scopre file per file",
    customerKey: "una colonna di indirizzi, telefoni o id (customer_id, email, telefono …)",
    limits:
      "Un messaggio per riga, un'intera trascrizione in una cella, o una domanda con la sua risposta per riga. Le righe di una conversazione possono essere sparse: il file è letto due volte, e in memoria restano solo le conversazioni ancora aperte. Separatori: virgola, punto e virgola, tabulazione, barra.",
  },
  freshdesk: {
    title: "Ticket di Freshdesk",
    recognisedBy:
      "JSON, o un ticket per riga, con `description_text` e `conversations`, i cui elementi hanno `incoming` e `private`; oppure l'XML dell'esportazione di un account, con `helpdesk-ticket`",
    roles: "incoming è del cliente, gli altri di un operatore; private è una nota interna",
    times: "ISO 8601 in UTC",
    customerKey: "e-mail o telefono del richiedente; altrimenti `freshdesk:` e `requester_id`",
    limits:
      "Il primo messaggio è la descrizione del ticket. La posta citata e le firme dei programmi sono tralasciate.",
  },
  front: {
    recognisedBy: "JSON con messaggi che hanno `is_inbound`, `body` e `recipients`",
    roles:
      "is_inbound è del cliente; gli altri sono di un operatore, o di un bot se l'autore è una regola, una macro o un'IA",
    times: "created_at, secondi dal 1970",
    customerKey: "l'handle del destinatario con il ruolo from",
    limits: "Le bozze sono tralasciate. Si legge il testo dei messaggi, senza la posta citata.",
  },
  "generic-json": {
    title: "JSON e JSON Lines di qualsiasi forma",
    recognisedBy: "voci con un elenco di oggetti, o le voci stesse, le cui chiavi dicono il testo e chi parla",
    roles:
      "una chiave di ruoli (role, sender, direction …), o di nomi con --agent; `user` e `assistant` sono il cliente e un bot",
    times: "una chiave di date o di secondi dal 1970",
    customerKey: "una chiave di indirizzi, telefoni o id",
    limits:
      "Un oggetto intorno a un elenco di conversazioni, o di righe, è letto come l'elenco; così anche uno che tiene ciascuna sotto il suo id. Un mapping può indicare le chiavi con percorsi (`turns.utterance`). Un contenuto che è un elenco di testi è unito.",
  },
  genesys: {
    recognisedBy: "JSON con `transcripts[].phrases[]`, che hanno `participantPurpose`",
    roles:
      "participantPurpose: external è il cliente, internal un operatore; ivr, bot, acd e voicemail sono un bot dove sono distinti",
    times: "startTimeMs, dall'inizio del contatto o dal 1970",
    customerKey: "nessuna",
    limits: "Dove l'IVR sta sotto internal, conta come operatore.",
  },
  "google-ccai": {
    recognisedBy: "JSON con `entries` i cui elementi hanno `text`, `role` e `start_timestamp_usec`",
    roles: "role: AGENT, AUTOMATED_AGENT (un bot), CUSTOMER, END_USER",
    times: "microsecondi, dall'inizio del contatto o dal 1970",
    customerKey: "nessuna",
    limits: "Una conversazione per voce.",
  },
  gorgias: {
    recognisedBy: "JSON con `messages`, i cui elementi hanno `from_agent`, `body_text` o `stripped_text`",
    roles: "from_agent; public false è una nota; i messaggi delle regole sono di un bot",
    times: "sent_datetime o created_datetime, ISO 8601",
    customerKey: "l'e-mail del cliente; altrimenti `gorgias:` e il suo id",
    limits: "Si prende il testo ripulito, senza la posta citata.",
  },
  "help-scout": {
    recognisedBy: "JSON con `_embedded.threads`, i cui elementi hanno `type` e `createdBy`",
    roles:
      "type customer è del cliente, message e reply di un operatore, chat secondo createdBy; note e righe di cronologia sono tralasciate",
    times: "createdAt, ISO 8601 in UTC; prima i più recenti",
    customerKey: "l'e-mail del cliente; altrimenti `help-scout:` e il suo id",
    limits: "Si legge il testo dei messaggi, senza la posta citata.",
  },
  "html-transcript": {
    title: "Trascrizioni in HTML (chat salvate o stampate, tabelle di messaggi, esportazione HTML di Telegram)",
    recognisedBy:
      "una pagina il cui testo ha righe come `Cliente: …`, o una tabella con colonne per il testo e per chi parla, o le classi di Telegram `message default` e `from_name`",
    roles:
      "come nel testo semplice, o come in una tabella; per Telegram --agent NOME, altrimenti come in una chat a due",
    times: "come nel testo semplice o in una tabella; per Telegram il titolo della data, con il suo fuso",
    customerKey: "come nel testo semplice o in una tabella",
    limits:
      "Una pagina sta in memoria tutta intera. Le posizioni puntano nel sorgente della pagina. Una pagina che dice chi parla solo con colori o posizioni non si può leggere.",
  },
  hubspot: {
    title: "Conversazioni di HubSpot",
    recognisedBy: "JSON con `messages` o `results`, i cui elementi hanno `direction`, `senders` e `truncationStatus`",
    roles:
      "direction INCOMING è del cliente; la lettera dell'attore distingue bot (B-), visitatori (V-) e sistema (S-); i commenti sono note, le assegnazioni passaggi di mano",
    times: "createdAt, ISO 8601",
    customerKey: "l'indirizzo da cui scrive il cliente; altrimenti `hubspot:` e associatedContactId",
    limits: "Le risposte che HubSpot ha troncato sono lette così come sono.",
  },
  "instagram-messenger": {
    title: "Facebook Messenger e Instagram (message_N.json)",
    recognisedBy:
      "JSON con `messages`, i cui elementi hanno `sender_name` e `timestamp_ms`, o con `threadName` ed elementi con `senderName`",
    roles: utterance,
    times: "timestamp_ms; prima i più recenti",
    customerKey: "`meta:` e il thread",
    limits:
      "L'UTF-8 scritto come Latin-1 è riparato. Un thread in più file è una conversazione per file, di un solo caso. Messaggi ritirati e reazioni sono tralasciati.",
  },
  intercom: {
    title: "Conversazioni di Intercom",
    recognisedBy: "JSON, o una voce per riga, con `source` e `conversation_parts`, o parti con `part_type`",
    roles:
      "author.type: user, lead e contact sono il cliente, admin un operatore, bot un bot; un admin con from_ai_agent è un bot",
    times: "secondi dal 1970",
    customerKey: "e-mail o id esterno del contatto; altrimenti `intercom:` e l'id del contatto",
    limits:
      "Note, parti cancellate e parti che non dicono e non mostrano nulla sono tralasciate, tranne le assegnazioni a qualcun altro, che sono passaggi di mano. Si legge il testo dei messaggi. Le parti su righe proprie sono unite per conversation_id.",
  },
  livechat: {
    recognisedBy:
      "JSON con chat che hanno `users` e `thread.events` (o `threads`), i cui elementi hanno `author_id`; o, della versione 2, `visitor` e `messages`, i cui elementi hanno `user_type`",
    roles:
      "author_id è cercato tra gli users: type customer o agent; i messaggi di sistema sono del sistema; della versione 2 user_type",
    times: "created_at, ISO 8601 con microsecondi",
    customerKey: "l'e-mail del cliente; altrimenti `livechat:` e il suo id",
    limits:
      "Gli eventi visibili solo agli operatori sono tralasciati. Ogni thread è una conversazione a sé, tutte di un solo caso.",
  },
  mail: {
    title: "E-mail (.eml, .mbox)",
    recognisedBy: "intestazioni come From, Date, Message-ID, o una prima riga che comincia con `From `",
    roles:
      "--agent-domain, o --agent con un nome o indirizzo; altrimenti si presume, e si dice, l'unico dominio con un indirizzo come support@; le e-mail automatiche sono di un bot",
    times: "l'intestazione Date",
    customerKey: "l'indirizzo del cliente",
    limits:
      "Le e-mail di un .mbox che si riferiscono l'una all'altra, o che rispondono allo stesso oggetto tra le stesse persone dove un programma ha perso i riferimenti, sono una conversazione; un .eml è una conversazione a sé, e il suo thread è il suo caso. Posta citata, firme dei programmi e oggetti sono tralasciati. Le righe in base64 non hanno un posto proprio.",
  },
  native: {
    title: "JSON Lines di galateo",
    recognisedBy:
      'un oggetto JSON per riga, con "messages" i cui elementi hanno "role" e "text", o con "kind":"template" e "text"',
    roles: '"role": customer, agent, bot o system',
    times: '"at": ISO 8601, con o senza fuso; oppure "offset": secondi dall\'inizio del contatto, per le registrazioni',
    customerKey: '"customerId"; dove c\'è anche "caseId", vale quello',
    limits:
      "Si leggono anche una lista JSON o documenti su più righe. I campi che non si conoscono restano nella conversione.",
  },
  "plain-text": {
    title: "Trascrizioni in testo semplice",
    recognisedBy: "righe come `Cliente: …`, `[10:42] Agent (Maria): …`, `2025-03-03 10:00 Operatore: …`",
    roles:
      "parole per i ruoli in italiano e in inglese; un nome da solo si capisce dal ruolo dell'altra parte, o da --agent NOME",
    times:
      "date in ogni forma d'uso, ore del giorno, minuti e secondi di una registrazione; se viene prima il giorno o il mese si scopre file per file",
    customerKey: "una riga d'intestazione come `Codice cliente: 9001` o `Email: …`",
    limits:
      "Più conversazioni sono separate da `---`, `=== id`, o da un'intestazione come `Conversazione 12` dopo una riga vuota. Una riga che non è di nessuno continua il messaggio precedente.",
  },
  salesforce: {
    title: "Salesforce (CaseComment, EmailMessage, ConversationEntry in CSV)",
    recognisedBy:
      "una prima riga con ParentId e CommentBody; ParentId, FromAddress, Incoming; o ConversationId, ActorType, EntryTime",
    roles:
      "ActorType Agent, Supervisor, Bot, EndUser, System; Incoming; per i commenti il record User dell'autore accanto (un utente del portale è il cliente), altrimenti --agent, o chi scrive in molti casi",
    customerKey:
      "il contatto del caso: e-mail o telefono di Contact.csv, SuppliedEmail o ContactId di Case.csv; altrimenti FromAddress o l'ActorId dell'utente finale",
    limits:
      "Case.csv, Contact.csv e User.csv sono letti dove stanno accanto, in una cartella o in un archivio, e restano in memoria; le persone hanno i nomi che vi si trovano. Commenti non pubblicati e bozze di e-mail sono tralasciati, e così la posta citata. Il caso è il caso di ogni conversazione.",
  },
  "salesforce-chat": {
    title: "Chat di Salesforce (LiveChatTranscript in CSV)",
    recognisedBy: "una prima riga con Body e ChatKey, LiveChatVisitorId o CaseId, e testi con `Chat Started:`",
    roles:
      "la riga `Agent NOME` del testo e coloro a cui la chat fu trasferita sono operatori; --agent; altrimenti come in una chat a due",
    times: "StartTime, o `Chat Started` nel testo, e il tempo da allora che sta davanti a ogni messaggio",
    customerKey:
      "il contatto del caso, come dicono Case.csv e Contact.csv accanto; altrimenti `salesforce:` e ContactId",
    limits: "Le righe sulla chat stessa sono del sistema. Il caso è il caso della conversazione.",
  },
  slack: {
    title: "Esportazione di Slack (il giorno di un canale)",
    recognisedBy: "un elenco JSON di messaggi con `ts` e `user` o `bot_id`",
    roles: "--agent NOME (il nome in users.json); i bot da bot_id; altrimenti come in una chat a due",
    times: "ts, secondi dal 1970",
    customerKey: "`slack:` e l'utente del cliente",
    limits:
      "Ogni thread è una conversazione, e ciò che sta fuori dai thread ne è una. I nomi vengono da users.json nella stessa cartella o in quella sopra, altrimenti da user_profile.",
  },
  telegram: {
    title: "Esportazione di Telegram (JSON)",
    recognisedBy: "JSON con `messages`, o `chats.list`, i cui elementi hanno `date_unixtime`, `from` e `text`",
    roles: utterance,
    customerKey: "`telegram:` e il from_id del cliente",
    limits: "Una conversazione per chat. I testi formattati sono uniti; i messaggi di servizio sono tralasciati.",
  },
  "template-csv": {
    ...template,
    title: "Modelli di risposta in CSV, TSV o Excel (risposte pronte, macro, snippet di qualsiasi prodotto)",
    recognisedBy:
      "una prima riga di nomi di colonne che dicono un nome e un testo, senza chi parla né quando, e testi che sembrano risposte",
    limits:
      "L'HTML è letto come il suo testo; dove una riga ha entrambi, si prende il testo semplice. Una riga senza testo è saltata.",
  },
  "template-json": {
    ...template,
    title:
      "Modelli di risposta in JSON (Intercom, Freshdesk, Gorgias, Help Scout, Chatwoot, Zendesk Chat, file propri)",
    recognisedBy:
      "oggetti con un nome o titolo e un text, body, content o message, senza mittente; o testi sotto chiavi proprie",
    limits: "L'HTML è letto come il suo testo; dove un oggetto ha entrambi, si prende il testo semplice.",
  },
  "template-markdown": {
    ...template,
    title: "Modelli di risposta in Markdown",
    recognisedBy: "un file .md senza interlocutori che contiene segnaposto, o una formula di saluto o di chiusura",
    limits:
      "Nome, lingua e canale si leggono nel front matter. I titoli che hanno ciascuno una risposta sotto separano i modelli; gli altri fanno parte della risposta.",
  },
  "template-text": {
    ...template,
    title: "Modelli di risposta in testo, HTML, Liquid o Handlebars",
    recognisedBy: "testo senza interlocutori che contiene segnaposto, o una formula di saluto o di chiusura",
    limits:
      "Righe come `---` o `=== name` separano i modelli. I rami delle condizioni di un modello sono letti tutti, uno dopo l'altro.",
  },
  "template-yaml": {
    ...template,
    title: "Modelli di risposta in YAML",
    recognisedBy:
      "un file .yaml o .yml con risposte sotto chiavi come body, text, testo, o per nome, come i file di traduzioni",
    limits:
      "Una stringa è una risposta dove sta sotto una di queste chiavi, o ha cinque parole o un segnaposto. Le ancore sono lette dove sono definite.",
  },
  "template-zendesk-macros": {
    ...template,
    title: "Macro di Zendesk",
    recognisedBy: 'JSON, o una macro per riga, con `actions` di cui una ha `"field":"comment_value"`',
    limits:
      "Le macro che non scrivono commenti sono saltate. Una macro con un testo per canale è un modello per canale.",
  },
  twilio: {
    recognisedBy: "JSON con `sentences`, i cui elementi hanno `media_channel` e `transcript`",
    roles: voices("canali", "1"),
    times: "start_time, secondi dall'inizio della registrazione, come stringa",
    customerKey: "nessuna",
    limits: "Una chiamata per voce.",
  },
  webvtt: {
    title: "WebVTT e SRT",
    recognisedBy: "WEBVTT nella prima riga, o righe come `00:00:01,000 --> 00:00:04,000`",
    roles: "`<v Name>`, `Name: …` o `[Agent] …`; parole per i ruoli, altrimenti come in una chat a due (--agent NOME)",
    times: "distanze dall'inizio della registrazione; le ore possono mancare",
    customerKey: "`customer_id: …`, un indirizzo o un telefono in una NOTE sopra la prima battuta; altrimenti nessuna",
    limits:
      "Una conversazione per file, in parti dove ha più di 5000 messaggi. Un a capo in una battuta è uno spazio. Battute consecutive dello stesso interlocutore sono un messaggio. Sottotitoli senza interlocutori non si possono leggere.",
  },
  whatsapp: {
    title: "Esportazione di una chat WhatsApp",
    recognisedBy: "righe come `[03/03/25, 10:00:01] Name: …` (iPhone) o `03/03/25, 10:00 - Name: …` (Android)",
    roles: utterance,
    times:
      "ora locale senza fuso; se viene prima il giorno o il mese si scopre file per file; 12 e 24 ore; italiano, inglese, tedesco, francese, spagnolo",
    customerKey: "il telefono del cliente, dove la chat lo mostra al posto di un nome",
    limits:
      "Una conversazione per file, in parti dove ha più di 5000 messaggi. Le immagini mancanti restano come messaggi (`immagine omessa`); avvisi e messaggi eliminati sono del sistema.",
  },
  whisper: {
    title: "Whisper (WhisperX, whisper con diarizzazione, trascrizioni diarizzate di OpenAI)",
    recognisedBy:
      "JSON con `segments`, i cui elementi hanno `start`, `end`, `text` e le cifre di Whisper o uno `speaker`",
    roles:
      "`speaker` di un segmento (SPEAKER_00): --agent SPEAKER_00, altrimenti chi saluta come un operatore, altrimenti la prima voce che parla; si dice quale è stata scelta",
    times: "secondi dall'inizio della registrazione",
    customerKey: "nessuna",
    limits: "Whisper da solo non dice chi parla: un file senza interlocutori è un problema, e viene detto.",
  },
  "x-support": {
    title: "Assistenza su X (Twitter), CSV",
    recognisedBy: "una prima riga con tweet_id, author_id, inbound, in_response_to_tweet_id",
    roles: "inbound è del cliente; altrimenti un autore numerico è un cliente, uno con un nome un operatore",
    customerKey: "`x:` e l'author_id del cliente",
    limits:
      "Tutti i post che si rispondono sono una conversazione, nell'ordine dei loro tempi. Il file si legge due volte, e in memoria restano solo le conversazioni ancora aperte.",
  },
  "zendesk-chat": {
    recognisedBy: 'JSON, o una chat per riga, con `visitor` e `history`, o con `"type":"offline_msg"`',
    roles: "sender_type; i testi dei trigger sono di un bot",
    times: "ISO 8601 in UTC",
    customerKey: "e-mail o telefono del visitatore; altrimenti `zendesk-chat:` e l'id del visitatore",
    limits: "Ingressi e uscite non hanno testo e sono tralasciati.",
  },
  "zendesk-tickets": {
    title: "Ticket di Zendesk",
    recognisedBy:
      "JSON, o un ticket per riga, con `requester_id` e `via`; commenti con `author_id` e `ticket_id`; o i `ticket_events` di un'esportazione incrementale, con i loro commenti",
    roles:
      "`users.role`, nell'esportazione o in users.jsonl accanto; il richiedente è il cliente, anche se amministratore; senza users tutti gli altri sono operatori",
    times: "ISO 8601 in UTC",
    customerKey:
      "e-mail, telefono o id esterno del richiedente; altrimenti `zendesk:` e `requester_id`; il telefono di chi chiama",
    limits:
      "Le note interne sono tralasciate. Una chat che sta in un solo commento è divisa in messaggi. I ticket di un elenco sono letti uno per uno; i commenti senza il loro ticket restano in memoria.",
  },
  gzip: {
    recognisedBy: "i primi byte",
    limits:
      "Decompresso mentre si legge, mai su disco. Un file troncato è letto fin lì; dati che decompressi superano 200 volte la loro dimensione sono rifiutati. Un .tar.gz va prima estratto.",
  },
  parquet: {
    recognisedBy: "i primi byte, PAR1",
    limits:
      "In memoria sta un gruppo di righe alla volta. Le tabelle piatte sono lette come CSV, quelle con liste o strutture come JSON Lines; le posizioni indicano la riga e, per le tabelle piatte, la colonna, da 1. I file cifrati non si possono leggere.",
  },
  xlsx: {
    title: "Cartelle di lavoro Excel (.xlsx, .xlsm)",
    recognisedBy: "un file ZIP che contiene una cartella di lavoro",
    limits:
      "Ogni foglio visibile è un input, letto dal formato che ne conosce le colonne; le posizioni indicano la riga e, come colonna, la cella (A è 1), e dove i fogli sono più d'uno `book.xlsx!Sheet`. I fogli nascosti sono nominati e non letti. Si leggono i valori, non le formule. Il file compresso e le sue stringhe comuni restano in memoria. Una cartella con password, e il vecchio .xls, vanno salvati di nuovo.",
  },
  zip: {
    title: "Archivi ZIP (WhatsApp, Slack, Facebook, Instagram, esportazioni complete dei programmi di assistenza)",
    recognisedBy: "i primi byte",
    limits:
      "Letto sul posto, mai estratto su disco; le posizioni indicano `archive.zip!folder/file`. Immagini, registrazioni e simili sono saltate come in una cartella. Rifiutati, ciascuno con il motivo: file con password, nomi che portano fuori dall'archivio, dati che decompressi superano 200 volte la loro dimensione, archivi annidati oltre il quarto livello.",
  },
};

/** What is said of a format in a language; formats of one's own are told as they tell themselves. */
export function documentationIn<Documentation extends Partial<FormatDocumentation>>(
  locale: Language,
  name: string,
  documentation: Documentation,
): Documentation {
  return locale === "it" ? { ...documentation, ...italianDocumentation[name] } : documentation;
}
