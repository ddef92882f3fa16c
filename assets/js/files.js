// Files of the site, each fetched once. A failed fetch is forgotten, so that it can be tried again.
{
  const asked = new Map();

  const load = (address) => {
    if (!asked.has(address)) {
      const answer = get(address);
      answer.catch(() => asked.delete(address));
      asked.set(address, answer);
    }
    return asked.get(address);
  };

  const get = async (address) => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address}: the server answered ${response.status}`);
    return response.json();
  };

  (globalThis.hanois ??= {}).files = { load };
}
