/** Tests run on the compiled code, so that they test what is shipped. */
export default {
  testEnvironment: "node",
  roots: ["<rootDir>/dist/test"],
  testMatch: ["**/*.test.js"],
  transform: {},
  setupFiles: ["<rootDir>/dist/test/property-seed.js"],
  testTimeout: 120_000,
  // Two cores are there nearly everywhere; most of the time goes to processes that the tests start.
  maxWorkers: 2,
};
