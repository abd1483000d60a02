import { describe, expect, test } from "@jest/globals";
import { readText, summary } from "../reading.js";

describe("html-transcript", () => {
  test("reads lines with speakers; places point into the source", async () => {
    const html = `<!DOCTYPE html>
<html><head><title>Chat</title><style>p { color: red }</style></head><body>
<p><b>Cliente:</b> Dov&#39;&egrave; il pacco &amp; la fattura?</p>
<p><b>Operatore:</b>
   Verifico<br>subito</p>
</body></html>`;
    const { conversations, problems } = await readText("a.html", html);
    expect(problems).toEqual([]);
    expect(conversations[0]!.messages.map(summary)).toEqual([
      "customer - - Dov'è il pacco & la fattura?",
      "agent - - Verifico⏎subito",
    ]);
    const [first, second] = conversations[0]!.messages;
    expect(first!.origin.locate(0)).toEqual({ line: 3, column: 20 });
    expect(first!.origin.locate(first!.text.indexOf("il"))).toEqual({ line: 3, column: 37 });
    expect(second!.origin.locate(0)).toEqual({ line: 5, column: 4 });
    expect(second!.origin.locate(9)).toEqual({ line: 5, column: 16 });
  });

  test("reads the table of a page as a table", async () => {
    const html = `<html><body><table><tr><td><h1>Ticket 7</h1>
<table><tr><th>Data</th><th>Mittente</th><th>Messaggio</th></tr>
<tr><td>02/03/2026 09:00</td><td>Cliente</td><td>Buongiorno,<br>il pacco?</td></tr>
<tr><td>02/03/2026 09:05</td><td>Operatore</td><td>Arriva domani</td></tr>
</table></td></tr></table></body></html>`;
    const { conversations, problems } = await readText("a.html", html);
    expect(problems).toEqual([]);
    expect(conversations[0]!.messages.map(summary)).toEqual([
      "customer - 2026-03-02T09:00:00 Buongiorno,⏎il pacco?",
      "agent - 2026-03-02T09:05:00 Arriva domani",
    ]);
    expect(conversations[0]!.messages[1]!.origin.locate(0)).toEqual({ line: 4, column: 52 });
  });

  test("reads Telegram's page; a page that is cut short is told", async () => {
    const html = `<!DOCTYPE html><html><body><div class="page_header"><div class="text bold">Anna</div></div><div class="history">
<div class="message service" id="message-1"><div class="body details">2 March 2026</div></div>
<div class="message default clearfix" id="message1"><div class="body"><div class="pull_right date details" title="02.03.2026 09:00:00 UTC+01:00">09:00</div>
<div class="from_name">Anna</div><div class="text">Buongiorno</div></div></div>
<div class="message default clearfix joined" id="message2"><div class="body"><div class="pull_right date details" title="02.03.2026 09:00:20 UTC+01:00">09:00</div>
<div class="text">avete la lampada?</div></div></div>
<div class="message default clearfix" id="message3"><div class="body"><div class="pull_right date details" title="02.03.2026 09:01:00 UTC+01:00">09:01</div>
<div class="from_name">Bottega Lumen</div><div class="text">Buongiorno Anna, come posso aiutarla?</div></div></div>
</div></body></html>`;
    const { conversations, problems } = await readText("messages.html", html);
    expect(problems).toEqual([]);
    expect(conversations[0]!.messages.map(summary)).toEqual([
      "customer Anna 2026-03-02T09:00:00+01:00 Buongiorno",
      "customer Anna 2026-03-02T09:00:20+01:00 avete la lampada?",
      "agent Bottega Lumen 2026-03-02T09:01:00+01:00 Buongiorno Anna, come posso aiutarla?",
    ]);
    expect(conversations[0]!.messages[0]!.origin.locate(0)).toEqual({ line: 4, column: 52 });
    const cut = await readText("messages.html", html.slice(0, -30));
    expect(cut.conversations).toHaveLength(1);
    expect(cut.problems[0]!.message).toContain("cut short");
  });

  test("a template in HTML stays a template", async () => {
    const { conversations } = await readText(
      "a.html",
      "<html><body><p>Gentile {{nome}},</p><p>Attenzione: il pacco arriva.</p><p>Cordiali saluti</p></body></html>",
    );
    expect(conversations.map(({ kind }) => kind)).toEqual(["template"]);
  });
});
