// Opens a file in Firefox and walks its pages: node firefox.cjs FIREFOX FILE PAGE...
// Prints, as JSON, what went wrong, what was asked of whom, and how many drawings each page had.
const puppeteer = require("puppeteer-core");

const WAIT_MS = 60000;

const walk = async ([program, address, ...pages]) => {
  const browser = await puppeteer.launch({ browser: "firefox", executablePath: program, headless: true });
  const told = { faults: [], requests: [], drawn: {} };
  try {
    const page = await browser.newPage();
    page.on("console", (said) => said.type() === "error" && told.faults.push(said.text()));
    page.on("pageerror", (error) => told.faults.push(error.message));
    page.on("request", (request) => told.requests.push(request.url()));
    await page.goto(`${address}#/${pages[0]}`);
    for (const name of pages) {
      await page.evaluate((to) => {
        window.location.hash = `#/${to}`;
      }, name);
      await page.waitForSelector(`html[data-ready="${name}"]`, { timeout: WAIT_MS });
      told.drawn[name] = await page.evaluate(() => document.querySelectorAll("section:not([hidden]) article .main-svg").length);
    }
  } finally {
    await browser.close();
  }
  console.log(JSON.stringify(told));
};

walk(process.argv.slice(2));
