import { describe, expect, test } from "@jest/globals";
import { engineUrl, shown } from "../../../src/scale/engine/engine-url.js";

describe("the address of an engine", () => {
  test.each([
    ["redis://localhost", "redis://localhost"],
    ["redis://10.0.0.7:6380/2", "redis://10.0.0.7:6380/2"],
    ["rediss://someone:secret@queue.example:6379", "rediss://someone:secret@queue.example:6379"],
  ])("%s", (address, url) => {
    expect(engineUrl(address, {}).href).toBe(url);
  });

  test("takes its password from the environment, where it names none", () => {
    const environment = { GALATEO_ENGINE_PASSWORD: "a/b c" };
    expect(engineUrl("redis://queue.example", environment).href).toBe("redis://:a%2Fb%20c@queue.example");
    expect(engineUrl("redis://u:own@queue.example", environment).password).toBe("own");
  });

  test.each(["kafka://host", "host:6379", "redis://", "", "redis://host/name", "unix:///tmp/redis.sock"])(
    "%j is refused, in both languages",
    (address) => {
      const refusal = (() => {
        try {
          return engineUrl(address, {});
        } catch (error) {
          return (error as { said?: unknown }).said;
        }
      })();
      expect(refusal).toEqual({
        en: expect.stringContaining("expected redis://host:port"),
        it: expect.stringContaining("atteso redis://host:porta"),
      });
    },
  );

  test("is shown without its password", () => {
    expect(shown("redis://someone:se:cret@queue.example/0")).toBe("redis://someone:…@queue.example/0");
    expect(shown("redis://:secret@queue.example")).toBe("redis://:…@queue.example");
    expect(shown("redis://queue.example:1")).toBe("redis://queue.example:1");
  });
});
