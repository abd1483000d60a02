import { type MappedText, replaceMapped } from "./mapped-text.js";

/** The notices that WhatsApp writes in a speaker's name or in none: Italian, English, German, French, Spanish, Portuguese, Dutch. */
const notice =
  /^(?:i messaggi e le chiamate sono|messages and calls are|messages to this (?:chat|group)|nachrichten und anrufe sind|les messages et (?:les )?appels sont|los mensajes y las llamadas|questo messaggio è stato eliminato|hai eliminato questo messaggio|this message was deleted|you deleted this message|diese nachricht wurde gelöscht|du hast diese nachricht gelöscht|ce message a été supprimé|vous avez supprimé ce message|se eliminó este mensaje|eliminaste este mensaje|esta mensagem foi apagada|você apagou esta mensagem|eliminou esta mensagem|mensagem apagada|dit bericht is verwijderd|je hebt dit bericht verwijderd|u hebt dit bericht verwijderd|as mensagens e as chamadas são|as mensagens e (?:as )?ligações são|berichten en oproepen zijn|chamada de (?:voz|vídeo) perdida|ligação de (?:voz|vídeo) perdida|gemiste (?:spraak|video)oproep|chiamata (?:vocale|video) (?:persa|senza risposta)|videochiamata persa|missed (?:voice|video) call|(?:voice|video) call, |videochiamata, |chiamata vocale, |sprachanruf verpasst|verpasster (?:sprach|video)anruf|appel (?:vocal|vidéo) manqué|llamada (?:perdida|de voz perdida)|il tuo codice di sicurezza|your security code|in attesa di questo messaggio|waiting for this message|questa azienda |this business |this chat is with a business|questa chat è con|[^:]{1,60} (?:ha creato il gruppo|ha aggiunto|ha cambiato|ha abbandonato|created group|added you|changed (?:the|this|their)|left$))/iu;

/** What stands in the place of a picture, a recording or a file. */
const media =
  /^<?(?:null|(?:media|immagine|video|audio|sticker|gif|documento|contatto|scheda contatto|messaggio vocale|nota vocale|videomessaggio) (?:omess[oaie]|non inclus[oaie])|(?:image|video|audio|sticker|gif|document|contact card|media|video note|voice message) omitted|(?:bild|video|audio|sticker|gif|dokument|medien|kontaktkarte) (?:weggelassen|ausgeschlossen)|(?:image|vidéo|audio|sticker|gif|document|médias?|fiche contact) (?:absente?|omise?s?|omis)|(?:imagen|video|audio|sticker|gif|documento|multimedia|archivo) omitid[oa]|(?:imagem|vídeo|áudio|figurinha|sticker|gif|documento|mídia|ficheiro|arquivo de mídia) (?:ocultad[oa]|ocult[oa]|omitid[oa]|não revelad[oa])|(?:afbeelding|video|audio|sticker|gif|document|media) weggelaten|(?:allegato|attached|anhang|pièce jointe|adjunto|anexado|bijgevoegd)[ \u00a0\u202f]?: [^>]+|.{1,80} \((?:file allegato|file attached|datei angehängt|fichier joint|archivo adjunto|(?:arquivo|ficheiro) anexado|bestand bijgevoegd)\))>?$/iu;

const edited =
  /[\s\u200e]*<(?:questo messaggio è stato modificato|this message was edited|diese nachricht wurde bearbeitet|ce message a été modifié|se editó este mensaje)\.?>\s*$/iu;

/** A message's text without WhatsApp's own marks. */
export interface CleanText {
  readonly mapped: MappedText;
  readonly kind: "text" | "notice" | "media";
}

/** Takes the marks of direction, the mark of editing, and the brackets around a missing picture out of a text. */
export function cleanWhatsAppText(raw: string): CleanText {
  const plain = withoutMarks(raw);
  const kind = notice.test(plain.slice(0, 240))
    ? "notice"
    : plain.length <= 200 && media.test(plain)
      ? "media"
      : "text";
  const tail = Math.max(0, raw.length - 120);
  const end = edited.exec(raw.slice(tail));
  const body = end ? raw.slice(0, tail + end.index) : raw;
  const pattern =
    kind === "media"
      ? /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff<>]|[\u00a0\u202f]/g
      : /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|[\u00a0\u202f]/g;
  const mapped = replaceMapped(body, pattern, ([found]) => (found === "\u00a0" || found === "\u202f" ? " " : ""));
  return { mapped: mapped.trimmed(), kind };
}

/** Whether WhatsApp itself speaks, be it in somebody's name. */
export function isWhatsAppNotice(raw: string): boolean {
  return notice.test(withoutMarks(raw).slice(0, 240));
}

function withoutMarks(raw: string): string {
  return raw.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, "").trim();
}
