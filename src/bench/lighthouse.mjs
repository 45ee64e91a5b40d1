// Lighthouse on the landing page, a booking page and a meeting's page of the running demo, with an installed Chromium:
//   npm install --prefix /tmp/lighthouse lighthouse puppeteer-core
//   NODE_PATH=/tmp/lighthouse/node_modules node src/bench/lighthouse.mjs http://localhost:8080 /usr/bin/chromium
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const require = createRequire(process.env.NODE_PATH ? `${process.env.NODE_PATH}/` : import.meta.url);
const load = async (name) => import(pathToFileURL(require.resolve(name)));
const { default: lighthouse, desktopConfig } = await load("lighthouse");
const { default: puppeteer } = await load("puppeteer-core");

const [base = "http://localhost:8080", executablePath = "/usr/bin/chromium"] = process.argv.slice(2);
const browser = await puppeteer.launch({ executablePath, args: ["--no-sandbox"] });

async function signIn(page) {
  await page.goto(`${base}/sign-in`);
  await page.type("main [name=email]", "anna@parley.test");
  await page.type("main [name=password]", "parley-demo-2026");
  await Promise.all([page.waitForNavigation(), page.click("main button[type=submit]")]);
  await page.goto(`${base}/meetings`);
  return page.$eval("main a[href^='/meetings/']", (link) => link.pathname);
}

async function measure(page, name, path, config) {
  const { lhr } = await lighthouse(`${base}${path}`, { locale: "en" }, config, page);
  const scores = Object.values(lhr.categories).map(({ title, score }) => `${title} ${Math.round(score * 100)}`);
  console.log(`${name}: ${scores.join(", ")}`);
  for (const { id, title, score, scoreDisplayMode, displayValue } of Object.values(lhr.audits)) {
    if (score !== null && score < 0.9 && ["binary", "numeric", "metricSavings"].includes(scoreDisplayMode)) {
      console.log(`  ${id}: ${title} ${displayValue ?? ""}`);
    }
  }
}

for (const [look, config] of [["telephone", undefined], ["desk", desktopConfig]]) {
  const page = await browser.newPage();
  // How the browser itself starts is not the page's doing.
  await page.goto(`${base}/robots.txt`);
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  await measure(page, `landing, ${look}`, "/", config);
  await measure(page, `booking, ${look}`, "/book/expert-30", config);
  const meeting = await signIn(page);
  await measure(page, `meeting, ${look}`, meeting, config);
  await page.close();
  await browser.defaultBrowserContext().clearPermissionOverrides();
  await (await browser.newPage()).deleteCookie({ name: "parley", url: base });
}
await browser.close();
