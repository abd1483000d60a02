/** What the help says, in Italian: by its English text. A test holds that nothing is missing. */
export const italianHelp: Readonly<Record<string, string>> = {
  // The program.
  "A linter for customer conversations and reply templates.":
    "Un linter per le conversazioni con i clienti e i modelli di risposta.",
  "print the version": "mostra la versione",
  "print help": "mostra questo aiuto",
  "display help for command": "mostra l'aiuto di un comando",
  // Commands.
  "print what was understood: a line per message with its speech acts":
    "mostra che cosa è stato capito: una riga per messaggio con i suoi atti linguistici",
  "what became better or worse between two runs, and what is noise":
    "che cosa è migliorato o peggiorato tra due analisi, e che cosa è rumore",
  "print a script with which bash, zsh or fish completes commands and options":
    "mostra uno script con cui bash, zsh o fish completa comandi e opzioni",
  "write any input format as native JSON Lines": "scrive qualsiasi formato come JSON Lines nativo",
  "precision, recall and F1 per rule against human labels; agreement of people with it and each other":
    "precisione, richiamo e F1 per regola rispetto alle etichette di persone; accordo delle persone con il linter e tra loro",
  "show a rule: what it means, why it matters, examples, options":
    "mostra una regola: che cosa vuol dire, perché conta, esempi, opzioni",
  "print what the company stated: a line per fact, as inconsistent-answer sees it":
    "mostra che cosa ha affermato l'azienda: una riga per fatto, come lo vede inconsistent-answer",
  "print which two answers of a customer were compared, and why they are no contradiction":
    "mostra quali coppie di risposte date a un cliente sono state confrontate, e perché non si contraddicono",
  "list the input formats and how each is recognised": "elenca i formati in ingresso e come si riconoscono",
  "write a commented configuration, from three questions and what lies in this folder":
    "scrive una configurazione commentata, con tre domande e ciò che trova in questa cartella",
  "lint exports and templates, and print a scored report":
    "analizza esportazioni e modelli di risposta, e mostra un report con punteggi",
  "serve an editor (language server protocol, on standard input and output)":
    "serve un editor (language server protocol, su standard input e output)",
  "lint a part of the inputs, for galateo reduce: a line for each conversation":
    "analizza una parte dei dati, per galateo reduce: una riga per conversazione",
  "begin a rule or an input format of your own": "inizia una regola o un formato tuo",
  "replace personal data by pseudonyms, as native JSON Lines":
    "sostituisce i dati personali con pseudonimi, come JSON Lines nativo",
  "put what galateo map wrote, in any order, together to one report":
    "unisce in un solo report ciò che ha scritto galateo map, in qualsiasi ordine",
  "render a stored run (--format json or jsonl) again, in another format or language":
    "mostra di nuovo un'analisi salvata (--format json o jsonl), in un altro formato o lingua",
  "list the rules": "elenca le regole",
  "lint what galateo --engine sends, until interrupted":
    "analizza ciò che galateo --engine manda, finché non lo si ferma",
  "draw a reproducible stratified sample, as native JSON Lines":
    "estrae un campione stratificato e riproducibile, come JSON Lines nativo",
  "try rules of your own on their examples": "prova le tue regole sui loro esempi",
  // Arguments.
  "files, folders or globs": "file, cartelle o glob",
  "files, folders or globs; default: standard input": "file, cartelle o glob; se mancano, lo standard input",
  "files that galateo map wrote; default: standard input": "file scritti da galateo map; se mancano, lo standard input",
  "a report that lint wrote with --format json or jsonl": "un report che lint ha scritto con --format json o jsonl",
  "another one, later": "un altro, più recente",
  "bash, zsh or fish": "bash, zsh o fish",
  "the labelled conversations": "le conversazioni etichettate",
  "the rule's id": "l'id della regola",
  "what to begin": "che cosa iniziare",
  "small letters, digits and hyphens: no-dear-user": "minuscole, cifre e trattini: no-gentile-utente",
  "rules, or folders of rules; default: galateo-rules/ and the configuration's plugins":
    "regole, o cartelle di regole; se mancano, galateo-rules/ e i plugin della configurazione",
  // What the inputs are.
  "configuration; default: galateo.config.yaml, .yml or .json, from here upwards":
    "configurazione; se manca, galateo.config.yaml, .yml o .json, da qui in su",
  "configuration, whose plugins' rules are known too": "configurazione, con le regole dei suoi plugin",
  "configuration, whose plugins' rules are listed too": "configurazione, con le regole dei suoi plugin",
  "configuration beside which it goes": "configurazione accanto alla quale va",
  "read no configuration file": "non leggere alcuna configurazione",
  "what the inputs are, where they do not show it (galateo formats lists them)":
    "che formato hanno i dati, se non si capisce (galateo formats li elenca)",
  "the language of inputs that do not say it (it, en)": "la lingua dei dati che non la dicono (it, en)",
  "the channel of inputs that do not say it": "il canale dei dati che non lo dicono",
  "read the inputs as reply templates": "leggi i dati come modelli di risposta",
  "who speaks for the company, where the export does not tell (repeatable)":
    "chi parla per l'azienda, se l'esportazione non lo dice (ripetibile)",
  "an e-mail domain of the company (repeatable)": "un dominio di posta dell'azienda (ripetibile)",
  "software that speaks for the company (repeatable)": "software che parla per l'azienda (ripetibile)",
  "which addresses, phones and ids are the same customer's: a row a customer (CSV, YAML, JSON)":
    "quali indirizzi, telefoni e id sono dello stesso cliente: una riga per cliente (CSV, YAML, JSON)",
  "the company's country (IT), for phones written without their country's code":
    "il paese dell'azienda (IT), per i telefoni scritti senza prefisso internazionale",
  "read one input from standard input": "leggi un solo dato dallo standard input",
  "how reports name standard input": "come i report chiamano lo standard input",
  "standard input is native JSON Lines, each line behind its number in its file and a tab":
    "lo standard input è JSON Lines nativo, ogni riga dopo il suo numero nel file e una tabulazione",
  // Which rules, and where the bar is.
  "run these rules only (ids, separated by commas)": "solo queste regole (id, separati da virgole)",
  "judge these rules only (ids, separated by commas)": "giudica solo queste regole (id, separati da virgole)",
  "error, warning, info or off for a rule (repeatable)": "error, warning, info o off per una regola (ripetibile)",
  "exit with 1 from this severity on": "esci con 1 da questa gravità in su",
  "exit with 1 on more warnings": "esci con 1 se gli avvisi sono di più",
  "exit with 1 on a lower score": "esci con 1 se il punteggio è più basso",
  "keep the messages of the n worst conversations in json reports":
    "tieni i messaggi delle n conversazioni peggiori nei report json",
  "leave out findings less sure than this, 0 to 1": "tralascia le segnalazioni meno sicure di così, da 0 a 1",
  "leave out the findings that this file holds: only new ones count":
    "tralascia le segnalazioni che questo file contiene: contano solo le nuove",
  "write the findings of now to the baseline (galateo-baseline.json)":
    "scrivi le segnalazioni di adesso nella baseline (galateo-baseline.json)",
  "exit with 1 on comments and ignore entries that silence nothing any more":
    "esci con 1 se commenti o voci di ignore non silenziano più nulla",
  // Reports.
  "report format; may be repeated, in pairs with --output":
    "formato del report; si può ripetere, a coppie con --output",
  "where the report goes; may be repeated, in pairs with --format; csv into a folder/: five tables":
    "dove va il report; si può ripetere, a coppie con --format; csv in una cartella/: cinque tabelle",
  "for coaching: what each agent does well beside what to mend":
    "per la formazione: che cosa fa bene ogni operatore, accanto a ciò che va migliorato",
  "how to tell it": "in quale forma",
  "where it goes; default: standard output": "dove va; se manca, lo standard output",
  "exit with 1 where the score, a channel, an agent or a rule is worse for sure":
    "esci con 1 se il punteggio, un canale, un operatore o una regola è peggiorato di sicuro",
  "as JSON": "in JSON",
  "colour, even where no terminal is": "colori anche fuori dal terminale",
  "no colour": "niente colori",
  "tell errors only": "mostra solo gli errori",
  "show no progress": "non mostrare l'avanzamento",
  "tell on standard error what each stage, rule and report took":
    "mostra sullo standard error quanto hanno impiegato fasi, regole e report",
  "print no summary on standard error": "nessun riepilogo sullo standard error",
  // How lint runs.
  "mend templates in their files, as the configuration's fix says":
    "correggi i modelli nei loro file, come dice fix nella configurazione",
  "show what --fix would mend, as a diff": "mostra come diff che cosa correggerebbe --fix",
  "read only files that differ from this commit or branch":
    "leggi solo i file che differiscono da questo commit o ramo",
  "put pseudonyms in the place of personal data, in every report":
    "metti pseudonimi al posto dei dati personali, in ogni report",
  "lint only inputs whose content, or settings, changed since the last run with --cache":
    "analizza solo i dati il cui contenuto, o le impostazioni, è cambiato dall'ultima volta con --cache",
  "where the cache lies": "dove sta la cache",
  "lint again whenever a file changes, until interrupted":
    "analizza di nuovo a ogni modifica di un file, finché non si interrompe",
  "lint by the workers that take their work from redis://host:port (galateo worker)":
    "fai analizzare ai worker che prendono il lavoro da redis://host:porta (galateo worker)",
  "where the work comes from: redis://host:port": "da dove arriva il lavoro: redis://host:porta",
  "how many parts to lint at a time, each in a process; default: the machine's cores":
    "quante parti analizzare alla volta, ognuna in un processo; se manca, quanti sono i core della macchina",
  "language of messages; default: the environment's": "lingua dei messaggi; se manca, quella dell'ambiente",
  "worker threads; default: the machine's cores": "thread di lavoro; se manca, i core della macchina",
  "show the settings that hold for a file, and lint nothing":
    "mostra le impostazioni che valgono per un file, senza analizzare nulla",
  // Languages.
  "language of what is said of the inputs; default: the environment's":
    "lingua di ciò che si dice dei dati; se manca, quella del sistema",
  "language; default: the environment's": "lingua; se manca, quella del sistema",
  "language of the questions; default: the environment's": "lingua delle domande; se manca, quella del sistema",
  "language of the report; default: the environment's": "lingua del report; se manca, quella del sistema",
  "language of the findings": "lingua delle segnalazioni",
  "language of problems; default: the environment's": "lingua dei problemi; se manca, quella del sistema",
  "language of what is told; default: the environment's": "lingua di ciò che si dice; se manca, quella del sistema",
  "language of the summary; default: the environment's": "lingua del riepilogo; se manca, quella del sistema",
  "language of the titles; default: the environment's": "lingua dei titoli; se manca, quella del sistema",
  // Evaluate, init, new, redact, rules, sample.
  "labels: JSON Lines, CSV, TSV or Excel; one file per person (repeatable)":
    "etichette: JSON Lines, CSV, TSV o Excel; un file per persona (ripetibile)",
  "Cohen's kappa of each person with the linter, and of people with each other":
    "kappa di Cohen di ogni persona con il linter, e delle persone tra loro",
  "what is judged; default: messages, where any label names one":
    "che cosa si giudica; se manca, i messaggi, quando un'etichetta ne indica uno",
  "list the labels without a finding": "elenca le etichette senza segnalazione",
  "list the findings without a label": "elenca le segnalazioni senza etichetta",
  "ask nothing, take what was found": "non chiedere nulla, prendi ciò che si trova",
  "propose which column or key of a table or JSON file holds what":
    "proponi quale colonna o chiave di una tabella o di un JSON contiene cosa",
  "write over a configuration that is there": "sovrascrivi una configurazione che c'è già",
  "accepted, as editors give it": "accettata, perché gli editor la usano",
  "a rule as a program, where rule.yaml does not suffice": "una regola come programma, dove rule.yaml non basta",
  "kinds of data to leave as they are, with commas (name, order, phone, …)":
    "tipi di dati da lasciare come sono, con virgole (name, order, phone, …)",
  "write what was replaced, without the values, as JSON": "scrivi che cosa è stato sostituito, senza i valori, in JSON",
  "write which pseudonym stands for which value: keep it to yourself":
    "scrivi quale pseudonimo sta per quale valore: da tenere per sé",
  "list the built-in rules only": "elenca solo le regole di galateo",
  "how many conversations, or a share of them (10%)": "quante conversazioni, o quale quota (10%)",
  "draw from each channel, agent, language, company, month, file or kind; with commas":
    "estrai da ogni channel, agent, language, company, month, file o kind; con virgole",
  "the sample's size in each stratum: in proportion to the whole, or the same":
    "quanto grande è il campione in ogni strato: in proporzione al totale, o uguale",
  "another seed draws another sample": "un altro seme estrae un altro campione",
};
