/**
 * What readers say of their inputs, in Italian. Readers speak English, in sentences that are put together from parts; each
 * entry translates one part, in the order of this list, so that the longer ones come first. What stands in quotes is the
 * user's and stays.
 */
const parts: readonly (readonly [RegExp, string])[] = [
  // What an input is, or is not.
  [/^no format recognises this file/, "nessun formato riconosce questo file"],
  [/ \(its keys are (.*?)\); expected /, " (le sue chiavi sono $1); expected "],
  [
    /; expected (an export or reply templates|reply templates) in one of the formats that galateo formats lists\./,
    "; era atteso $1 in uno dei formati che elenca galateo formats.",
  ],
  [/era atteso an export or reply templates/, "era attesa un'esportazione o modelli di risposta"],
  [/era atteso reply templates/, "erano attesi modelli di risposta"],
  [
    /Name it with --input-format, or say in the config which field holds what \(mapping\)/,
    "Indicalo con --input-format, o scrivi nella configurazione quale campo contiene cosa (mapping)",
  ],
  [
    /^the file is empty; expected conversations or reply templates/,
    "il file è vuoto; erano attese conversazioni o modelli di risposta",
  ],
  [/^there is no input format /, "non esiste il formato "],
  [/galateo formats lists them all/, "galateo formats li elenca tutti"],
  [/did you mean (.+?)\?/, "forse $1?"],
  [
    /^this is no (.+) file; leave --input-format out, or name another/,
    "questo non è un file $1; togli --input-format o indicane un altro",
  ],
  [/^read as ([\w-]+), it holds no conversation/, "letto come $1, non contiene conversazioni"],
  [/: read as ([\w-]+); ([\w-]+) would fit as well/, ": letto come $1; andrebbe bene anche $2"],
  [/^there is no such file/, "il file non esiste"],
  [/^the file may not be read \(permission denied\)/, "il file non si può leggere (permesso negato)"],
  [/^this is a folder, not a file/, "è una cartella, non un file"],
  [/^too many files are open/, "troppi file aperti"],
  [
    /^it is nested too deep to be read; expected an export of conversations or reply templates/,
    "ha troppi livelli uno dentro l'altro per essere letto; serve un export di conversazioni o di modelli di risposta",
  ],
  [/^reading failed: /, "lettura non riuscita: "],
  [/^the format (\S+) failed: /, "il formato $1 non ha funzionato: "],
  [/: it gave nothing for (\d+) seconds$/, ": non ha dato nulla per $1 secondi"],
  [/^nothing: the other formats were asked$/, "nulla: sono stati provati gli altri formati"],
  [/^redaction failed on this /, "la pseudonimizzazione non è riuscita "],
  [/^redaction failed on conversation (.+?) \(/, "la pseudonimizzazione non è riuscita sulla conversazione $1 ("],
  [/\): none of it is in any report$/, "): non ne compare nulla in nessun report"],
  [/^prepare failed on what stands here \(/, "prepare non è riuscito su ciò che sta qui ("],
  [/^galateo failed on conversation (.+?) \(/, "galateo non è riuscito sulla conversazione $1 ("],
  [/\): please report it$/, "): segnalalo, per favore"],
  [/^what was told here$/, "ciò che si diceva qui"],
  [/^(\d+) further problems like those above/, "altri $1 problemi come questi"],
  [/^as above$/, "come sopra"],
  [/: passed over: /, ": tralasciato: "],
  [
    /^this is compressed with (\w+) \(unpack it first, or use gzip\)/,
    "è compresso con $1 (va prima decompresso, oppure usa gzip)",
  ],
  [
    /^this is a(?:n)? (\w+) archive \(unpack it first, or use zip\)/,
    "è un archivio $1 (va prima estratto, oppure usa zip)",
  ],
  [/^this is a tar archive \(unpack it, and name the folder\)/, "è un archivio tar (estrailo e indica la cartella)"],
  [/^this is a PDF \(export the conversation as text\)/, "è un PDF (esporta la conversazione come testo)"],
  [
    /^this is an old Excel or Word file \(save it as CSV or text\)/,
    "è un vecchio file di Excel o Word (salvalo come CSV o testo)",
  ],
  [/^this is a picture/, "è un'immagine"],
  [/^this is sound(?: or film)? \(transcribe it first\)/, "è una registrazione (va prima trascritta)"],
  [
    /^this is a formatted document \(RTF; save it as plain text\)/,
    "è un documento formattato (RTF; salvalo come testo semplice)",
  ],
  [
    /^this is a mailbox of Outlook \(save its mails as \.eml or \.mbox\)/,
    "è una casella di Outlook (salva le e-mail come .eml o .mbox)",
  ],
  [/^this is a mail of Outlook \(save it as \.eml\)/, "è un'e-mail di Outlook (salvala come .eml)"],
  [
    /^this is a database \(export its tables as CSV, or the chat from the app\)/,
    "è una base di dati (esporta le tabelle come CSV, o la chat dall'app)",
  ],
  [/^this is text in UTF-32 \(save it as UTF-8\)/, "è testo in UTF-32 (salvalo come UTF-8)"],
  [
    /^this document has a password \(save it without one, or a sheet as \.csv\)/,
    "il documento ha una password (salvalo senza, o un foglio come .csv)",
  ],
  [/; expected an export or reply templates$/, "; era attesa un'esportazione o modelli di risposta"],
  [/; expected reply templates$/, "; erano attesi modelli di risposta"],
  [/: (".*") is taken to be the company/, ": si presume che $1 sia l'azienda"],
  [/: (".*") is taken to be the customer/, ": si presume che $1 sia il cliente"],
  [
    /^no key of the JSON in the cell tells the text of a message and who speaks/,
    "nessuna chiave del JSON nella cella dice il testo di un messaggio e chi parla",
  ],
  [/^this is no text file/, "non è un file di testo"],
  // Paths.
  [
    /^there is no file or folder ("[^"]*"), nor a folder ("[^"]*"); check the path/,
    "non esiste il file o la cartella $1, né la cartella $2; controlla il percorso",
  ],
  [/^there is no file or folder ("[^"]*"); /, "non esiste il file o la cartella $1; "],
  [/check the name, and the folder you are in/, "controlla il nome e la cartella in cui ti trovi"],
  [
    /^the glob (".*") asks for too much: at most (\d+) \* in a name, (\d+) \*\* in a path, and braces for (\d+) names; name a folder instead$/,
    "il glob $1 chiede troppo: al massimo $2 * in un nome, $3 ** in un percorso e graffe per $4 nomi; indica piuttosto una cartella",
  ],
  [
    /^the glob ("[^"]*") matches no file; quote it for the shell, and use \*\* to look in subfolders/,
    "il modello $1 non corrisponde a nessun file; mettilo tra virgolette per la shell e usa ** per le sottocartelle",
  ],
  [/^the folder ("[^"]*") holds no file/, "la cartella $1 non contiene file"],
  [
    /^the folder ("[^"]*") holds no export or template; name a file to read it all the same/,
    "la cartella $1 non contiene esportazioni né modelli; indica un file per leggerlo comunque",
  ],
  [/^("[^"]*") is neither a file nor a folder/, "$1 non è né un file né una cartella"],
  [/^everything it was to name$/, "tutto ciò che doveva indicare"],
  // Archives and other wrappings.
  [
    /^this archive is damaged or cut short \((.*)\); fetch it again, or mend it with a tool such as "zip -FF"/,
    'l\'archivio è danneggiato o incompleto ($1); scaricalo di nuovo o riparalo con uno strumento come "zip -FF"',
  ],
  [/^the archive's directory is damaged /, "l'indice dell'archivio è danneggiato "],
  [
    /^this is an office document; expected an export \(save it as text, or a sheet as \.xlsx or \.csv\)/,
    "è un documento d'ufficio; era attesa un'esportazione (salvalo come testo, o un foglio come .xlsx o .csv)",
  ],
  [
    /^its (\d+) files? unpacks? to more than (\d+) times the archive's size, which no text does/,
    "i suoi $1 file, estratti, superano di $2 volte l'archivio, cosa che nessun testo fa",
  ],
  [/^the archive holds no file/, "l'archivio non contiene file"],
  [
    /^the archive holds no export or template among its (\d+) files?/,
    "l'archivio non contiene esportazioni né modelli (file: $1)",
  ],
  [/^the entry's name (".*") leads out of the archive/, "il nome $1 porta fuori dall'archivio"],
  [
    /^the entry has a password; unpack the archive, and name the files/,
    "il file nell'archivio è protetto da password; estrai l'archivio e indica i file",
  ],
  [
    /^the entry is packed in a way \((\d+)\) that cannot be read; unpack the archive, and name the files/,
    "il file è compresso in un modo ($1) che non si può leggere; estrai l'archivio e indica i file",
  ],
  [
    /^(?:the entry|it) unpacks to more than (\d+) times its size, which no text does/,
    "estratto supera di $1 volte la sua dimensione, cosa che nessun testo fa",
  ],
  [/^the entry is damaged /, "il file nell'archivio è danneggiato "],
  [/^it lies more than (\d+) archives deep; unpack it first/, "sta dentro più di $1 archivi; estrailo prima"],
  [/^the compressed data is damaged /, "i dati compressi sono danneggiati "],
  [
    /^the compressed data ends too early: the file is cut short/,
    "i dati compressi finiscono troppo presto: il file è incompleto",
  ],
  [
    /^this workbook cannot be read \((.*)\); fetch it again where it may be cut short, or save it anew as \.xlsx without a password, or as \.csv/,
    "la cartella di lavoro non si può leggere ($1); scaricala di nuovo se può essere incompleta, o salvala di nuovo come .xlsx senza password, o come .csv",
  ],
  [/: hidden sheets are not read: /, ": i fogli nascosti non sono letti: "],
  [/^no sheet of this workbook holds a table/, "nessun foglio contiene una tabella"],
  [/^the sheet is damaged /, "il foglio è danneggiato "],
  [
    /^this Parquet file is damaged or cut short \((.*)\); export it again/,
    "il file Parquet è danneggiato o incompleto ($1); esportalo di nuovo",
  ],
  [/^rows (\d+) to (\d+) cannot be read /, "le righe da $1 a $2 non si possono leggere "],
  // JSON.
  [/^this is no JSON /, "non è JSON valido "],
  [/^the file ends before this JSON value is complete/, "il file finisce prima che questo valore JSON sia completo"],
  [/^a string is not closed in this JSON value/, "una stringa di questo valore JSON non è chiusa"],
  [/; expected one conversation or template in JSON/, "; era attesa una conversazione o un modello in JSON"],
  [/; expected a call with a "Transcript"/, '; era attesa una chiamata con "Transcript"'],
  [/; expected a chat with its thread/, "; era attesa una chat con i suoi messaggi"],
  [/; expected a ticket(?: with its messages)?/, "; era atteso un ticket"],
  [/; expected a conversation with its (?:threads|messages)/, "; era attesa una conversazione con i suoi messaggi"],
  [/; expected a thread (?:with its|of) messages/, "; era attesa una serie di messaggi"],
  [/; expected an export of chats/, "; era attesa un'esportazione di chat"],
  [/; expected a conversation/, "; era attesa una conversazione"],
  [/; expected a message\b/, "; era atteso un messaggio"],
  [/; expected a record/, "; era attesa una voce"],
  [/; expected a macro/, "; era attesa una macro"],
  [/; expected a chat/, "; era attesa una chat"],
  [/; expected a call/, "; era attesa una chiamata"],
  [/; expected reply templates/, "; erano attesi modelli di risposta"],
  [
    /^expected a conversation or a template, an object in braces; found /,
    "era attesa una conversazione o un modello, un oggetto tra graffe; trovato ",
  ],
  [
    /expected a message, an object with "role" and "text"; found /,
    'era atteso un messaggio, un oggetto con "role" e "text"; trovato ',
  ],
  [
    /^("kind") is (.*); expected "conversation" \(or nothing\) or "template"/,
    '$1 è $2; era atteso "conversation" (o niente) o "template"',
  ],
  [/^a template needs a "text"; found /, 'un modello deve avere "text"; trovato '],
  [
    /^a conversation needs "messages", a list; a reply template needs "kind":"template" and a "text"/,
    'una conversazione deve avere "messages", un elenco; un modello "kind":"template" e "text"',
  ],
  [/("channel"|"role"|"text") is (.*?); expected a string/, "$1 è $2; era attesa una stringa"],
  [/("[\w.]+") is missing; expected /, "manca $1; era atteso "],
  [/("[\w.]+") is (.*?); expected /, "$1 è $2; era atteso "],
  [
    /the id (.*) is used twice in its conversation; read as /,
    "l'id $1 compare due volte nella conversazione; letto come ",
  ],
  [
    /the time (.*) cannot be read; expected ISO 8601, such as (\S+) \("at"\), or seconds \("offset"\)/,
    'l\'ora $1 non si può leggere; era atteso ISO 8601, come $2 ("at"), o secondi ("offset")',
  ],
  // Tables.
  [
    /^the time (".*") cannot be read; expected a date such as (\S+) or (.*)/,
    "la data $1 non si può leggere; era attesa una data come $2 o $3",
  ],
  [/^the date (".*") is none/, "la data $1 non esiste"],
  [
    /^(".*") names no role; expected customer, agent, bot, system or a word for one\. Say what it means in the config \(mapping\.roles\)/,
    "$1 non indica un ruolo; era atteso customer, agent, bot, system o una parola equivalente. Scrivi nella configurazione che cosa significa (mapping.roles)",
  ],
  [/^a quote \("\) opens here and is never closed/, 'qui si aprono virgolette (") che non si chiudono'],
  [
    /^(\d+) cells where the first row has (\d+); a text that holds a tab must stand in quotes/,
    "$1 celle mentre la prima riga ne ha $2; un testo che contiene una tabulazione deve stare tra virgolette",
  ],
  [
    /^(\d+) cells where the first row has (\d+); a text that holds a (.*) must stand in quotes/,
    "$1 celle mentre la prima riga ne ha $2; un testo che contiene $3 deve stare tra virgolette",
  ],
  [
    /^expected a row of column names and a row a message, cells parted by , ; \| or a tab/,
    "era attesa una riga con i nomi delle colonne e una riga per messaggio, con celle separate da , ; | o tabulazione",
  ],
  [/^the mapping names (.*); the columns are /, "mapping nomina $1; le colonne sono "],
  [
    /: a ticket a row, (".*?") is read as the customer's message; /,
    ": ogni riga è un ticket, $1 è letto come messaggio del cliente; ",
  ],
  [/what the company answered is not in the file$/, "le risposte dell'azienda non sono nel file"],
  [
    /of the company's side there is only what stands in (".*?") and (".*")$/,
    "dell'azienda c'è solo quanto sta in $1 e $2",
  ],
  [/of the company's side there is only what stands in (".*")$/, "dell'azienda c'è solo quanto sta in $1"],
  [
    /^no column tells the text of a message; the columns are /,
    "nessuna colonna contiene il testo dei messaggi; le colonne sono ",
  ],
  [/^no column tells who speaks; the columns are /, "nessuna colonna dice chi parla; le colonne sono "],
  [
    /^no key tells the text of a message and who speaks; the keys are /,
    "nessuna chiave dice il testo del messaggio e chi parla; le chiavi sono ",
  ],
  [/Say in the config which holds what \(/, "Scrivi nella configurazione quale contiene cosa ("],
  [/; galateo init --mapping FILE proposes one\)/, "; galateo init --mapping FILE ne propone una)"],
  [/^the columns (.*) are missing; expected /, "mancano le colonne $1; erano attese "],
  [/^expected the columns of (.*); found /, "erano attese le colonne di $1; trovate "],
  [
    /^expected a row of column names such as name, text \(nome, testo\), and a row a reply; the columns are /,
    "era attesa una riga con nomi di colonne come nome, testo e una riga per risposta; le colonne sono ",
  ],
  [/^the transcript has no speakers; /, "la trascrizione non ha interlocutori; "],
  [
    /: no column names the conversation; rows with the same (".*") are read as one/,
    ": nessuna colonna indica la conversazione; le righe con lo stesso $1 sono lette come una sola",
  ],
  [
    /: no column names the conversation; all rows are read as one/,
    ": nessuna colonna indica la conversazione; tutte le righe sono lette come una sola",
  ],
  [
    /: (".*") is another one in every row, so it is a message's id, not a conversation's/,
    ": $1 cambia a ogni riga: è l'id del messaggio, non della conversazione",
  ],
  [
    /: dates are read with the day first \(dd\/mm\); no date in the file shows which it is/,
    ": le date sono lette con il giorno prima del mese (gg/mm); nessuna data del file lo chiarisce",
  ],
  [
    /: dates are read with the month first \(mm\/dd\); no date in the file shows which it is/,
    ": le date sono lette con il mese prima del giorno (mm/gg); nessuna data del file lo chiarisce",
  ],
  // Who speaks.
  [
    /^who speaks for the company cannot be known; the speakers are (.*)\. Name those of the company with --agent NAME/,
    "non si può sapere chi parla per l'azienda; gli interlocutori sono $1. Indica quelli dell'azienda con --agent NOME",
  ],
  [
    /^who writes for the company cannot be known; the senders are (.*)\. Name the company's domain with --agent-domain/,
    "non si può sapere chi scrive per l'azienda; i mittenti sono $1. Indica il dominio dell'azienda con --agent-domain",
  ],
  [/--agent NOME or --agent-domain$/, "--agent NOME o --agent-domain"],
  [/\((\d+) messages\)/g, "($1 messaggi)"],
  [/\(1 message\)/g, "(1 messaggio)"],
  [/\((\d+) mails?\)/g, "($1 e-mail)"],
  [/: (".*") is taken to speak for the company/, ": si presume che $1 parli per l'azienda"],
  [/: taken to speak for the company: /, ": si presume che parlino per l'azienda: "],
  [
    /: the conversation (".*") has more than (\d+) messages; it is read in parts \((.*)\), each cut at a long silence$/,
    ": la conversazione $1 ha più di $2 messaggi; è letta in parti ($3), ciascuna tagliata a un lungo silenzio",
  ],
  [/: speaker (".*") is taken to be the agent/, ": si presume che la voce $1 sia l'operatore"],
  [/: (\S+) is taken to be the company's domain/, ": si presume che $1 sia il dominio dell'azienda"],
  [
    /^nothing tells who speaks; expected cues with a speaker, such as /,
    "niente dice chi parla; erano attese battute con un interlocutore, come ",
  ],
  [
    /^no segment tells who speaks; add speakers with a diariser \(WhisperX --diarize\), or give each channel of the recording its own name/,
    "nessun segmento dice chi parla; aggiungi gli interlocutori con la diarizzazione (WhisperX --diarize), o dai un nome a ogni canale della registrazione",
  ],
  [
    /^no segment tells who speaks; let the job ask for speaker labels \(ShowSpeakerLabels\) or for ChannelIdentification/,
    "nessun segmento dice chi parla; chiedi nel job le etichette degli interlocutori (ShowSpeakerLabels) o ChannelIdentification",
  ],
  // Texts, mail, templates.
  [/^no line begins with a speaker and a colon; /, "nessuna riga comincia con un interlocutore e i due punti; "],
  [/expected lines such as /, "erano attese righe come "],
  [
    /: what stands before the first speaker is left out \(line (.*)\)/,
    ": ciò che precede il primo interlocutore è tralasciato (riga $1)",
  ],
  [/ and (\d+) more\)/, " e altre $1)"],
  [/^expected a message, such as (.*), before this line/, "prima di questa riga era atteso un messaggio, come $1"],
  [/^the times (".*") cannot be read; expected /, "i tempi $1 non si possono leggere; erano attesi "],
  [
    /^expected a mail with a From header and an address in it/,
    "era attesa un'e-mail con l'intestazione From e un indirizzo",
  ],
  [
    /^the Date header cannot be read; expected (.*)/,
    "l'intestazione Date non si può leggere; era attesa una data come $1",
  ],
  [/: (\d+) mails? without a text of its own, left out/, ": $1 e-mail senza un testo proprio, tralasciate"],
  [
    /^no mail has a text of its own, only attachments or quoted mail/,
    "nessuna e-mail ha un testo proprio, solo allegati o posta citata",
  ],
  [
    /^this is a mail's text without its headers, so who wrote it to whom is not known; save the mail as \.eml or \.mbox, or read it with --template where the company wrote it/,
    "è il testo di un'e-mail senza intestazioni: non si sa chi l'ha scritta e a chi; salva l'e-mail come .eml o .mbox, o leggila con --template se l'ha scritta l'azienda",
  ],
  [
    /: parts without a conversation_id are read as one conversation/,
    ": le parti senza conversation_id sono lette come una sola conversazione",
  ],
  [/^the file ends before its (<.*>) is closed/, "il file finisce prima che $1 sia chiuso"],
  [
    /^the page ends before its end tag: the file is cut short/,
    "la pagina finisce prima del tag di chiusura: il file è incompleto",
  ],
  [/^expected the text of a reply; found none/, "era atteso il testo di una risposta; non ce n'è"],
  [/^this is no YAML: /, "non è YAML valido: "],
  [
    /^expected replies under keys such as body, text or testo; found none/,
    "erano attese risposte sotto chiavi come body, text o testo; non ce ne sono",
  ],
  [/: none of its macros writes a comment/, ": nessuna delle sue macro scrive un commento"],
  [
    /: it holds no messages; it is joined to those that lie beside/,
    ": non contiene messaggi; completa quelli che gli stanno accanto",
  ],
  [/: it holds no messages with a text/, ": non contiene messaggi con testo"],
  [/: (\d+) tickets? without a public comment, left out/, ": $1 ticket senza commenti pubblici, tralasciati"],
  [/: users only; they are used for the tickets beside them/, ": solo utenti; servono ai ticket che stanno accanto"],
  // Rules and workers.
  [/^rule (\S+) failed on conversation (.+?): /, "la regola $1 è fallita sulla conversazione $2: "],
  [
    /^rule (\S+) failed on the case of conversation (.+?): /,
    "la regola $1 è fallita sul caso della conversazione $2: ",
  ],
  [/^rule (\S+) failed on the run as a whole: /, "la regola $1 è fallita sull'insieme: "],
  [/: was stopped after (\d+) seconds$/, ": è stata fermata dopo $1 secondi"],
  [/: is left out after (\d+) times without an end$/, ": è esclusa dopo che $1 volte non è finita"],
  [/: it called process\.exit, which no rule may$/, ": ha chiamato process.exit, che a nessuna regola è permesso"],
  [
    /: it returned a promise; rules answer at once$/,
    ": ha restituito una promessa; le regole rispondono subito, senza async",
  ],
  [
    /^linting failed twice \((.*)\); run it alone with --jobs 1 to see why$/,
    "l'analisi è fallita due volte ($1); ripetila da sola con --jobs 1 per vedere perché",
  ],
  [
    /^linting failed twice \((.*)\); run it alone without --engine to see why$/,
    "l'analisi è fallita due volte ($1); ripetila da sola senza --engine per vedere perché",
  ],
  [
    /^linting failed \(again and again its worker went away\); run it alone without --engine to see why$/,
    "l'analisi è fallita (più volte il suo worker è sparito); ripetila da sola senza --engine per vedere perché",
  ],
  [
    /^interrupted here; what comes before is in the report, the rest was not linted$/,
    "interrotto qui; il rapporto contiene ciò che viene prima, il resto non è stato analizzato",
  ],
  // What is lost.
  [/^rule (\S+) on this conversation$/, "la regola $1 su questa conversazione"],
  [/^rule (\S+) on this case$/, "la regola $1 su questo caso"],
  [/^rule (\S+)$/, "la regola $1"],
  [/^the stretch of the file that begins in this line$/, "la parte del file che comincia in questa riga"],
  [/^1 conversation$/, "1 conversazione"],
  [/^(\d+) conversations, from this line on$/, "$1 conversazioni, da questa riga in poi"],
  [/^all that follows$/, "tutto il seguito"],
  [/^the file$/, "il file"],
  [/^the entry$/, "il file nell'archivio"],
  [/^the entries that it does not list$/, "i file che non elenca"],
  [/^what followed$/, "il seguito"],
  [/^what stands around this line$/, "ciò che sta intorno a questa riga"],
  [/^everything from this line on$/, "tutto da questa riga in poi"],
  [/^everything after (\d+) conversations?$/, "tutto dopo $1 conversazioni"],
  [/^the channel$/, "il canale"],
  [/^nothing$/, "niente"],
  [/^the time of 1 message$/, "l'ora di 1 messaggio"],
  [/^the time of (\d+) messages$/, "l'ora di $1 messaggi"],
  [/^1 (?:row|line)$/, "1 riga"],
  [/^(\d+) (?:rows|lines)$/, "$1 righe"],
  [/^1 record$/, "1 voce"],
  [/^1 message$/, "1 messaggio"],
  [/^(\d+) messages$/, "$1 messaggi"],
  [/^(\d+) mails?$/, "$1 e-mail"],
  [/^1 cue$/, "1 battuta"],
  [/^1 conversation$/, "1 conversazione"],
];

/** A reader's sentence in Italian; what the list does not know stays as it is. */
export function inItalian(sentence: string): string {
  let told = sentence;
  for (const [english, italian] of parts) told = told.replace(english, italian);
  return told;
}
