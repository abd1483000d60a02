import { type Conversation, languages } from "../conversation/conversation.js";
import { CombinedReader, type LanguageKnowledge } from "./acts/reader.js";
import { loadKnowledge } from "./knowledge.js";
import { detectLanguages } from "./language/detect.js";
import { fallbackDetector } from "./language/fallback.js";
import { spokenTokens } from "./text/spoken.js";
import { UnderstoodConversation } from "./understood.js";

/** Turns conversations into understood ones. Knowledge of a language is loaded when its first message comes. */
export class Understanding {
  private readonly knowledge = new LazyKnowledge();
  private readonly reader = new CombinedReader(this.knowledge);

  /** @param language what the user says all inputs are in, where the export does not say it itself */
  constructor(private readonly language?: string) {}

  async understand(conversation: Conversation): Promise<UnderstoodConversation> {
    const known =
      conversation.language === undefined && this.language !== undefined
        ? { ...conversation, language: this.language }
        : conversation;
    const tokens = known.messages.map((message) => spokenTokens(message.text));
    const detected = await detectLanguages(known, tokens, fallbackDetector);
    return new UnderstoodConversation(known, detected.conversation, detected.messages, tokens, this.reader);
  }
}

/** A map of languages that loads what is asked for; languages without lexicons are not there. */
class LazyKnowledge extends Map<string, LanguageKnowledge> {
  override get(language: string): LanguageKnowledge | undefined {
    const loaded = super.get(language);
    if (loaded || !(languages as readonly string[]).includes(language)) return loaded;
    const knowledge = loadKnowledge(language);
    this.set(language, knowledge);
    return knowledge;
  }
}
