import type { Channel } from "../conversation/conversation.js";
import { memoized } from "../memoized.js";
import { foldWord } from "./fold-word.js";

/** What exports call the channels, folded. The longest word found in a name decides. */
const words: Readonly<Record<Exclude<Channel, "unknown">, string>> = {
  phone: `phone; call; calls; phone call; telephone; telefono; telefonata; telefonate; chiamata; chiamate; voice; voce; voip;
    voicemail; segreteria; hotline; numero verde; cti; call center; call centre; inbound call; outbound call; aircall; talk`,
  in_person: `in person; di persona; store; shop; negozio; punto vendita; sportello; filiale; branch; showroom; counter; banco;
    reception; face to face; in store; in negozio; office visit; visita`,
  chat: `chat; live chat; livechat; web chat; webchat; web widget; widget; web messaging; native messaging; messenger widget;
    in app; in app chat; app; chatbot; zopim; site chat; chat sito; chat online; web_messenger; smooch; conversation; webim`,
  messaging: `whatsapp; wa; whatsapp business; sms; text; text message; telegram; signal; viber; wechat; line; rcs; messaging;
    messaggistica; messaggi; imessage; apple business chat; apple messages; mms; messaggio; kakao`,
  social: `social; social media; twitter; x; facebook; fb; messenger; facebook messenger; instagram; ig; instagram dm; linkedin;
    tiktok; youtube; reddit; trustpilot; review; reviews; recensione; recensioni; google reviews; google business; app store;
    forum; community; tweet; any channel; post; commento; comment; dm`,
  email: `email; e mail; mail; posta; posta elettronica; pec; web; web form; webform; form; modulo; modulo web; contact form;
    help center; helpcenter; portal; portale; ticket; web service; gmail; outlook; closed ticket; follow up; newsletter`,
};

const channelByWord = new Map<string, Channel>();
for (const channel of Object.keys(words) as (keyof typeof words)[]) {
  for (const word of words[channel].split(";")) channelByWord.set(foldWord(word), channel);
}

/**
 * The channel that a word names ("telefono", "WhatsApp Business", "web_form"): the whole of it, else its last word that
 * names one ("chat sito web" is still a chat, because its first words decide before its last).
 * @returns undefined where it names none
 */
export const channelNamed: (name: string) => Channel | undefined = memoized(findChannel);

function findChannel(name: string): Channel | undefined {
  const folded = foldWord(name);
  const whole = channelByWord.get(folded);
  if (whole || folded === "") return whole;
  const parts = folded.split(" ");
  for (let length = Math.min(3, parts.length); length > 0; length -= 1) {
    for (let start = 0; start + length <= parts.length; start += 1) {
      const found = channelByWord.get(parts.slice(start, start + length).join(" "));
      if (found) return found;
    }
  }
  return undefined;
}
