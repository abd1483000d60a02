import type { Talk } from "./talk.js";

/** What the fixtures of all formats tell: the shop Bottega Lumen and three of its customers. */
export const fixtureTalks: readonly Talk[] = [
  {
    id: 1,
    customer: "Anna Rossi",
    email: "anna.rossi@mail.example",
    messages: [
      {
        role: "customer",
        text: "Buongiorno, la lampada dell'ordine 7781 è arrivata rotta. Sono molto delusa.",
        second: 0,
      },
      { role: "agent", text: "Buongiorno, doveva leggere le condizioni di vendita. Guardi sul sito.", second: 65 },
      { role: "customer", text: "Sul sito non trovo niente! Quando mi rispondete davvero?", second: 240 },
      { role: "agent", text: "Non è un problema nostro, il reso non si può fare.", second: 300 },
      { role: "customer", text: "Vorrei parlare con un responsabile.", second: 420 },
    ],
  },
  {
    id: 2,
    customer: "Colm Reid",
    email: "colm.reid@mail.example",
    messages: [
      {
        role: "customer",
        text: "Hello, my order confirmation said 40% off and the invoice shows full price. Can you correct it?",
        second: 0,
      },
      {
        role: "agent",
        text: "Hi Colm, I am sorry about that. I have corrected the invoice; the difference is refunded by Friday.",
        second: 90,
      },
      { role: "customer", text: "Great, thank you!", second: 150 },
      { role: "agent", text: "You are welcome. Is there anything else I can help you with?", second: 180 },
    ],
  },
  {
    id: 3,
    customer: "Bruno Sala",
    email: "bruno.sala@mail.example",
    messages: [
      { role: "customer", text: "Salve, avete la scrivania Olmo in 140 cm?", second: 0 },
      {
        role: "agent",
        text: "Buongiorno Bruno, sì: è disponibile e la consegna è gratuita. La preparo per lei?",
        second: 120,
      },
      { role: "customer", text: "Sì, grazie.", second: 200 },
      { role: "agent", text: "Perfetto, le mando la conferma entro domani. Buona giornata!", second: 260 },
    ],
  },
];
