import { defineConfig } from "@playwright/test";

// Those that wait most of the time, for a bell, a recording to get longer or a panel to open, and care for no rate.
const patient = /\/(backgrounds|board|board-place|call|chat|connectivity|devices|files|game|hosting|library|lobby|looks|phone|photos|recording|recording-looks|relay|rooms|screen|sources|statistics)\.spec\.ts$/;

// scripts/test runs it, and sets the environment that the tests read. No retries: a flaky test is a bug.
export default defineConfig({
  outputDir: "../build/test-results",
  // Generous, because they only count when something is broken: each test waits for a condition and goes on at once.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  // Each test brings browsers of its own: more workers than this and they starve each other on two cores.
  workers: 1,
  projects: [
    { name: "page", testDir: "page" },
    { name: "server", testDir: "server" },
    { name: "browser", testDir: "browser", testIgnore: patient },
    // scripts/test gives these two workers.
    { name: "patient", testDir: "browser", testMatch: patient },
  ],
});
