import { defineConfig } from "@playwright/test";

// scripts/test runs it, and sets the environment that the tests read. No retries: a flaky test is a bug.
export default defineConfig({
  outputDir: "../build/test-results",
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  // Each test brings browsers of its own: more workers than this and they starve each other on two cores.
  workers: 1,
  projects: [
    { name: "page", testDir: "page" },
    { name: "server", testDir: "server" },
    { name: "browser", testDir: "browser" },
  ],
});
